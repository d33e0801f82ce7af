// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/outliers.h"

#include <algorithm>
#include <tuple>

namespace deference::memory {

namespace {

constexpr int k_fewest_cards = 6;
constexpr int k_least_removed = 20;

int longest_days(Rating first)
{
    return first == Rating::Easy ? 365 : 100;
}

} // namespace

std::vector<FirstInterval> without_outliers(std::vector<FirstInterval> groups)
{
    PerRating<int> cards{};
    for (const FirstInterval& group : groups)
        cards[index_of(group.first)] += group.cards;
    std::sort(groups.begin(), groups.end(), [](const FirstInterval& a, const FirstInterval& b) {
        return std::tie(a.cards, a.days) < std::tie(b.cards, b.days);
    });
    PerRating<int> removed{};
    std::erase_if(groups, [&](const FirstInterval& group) {
        const std::size_t rating = index_of(group.first);
        if (removed[rating] + group.cards < std::max(k_least_removed, cards[rating] / 20)) {
            removed[rating] += group.cards;
            return true;
        }
        return group.cards < k_fewest_cards || group.days > longest_days(group.first);
    });
    std::sort(groups.begin(), groups.end(), [](const FirstInterval& a, const FirstInterval& b) {
        return std::tie(a.first, a.days) < std::tie(b.first, b.days);
    });
    return groups;
}

} // namespace deference::memory
