// SPDX-License-Identifier: GPL-3.0-or-later
// The forgetting curve and what an answer does to memory: the formulas of FSRS-6, numbers in, numbers out.
// Nothing is rounded on the way. A number that is not finite is InvalidInput, whether it came in or would go
// out. Source: fsrs-rs 6.5 `src/model.rs`; the function there is named with each of ours.
#pragma once
#include "app/memory/parameters.h"

#include <optional>

namespace deference::memory {

// The power curve of one set of parameters with its constants worked out, for loops over many cards.
class Curve
{
  public:
    explicit Curve(const Parameters& parameters);

    // Probability of recall `days` after the last review: R(0) = 1, R(S) = 0.9 (power_forgetting_curve).
    // Fractions of a day are welcome, for showing recall now; negative days count as 0. Both numbers finite
    // and stability > 0: asserted, not checked.
    [[nodiscard]] double recall(double stability, double days) const;
    // Days until recall has fallen to `retention`, not rounded; I(0.9) = S (next_interval). InvalidInput
    // unless the retention is inside (0, 1).
    [[nodiscard]] Result<double> interval(double retention, double stability) const;

    [[nodiscard]] double decay() const { return m_decay; }
    [[nodiscard]] double factor() const { return m_factor; }

  private:
    double m_decay;  // -w20
    double m_factor; // 0.9^(1/decay) - 1
};

// Checked forms of the above.
[[nodiscard]] Result<double> retrievability(double stability, double days, const Parameters& parameters);
[[nodiscard]] Result<double> interval(double retention, double stability, const Parameters& parameters);

// A state from stored or imported numbers, clamped to S [0.001, 36500] and D [1, 10].
[[nodiscard]] Result<State> make_state(double stability, double difficulty);

// The state after the first answer to an unseen card (init_stability, init_difficulty).
[[nodiscard]] State first_state(Rating rating, const Parameters& parameters);

// The state after an answer `elapsed_days` study days after the previous one; 0 is the same day. A clock set
// back gives negative days, which count as 0. `before` empty: the first answer. (next_difficulty with
// linear_damping and mean_reversion; stability_short_term, stability_after_success, stability_after_failure.)
[[nodiscard]] Result<State> next_state(const std::optional<State>& before, int elapsed_days, Rating rating,
                                       const Parameters& parameters);

// The same on a later day for a memory whose recall is known from elsewhere, in (0, 1]: a learner who forgets
// by another curve.
[[nodiscard]] Result<State> next_state_at(const State& before, double recall, Rating rating,
                                          const Parameters& parameters);

// All four outcomes of one review.
[[nodiscard]] Result<PerRating<State>> next_states(const std::optional<State>& before, int elapsed_days,
                                                   const Parameters& parameters);

// A state for a card that comes with an SM-2 ease (2.5 = 250 %) and interval in days but without its log;
// `retention` in (0, 1) is what the old schedule is thought to have kept, 0.9 in Anki
// (memory_state_from_sm2).
[[nodiscard]] Result<State> state_from_sm2(double ease, double interval_days, double retention,
                                           const Parameters& parameters);

} // namespace deference::memory
