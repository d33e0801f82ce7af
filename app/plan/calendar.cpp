// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/calendar.h"

#include "app/plan/windows.h"

#include <algorithm>
#include <cmath>

namespace deference::plan {

namespace {

// The last round tapers over several days; each dated round before it only on its eve. On the day itself
// little is asked.
void taper(Calendar& calendar, const content::Scheduling& scheduling)
{
    for (const Gate& gate : calendar.gates) {
        const bool is_last = &gate == &calendar.gates.back();
        if (gate.is_estimate && !is_last)
            continue; // no day to taper towards
        const int length = is_last ? scheduling.taper_days : 1;
        for (int i = gate.last - length + 1; i <= gate.last + 1; ++i) {
            if (i < 0 || i >= calendar.size())
                continue;
            int& minutes = calendar.capacity[static_cast<std::size_t>(i)];
            if (i >= gate.last)
                minutes = std::min(minutes, scheduling.taper_last_day_max);
            else
                minutes = static_cast<int>(minutes * scheduling.taper_factor);
        }
    }
}

} // namespace

int plain_capacity(Day day, const Availability& availability, const content::Scheduling& scheduling)
{
    const int ceiling = iso_weekday(day) >= 6 ? scheduling.weekend_max : scheduling.weekday_max;
    // The epsilon keeps 100 * 0.85 from becoming 84.
    const int usable = static_cast<int>(std::floor(availability.on(day) * scheduling.capacity_factor + 1e-9));
    return std::clamp(usable, 0, ceiling);
}

int Calendar::gate_index(const QString& key) const
{
    const auto found =
        std::find_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.key == key; });
    return found == gates.end() ? -1 : static_cast<int>(found - gates.begin());
}

bool Calendar::allows_mock(int index) const
{
    return std::none_of(gates.begin(), gates.end(), [&](const Gate& gate) {
        const int ahead = days_between(day(index), gate.day);
        return !gate.is_estimate && ahead >= 0 && ahead < mock_free_days;
    });
}

Calendar make_calendar(const Process& process, const Availability& availability,
                       const content::Scheduling& scheduling, Day today, int minutes_done_today)
{
    const DayWindow span = plan_span(process, today);
    Calendar calendar;
    calendar.first = span.from;
    // 48 hours before a round at ten in the morning began two days earlier in the morning: three calendar
    // days are safe.
    calendar.mock_free_days = (scheduling.no_full_mock_within_hours + 23) / 24 + 1;
    for (Day day = span.from; day <= span.to; day += std::chrono::days(1))
        calendar.capacity.push_back(plain_capacity(day, availability, scheduling));
    const bool is_stopped =
        std::any_of(process.rounds.begin(), process.rounds.end(),
                    [](const ProcessRound& round) { return round.state == RoundState::Stopped; });
    for (const ProcessRound& round : process.rounds) {
        const auto day = round.first_day();
        if (is_stopped || round.is_over(today) || !day)
            continue;
        calendar.gates.push_back({round.key, round.name, *day, days_between(calendar.first, *day) - 1,
                                  !round.dated_on.has_value(), 6 - round.self_rating.value_or(3),
                                  round.self_rating});
    }
    std::stable_sort(calendar.gates.begin(), calendar.gates.end(),
                     [](const Gate& a, const Gate& b) { return a.day < b.day; });
    taper(calendar, scheduling);
    calendar.free = calendar.capacity;
    if (today == calendar.first)
        calendar.free.front() = std::max(0, calendar.free.front() - minutes_done_today);
    return calendar;
}

} // namespace deference::plan
