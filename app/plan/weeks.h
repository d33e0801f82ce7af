// SPDX-License-Identifier: GPL-3.0-or-later
// A plan seen by weeks, Monday to Sunday: what views and figures are made of.
#pragma once
#include "app/plan/types.h"

#include <map>

namespace deference::plan {

struct Week
{
    int number = 1; // counted from the week of the first day given
    Day first;      // Monday
    Day last;       // Sunday
    [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
    [[nodiscard]] bool operator==(const Week&) const = default;
};

[[nodiscard]] inline Day monday_of(Day day)
{
    return day - std::chrono::days(iso_weekday(day) - 1);
}
// Every week that has a day between the two, both included.
[[nodiscard]] std::vector<Week> weeks_between(Day first, Day last);

// Sums without what is optional.
struct WeekSummary
{
    Week week;
    int capacity_minutes = 0;
    int planned_minutes = 0;
    std::map<QString, int> minutes_by_skill;
    [[nodiscard]] bool operator==(const WeekSummary&) const = default;
};
[[nodiscard]] std::vector<WeekSummary> summarise_weeks(const std::vector<PlannedDay>& days);

// Minutes planned before the round's first possible day that serve it. What serves several counts for each.
[[nodiscard]] int minutes_towards(const std::vector<PlannedDay>& days, const Milestone& round);

} // namespace deference::plan
