// SPDX-License-Identifier: GPL-3.0-or-later
// Recall on a day to come: of one card, after each possible answer, and of a set of cards with a range.
// Everything here is what the forgetting curve of FSRS-6 expects, not a measurement.
#pragma once
#include "app/core/day.h"
#include "app/memory/model.h"

#include <optional>
#include <span>

namespace deference::memory {

// Probability of recall on `day` of a card last reviewed on `last_review_day`. 1 on that day and before it:
// the model says nothing about hours. State finite, as make_state and next_state leave it.
[[nodiscard]] double recall_on(const State& state, Day last_review_day, Day day,
                               const Parameters& parameters);

// Recall `days` after a review that ended in each of the four outcomes, such as tomorrow (1).
[[nodiscard]] PerRating<double> recall_after(const PerRating<State>& outcomes, int days,
                                             const Parameters& parameters);

// A card for a forecast; an unseen one has no state and counts as not recalled.
struct ForecastCard
{
    std::optional<State> state = std::nullopt;
    Day last_review_day = {};
};

// 80 %, as for every range in the program: the standard normal's 90th percentile.
inline constexpr double k_range_z = 1.2815515655446004;

struct ForecastOptions
{
    // Standard deviation of one common factor on all stabilities, in ln S: how far this learner's pace may
    // lie from the parameters. 0.5 puts "forgets about twice as fast" and "half as fast" at the ends of the
    // 80 % range. It is an assumption of ours, for parameters that nothing was fitted to; we know no
    // measurement of it. 0 takes the parameters for the truth.
    double pace_sd = 0.5;
};

struct RecallForecast
{
    double expected = 0.0; // mean probability at the parameters as they are
    Range range;           // for the share of these cards recalled that day, 80 %
};

// Mean recall of a set of cards on a day. InvalidInput for no cards, a state that is not finite, or a pace_sd
// that is negative or not finite.
//
// How the range is made: (1) luck of the day: the number recalled is Poisson-binomial when cards are
// independent; its standard deviation is sqrt(sum p (1 - p)), taken as normal. (2) Pace: the mean is worked
// out again with all stabilities multiplied by exp(-z pace_sd) and exp(+z pace_sd). The two distances are
// added in quadrature on each side and cut at 0 and 1.
//
// What it leaves out: cards that stand or fall together, an error in the shape of the forgetting curve,
// sleep, and being asked in other words. All of them widen the truth. For a handful of cards the normal form
// is crude. The range has to be compared with what happened before it is believed.
[[nodiscard]] Result<RecallForecast> mean_recall(std::span<const ForecastCard> cards, Day day,
                                                 const Parameters& parameters,
                                                 const ForecastOptions& options = {});

} // namespace deference::memory
