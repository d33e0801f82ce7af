// SPDX-License-Identifier: GPL-3.0-or-later
// How much a count or a pace says, as ranges; and how much of it is needed before anything is said.
#pragma once
#include "app/core/wilson.h"

#include <QString>
#include <optional>
#include <span>

namespace deference::progress {

// Reviews before a share of them is said.
inline constexpr int k_reviews_needed = 5;
// Planned days gone by before a pace is said.
inline constexpr int k_days_needed = 5;

// The factor that replaces k_normal_80 when the spread itself was estimated from few values (Student's t, two
// sided 80 %, by Cornish and Fisher's expansion: within 0.005 from 4 degrees of freedom on).
[[nodiscard]] double student_80(int degrees_of_freedom);

// One day that had a plan, and what was done on it. Hours.
struct PlannedDone
{
    double planned = 0.0;
    double done = 0.0;
};

// Done for each planned hour so far, how sure that is, and how far single days stray from it.
struct Pace
{
    double ratio = 1.0;
    double ratio_error = 0.0; // standard error of ratio
    double day_spread = 0.0;  // standard deviation of one day's hours around ratio * planned
    double factor = k_normal_80;
};
// Nothing below k_days_needed days with a plan. Days without a plan but with work count as work.
[[nodiscard]] std::optional<Pace> pace_of(std::span<const PlannedDone> days);
// Hours to come in `days` days that plan `planned` hours in all; never below 0.
[[nodiscard]] Range expected_hours(const Pace& pace, double planned, int days);

// "not enough yet: 2 of 5 reviews"; for a pace, "... 2 of 5 planned days".
[[nodiscard]] QString not_enough_reviews(int have);
[[nodiscard]] QString not_enough_days(int have);

} // namespace deference::progress
