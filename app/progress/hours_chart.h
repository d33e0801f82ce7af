// SPDX-License-Identifier: GPL-3.0-or-later
// Hours done against the plan, added up day by day, and where the pace so far leads.
#pragma once
#include "app/progress/chart_data.h"

#include <chrono>

namespace deference::progress {

struct HoursDay
{
    Day day;
    std::chrono::minutes planned{0};
    std::chrono::minutes done{0};
    [[nodiscard]] bool operator==(const HoursDay&) const = default;
};

struct HoursInput
{
    Day today;
    std::vector<HoursDay> days; // rising; from the start of the plan to its end
};

// Totals at the end of the plan. Today counts as done for what is done and as to come for the rest of its
// plan.
struct HoursOutlook
{
    std::chrono::minutes planned{0};
    std::chrono::minutes done{0};
    std::optional<Range> expected; // hours, 80 %; none before k_days_needed planned days have gone by
    int planned_days_gone = 0;
};
[[nodiscard]] HoursOutlook hours_outlook(const HoursInput& input);

// `note` is "On course for 47–54 of 54 h 30", or how much is missing for that.
[[nodiscard]] ChartData hours_chart(const HoursInput& input);

} // namespace deference::progress
