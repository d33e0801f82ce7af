// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/windows.h"

#include <algorithm>

namespace deference::plan {

namespace {

using std::chrono::days;

constexpr int k_loop_short = 28; // the file's offsets are written for this one
constexpr int k_loop_long = 35;
constexpr int k_first_round_earliest = 6; // days of preparation before a first round that nobody dated
constexpr int k_window_least = 3;

bool is_weekend(Day day)
{
    return iso_weekday(day) >= 6;
}
Day working_day_back(Day day)
{
    return is_weekend(day) ? day - days(iso_weekday(day) - 5) : day;
}
Day working_day_on(Day day)
{
    return is_weekend(day) ? day + days(8 - iso_weekday(day)) : day;
}

int stretched(int distance)
{
    return (distance * k_loop_long + k_loop_short - 1) / k_loop_short;
}

int offset_of(const content::Scheduling& scheduling, const Process& process, std::size_t index)
{
    const auto found = scheduling.round_offsets.find(process.rounds[index].key);
    if (found != scheduling.round_offsets.end())
        return found->second;
    // A pack without offsets: the rounds are spread evenly over the loop.
    const int count = static_cast<int>(process.rounds.size());
    return count < 2 ? k_loop_short : k_loop_short * static_cast<int>(index) / (count - 1);
}

// A held round without a date tells nothing about the others.
std::optional<Day> known(const ProcessRound& round)
{
    return round.dated_on;
}

DayWindow from_weeks(const Process& process, int offset, int last_offset)
{
    const int end = process.weeks * 7 - 1;
    const int lead = std::min(end, std::max(k_first_round_earliest, end - last_offset));
    const int low = last_offset == 0 ? end : lead + offset * (end - lead) / last_offset;
    const int slack = std::max(k_window_least, stretched(offset) - offset);
    return {process.started_on + days(low), process.started_on + days(low + slack)};
}

DayWindow estimate(const Process& process, const content::Scheduling& scheduling, std::size_t index)
{
    const int offset = offset_of(scheduling, process, index);
    for (std::size_t before = index; before-- > 0;) {
        if (const auto date = known(process.rounds[before])) {
            const int distance = std::max(1, offset - offset_of(scheduling, process, before));
            return {*date + days(distance),
                    *date + days(std::max(stretched(distance), distance + k_window_least))};
        }
    }
    for (std::size_t after = index + 1; after < process.rounds.size(); ++after) {
        if (const auto date = known(process.rounds[after])) {
            const int distance = std::max(1, offset_of(scheduling, process, after) - offset);
            return {*date - days(std::max(stretched(distance), distance + k_window_least)),
                    *date - days(distance)};
        }
    }
    return from_weeks(process, offset, offset_of(scheduling, process, process.rounds.size() - 1));
}

// Neither before tomorrow nor beyond the day before the next known date.
DayWindow fitted(DayWindow window, const Process& process, std::size_t index, Day today)
{
    const int width = days_between(window.from, window.to);
    window.from = working_day_back(window.from);
    window.to = working_day_on(window.to);
    if (window.from <= today)
        window = {working_day_on(today + days(1)),
                  working_day_on(std::max(window.to, today + days(1 + std::min(width, k_window_least))))};
    for (std::size_t after = index + 1; after < process.rounds.size(); ++after) {
        const auto date = known(process.rounds[after]);
        if (!date || *date <= today + days(1))
            continue;
        window.to = std::min(window.to, *date - days(1));
        window.from = std::min(window.from, window.to);
        break;
    }
    return window;
}

} // namespace

Process with_windows(Process process, const content::Scheduling& scheduling, Day today)
{
    for (std::size_t i = 0; i < process.rounds.size(); ++i) {
        ProcessRound& round = process.rounds[i];
        round.window.reset();
        if (round.is_over(today))
            continue;
        round.state = round.dated_on ? RoundState::Dated : RoundState::Estimated;
        if (!round.dated_on)
            round.window = fitted(estimate(process, scheduling, i), process, i, today);
    }
    return process;
}

int weeks_from_rounds(const Process& process, const content::Scheduling& scheduling, Day today, int fallback)
{
    if (std::none_of(process.rounds.begin(), process.rounds.end(),
                     [](const auto& round) { return round.dated_on.has_value(); }))
        return std::clamp(fallback, 1, k_weeks_max);
    Day last = process.started_on;
    for (const ProcessRound& round : with_windows(process, scheduling, today).rounds)
        last = std::max(last, round.first_day().value_or(last));
    return std::clamp((days_between(process.started_on, last) + 7) / 7, 1, k_weeks_max);
}

DayWindow plan_span(const Process& process, Day today)
{
    Day last = process.started_on + days(process.weeks * 7 - 1);
    for (const ProcessRound& round : process.rounds) {
        if (round.is_over(today))
            continue;
        if (round.dated_on)
            last = std::max(last, *round.dated_on);
        else if (round.window)
            last = std::max(last, round.window->from);
    }
    const Day first = std::max(today, process.started_on);
    return {first, std::min(std::max(first, last), first + days(k_weeks_max * 7 - 1))};
}

bool are_rounds_in_order(const Process& process)
{
    std::optional<Day> last;
    for (const ProcessRound& round : process.rounds) {
        if (!round.dated_on)
            continue;
        if (last && *round.dated_on < *last)
            return false;
        last = round.dated_on;
    }
    return true;
}

std::vector<Milestone> milestones(const Process& process)
{
    std::vector<Milestone> all;
    for (const ProcessRound& round : process.rounds) {
        if (const auto day = round.first_day())
            all.push_back({round.key, round.name, *day,
                           round.window ? std::optional(round.window->to) : std::nullopt,
                           !round.dated_on.has_value(), round.state});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Milestone& a, const Milestone& b) { return a.day < b.day; });
    return all;
}

} // namespace deference::plan
