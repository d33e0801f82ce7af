// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes of each study day and each week of the process, for the heat map and the weeks beside it.
#pragma once
#include "app/progress/hours_chart.h"

#include <map>

namespace deference::progress {

// A heat map of more weeks than this is too fine to read: the weeks around today are shown.
inline constexpr int k_weeks_shown = 8;

struct StudyDay
{
    Day day;
    std::chrono::minutes studied{0};
    bool is_ahead = false; // today counts as ahead until something was done
    bool is_today = false;
    QString round; // held on this day; usually empty
    [[nodiscard]] bool operator==(const StudyDay&) const = default;
};

struct StudyWeek
{
    int number = 1; // of the process
    Day from;       // its Monday
    std::chrono::minutes planned{0};
    std::chrono::minutes done{0};
    bool is_current = false;
    [[nodiscard]] bool operator==(const StudyWeek&) const = default;
};

struct StudyDays
{
    std::vector<StudyDay> days;   // whole weeks from a Monday
    std::vector<StudyWeek> weeks; // the same weeks
    int studied = 0;              // days with at least a minute, since the start
    int so_far = 0;               // days since the start, today included
    std::chrono::minutes total{0};
};

struct StudyDaysInput
{
    Day today;
    Day started_on;
    int weeks = 6; // of the process
    std::map<Day, int> minutes;
    std::vector<HoursDay> hours;
    std::map<Day, QString> rounds;
};

[[nodiscard]] StudyDays study_days(const StudyDaysInput& input);

} // namespace deference::progress
