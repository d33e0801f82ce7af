// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/session_model.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace deference;
using namespace deference::memory;

namespace {

double sum_of_odds(const SessionOutcomes& outcomes)
{
    double sum = 0.0;
    for (const SessionOutcome& outcome : outcomes)
        sum += outcome.probability;
    return sum;
}

} // namespace

TEST_CASE("the outcomes of a sitting are all there are, and cost what was published on average")
{
    const Parameters parameters;
    const auto first = session_outcomes(std::nullopt, 0, parameters);
    REQUIRE_OK(first);
    CHECK(sum_of_odds(*first) == Approx(1.0));
    CHECK(expected_seconds(*first) == Approx(19.6).margin(0.1)); // the study's figure
    CHECK((*first)[1].after == first_state(Rating::Good, parameters));

    const auto review = session_outcomes(State{10.0, 5.0}, 10, parameters);
    REQUIRE_OK(review);
    CHECK(sum_of_odds(*review) == Approx(1.0));
    CHECK(expected_seconds(*review) == Approx(15.3).margin(0.1));
    // Recall is 0.9 after S days, and 63.1 % of what is recalled is Good.
    CHECK((*review)[1].probability == Approx(0.9 * 0.631));
    CHECK((*review)[3].probability == Approx(0.1 * 0.0643 / 0.9999));
}

TEST_CASE("a sitting walks through its re-asks as the model would answer by answer")
{
    const Parameters parameters;
    const State before{3.0, 7.0};
    const auto outcomes = session_outcomes(before, 4, parameters);
    REQUIRE_OK(outcomes);
    const auto again = next_state(before, 4, Rating::Again, parameters);
    REQUIRE_OK(again);
    const auto again_again = next_state(*again, 0, Rating::Again, parameters);
    REQUIRE_OK(again_again);
    const auto last = next_state(*again_again, 0, Rating::Hard, parameters);
    REQUIRE_OK(last);
    CHECK((*outcomes)[4].after == *next_state(*again, 0, Rating::Good, parameters));
    CHECK((*outcomes)[7].after == *last);
    CHECK((*outcomes)[7].seconds == Approx(19.38 + 16.44 + 15.25));
}

TEST_CASE("expected seconds of a sitting are a straight line in recall")
{
    const SessionSeconds line = session_seconds({}, {});
    for (const int days : {1, 3, 30}) {
        const State state{4.0, 6.0};
        const auto outcomes = session_outcomes(state, days, {});
        REQUIRE_OK(outcomes);
        const double recall = Curve({}).recall(state.stability, days);
        // The published odds sum to 0.9999; the line is for odds as given.
        CHECK(line.review(recall) == Approx(expected_seconds(*outcomes)).epsilon(1e-4));
    }
}

TEST_CASE("a sitting refuses odds and times that cannot be")
{
    AnswerOdds odds;
    odds.recalled = {0.5, 0.6, 0.1};
    CHECK_FALSE(session_outcomes(std::nullopt, 0, {}, odds).has_value());
    odds = {};
    odds.first[0] = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(session_outcomes(std::nullopt, 0, {}, odds).has_value());
    AnswerTimes times;
    times.review[2] = -1.0;
    CHECK_FALSE(session_outcomes(State{1.0, 5.0}, 1, {}, {}, times).has_value());
    CHECK_FALSE(session_outcomes(State{std::nan(""), 5.0}, 1, {}).has_value());
}
