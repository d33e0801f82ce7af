// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/outliers.h"
#include "tests/support/catch.h"

using namespace deference::memory;

namespace {

// The days that are kept of groups with one first rating.
std::vector<int> kept(Rating first, const std::vector<std::pair<int, int>>& days_and_cards)
{
    std::vector<FirstInterval> groups;
    for (const auto& [days, cards] : days_and_cards)
        groups.push_back({first, days, cards, cards / 2});
    std::vector<int> days;
    for (const FirstInterval& group : without_outliers(groups))
        days.push_back(group.days);
    return days;
}

using Days = std::vector<int>;

} // namespace

TEST_CASE("the rarest intervals go until a twentieth of the cards has gone")
{
    // 1000 cards: up to 49 may go. 10 + 15 + 20 have gone when 30 more would be too many.
    CHECK(kept(Rating::Good, {{1, 900}, {2, 30}, {3, 20}, {4, 15}, {5, 10}, {6, 25}}) == Days{1, 2, 6});
    // 25 + 20 would reach 50 exactly with 5: not below it.
    CHECK(kept(Rating::Good, {{1, 950}, {2, 25}, {3, 20}, {4, 5}}) == Days{1, 2});
}

TEST_CASE("in a small log fewer than twenty cards may go")
{
    CHECK(kept(Rating::Good, {{1, 60}, {2, 10}, {3, 9}}) == Days{1});
    CHECK(kept(Rating::Good, {{1, 60}, {2, 11}, {3, 9}}) == Days{1, 2});
    CHECK(kept(Rating::Good, {{1, 19}}) == Days{});
    CHECK(kept(Rating::Good, {{1, 20}}) == Days{1});
}

TEST_CASE("of equals the shorter interval goes first")
{
    CHECK(kept(Rating::Good, {{1, 100}, {9, 10}, {4, 10}}) == Days{1, 9});
}

TEST_CASE("what is left has six cards at least and no interval that was not meant")
{
    // Nineteen have gone; four and five more would be too many, but too few to learn from.
    CHECK(kept(Rating::Good, {{1, 40}, {7, 3}, {8, 3}, {9, 3}, {10, 3}, {11, 3}, {12, 4}, {13, 5}}) ==
          Days{1});
    CHECK(kept(Rating::Good, {{1, 40}, {100, 30}, {101, 30}}) == Days{1, 100});
    CHECK(kept(Rating::Easy, {{1, 40}, {365, 30}, {366, 30}}) == Days{1, 365});
}

TEST_CASE("each first rating has its own rule and keeps what was recalled")
{
    const std::vector<FirstInterval> groups{
        {Rating::Easy, 3, 30, 29}, {Rating::Again, 1, 19, 5}, {Rating::Hard, 2, 21, 11}};
    CHECK(without_outliers(groups) ==
          std::vector<FirstInterval>{{Rating::Hard, 2, 21, 11}, {Rating::Easy, 3, 30, 29}});
}
