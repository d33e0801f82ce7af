// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/sessions.h"

#include "app/plan/pool.h"

#include <algorithm>

namespace deference::plan {

namespace {

constexpr int k_session_least = 5;   // minutes; shorter is not worth opening the cards
constexpr int k_optional_a_day = 30; // house: past this, rest does more
constexpr int k_optional_from_week = 2;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// Which week of the plan a day is in, from 0. The plan's weeks start on the weekday the process started.
int week_of(const Calendar& calendar, const Process& process, int day)
{
    return days_between(process.started_on, calendar.day(day)) / 7;
}

int minutes_a_week(const content::RecurringInfo& info, const content::PlanTemplate* pattern, Measure measure)
{
    if (measure == Measure::Least)
        return info.min_minutes_per_week;
    const auto found = pattern ? info.minutes_per_week.find(pattern->key) : info.minutes_per_week.end();
    return found == info.minutes_per_week.end() ? info.min_minutes_per_week : found->second;
}

bool is_finished_on(const PlanInput& input, const QString& key, Day day)
{
    return std::any_of(input.progress.begin(), input.progress.end(),
                       [&](const TaskProgress& one) { return one.task == key && one.is_finished_on(day); });
}

// Spreads `count` picks evenly over the days that have room, the last of them included.
std::vector<int> spread(const std::vector<int>& days, int count)
{
    const int size = static_cast<int>(days.size());
    std::vector<int> picked;
    for (int i = 1; i <= std::min(count, size); ++i)
        picked.push_back(days[at(size * i / std::min(count, size) - 1)]);
    return picked;
}

void add_week(std::vector<Session>& sessions, std::vector<int>& room, const content::RecurringInfo& info,
              int first, int last, int weekly, int count)
{
    if (weekly <= 0 || count <= 0)
        return;
    const int length = last - first + 1;
    // A week cut short by today or by the end gets its share.
    const int wanted = std::max(1, (count * length + 6) / 7);
    const int minutes = std::max(k_session_least, (weekly + count - 1) / count);
    std::vector<int> days;
    for (int day = first; day <= last; ++day) {
        if (room[at(day)] >= minutes)
            days.push_back(day);
    }
    if (count == 1 && length < 4)
        return; // no weekly review for a stump of a week
    for (const int day : spread(days, wanted)) {
        sessions.push_back({info.key, day, minutes, false, {}});
        room[at(day)] -= minutes;
    }
}

// A skip takes one day's session away, a move puts it on another day; both only where there is one.
void apply_overrides(std::vector<Session>& sessions, const PlanInput& input, const Calendar& calendar)
{
    for (const Override& word : input.overrides) {
        const int from = days_between(calendar.first, word.from);
        const auto session = std::find_if(sessions.begin(), sessions.end(), [&](const Session& one) {
            return one.key == word.task && one.day == from;
        });
        if (session == sessions.end())
            continue;
        const int to = word.to ? days_between(calendar.first, *word.to) : -1;
        if (word.action == OverrideAction::Skip || to < 0 || to >= calendar.size()) {
            sessions.erase(session);
            continue;
        }
        session->day = to;
        session->is_overridden = true;
        session->override_reason = word.reason;
    }
}

bool is_in_taper(const PlanInput& input, const Calendar& calendar, int day)
{
    return std::any_of(calendar.gates.begin(), calendar.gates.end(), [&](const Gate& gate) {
        const bool is_last = &gate == &calendar.gates.back();
        return day <= gate.last + 1 && day > gate.last - (is_last ? input.file.scheduling.taper_days : 1);
    });
}

} // namespace

std::vector<Session> recurring_sessions(const PlanInput& input, const Process& process,
                                        const Calendar& calendar, Measure measure)
{
    std::vector<Session> sessions;
    if (measure == Measure::None || calendar.gates.empty())
        return sessions;
    const content::PlanTemplate* pattern = template_for(input.file, process.weeks);
    std::vector<int> room = calendar.free;
    const int end = std::min(calendar.size() - 1, calendar.gates.back().last);
    for (int first = 0; first <= end;) {
        int last = first;
        while (last < end && week_of(calendar, process, last + 1) == week_of(calendar, process, first))
            ++last;
        for (const content::RecurringInfo& info : input.file.recurring) {
            if (is_retired(info.rounds, process, calendar.day(first)))
                continue;
            const bool is_done = first == 0 && is_finished_on(input, info.key, input.today);
            const int count = measure == Measure::Least ? info.sessions_min : info.sessions_target;
            const int from = is_done ? first + 1 : first;
            if (from <= last)
                add_week(sessions, room, info, from, last, minutes_a_week(info, pattern, measure), count);
        }
        first = last + 1;
    }
    apply_overrides(sessions, input, calendar);
    return sessions;
}

std::vector<Session> optional_sessions(const PlanInput& input, const Process& process,
                                       const Calendar& calendar, const std::vector<int>& left)
{
    std::vector<Session> sessions;
    const auto& offers = input.file.repeatable;
    if (offers.empty() || calendar.gates.empty())
        return sessions;
    const int end = std::min(calendar.size() - 1, calendar.gates.back().last);
    for (int day = 0; day <= end; ++day) {
        if (week_of(calendar, process, day) + 1 < k_optional_from_week || is_in_taper(input, calendar, day))
            continue;
        int room = std::min(left[at(day)], k_optional_a_day);
        // The list starts somewhere else each day, so that the same offer is not always first. Each at most
        // once.
        const int turn = days_between(process.started_on, calendar.day(day));
        for (std::size_t i = 0; i < offers.size(); ++i) {
            const auto& offer = offers[(i + at(turn)) % offers.size()];
            if (offer.minutes <= 0 || offer.per_day_max < 1 || offer.minutes > room)
                continue;
            if (day == 0 && is_finished_on(input, offer.key, input.today))
                continue;
            sessions.push_back({offer.key, day, offer.minutes, false, {}});
            room -= offer.minutes;
        }
    }
    apply_overrides(sessions, input, calendar);
    return sessions;
}

} // namespace deference::plan
