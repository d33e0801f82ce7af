// SPDX-License-Identifier: GPL-3.0-or-later
// What planning a day costs: one round ahead and six, a usual deck and a large one, from nothing and with the
// prices of an earlier plan.
//
//     build/bench/tests/bench/bench_day_planner
#include "app/memory/day_planner.h"
#include "tests/bench/measure_time.h"
#include "tests/support/catch.h"

#include <cmath>
#include <cstdlib>
#include <random>

using namespace deference;
using namespace deference::memory;
using std::chrono::days;

namespace {

constexpr Day k_today = Day{days{20000}};

// A third unseen, the rest in states as they come up in study; cards serve one to three of the rounds.
DayProblem make_problem(std::size_t cards, std::vector<int> rounds, unsigned seed)
{
    std::mt19937 random(seed);
    const auto chance = [&random] { return static_cast<double>(random()) / 4294967296.0; };
    DayProblem problem;
    problem.today = k_today;
    for (const int day : rounds)
        problem.targets.push_back(k_today + days(day));
    problem.budget_seconds.assign(static_cast<std::size_t>(rounds.back()), 15.0 * 60.0);
    problem.weights.clear();
    for (unsigned served = 1; served < 1U << rounds.size(); ++served) {
        std::vector<double>& row = problem.weights.emplace_back();
        for (std::size_t i = 0; i < rounds.size(); ++i)
            row.push_back((served >> i & 1U) != 0U ? 1.0 : 0.0);
    }
    for (std::size_t i = 0; i < cards; ++i) {
        DayCard card;
        if (i % 3 != 0) {
            card.state = State{std::exp(5.0 * chance() - 1.0), 1.0 + 9.0 * chance()};
            card.last_day = k_today - days(1 + static_cast<int>(20.0 * chance()));
        }
        unsigned served = 0;
        for (int pick = 0; pick < 2; ++pick)
            served |= 1U << (random() % rounds.size());
        card.kind = served - 1;
        card.importance = chance() < 0.05 ? 2.0 : 1.0;
        card.cost_factor = 0.6 + chance();
        problem.cards.push_back(card);
    }
    return problem;
}

void measure(const char* name, const DayProblem& problem)
{
    double load = 0.0;
    (void)getloadavg(&load, 1);
    std::printf("%s: %zu cards, %zu kinds, load %.1f\n", name, problem.cards.size(), problem.weights.size(),
                load);
    DayPlannerOptions lean;
    lean.forecast = false;
    DayPlannerOptions keep = lean;
    keep.price = DayPlannerOptions::Price::Keep;
    std::optional<StudyPrice> price;
    bench::measure_time("from nothing", [&] { price = plan_day(problem, lean).value().price; });
    bench::measure_time("from nothing, with forecast", [&] { REQUIRE(plan_day(problem).has_value()); });
    bench::measure_time("with the prices of a plan", [&] { REQUIRE(plan_day(problem, lean, price)); });
    bench::measure_time("at the prices of a plan", [&] { REQUIRE(plan_day(problem, keep, price)); });
}

} // namespace

TEST_CASE("what planning a day costs")
{
    measure("one round in 28 days", make_problem(500, {28}, 1));
    measure("one round in 28 days", make_problem(5000, {28}, 2));
    measure("six rounds in 40 days", make_problem(975, {4, 11, 18, 26, 33, 40}, 3));
    measure("six rounds in 40 days", make_problem(5000, {4, 11, 18, 26, 33, 40}, 4));
}
