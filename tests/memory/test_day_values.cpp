// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the interview-day scheduler against plain recursion over every outcome.
#include "app/memory/day_worth.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace deference;
using namespace deference::memory;
using std::chrono::days;

namespace {

constexpr Day k_today = Day{days{20000}};

// One card with exact states: the best it can come to from the morning after a sitting on `day`.
struct Exact
{
    std::vector<int> targets;
    std::vector<double> weights;
    std::vector<double> prices; // by day
    Curve curve{Parameters()};

    double read(const State& state, int seen, int from, int to) const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (targets[i] > from && targets[i] <= to)
                sum += weights[i] * curve.recall(state.stability, targets[i] - seen);
        return sum;
    }
    // A sitting on `day`, its time not taken off.
    double sitting(const std::optional<State>& state, int seen, int day) const
    {
        const auto outcomes = session_outcomes(state, day - seen, {});
        double sum = 0.0;
        for (const SessionOutcome& outcome : *outcomes)
            sum += outcome.probability * best(outcome.after, day);
        return sum;
    }
    double seconds(const std::optional<State>& state, int seen, int day) const
    {
        return expected_seconds(*session_outcomes(state, day - seen, {}));
    }
    double best(const State& state, int seen) const
    {
        const int last = targets.back();
        double most = read(state, seen, seen, last);
        for (int next = seen + 1; next < last; ++next)
            most = std::max(most, read(state, seen, seen, next) + sitting(state, seen, next) -
                                      prices[static_cast<std::size_t>(next)] * seconds(state, seen, next));
        return most;
    }
};

} // namespace

TEST_CASE("what a sitting is worth agrees with recursion over every outcome")
{
    DayProblem problem;
    problem.today = k_today;
    problem.targets = {k_today + days(2), k_today + days(4)};
    problem.weights = {{1.0, 3.0}};
    problem.budget_seconds.assign(4, 60.0);
    problem.cards.resize(3);
    problem.cards[1] = {State{2.3, 5.0}, k_today - days(2)};
    problem.cards[2] = {State{0.4, 8.7}, k_today - days(1)};
    const auto setting = make_setting(problem, 6);
    REQUIRE_OK(setting);
    const auto odds = checked_odds({});
    REQUIRE_OK(odds);
    DayGrid grid(SessionRules({}, *odds, {}), k_plan_grid);
    grid.prepare(setting->frame.gaps, setting->frame.days);

    for (const double price : {0.0001, 0.002, 0.01}) {
        const DayPrices prices{price, price * 1.1, price * 1.5, price * 2.0};
        const PricedDeck deck(*setting, grid, prices);
        const Exact exact{{2, 4}, {0.25, 0.75}, prices};
        for (const SetCard& card : setting->kinds[0].cards) {
            const DayCard& given = problem.cards[card.card];
            const int seen = given.state ? days_between(k_today, given.last_day) : 0;
            const double never = given.state ? exact.read(*given.state, seen, 0, 4) : 0.0;
            const double today = exact.sitting(given.state, seen, 0);
            double later = -1.0;
            for (int day = 1; day < 4; ++day)
                later = std::max(later, (given.state ? exact.read(*given.state, seen, 0, day) : 0.0) +
                                            exact.sitting(given.state, seen, day) -
                                            prices[static_cast<std::size_t>(day)] *
                                                exact.seconds(given.state, seen, day));
            const DayWorth worth = deck.worth(0, card);
            INFO("card " << card.card << " at " << price);
            CHECK(worth.never == Approx(never).margin(1e-5));
            CHECK(worth.seconds_today == Approx(exact.seconds(given.state, seen, 0)).epsilon(1e-4));
            CHECK(worth.gain_today == Approx(today - never).margin(0.003));
            CHECK(worth.later == Approx(later).margin(0.003));
        }
    }
}

TEST_CASE("a dear card is one at a higher price, an important one at a lower")
{
    DayProblem problem;
    problem.today = k_today;
    problem.targets = {k_today + days(6)};
    problem.budget_seconds.assign(6, 60.0);
    problem.cards.resize(2);
    problem.cards[0] = {State{2.0, 6.0}, k_today - days(2)};
    problem.cards[1] = problem.cards[0];
    problem.cards[1].cost_factor = 3.0;
    problem.cards[1].importance = 1.5;
    const auto both = make_setting(problem, 6);
    REQUIRE_OK(both);
    problem.cards = {problem.cards[0]};
    const auto one = make_setting(problem, 6);
    REQUIRE_OK(one);
    DayGrid grid(SessionRules({}, *checked_odds({}), {}), k_plan_grid);
    grid.prepare(both->frame.gaps, both->frame.days);
    const DayPrices prices(6, 0.001);
    const DayPrices twice(6, 0.002);
    const PricedDeck mixed(*both, grid, prices);
    const PricedDeck plain(*one, grid, twice);
    const SetCard& dear = both->kinds[0].cards[1];
    REQUIRE(dear.price_factor() == Approx(2.0));
    const DayWorth worth = mixed.worth(0, dear);
    const DayWorth same = plain.worth(0, one->kinds[0].cards[0]);
    CHECK(worth.today == Approx(same.today).margin(2e-4));
    CHECK(worth.later == Approx(same.later).margin(2e-4));
}
