// SPDX-License-Identifier: GPL-3.0-or-later
// How much was reviewed, and how much of it was recalled.
#pragma once
#include "app/progress/chart_data.h"

namespace deference::progress {

struct ReviewDay
{
    Day day;
    int answers = 0;  // all of that study day
    int recalled = 0; // of `tested`
    int tested = 0;   // answers to cards that were in review: true retention counts only these
    [[nodiscard]] bool operator==(const ReviewDay&) const = default;
};

struct ReviewInput
{
    Day today;
    std::vector<ReviewDay> days; // rising; days without an answer may be left out
};

// From so many days on, a bar is a week.
inline constexpr int k_daily_bars_max = 84;
// And no more than this many weeks are shown, the newest.
inline constexpr int k_weeks_max = 104;

// Monday of the week.
[[nodiscard]] Day week_of(Day day);

// Bars from the first answer to today; days without answers are bars of height 0.
[[nodiscard]] ChartData reviews_chart(const ReviewInput& input);
// True retention of each week, with its counts and an 80 % interval.
[[nodiscard]] ChartData retention_chart(const ReviewInput& input);

} // namespace deference::progress
