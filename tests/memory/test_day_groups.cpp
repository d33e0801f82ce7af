// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_groups.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace deference;
using namespace deference::memory;
using std::chrono::days;

namespace {

constexpr Day k_today = Day{days{20000}};

// Every combination of four rounds, seven cards of each, some of them new.
DayProblem four_rounds()
{
    DayProblem problem;
    problem.today = k_today;
    for (const int day : {3, 10, 20, 30})
        problem.targets.push_back(k_today + days(day));
    problem.budget_seconds.assign(30, 600.0);
    problem.weights.clear();
    for (unsigned served = 1; served < 16; ++served) {
        std::vector<double>& row = problem.weights.emplace_back();
        for (unsigned i = 0; i < 4; ++i)
            row.push_back((served >> i & 1U) != 0U ? 1.0 : 0.0);
        for (int card = 0; card < 7; ++card) {
            DayCard& made = problem.cards.emplace_back();
            made.kind = served - 1;
            if (card % 3 != 0) {
                made.state = State{1.0 + card * served % 11, 2.0 + card};
                made.last_day = k_today - days(1 + card);
            }
        }
    }
    return problem;
}

DaySetting setting_of(const DayProblem& problem, std::size_t most)
{
    auto setting = make_setting(problem, most);
    REQUIRE_OK(setting);
    return std::move(*setting);
}

} // namespace

TEST_CASE("rows of weights are as far apart as recall must be moved, in ln of days")
{
    const std::vector<int> targets{4, 8, 40};
    CHECK(distance({1, 0, 0}, {1, 0, 0}, targets) == Approx(0.0));
    CHECK(distance({1, 0, 0}, {0, 1, 0}, targets) == Approx(std::log(2.0)));
    CHECK(distance({0, 1, 0}, {0.5, 0, 0.5}, targets) == Approx((std::log(2.0) + std::log(5.0)) / 2));
    // Soon or later decides more than late or latest.
    CHECK(distance({1, 0, 0}, {0, 1, 0}, {4, 11, 40}) > distance({1, 0, 0}, {0, 1, 0}, {33, 40, 50}));
}

TEST_CASE("joined kinds keep every card, its memory and whom it serves")
{
    const DayProblem problem = four_rounds();
    const DaySetting apart = setting_of(problem, 100);
    REQUIRE(apart.kinds.size() == 15);
    for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{4}, std::size_t{14}}) {
        const DaySetting joined = setting_of(problem, most);
        CHECK(joined.kinds.size() == std::max(most, std::size_t{1}));
        CHECK(joined.planned() == problem.cards.size());
        std::vector<std::size_t> serving(4, 0);
        std::vector<int> seen(problem.cards.size(), 0);
        for (const SetKind& kind : joined.kinds) {
            float sum = 0.0F;
            for (std::size_t i = 0; i < 4; ++i) {
                serving[i] += kind.serving[i];
                sum += kind.weights[i];
            }
            CHECK(sum == Approx(1.0));
            CHECK(std::is_sorted(kind.cards.begin(), kind.cards.end(),
                                 [](const SetCard& a, const SetCard& b) { return a.state < b.state; }));
            for (const SetCard& card : kind.cards) {
                ++seen[card.card];
                const DayCard& asked = problem.cards[card.card];
                const DeckState& state = kind.states[card.state];
                REQUIRE(state.state.has_value() == asked.state.has_value());
                if (asked.state)
                    CHECK(state.state->stability == asked.state->stability);
                const std::vector<double>& row = problem.weights[asked.kind];
                CHECK(row[card.last_target] > 0.0);
                CHECK(std::all_of(row.begin() + static_cast<std::ptrdiff_t>(card.last_target) + 1, row.end(),
                                  [](double weight) { return weight == 0.0; }));
            }
        }
        CHECK(serving == std::vector<std::size_t>(4, 8 * 7));
        CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    }
}

TEST_CASE("what is wanted soon is not joined with what is wanted late")
{
    DayProblem problem = four_rounds();
    std::erase_if(problem.cards, [&](const DayCard& card) {
        return std::ranges::count(problem.weights[card.kind], 1.0) > 1;
    });
    const DaySetting joined = setting_of(problem, 3);
    REQUIRE(joined.kinds.size() == 3);
    // The two last rounds are nearest to each other.
    CHECK(std::ranges::count_if(joined.kinds, [](const SetKind& kind) {
              return kind.weights[2] > 0.0F && kind.weights[3] > 0.0F;
          }) == 1);
}

TEST_CASE("a plan of joined kinds foretells much what one of all kinds does")
{
    const DayProblem problem = four_rounds();
    DayPlannerOptions few;
    few.most_kinds = 8;
    DayPlannerOptions all;
    all.most_kinds = 100;
    const auto joined = plan_day(problem, few);
    const auto apart = plan_day(problem, all);
    REQUIRE_OK(joined);
    REQUIRE_OK(apart);
    REQUIRE(joined->recall.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(joined->recall[i].cards == apart->recall[i].cards);
        CHECK(std::abs(joined->recall[i].with_today - apart->recall[i].with_today) < 0.05);
        CHECK(joined->recall[i].with_today >= joined->recall[i].without_today);
    }
    // What a card brings on each day is its own, joined or not.
    for (const DayChoice& choice : joined->choices) {
        const auto same = std::ranges::find(apart->choices, choice.card, &DayChoice::card);
        REQUIRE(same != apart->choices.end());
        if (choice.targets.empty() || same->targets.empty())
            continue;
        REQUIRE(choice.targets.size() == same->targets.size());
        CHECK(choice.targets.front().expected == same->targets.front().expected);
    }
}
