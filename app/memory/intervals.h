// SPDX-License-Identifier: GPL-3.0-or-later
// From unrounded intervals to the whole days behind the buttons: rounding, order of the buttons, fuzz.
// Sources: Anki `rslib/src/scheduler/states/review.rs` and `fuzz.rs`; ts-fsrs `help.ts` (get_fuzz_range) and
// `impl/basic_scheduler.ts` (next_interval). All numbers are days.
#pragma once
#include "app/memory/types.h"

#include <optional>

namespace deference::memory {

// The longest interval anything is scheduled for.
inline constexpr int k_maximum_interval_days = 36500;

struct DayBounds
{
    int low = 1;
    int high = 1;

    [[nodiscard]] bool operator==(const DayBounds&) const = default;
};

// Half away from zero, then at least `low` and at most `high`. `raw` must be finite.
[[nodiscard]] int whole_days(double raw, DayBounds bounds = {1, k_maximum_interval_days});

// The whole-day interval of one answer in Anki's form: at least `minimum`, at most `maximum`, and at the
// maximum where the two cross. With `uniform` in [0, 1) the day is picked from Anki's fuzz bounds, else the
// raw value is rounded.
[[nodiscard]] int constrained_days(double raw, int minimum, int maximum,
                                   std::optional<double> uniform = std::nullopt);

// Anki: each pass is a day longer than the one before, and one that grows beyond `previous` (the interval
// that just ended, 0 for none) grows by a day at least. All meet at `maximum`. On a card in learning Hard has
// no say in the others (`lowest` is Good) and may be as long as Good: raising Good would send a stability of
// hours away for two days.
struct PassDays
{
    int hard = 1;
    int good = 1;
    int easy = 1;

    [[nodiscard]] bool operator==(const PassDays&) const = default;
};
[[nodiscard]] PassDays ordered_anki(const PerRating<double>& raw, int previous, int maximum,
                                    std::optional<double> uniform = std::nullopt,
                                    Rating lowest = Rating::Hard);
// ts-fsrs: hard = min(hard, good), good above hard, easy above good; the last two may pass `maximum` by a day
// or two.
[[nodiscard]] PassDays ordered_ts(const PerRating<double>& raw, int maximum);

// Anki: no fuzz below 2.5 days, else 1 day + 15 % of what lies in [2.5, 7] + 10 % in [7, 20] + 5 % beyond,
// each way.
[[nodiscard]] DayBounds fuzz_bounds(double raw, int minimum, int maximum);
// ts-fsrs: the same width, at least 2 days, and above `elapsed` when the interval is.
[[nodiscard]] DayBounds fuzz_bounds_ts(double interval, int elapsed, int maximum);
// A day between the bounds; uniform in [0, 1) decides. Draw it from a source seeded by card and number of
// reviews, so that the same answer shows the same interval each time.
[[nodiscard]] int pick_in(DayBounds bounds, double uniform);

} // namespace deference::memory
