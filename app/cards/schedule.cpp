// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/schedule.h"

#include <algorithm>
#include <tuple>

namespace deference::cards {

namespace {

constexpr std::chrono::days k_horizon_without_round{7};

// The study day of a due instant as it is counted where the answer is given. In review it follows from the
// interval, which holds across a clock change; in steps from the minute.
Day due_day_of(const Review& review)
{
    if (review.interval_days > 0)
        return review.study_day + std::chrono::days(review.interval_days);
    return std::max(review.study_day,
                    study_day(review.due_at, QTimeZone(static_cast<int>(review.utc_offset.count()))));
}

std::chrono::milliseconds spent_with(const std::optional<CardMemory>& before, const Review& review)
{
    return (before ? before->spent : std::chrono::milliseconds(0)) +
           std::min(review.duration, k_longest_answer);
}

memory::CardSchedule schedule_of(const std::optional<CardMemory>& before)
{
    return before ? before->schedule : memory::CardSchedule{};
}

} // namespace

QString to_key(StudyPolicy policy)
{
    return policy == StudyPolicy::InterviewDay ? QStringLiteral("plan") : QStringLiteral("fsrs");
}

std::optional<StudyPolicy> study_policy_from_key(const QString& key)
{
    for (const StudyPolicy policy : {StudyPolicy::InterviewDay, StudyPolicy::PlainFsrs}) {
        if (key == to_key(policy))
            return policy;
    }
    return std::nullopt;
}

bool is_same_study(const StudyConfig& a, const StudyConfig& b)
{
    const auto scheduler = [](const memory::SchedulerConfig& each) {
        return std::tie(each.learning_steps, each.relearning_steps, each.desired_retention,
                        each.maximum_interval_days, each.parameters);
    };
    const auto rest = [](const StudyConfig& each) {
        return std::tie(each.policy, each.next_round, each.rounds, each.minutes_today, each.minutes_later,
                        each.answer_cap);
    };
    return scheduler(a.scheduler) == scheduler(b.scheduler) && rest(a) == rest(b);
}

int longest_interval(const StudyConfig& config, Day today)
{
    const int usual = config.scheduler.maximum_interval_days;
    if (!config.next_round || *config.next_round <= today)
        return usual;
    return std::min(usual, std::max(1, days_between(today, *config.next_round) - 1));
}

Day target_day(const StudyConfig& config, Day today)
{
    return config.next_round && *config.next_round > today ? *config.next_round
                                                           : today + k_horizon_without_round;
}

memory::SchedulerConfig scheduler_for(const StudyConfig& config, Day today)
{
    memory::SchedulerConfig scheduler = config.scheduler;
    scheduler.maximum_interval_days = longest_interval(config, today);
    return scheduler;
}

Result<memory::PerRating<memory::CardSchedule>> outcomes_of(const std::optional<CardMemory>& before,
                                                            Instant now, const QTimeZone& zone,
                                                            const StudyConfig& config)
{
    const memory::SchedulerConfig scheduler = scheduler_for(config, study_day(now, zone));
    return memory::outcomes(schedule_of(before), now, scheduler, memory::study_days(zone));
}

Result<AnswerRows> make_answer(CardId card, const std::optional<CardMemory>& before, Rating rating,
                               std::chrono::milliseconds spent, const Clock& clock, const StudyConfig& config)
{
    const Instant now = clock.now();
    const QTimeZone zone = clock.zone();
    const memory::DayRule days = memory::study_days(zone);
    const memory::CardSchedule schedule = schedule_of(before);
    DEFERENCE_TRY_ASSIGN(const auto all, outcomes_of(before, now, zone, config));
    const memory::CardSchedule& after = all[memory::index_of(rating)];

    AnswerRows rows;
    rows.review.card = card;
    rows.review.rating = rating;
    rows.review.reviewed_at = now;
    rows.review.study_day = study_day(now, zone);
    rows.review.utc_offset = std::chrono::seconds(utc_offset_seconds(now, zone));
    rows.review.duration =
        std::clamp(spent, std::chrono::milliseconds(0), std::chrono::milliseconds(config.answer_cap));
    rows.review.phase = schedule.phase;
    rows.review.elapsed_days = memory::elapsed_days(schedule, now, days);
    if (schedule.memory) {
        DEFERENCE_TRY_ASSIGN(rows.review.predicted,
                             memory::retrievability(schedule.memory->stability, rows.review.elapsed_days,
                                                    config.scheduler.parameters));
    }
    rows.review.interval_days = after.interval_days;
    rows.review.due_at = after.due.value_or(now);
    rows.memory = {card, after, due_day_of(rows.review), spent_with(before, rows.review)};
    return rows;
}

Result<std::optional<CardMemory>> replay(std::span<const Review> log,
                                         const memory::SchedulerConfig& scheduler)
{
    std::optional<CardMemory> memory;
    for (const Review& review : log) {
        if (review.phase == Phase::New)
            memory.reset(); // it was made new again before
        // The log says which day it was and what was scheduled: neither is worked out again, since the zone
        // and the round's day of then are gone.
        const memory::DayRule then{[&review](Instant) { return review.study_day; },
                                   [&review](Instant, int) { return review.due_at; }};
        DEFERENCE_TRY_ASSIGN(auto after, memory::answer(schedule_of(memory), review.rating,
                                                        review.reviewed_at, scheduler, then));
        after.interval_days = review.interval_days;
        after.due = review.due_at;
        memory = CardMemory{review.card, after, due_day_of(review), spent_with(memory, review)};
    }
    return memory;
}

} // namespace deference::cards
