// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/weeks.h"

namespace deference::plan {

std::vector<Week> weeks_between(Day first, Day last)
{
    std::vector<Week> weeks;
    for (Day monday = monday_of(first); monday <= last; monday += std::chrono::days(7))
        weeks.push_back({static_cast<int>(weeks.size()) + 1, monday, monday + std::chrono::days(6)});
    return weeks;
}

std::vector<WeekSummary> summarise_weeks(const std::vector<PlannedDay>& days)
{
    std::vector<WeekSummary> all;
    if (days.empty())
        return all;
    for (const Week& week : weeks_between(days.front().day, days.back().day))
        all.push_back({week, 0, 0, {}});
    for (const PlannedDay& day : days) {
        WeekSummary& sum = all[static_cast<std::size_t>(days_between(all.front().week.first, day.day) / 7)];
        sum.capacity_minutes += day.capacity_minutes;
        sum.planned_minutes += day.planned_minutes();
        for (const PlannedTask& task : day.tasks) {
            if (!task.is_optional())
                sum.minutes_by_skill[task.skill] += task.minutes;
        }
    }
    return all;
}

int minutes_towards(const std::vector<PlannedDay>& days, const Milestone& round)
{
    int minutes = 0;
    for (const PlannedDay& day : days) {
        if (day.day >= round.day)
            break;
        for (const PlannedTask& task : day.tasks) {
            if (!task.is_optional() && task.rounds.contains(round.round))
                minutes += task.minutes;
        }
    }
    return minutes;
}

} // namespace deference::plan
