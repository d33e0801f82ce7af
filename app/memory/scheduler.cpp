// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/scheduler.h"

#include "app/memory/steps.h"

#include <algorithm>

namespace deference::memory {

namespace {

using std::chrono::seconds;

Failure bad(QString what, QString todo = {})
{
    return fail(ErrorCode::InvalidInput, std::move(what), QStringLiteral("scheduler"), std::move(todo));
}

Result<void> check(const CardSchedule& schedule, const SchedulerConfig& config)
{
    const auto is_positive = [](seconds step) { return step > seconds(0); };
    if (!std::ranges::all_of(config.learning_steps, is_positive) ||
        !std::ranges::all_of(config.relearning_steps, is_positive))
        return bad(QStringLiteral("a learning step is not longer than nothing"),
                   QStringLiteral("give steps such as 10 minutes"));
    if (config.maximum_interval_days < 1)
        return bad(QStringLiteral("the longest interval is %1 days").arg(config.maximum_interval_days),
                   QStringLiteral("give one day or more"));
    if (schedule.phase != Phase::New && !(schedule.memory && schedule.last_day))
        return bad(QStringLiteral("a card that was seen has no memory state or no day of its last review"),
                   QStringLiteral("rebuild it from its review log"));
    return {};
}

Result<PerRating<double>> raw_intervals(const PerRating<State>& states, const SchedulerConfig& config)
{
    const Curve curve(config.parameters);
    PerRating<double> raw{};
    for (const Rating rating : k_ratings) {
        const std::size_t i = index_of(rating);
        DEFERENCE_TRY_ASSIGN(raw[i], curve.interval(config.desired_retention, states[i].stability));
    }
    return raw;
}

PerRating<int> days_anki(const PerRating<double>& raw, const CardSchedule& schedule,
                         const SchedulerConfig& config, std::optional<double> uniform)
{
    const int maximum = config.maximum_interval_days;
    const bool in_review = schedule.phase == Phase::Review;
    const int previous = in_review ? schedule.interval_days : 0;
    const Rating lowest = in_review ? Rating::Hard : Rating::Good;
    const PassDays passes = ordered_anki(raw, previous, maximum, uniform, lowest);
    return {constrained_days(raw[0], 1, maximum, uniform), passes.hard, passes.good, passes.easy};
}

PerRating<int> days_ts(const PerRating<double>& raw, const CardSchedule& schedule,
                       const SchedulerConfig& config)
{
    const DayBounds bounds{1, config.maximum_interval_days};
    PerRating<int> days{};
    for (const Rating rating : k_ratings)
        days[index_of(rating)] = whole_days(raw[index_of(rating)], bounds);
    if (!config.enable_short_term) {
        days[0] = std::min(days[0], days[1]);
        for (std::size_t i = 1; i < days.size(); ++i)
            days[i] = std::max(days[i], days[i - 1] + 1);
    } else if (schedule.phase == Phase::Review) {
        const PassDays passes = ordered_ts(raw, config.maximum_interval_days);
        days = {days[0], passes.hard, passes.good, passes.easy};
    }
    return days;
}

void put_on_step(CardSchedule& card, const NextStep& step, Instant now, const SchedulerConfig& config,
                 const DayRule& days)
{
    card.phase = step.phase;
    card.step = step.step;
    card.interval_days = static_cast<int>(step.delay / k_one_day);
    card.due = now + step.delay;
    if (card.interval_days == 0)
        return;
    if (config.convention == Convention::TsFsrs)
        card.phase = Phase::Review;
    else
        card.due = days.due_after(now, card.interval_days);
}

} // namespace

DayRule study_days(const QTimeZone& zone)
{
    return {[zone](Instant now) { return study_day(now, zone); },
            [zone](Instant reviewed, int days) {
                return start_of(study_day(reviewed, zone) + std::chrono::days(days), zone);
            }};
}

DayRule utc_dates()
{
    return {[](Instant now) { return std::chrono::floor<std::chrono::days>(now); },
            [](Instant reviewed, int days) { return reviewed + std::chrono::days(days); }};
}

int elapsed_days(const CardSchedule& schedule, Instant now, const DayRule& days)
{
    return schedule.last_day ? std::max(days_between(*schedule.last_day, days.day_of(now)), 0) : 0;
}

Result<PerRating<CardSchedule>> outcomes(const CardSchedule& schedule, Instant now,
                                         const SchedulerConfig& config, const DayRule& days,
                                         std::optional<double> uniform)
{
    DEFERENCE_TRY(check(schedule, config));
    const Parameters parameters =
        config.enable_short_term ? config.parameters : without_short_term(config.parameters);
    DEFERENCE_TRY_ASSIGN(const auto states,
                         next_states(schedule.memory, elapsed_days(schedule, now, days), parameters));
    DEFERENCE_TRY_ASSIGN(const auto raw, raw_intervals(states, config));

    PerRating<std::optional<NextStep>> steps;
    for (const Rating rating : k_ratings)
        steps[index_of(rating)] = next_step(schedule, rating, config);
    const PerRating<int> intervals = config.convention == Convention::TsFsrs
                                         ? days_ts(raw, schedule, config)
                                         : days_anki(raw, schedule, config, uniform);

    PerRating<CardSchedule> after;
    for (const Rating rating : k_ratings) {
        const std::size_t i = index_of(rating);
        CardSchedule& card = after[i];
        card.memory = states[i];
        card.last_review = now;
        card.last_day = days.day_of(now);
        card.reps = schedule.reps + 1;
        card.lapses = schedule.lapses + (schedule.phase == Phase::Review && rating == Rating::Again ? 1 : 0);
        if (steps[i]) {
            put_on_step(card, *steps[i], now, config, days);
        } else {
            card.phase = Phase::Review;
            card.interval_days = intervals[i];
            card.due = days.due_after(now, intervals[i]);
        }
    }
    return after;
}

Result<CardSchedule> answer(const CardSchedule& schedule, Rating rating, Instant now,
                            const SchedulerConfig& config, const DayRule& days, std::optional<double> uniform)
{
    DEFERENCE_TRY_ASSIGN(const auto all, outcomes(schedule, now, config, days, uniform));
    return all[index_of(rating)];
}

} // namespace deference::memory
