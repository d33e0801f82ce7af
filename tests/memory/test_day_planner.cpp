// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_planner.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <limits>
#include <random>

using namespace deference;
using namespace deference::memory;
using std::chrono::days;

namespace {

constexpr Day k_today = Day{days{20000}};

// Cards of many states, seen on many days, every fourth one never.
DayProblem mixed_problem(std::size_t count, int horizon, double minutes)
{
    DayProblem problem;
    problem.today = k_today;
    problem.targets = {k_today + days(horizon)};
    problem.budget_seconds.assign(static_cast<std::size_t>(horizon), minutes * 60.0);
    for (std::size_t i = 0; i < count; ++i) {
        DayCard card;
        if (i % 4 != 0) {
            card.state = State{0.3 + static_cast<double>(i * 37 % 101) * 0.4,
                               1.0 + static_cast<double>(i * 13 % 90) * 0.1};
            card.last_day = k_today - days(1 + static_cast<int>(i * 7 % 17));
        }
        problem.cards.push_back(card);
    }
    return problem;
}

DayPlan plan_of(const DayProblem& problem, const DayPlannerOptions& options = {})
{
    auto plan = plan_day(problem, options);
    REQUIRE_OK(plan);
    return *plan;
}

} // namespace

TEST_CASE("a day's plan fits its time and shows no card twice")
{
    for (const double minutes : {0.2, 1.0, 7.0, 30.0}) {
        const DayProblem problem = mixed_problem(120, 14, minutes);
        const DayPlan plan = plan_of(problem);
        double seconds = 0.0;
        std::vector<std::size_t> cards;
        for (const DayChoice& choice : plan.choices) {
            cards.push_back(choice.card);
            if (choice.fits)
                seconds += choice.seconds;
        }
        CHECK(seconds <= minutes * 60.0);
        CHECK(plan.choices.size() == problem.cards.size());
        std::sort(cards.begin(), cards.end());
        CHECK(std::adjacent_find(cards.begin(), cards.end()) == cards.end());
    }
}

TEST_CASE("without an interview day ahead there is no plan")
{
    DayProblem problem = mixed_problem(10, 5, 10.0);
    problem.targets = {k_today - days(3)};
    CHECK_FALSE(has_target_ahead(problem));
    const auto past = plan_day(problem);
    REQUIRE_FALSE(past.has_value());
    CHECK(past.error().code == ErrorCode::InvalidInput);
    CHECK(past.error().sentence().contains(QStringLiteral("retention")));

    problem.targets = {k_today}; // recall is read this morning: nothing can be done about it
    CHECK_FALSE(plan_day(problem).has_value());
    problem.targets = {};
    problem.weights = {{}};
    CHECK_FALSE(plan_day(problem).has_value());
}

TEST_CASE("the order of the cards in the problem decides nothing")
{
    DayProblem problem = mixed_problem(150, 20, 8.0);
    for (std::size_t i = 0; i < problem.cards.size(); ++i) {
        problem.cards[i].importance = i % 5 == 0 ? 2.0 : 1.0;
        problem.cards[i].cost_factor = 0.6 + 0.01 * static_cast<double>(i);
    }
    const DayPlan plan = plan_of(problem);
    DayProblem shuffled = problem;
    std::vector<std::size_t> order(problem.cards.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    for (std::size_t i = 0; i < order.size(); ++i)
        shuffled.cards[i] = problem.cards[order[i]];
    const DayPlan other = plan_of(shuffled);
    CHECK(other.price == plan.price);
    REQUIRE(other.choices.size() == plan.choices.size());
    for (std::size_t i = 0; i < plan.choices.size(); ++i) {
        CHECK(order[other.choices[i].card] == plan.choices[i].card);
        CHECK(other.choices[i].index == plan.choices[i].index);
    }
}

TEST_CASE("planning is refused for numbers that cannot be, with the reason")
{
    const DayProblem good = mixed_problem(8, 5, 10.0);
    DayProblem bad = good;
    bad.budget_seconds.pop_back();
    CHECK_FALSE(plan_day(bad).has_value());
    bad = good;
    bad.budget_seconds[1] = -1.0;
    CHECK_FALSE(plan_day(bad).has_value());
    bad = good;
    bad.weights = {{1.0, 2.0}};
    CHECK_FALSE(plan_day(bad).has_value());
    bad = good;
    bad.cards[3].kind = 1;
    CHECK_FALSE(plan_day(bad).has_value());
    bad = good;
    bad.cards[3].state = State{std::numeric_limits<double>::infinity(), 5.0};
    CHECK_FALSE(plan_day(bad).has_value());
    bad = good;
    bad.cards[2].cost_factor = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(plan_day(bad).has_value());
}

TEST_CASE("a plan for odd problems is a plan")
{
    DayProblem problem = mixed_problem(40, 6, 10.0);
    SECTION("no cards")
    {
        problem.cards.clear();
    }
    SECTION("one day left")
    {
        problem.targets = {k_today + days(1)};
        problem.budget_seconds = {600.0};
    }
    SECTION("no time at all")
    {
        problem.budget_seconds.assign(6, 0.0);
    }
    SECTION("today off")
    {
        problem.budget_seconds[0] = 0.0;
    }
    SECTION("a day of a few seconds")
    {
        problem.budget_seconds.assign(6, 3.0);
    }
    SECTION("states beyond the grid")
    {
        problem.cards[1].state = State{0.0001, 10.0};
        problem.cards[2].state = State{36500.0, 1.0};
        problem.cards[3].last_day = k_today - days(5000);
    }
    SECTION("a clock set back")
    {
        problem.cards[1].last_day = k_today + days(3);
    }
    SECTION("past days between those ahead")
    {
        problem.targets = {k_today - days(9), k_today + days(6), k_today};
        problem.weights = {{1.0, 1.0, 1.0}};
    }
    const DayPlan plan = plan_of(problem);
    if (problem.budget_seconds[0] == 0.0)
        CHECK(plan.choices.empty());
    for (const DayChoice& choice : plan.choices) {
        CHECK(std::isfinite(choice.index));
        CHECK(std::isfinite(choice.gain));
        CHECK(choice.seconds > 0.0);
        for (const TargetGain& gain : choice.targets)
            CHECK(gain.range.contains(gain.expected));
    }
}
