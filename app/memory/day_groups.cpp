// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deference::memory {

namespace {

// What joining two kinds adds, as Ward's method counts it.
double cost_of_joining(const SetKind& a, const SetKind& b, const std::vector<int>& targets)
{
    const auto of_a = static_cast<double>(a.cards.size());
    const auto of_b = static_cast<double>(b.cards.size());
    return of_a * of_b / (of_a + of_b) * std::pow(distance(a.weights, b.weights, targets), 2.0);
}

void join(SetKind& kind, SetKind&& other)
{
    const auto own = static_cast<float>(kind.cards.size());
    const auto others = static_cast<float>(other.cards.size());
    for (std::size_t i = 0; i < kind.weights.size(); ++i) {
        kind.weights[i] = (own * kind.weights[i] + others * other.weights[i]) / (own + others);
        kind.serving[i] += other.serving[i];
    }
    for (SetCard& card : other.cards)
        card.state += kind.states.size();
    kind.states.insert(kind.states.end(), other.states.begin(), other.states.end());
    kind.cards.insert(kind.cards.end(), other.cards.begin(), other.cards.end());
}

} // namespace

double distance(const std::vector<float>& a, const std::vector<float>& b, const std::vector<int>& targets)
{
    double apart = 0.0;
    double carried = 0.0; // weight on its way to the next target
    for (std::size_t i = 0; i + 1 < targets.size(); ++i) {
        carried += static_cast<double>(a[i]) - static_cast<double>(b[i]);
        apart += std::abs(carried) * std::log(static_cast<double>(targets[i + 1]) / targets[i]);
    }
    return apart;
}

void join_kinds(DaySetting& setting, std::size_t most)
{
    std::vector<SetKind>& kinds = setting.kinds;
    const std::vector<int>& targets = setting.frame.targets;
    while (kinds.size() > std::max(most, std::size_t{1})) {
        std::size_t first = 0;
        std::size_t second = 1;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < kinds.size(); ++i)
            for (std::size_t j = i + 1; j < kinds.size(); ++j)
                if (const double cost = cost_of_joining(kinds[i], kinds[j], targets); cost < least) {
                    least = cost;
                    first = i;
                    second = j;
                }
        join(kinds[first], std::move(kinds[second]));
        put_in_order(kinds[first]);
        kinds.erase(kinds.begin() + static_cast<std::ptrdiff_t>(second));
    }
}

} // namespace deference::memory
