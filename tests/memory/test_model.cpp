// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/model.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace deference;
using namespace deference::memory;
using namespace deference::memory::test;

namespace {

constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double k_inf = std::numeric_limits<double>::infinity();
constexpr std::uint64_t k_rounds = 4000;

// One random review: any parameters inside the bounds, any state, any delay.
struct Review
{
    explicit Review(std::uint64_t seed)
        : random(seed), parameters(seed % 2 == 0 ? Parameters() : any_parameters(random)),
          before(any_state(random)), days(1 + static_cast<int>(random.below(4000)))
    {
    }
    [[nodiscard]] PerRating<State> after(int elapsed) const
    {
        return next_states(before, elapsed, parameters).value();
    }

    Random random;
    Parameters parameters;
    State before;
    int days;
};

// Rounding in the last bits of pow and exp.
constexpr double k_slack = 1.0 + 1e-12;

} // namespace

TEST_CASE("an answer at a known recall is the answer after the days that lead to it")
{
    const Parameters parameters;
    const State state{6.0, 5.5};
    const double recall = Curve(parameters).recall(6.0, 4.0);
    for (const Rating rating : k_ratings) {
        const auto known = next_state_at(state, recall, rating, parameters);
        REQUIRE_OK(known);
        CHECK(*known == *next_state(state, 4, rating, parameters));
    }
    CHECK_FALSE(next_state_at(state, 0.0, Rating::Good, parameters).has_value());
    CHECK_FALSE(next_state_at(state, 1.5, Rating::Good, parameters).has_value());
}

TEST_CASE("the forgetting curve has the published values")
{
    const Parameters defaults;
    const Curve curve(defaults);
    CHECK(curve.factor() == Catch::Approx(0.9803464944134797).epsilon(1e-14));
    CHECK(curve.recall(2.0, 1.0) == Catch::Approx(0.940344).margin(5e-7));
    CHECK(curve.recall(2.0, 5.0) == Catch::Approx(0.826136).margin(5e-7));
    CHECK(interval(0.8, 2.3065, defaults).value() == Catch::Approx(7.64826).margin(5e-6));
    CHECK(interval(0.95, 2.3065, defaults).value() == Catch::Approx(0.928502).margin(5e-7));
}

TEST_CASE("recall is certain at once, 90 % after the stability, and the interval inverts it")
{
    for (std::uint64_t seed = 0; seed < k_rounds; ++seed) {
        const Review review(seed);
        CAPTURE(seed, review.before.stability);
        const Curve curve(review.parameters);
        const double stability = review.before.stability;
        CHECK(curve.recall(stability, 0.0) == 1.0);
        CHECK(curve.recall(stability, -3.0) == 1.0);
        CHECK(curve.recall(stability, stability) == Catch::Approx(0.9).epsilon(1e-12));
        CHECK(curve.interval(0.9, stability).value() == Catch::Approx(stability).epsilon(1e-9));
        const double retention = 0.5 + 0.49 * static_cast<double>(seed) / static_cast<double>(k_rounds);
        const double days = curve.interval(retention, stability).value();
        CHECK(curve.recall(stability, days) == Catch::Approx(retention).epsilon(1e-12));
    }
}

TEST_CASE("recall falls with time and rises with stability")
{
    for (std::uint64_t seed = 0; seed < k_rounds; ++seed) {
        const Review review(seed);
        CAPTURE(seed, review.before.stability, review.days);
        const Curve curve(review.parameters);
        const double days = static_cast<double>(review.days);
        const double recall = curve.recall(review.before.stability, days);
        CHECK(recall > 0.0);
        CHECK(recall < 1.0);
        CHECK(curve.recall(review.before.stability, days * 1.5) < recall);
        CHECK(curve.recall(review.before.stability * 1.5, days) > recall);
    }
}

TEST_CASE("the first answer sets stability and difficulty by its rating")
{
    const Parameters defaults;
    CHECK(first_state(Rating::Again, defaults) == State{0.212, 6.4133});
    CHECK(first_state(Rating::Good, defaults).stability == 2.3065);
    CHECK(first_state(Rating::Good, defaults).difficulty == Catch::Approx(2.11810397).margin(1e-8));
    CHECK(first_state(Rating::Easy, defaults).difficulty == 1.0);
    CHECK(next_state(std::nullopt, 12, Rating::Hard, defaults).value() ==
          first_state(Rating::Hard, defaults));
}

TEST_CASE("a lapse on a later day never lengthens the interval")
{
    for (std::uint64_t seed = 0; seed < k_rounds; ++seed) {
        const Review review(seed);
        CAPTURE(seed, review.before.stability, review.before.difficulty, review.days);
        const State after = review.after(review.days)[index_of(Rating::Again)];
        CHECK(after.stability <= review.before.stability * k_slack);
        const Curve curve(review.parameters);
        CHECK(curve.interval(0.9, after.stability).value() <=
              curve.interval(0.9, review.before.stability).value() * k_slack);
        // The room for the Good that follows on the same day; exact from one day up.
        const State repaired = next_state(after, 0, Rating::Good, review.parameters).value();
        if (after.stability >= 1.0)
            CHECK(repaired.stability <= review.before.stability * k_slack);
    }
}

TEST_CASE("with the default parameters a lapse on the same day never helps either")
{
    for (std::uint64_t seed = 0; seed < k_rounds; seed += 2) {
        const Review review(seed);
        CAPTURE(seed, review.before.stability);
        CHECK(review.after(0)[index_of(Rating::Again)].stability <= review.before.stability);
    }
}

