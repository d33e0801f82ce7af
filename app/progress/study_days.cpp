// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/study_days.h"

#include "app/progress/review_charts.h"

#include <algorithm>

namespace deference::progress {

using std::chrono::days;
using std::chrono::minutes;

StudyDays study_days(const StudyDaysInput& input)
{
    const Day first_week = week_of(input.started_on);
    const int weeks = std::max(input.weeks, days_between(first_week, input.today) / 7 + 1);
    const int current = std::max(0, days_between(first_week, input.today) / 7);
    // Two weeks ahead stay in sight.
    const int skipped =
        weeks <= k_weeks_shown ? 0 : std::clamp(current - (k_weeks_shown - 3), 0, weeks - k_weeks_shown);
    const int shown = std::min(weeks, k_weeks_shown);

    StudyDays result;
    for (int week = 0; week < shown; ++week) {
        const int number = skipped + week;
        const Day from = first_week + days(7 * number);
        result.weeks.push_back({number + 1, from, minutes(0), minutes(0), number == current});
        for (int i = 0; i < 7; ++i) {
            StudyDay day{from + days(i), minutes(0), false, false, {}};
            if (const auto found = input.minutes.find(day.day); found != input.minutes.end())
                day.studied = minutes(found->second);
            if (const auto found = input.rounds.find(day.day); found != input.rounds.end())
                day.round = found->second;
            day.is_today = day.day == input.today;
            day.is_ahead = day.day > input.today || (day.is_today && day.studied.count() == 0);
            result.weeks.back().done += day.studied;
            result.days.push_back(day);
        }
    }
    for (const HoursDay& day : input.hours) {
        for (StudyWeek& week : result.weeks) {
            if (week_of(day.day) == week.from)
                week.planned += day.planned;
        }
    }
    for (const auto& [day, spent] : input.minutes) {
        if (day < input.started_on || day > input.today || spent <= 0)
            continue;
        ++result.studied;
        result.total += minutes(spent);
    }
    result.so_far = std::max(0, days_between(input.started_on, input.today) + 1);
    return result;
}

} // namespace deference::progress
