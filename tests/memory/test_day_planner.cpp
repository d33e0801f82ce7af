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
    CHECK(other.price.per_second == plan.price.per_second);
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

TEST_CASE("more time never lowers the recall that is predicted, and is worth less the more there is")
{
    double recall = 0.0;
    double worth = 1.0;
    for (const double minutes : {1.0, 3.0, 6.0, 12.0, 25.0}) {
        const DayPlan plan = plan_of(mixed_problem(120, 14, minutes));
        REQUIRE(plan.recall.size() == 1);
        CHECK(plan.recall[0].with_today > recall);
        CHECK(plan.five_minutes_more < worth);
        CHECK(plan.recall[0].with_today >= plan.recall[0].without_today);
        CHECK(plan.recall[0].without_today > plan.recall[0].as_is);
        CHECK(plan.recall[0].cards == 120);
        recall = plan.recall[0].with_today;
        worth = plan.five_minutes_more;
    }
}

TEST_CASE("the days ahead are filled with what their time holds")
{
    DayProblem problem = mixed_problem(200, 14, 6.0);
    problem.budget_seconds[3] = 0.0;
    problem.budget_seconds[9] = 0.0;
    const DayPlan plan = plan_of(problem);
    REQUIRE(plan.load_seconds.size() == 14);
    CHECK(plan.load_seconds[3] == 0.0);
    CHECK(plan.load_seconds[9] == 0.0);
    CHECK(plan.load_seconds[0] <= 360.0);
    double sum = 0.0;
    for (const double seconds : plan.load_seconds)
        sum += seconds;
    CHECK(sum == Approx(12.0 * 360.0).epsilon(0.12));
}

TEST_CASE("last prices shorten the search and change little")
{
    const DayProblem problem = mixed_problem(150, 20, 6.0);
    const DayPlan plan = plan_of(problem);
    DayPlannerOptions keep;
    keep.price = DayPlannerOptions::Price::Keep;
    const auto kept = plan_day(problem, keep, plan.price);
    REQUIRE_OK(kept);
    CHECK(kept->price.per_second == plan.price.per_second);
    REQUIRE(kept->choices.size() == plan.choices.size());
    CHECK(kept->choices.front().card == plan.choices.front().card);
    const auto again = plan_day(problem, {}, plan.price);
    REQUIRE_OK(again);
    for (std::size_t day = 0; day < plan.price.per_second.size(); ++day)
        CHECK(again->price.per_second[day] == Approx(plan.price.per_second[day]).epsilon(0.15));

    // A plan of three days ago, and one for an interview that has been put off.
    DayProblem later = problem;
    later.today += days(3);
    CHECK(plan_day(later, {}, plan.price).has_value());
    later = problem;
    later.targets[0] += days(10);
    later.budget_seconds.resize(30, 360.0);
    const auto put_off = plan_day(later, {}, plan.price);
    REQUIRE_OK(put_off);
    CHECK(put_off->price.per_second.size() == 30);
}

TEST_CASE("a card that must be known comes before its like, and a slow one after")
{
    DayProblem problem = mixed_problem(150, 20, 4.0);
    const State state{4.0, 6.0};
    for (std::size_t i = 0; i < 3; ++i) {
        problem.cards[i].state = state;
        problem.cards[i].last_day = k_today - days(4);
    }
    problem.cards[1].importance = 2.0;
    problem.cards[2].cost_factor = 2.0;
    const DayPlan plan = plan_of(problem);
    const auto place = [&plan](std::size_t card) {
        return std::find_if(plan.choices.begin(), plan.choices.end(),
                            [card](const DayChoice& each) { return each.card == card; }) -
               plan.choices.begin();
    };
    CHECK(place(1) < place(0));
    CHECK(place(0) < place(2));
    CHECK(plan.choices[static_cast<std::size_t>(place(2))].seconds ==
          Approx(2.0 * plan.choices[static_cast<std::size_t>(place(0))].seconds).epsilon(1e-4));
}

TEST_CASE("a card of a later round waits, and one of a past round is not planned")
{
    DayProblem problem = mixed_problem(160, 30, 5.0);
    problem.targets = {k_today + days(4), k_today + days(30), k_today - days(2)};
    problem.weights = {{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}};
    for (std::size_t i = 0; i < problem.cards.size(); ++i) {
        DayCard& card = problem.cards[i];
        card.kind = i < 80 ? 0 : 1;
        if (!card.state) {
            card.state = State{3.0, 5.0};
            card.last_day = k_today - days(2);
        }
        // The same cards for both rounds.
        card.state = problem.cards[i % 80].state;
        card.last_day = problem.cards[i % 80].last_day;
    }
    problem.cards.push_back(problem.cards[1]);
    problem.cards.back().kind = 2;
    const DayPlan plan = plan_of(problem);
    CHECK(plan.unplanned == 1);
    CHECK(plan.choices.size() == 160);
    std::size_t soon = 0;
    std::size_t late = 0;
    for (const DayChoice& choice : plan.choices) {
        if (choice.fits)
            ++(problem.cards[choice.card].kind == 0 ? soon : late);
        for (const TargetGain& gain : choice.targets)
            CHECK(gain.target == problem.cards[choice.card].kind);
    }
    CHECK(soon > 3 * late);
    CHECK(plan.recall.size() == 2);
}

TEST_CASE("a card that is not to be shown today is planned from tomorrow on")
{
    DayProblem problem = mixed_problem(60, 10, 10.0);
    problem.cards[5].unavailable = true;
    problem.cards[6].last_day = k_today; // done already
    const DayPlan plan = plan_of(problem);
    CHECK(plan.choices.size() == 58);
    for (const DayChoice& choice : plan.choices)
        CHECK((choice.card != 5 && choice.card != 6));
    CHECK(plan.recall[0].cards == 60);
}

TEST_CASE("on the last evening only what pays is left when the guards are off")
{
    DayProblem problem = mixed_problem(60, 1, 600.0);
    problem.cards[1].state = State{36500.0, 1.0}; // known for good
    problem.cards[1].last_day = k_today - days(1);
    DayPlannerOptions options;
    options.guards = false;
    const DayPlan plan = plan_of(problem, options);
    CHECK(plan.choices.size() == 59);
    for (const DayChoice& choice : plan.choices) {
        CHECK(choice.index > 0.0);
        CHECK(choice.card != 1);
        CHECK_FALSE(choice.gain_tomorrow.has_value());
        REQUIRE(choice.targets.size() == 1);
        // Nothing comes after it: both ways of counting agree, but for the grid.
        CHECK(choice.targets[0].expected == Approx(choice.gain).margin(0.01));
    }
}
