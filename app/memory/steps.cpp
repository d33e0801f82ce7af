// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/steps.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

using std::chrono::seconds;
using Steps = std::vector<seconds>;

// Anki keeps delays beyond a day in whole days.
seconds in_whole_days_if_long(seconds delay)
{
    if (delay <= k_one_day)
        return delay;
    return (delay + k_one_day / 2) / k_one_day * k_one_day;
}

seconds in_whole_minutes(double length)
{
    return seconds(60 * std::llround(length / 60.0));
}

seconds hard_delay_anki(const Steps& steps, std::size_t at)
{
    if (at > 0)
        return steps[at];
    if (steps.size() > 1)
        return in_whole_days_if_long((steps[0] + steps[1]) / 2);
    return in_whole_days_if_long(std::min(steps[0] * 3 / 2, steps[0] + k_one_day));
}

seconds hard_delay_ts(const Steps& steps)
{
    const double first = static_cast<double>(steps[0].count());
    if (steps.size() == 1)
        return in_whole_minutes(first * 1.5);
    return in_whole_minutes((first + static_cast<double>(steps[1].count())) / 2.0);
}

} // namespace

std::optional<NextStep> next_step(const CardSchedule& schedule, Rating rating, const SchedulerConfig& config)
{
    const bool ts = config.convention == Convention::TsFsrs;
    if (ts && !config.enable_short_term)
        return std::nullopt;
    const bool relearns = schedule.phase == Phase::Review || schedule.phase == Phase::Relearning;
    const Steps& steps = relearns ? config.relearning_steps : config.learning_steps;
    const Phase phase = relearns ? Phase::Relearning : Phase::Learning;
    auto at = static_cast<std::size_t>(std::max(schedule.step, 0));
    // ts-fsrs graduates from a step that its list does not have. That also lets a lapse go straight back to
    // Review when a step of a day or more left a high index there. Anki starts a lapse at the first step and
    // takes the last step for one beyond the list, which a changed list can leave behind.
    if (steps.empty() || (ts && at >= steps.size()))
        return std::nullopt;
    if (!ts)
        at = schedule.phase == Phase::Review ? 0 : std::min(at, steps.size() - 1);
    if (schedule.phase == Phase::Review)
        return rating == Rating::Again ? std::optional(NextStep{phase, 0, steps[at]}) : std::nullopt;

    switch (rating) {
    case Rating::Again:
        return NextStep{phase, 0, steps[0]};
    case Rating::Hard:
        if (config.hard_leaves_steps)
            return std::nullopt;
        return NextStep{phase, static_cast<int>(at), ts ? hard_delay_ts(steps) : hard_delay_anki(steps, at)};
    case Rating::Good:
        if (at + 1 >= steps.size())
            return std::nullopt;
        return NextStep{phase, static_cast<int>(at) + 1, steps[at + 1]};
    case Rating::Easy:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace deference::memory
