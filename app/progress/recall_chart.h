// SPDX-License-Identifier: GPL-3.0-or-later
// What would be recalled on each day to come: with the plan, and if the reviews stop today.
#pragma once
#include "app/progress/chart_data.h"

namespace deference::progress {

struct RecallEstimate
{
    double middle = 0.0; // 0 to 1
    Range range;         // 80 %
};

struct RecallDay
{
    Day day;
    RecallEstimate with_plan;
    RecallEstimate if_you_stop;
};

struct RecallInput
{
    std::vector<RecallDay> days; // from today, rising; empty while there is too little to say
    std::optional<Day> next_round;
    QString next_round_name; // may be empty
    int cards = 0;           // learned so far: what the forecast is about
    int reviews = 0;         // of those cards, ever
};

// The day of the next round is labelled, or the last day when there is none. Below k_reviews_needed reviews
// nothing is plotted and `missing` says so.
[[nodiscard]] ChartData recall_chart(const RecallInput& input);
// Title and axes alone: what stands there while the forecast is worked out.
[[nodiscard]] ChartData recall_heading();

} // namespace deference::progress
