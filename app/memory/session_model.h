// SPDX-License-Identifier: GPL-3.0-or-later
// What one sitting with a card can lead to: the first answer, up to two more on the same day after Again, how
// likely each is, how long it takes, and what memory is left. Probabilities sum to 1; times are seconds.
// The odds and times to start with are the population values of the simulator in fsrs-rs 6.5
// (src/simulation.rs, SimulatorConfig: first_rating_prob, review_rating_prob, the Again rows of
// learning_step_transitions and relearning_step_transitions, state_rating_costs).
#pragma once
#include "app/memory/model.h"

#include <optional>

namespace deference::memory {

// Seconds an answer takes, by rating. Start with these, then give the averages of the person who answers.
struct AnswerTimes
{
    PerRating<double> first{19.58, 18.79, 13.78, 10.71}; // the first answer ever
    PerRating<double> review{19.38, 17.59, 12.38, 8.94}; // the first answer of a later day
    PerRating<double> re_ask{16.44, 15.25, 12.32, 8.03}; // shown again the same day after Again

    [[nodiscard]] bool operator==(const AnswerTimes&) const = default;
};

// How answers fall. Each row sums to 1, up to rounding.
struct AnswerOdds
{
    PerRating<double> first{0.24, 0.094, 0.495, 0.171};
    // Hard, Good, Easy of what was recalled; Again comes with 1 - R.
    std::array<double, 3> recalled{0.224, 0.631, 0.145};
    // The re-ask after Again on a new card, and on one seen on an earlier day.
    PerRating<double> re_ask_new{0.3686, 0.0628, 0.5108, 0.0577};
    PerRating<double> re_ask_review{0.2157, 0.0643, 0.6595, 0.0604};

    [[nodiscard]] bool operator==(const AnswerOdds&) const = default;
};

// A sitting re-asks twice at most, whatever the second re-ask brings.
inline constexpr int k_re_asks = 2;

struct SessionOutcome
{
    double probability = 0.0;
    double seconds = 0.0;
    State after;
};

// Hard, Good, Easy; Again then Hard, Good, Easy; Again, Again then Again, Hard, Good, Easy.
inline constexpr std::size_t k_session_outcomes = 10;
using SessionOutcomes = std::array<SessionOutcome, k_session_outcomes>;

// The outcomes of a sitting with a card last seen `elapsed_days` ago; `before` empty: never seen, and the
// days do not matter. InvalidInput for a state, odds or times that are not finite, for negative times or
// odds, and for odds that do not sum to 1 (within 0.001; they are scaled to sum to it).
[[nodiscard]] Result<SessionOutcomes> session_outcomes(const std::optional<State>& before, int elapsed_days,
                                                       const Parameters& parameters,
                                                       const AnswerOdds& odds = {},
                                                       const AnswerTimes& times = {});

[[nodiscard]] double expected_seconds(const SessionOutcomes& outcomes);

// Expected seconds of a later sitting with a card that is recalled with probability `recall`: a straight line
// from `forgotten` to `recalled`.
struct SessionSeconds
{
    double unseen = 0.0;    // a first sitting
    double forgotten = 0.0; // recall 0: Again and what follows
    double recalled = 0.0;  // recall 1

    [[nodiscard]] double review(double recall) const { return forgotten + (recalled - forgotten) * recall; }
};
[[nodiscard]] SessionSeconds session_seconds(const AnswerOdds& odds, const AnswerTimes& times);

// The checks of session_outcomes, for callers that work with the numbers themselves; the odds scaled.
[[nodiscard]] Result<AnswerOdds> checked_odds(const AnswerOdds& odds);
[[nodiscard]] Result<void> check_times(const AnswerTimes& times);

} // namespace deference::memory
