// SPDX-License-Identifier: GPL-3.0-or-later
// The 21 parameters of FSRS-6: defaults, bounds, and conversion from the 17 of FSRS-4.5 and the 19 of FSRS-5.
// Source: fsrs-rs 6.5 `src/parameter_clipper.rs` (clip_parameters) and `src/model.rs`
// (check_and_fill_parameters).
#pragma once
#include "app/core/result.h"
#include "app/memory/types.h"

#include <span>

namespace deference::memory {

struct MigrateOptions
{
    // The number of relearning steps; from two on, w17 and w18 get a ceiling so that a lapse followed by all
    // the steps on the same day cannot leave a card steadier than it was.
    int num_relearning_steps = 1;
    bool enable_short_term = true;
    // While parameters are being fitted with the short-term terms on, w19 stays at 0.01 or above so that its
    // gradient lives. Afterwards 0 is a fair value: converted FSRS-5 parameters have it.
    bool for_training = false;
};

// Finite and inside the bounds by construction; the default ones are those published with FSRS-6.
class Parameters
{
  public:
    Parameters();
    [[nodiscard]] double operator[](std::size_t index) const { return m_values[index]; }
    [[nodiscard]] const ParameterValues& values() const { return m_values; }
    [[nodiscard]] bool operator==(const Parameters&) const = default;

  private:
    explicit Parameters(const ParameterValues& values) : m_values(values) {}
    friend Result<Parameters> make_parameters(std::span<const double> values, const MigrateOptions& options);
    friend Parameters without_short_term(const Parameters& parameters);

    ParameterValues m_values;
};

[[nodiscard]] const ParameterValues& default_parameter_values();
// The bounds of each value for inference: w19 from 0, w17 and w18 up to 2.
[[nodiscard]] const std::array<Range, k_parameter_count>& parameter_bounds();

// Converts 17 or 19 values to 21, then clips to the bounds; 21 values are clipped as they are. To warn a user
// about clipped values, compare the result with what went in. InvalidInput for any other count, for a value
// that is not finite, and for a negative number of relearning steps.
[[nodiscard]] Result<Parameters> make_parameters(std::span<const double> values,
                                                 const MigrateOptions& options = {});

// The same parameters with the same-day terms w17, w18 and w19 at 0: a second review on one day then leaves
// the stability alone, and a lapse is bounded by the old stability only.
[[nodiscard]] Parameters without_short_term(const Parameters& parameters);

} // namespace deference::memory
