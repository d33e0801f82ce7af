// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/forecast.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <vector>

using namespace deference;
using namespace deference::memory;
using namespace deference::memory::test;

namespace {

constexpr Day k_today{std::chrono::days(20'500)};

std::vector<ForecastCard> deck(Random& random, int count)
{
    std::vector<ForecastCard> cards;
    for (int i = 0; i < count; ++i)
        cards.push_back(
            {State{std::exp(uniform(random, std::log(2.0), std::log(80.0))), uniform(random, 1.0, 10.0)},
             k_today - std::chrono::days(random.below(15))});
    return cards;
}

} // namespace

TEST_CASE("recall on a day counts from the last review and is certain on that day and before")
{
    const State state{2.0, 5.0};
    const Parameters defaults;
    CHECK(recall_on(state, k_today, k_today + std::chrono::days(1), defaults) ==
          Catch::Approx(0.940344).margin(5e-7));
    CHECK(recall_on(state, k_today, k_today + std::chrono::days(2), defaults) == Catch::Approx(0.9));
    CHECK(recall_on(state, k_today, k_today, defaults) == 1.0);
    CHECK(recall_on(state, k_today, k_today - std::chrono::days(9), defaults) == 1.0);
}

TEST_CASE("tomorrow's recall rises with the rating")
{
    const Parameters defaults;
    for (const int elapsed : {0, 1, 30}) {
        const auto states = next_states(State{3.0, 5.0}, elapsed, defaults).value();
        const auto recall = recall_after(states, 1, defaults);
        for (std::size_t i = 1; i < recall.size(); ++i)
            CHECK(recall[i] >= recall[i - 1]);
        CHECK(recall[2] == recall_on(states[2], k_today, k_today + std::chrono::days(1), defaults));
    }
}

TEST_CASE("the mean is that of the single cards, with unseen ones at nothing")
{
    const Parameters defaults;
    const std::vector<ForecastCard> cards{{State{2.0, 5.0}, k_today}, {State{9.0, 5.0}, k_today}, {}};
    const Day day = k_today + std::chrono::days(4);
    const auto forecast = mean_recall(cards, day, defaults);
    REQUIRE_OK(forecast);
    const double sum = recall_on(*cards[0].state, k_today, day, defaults) +
                       recall_on(*cards[1].state, k_today, day, defaults);
    CHECK(forecast->expected == Catch::Approx(sum / 3.0));
    CHECK(forecast->range.contains(forecast->expected));

    const auto unseen = mean_recall(std::vector<ForecastCard>(5), day, defaults);
    REQUIRE_OK(unseen);
    CHECK(unseen->expected == 0.0);
    CHECK(unseen->range == Range{0.0, 0.0});
}

TEST_CASE("with the parameters taken for the truth the range is the luck of the day alone")
{
    const std::vector<ForecastCard> cards(100, ForecastCard{State{5.0, 5.0}, k_today});
    const auto forecast = mean_recall(cards, k_today + std::chrono::days(5), Parameters(), {.pace_sd = 0.0});
    REQUIRE_OK(forecast);
    CHECK(forecast->expected == Catch::Approx(0.9));
    CHECK(forecast->range.low == Catch::Approx(0.9 - 1.28155 * 0.03).margin(1e-5));
    CHECK(forecast->range.high == Catch::Approx(0.9 + 1.28155 * 0.03).margin(1e-5));
}

TEST_CASE("the range widens with doubt, narrows with cards, and stays inside 0 and 1")
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        std::vector<ForecastCard> cards = deck(random, 1 + static_cast<int>(random.below(300)));
        const Day day = k_today + std::chrono::days(random.below(40));
        const auto width = [&](double pace_sd) {
            const RecallForecast forecast =
                mean_recall(cards, day, Parameters(), {.pace_sd = pace_sd}).value();
            CHECK(forecast.range.low >= 0.0);
            CHECK(forecast.range.high <= 1.0);
            CHECK(forecast.range.contains(forecast.expected));
            return forecast.range.high - forecast.range.low;
        };
        const double sure = width(0.0);
        CHECK(width(0.5) >= sure);
        CHECK(width(1.0) >= width(0.5));
        const std::vector<ForecastCard> once = cards;
        for (int i = 0; i < 3; ++i)
            cards.insert(cards.end(), once.begin(), once.end());
        CHECK(width(0.0) <= sure);
    }
}

TEST_CASE("the range holds about four days in five when its assumptions are true")
{
    Random random(20260301);
    const Parameters defaults;
    const Curve curve(defaults);
    const int count = GENERATE(20, 200);
    const int trials = 4000;
    const Day day = k_today + std::chrono::days(10);
    const std::vector<ForecastCard> cards = deck(random, count);
    const Range range = mean_recall(cards, day, defaults).value().range;
    int inside = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const double pace = std::exp(0.5 * random.normal());
        int recalled = 0;
        for (const ForecastCard& card : cards) {
            const double days = static_cast<double>(days_between(card.last_review_day, day));
            recalled += random.uniform() < curve.recall(card.state->stability * pace, days) ? 1 : 0;
        }
        inside += range.contains(static_cast<double>(recalled) / count) ? 1 : 0;
    }
    const double share = static_cast<double>(inside) / trials;
    CAPTURE(count, range.low, range.high, share);
    CHECK(share > 0.76);
    CHECK(share < 0.86);
}

TEST_CASE("forecasts that make no sense are refused")
{
    const Parameters defaults;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<ForecastCard> one{{State{5.0, 5.0}, k_today}};
    CHECK_FALSE(mean_recall({}, k_today, defaults));
    CHECK_FALSE(mean_recall(one, k_today, defaults, {.pace_sd = -0.1}));
    CHECK_FALSE(mean_recall(one, k_today, defaults, {.pace_sd = nan}));
    CHECK_FALSE(mean_recall(std::vector<ForecastCard>{{State{nan, 5.0}, k_today}}, k_today, defaults));
}
