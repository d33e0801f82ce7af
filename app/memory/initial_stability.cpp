// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/initial_stability.h"

#include "app/memory/model.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

constexpr Range k_bounds{0.001, 100.0};

// Where Hard stands between Again and Good, and Good between Hard and Easy, in log space:
// ln s2 = a1 ln s1 + (1 - a1) ln s3, ln s3 = (1 - a2) ln s2 + a2 ln s4.
constexpr double k_a1 = 0.41;
constexpr double k_a2 = 0.54;

double loss(std::span<const FirstInterval> groups, double mean_recall, const Curve& curve, double stability)
{
    int cards = 0;
    for (const FirstInterval& group : groups)
        cards += group.cards;
    double sum = 0.0;
    for (const FirstInterval& group : groups) {
        const double share = static_cast<double>(group.recalled) / group.cards;
        const double recalled = (share * cards + mean_recall) / (cards + 1.0);
        const double recall = std::clamp(curve.recall(stability, group.days), 1e-12, 1.0 - 1e-12);
        sum -= group.cards * (recalled * std::log(recall) + (1.0 - recalled) * std::log(1.0 - recall));
    }
    const double usual = default_parameter_values()[index_of(groups.front().first)];
    return sum + std::abs(stability - usual) / 16.0;
}

// The lowest point: a coarse walk, even in the logarithm, then golden sections around its best. The coarse
// walk is there because the last term gives some curves a second hollow.
template <class Function>
double lowest(const Function& f)
{
    constexpr int steps = 48;
    const double low = std::log(k_bounds.low);
    const double width = (std::log(k_bounds.high) - low) / steps;
    int best = 0;
    double best_value = f(k_bounds.low);
    for (int i = 1; i <= steps; ++i) {
        const double value = f(std::exp(low + i * width));
        if (value < best_value) {
            best = i;
            best_value = value;
        }
    }
    constexpr double golden = 0.6180339887498949;
    double from = low + std::max(best - 1, 0) * width;
    double to = low + std::min(best + 1, steps) * width;
    double left = to - golden * (to - from);
    double right = from + golden * (to - from);
    double at_left = f(std::exp(left));
    double at_right = f(std::exp(right));
    while (to - from > 1e-7) {
        if (at_left < at_right) {
            to = std::exchange(right, left);
            at_right = at_left;
            left = to - golden * (to - from);
            at_left = f(std::exp(left));
        } else {
            from = std::exchange(left, right);
            at_left = at_right;
            right = from + golden * (to - from);
            at_right = f(std::exp(right));
        }
    }
    return std::clamp(std::exp((from + to) / 2.0), k_bounds.low, k_bounds.high);
}

void put_in_order(PerRating<std::optional<double>>& s, const PerRating<int>& cards)
{
    constexpr std::array<std::pair<std::size_t, std::size_t>, 6> pairs{
        {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}}};
    for (const auto& [small, big] : pairs) {
        if (s[small] && s[big] && *s[small] > *s[big])
            (cards[small] > cards[big] ? s[big] : s[small]) = cards[small] > cards[big] ? *s[small] : *s[big];
    }
}

// One relation between three neighbours gives any of them from the other two.
// middle = low^weight high^(1 - weight)
void fill_three(std::optional<double>& low, std::optional<double>& middle, std::optional<double>& high,
                double weight)
{
    if (!middle && low && high)
        middle = std::pow(*low, weight) * std::pow(*high, 1.0 - weight);
    else if (!low && middle && high)
        low = std::pow(*middle / std::pow(*high, 1.0 - weight), 1.0 / weight);
    else if (!high && low && middle)
        high = std::pow(*middle / std::pow(*low, weight), 1.0 / (1.0 - weight));
}

} // namespace

PerRating<std::optional<double>> fit_initial_stability(std::span<const FirstInterval> groups,
                                                       double mean_recall)
{
    const Curve curve{Parameters()};
    PerRating<std::optional<double>> fitted;
    for (const Rating rating : k_ratings) {
        std::vector<FirstInterval> own;
        std::copy_if(groups.begin(), groups.end(), std::back_inserter(own),
                     [&](const FirstInterval& group) { return group.first == rating && group.cards > 0; });
        if (!own.empty())
            fitted[index_of(rating)] = lowest([&](double s) { return loss(own, mean_recall, curve, s); });
    }
    return fitted;
}

PerRating<double> ordered_and_filled(PerRating<std::optional<double>> s, const PerRating<int>& cards)
{
    put_in_order(s, cards);
    const ParameterValues& usual = default_parameter_values();
    const auto known = std::count_if(s.begin(), s.end(), [](const auto& value) { return value.has_value(); });
    if (known <= 1) {
        double factor = 1.0;
        for (std::size_t i = 0; i < s.size(); ++i)
            factor = s[i] ? *s[i] / usual[i] : factor;
        for (std::size_t i = 0; i < s.size(); ++i)
            s[i] = usual[i] * factor;
    }
    if (!s[1] && !s[2]) {
        // Both relations at once.
        const double k = k_a1 / (k_a1 + k_a2 - k_a1 * k_a2);
        s[1] = std::pow(*s[0], k) * std::pow(*s[3], 1.0 - k);
    }
    // Twice: what the second relation finds may be what the first lacked.
    for (int round = 0; round < 2; ++round) {
        fill_three(s[0], s[1], s[2], k_a1);
        fill_three(s[1], s[2], s[3], 1.0 - k_a2);
    }
    PerRating<double> filled{};
    for (std::size_t i = 0; i < s.size(); ++i)
        filled[i] = std::clamp(*s[i], k_bounds.low, k_bounds.high);
    return filled;
}

PerRating<int> cards_by_first_rating(std::span<const FirstInterval> groups)
{
    PerRating<int> cards{};
    for (const FirstInterval& group : groups)
        cards[index_of(group.first)] += group.cards;
    return cards;
}

} // namespace deference::memory