TEST_CASE("a pass never lowers stability, on the same day or later")
{
    for (std::uint64_t seed = 0; seed < k_rounds; ++seed) {
        const Review review(seed);
        for (const int days : {0, 1, review.days}) {
            CAPTURE(seed, days, review.before.stability, review.before.difficulty);
            const auto after = review.after(days);
            for (const Rating rating : {Rating::Hard, Rating::Good, Rating::Easy})
                CHECK(after[index_of(rating)].stability >= review.before.stability);
        }
    }
}

TEST_CASE("a better rating never gives less stability or more difficulty")
{
    for (std::uint64_t seed = 0; seed < k_rounds; ++seed) {
        const Review review(seed);
        for (const int days : {0, 1, review.days}) {
            const auto after = review.after(days);
            for (std::size_t i = 1; i < after.size(); ++i) {
                CAPTURE(seed, days, i, review.before.stability, review.before.difficulty);
                CHECK(after[i].stability * k_slack >= after[i - 1].stability);
                CHECK(after[i].difficulty <= after[i - 1].difficulty * k_slack);
            }
        }
    }
}

TEST_CASE("long histories stay inside the bounds of the state")
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const Parameters parameters = any_parameters(random);
        std::optional<State> state;
        for (int review = 0; review < 200; ++review) {
            const int days = static_cast<int>(random.below(random.below(2) == 0 ? 3 : 40'000));
            state = next_state(state, days, any_rating(random), parameters).value();
            CAPTURE(seed, review, days, state->stability, state->difficulty);
            REQUIRE(k_stability_bounds.contains(state->stability));
            REQUIRE(k_difficulty_bounds.contains(state->difficulty));
        }
    }
}

TEST_CASE("the ends of the bounds are reached and held")
{
    const Parameters defaults;
    State strong{36'500.0, 1.0};
    State weak{0.001, 10.0};
    for (int i = 0; i < 5; ++i) {
        strong = next_state(strong, 36'500, Rating::Easy, defaults).value();
        weak = next_state(weak, 1, Rating::Again, defaults).value();
    }
    CHECK(strong.stability == 36'500.0);
    CHECK(strong.difficulty == 1.0);
    CHECK(weak.stability == 0.001);
    CHECK(weak.difficulty == Catch::Approx(10.0).margin(0.1));
}

TEST_CASE("states outside the bounds are clamped before they are used")
{
    const Parameters defaults;
    CHECK(next_state(State{1e9, 50.0}, 3, Rating::Good, defaults).value() ==
          next_state(State{36'500.0, 10.0}, 3, Rating::Good, defaults).value());
    CHECK(next_state(State{-1.0, 0.0}, 3, Rating::Good, defaults).value() ==
          next_state(State{0.001, 1.0}, 3, Rating::Good, defaults).value());
}

TEST_CASE("a clock set back counts as the same day")
{
    const State state{4.0, 5.0};
    CHECK(next_state(state, -7, Rating::Good, Parameters()).value() ==
          next_state(state, 0, Rating::Good, Parameters()).value());
}

TEST_CASE("without the short-term terms a second answer on one day leaves stability alone")
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Review review(seed);
        CAPTURE(seed, review.before.stability);
        const auto after = next_states(review.before, 0, without_short_term(review.parameters)).value();
        for (const State& state : after)
            CHECK(state.stability == Catch::Approx(review.before.stability).epsilon(1e-14));
    }
}

TEST_CASE("a number that is not finite is an error everywhere")
{
    const Parameters defaults;
    const double bad = GENERATE(values({k_nan, k_inf, -k_inf}));
    CAPTURE(bad);
    CHECK_FALSE(make_state(bad, 5.0));
    CHECK_FALSE(make_state(5.0, bad));
    CHECK_FALSE(next_state(State{bad, 5.0}, 1, Rating::Good, defaults));
    CHECK_FALSE(next_state(State{5.0, bad}, 1, Rating::Again, defaults));
    CHECK_FALSE(next_states(State{bad, 5.0}, 0, defaults));
    CHECK_FALSE(retrievability(bad, 1.0, defaults));
    CHECK_FALSE(retrievability(5.0, bad, defaults));
    CHECK_FALSE(interval(bad, 5.0, defaults));
    CHECK_FALSE(interval(0.9, bad, defaults));
    CHECK_FALSE(state_from_sm2(bad, 10.0, 0.9, defaults));
    CHECK_FALSE(state_from_sm2(2.5, bad, 0.9, defaults));
    CHECK_FALSE(state_from_sm2(2.5, 10.0, bad, defaults));
}

TEST_CASE("retentions of nothing or certainty have no interval")
{
    const double retention = GENERATE(0.0, 1.0, -0.1, 1.1);
    CHECK_FALSE(interval(retention, 5.0, Parameters()));
    CHECK_FALSE(state_from_sm2(2.5, 10.0, retention, Parameters()));
    CHECK_FALSE(retrievability(0.0, 5.0, Parameters()));
    // Overflows: an error, not infinity.
    CHECK_FALSE(interval(1e-300, 5.0, Parameters()));
}

TEST_CASE("an SM-2 card kept at 90 % has its interval as stability, and a low ease means difficult")
{
    const Parameters defaults;
    CHECK(state_from_sm2(2.5, 30.0, 0.9, defaults).value().stability == Catch::Approx(30.0));
    CHECK(state_from_sm2(1.3, 30.0, 0.9, defaults).value().difficulty >
          state_from_sm2(2.5, 30.0, 0.9, defaults).value().difficulty);
    CHECK(state_from_sm2(2.5, -4.0, 0.9, defaults).value().stability == Catch::Approx(0.001));
}
