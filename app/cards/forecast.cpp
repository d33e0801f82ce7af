// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/forecast.h"

#include <algorithm>
#include <cmath>

namespace deference::cards {

namespace {

// How often a first answer is Again, in the population behind the model's defaults.
constexpr double k_first_again = 0.24;

using memory::ForecastCard;
using memory::State;

// A learned card on its way through the days to come. The forecast's days are dates without a zone, so the
// scheduler is asked with UTC dates.
struct Walker
{
    memory::CardSchedule schedule;
    Day due_day;
};

Walker make_walker(const MemoryBrief& memory)
{
    Walker walker;
    walker.schedule.phase = memory.phase;
    walker.schedule.memory = memory.state;
    walker.schedule.last_day = memory.last_day;
    walker.schedule.last_review = memory.last_day;
    walker.schedule.due = memory.due_day;
    walker.schedule.interval_days =
        is_step(memory.phase) ? 0 : std::max(days_between(memory.last_day, memory.due_day), 1);
    walker.schedule.reps = 1;
    walker.due_day = memory.due_day;
    return walker;
}

Result<void> step(Walker& walker, Day day, Rating rating, const StudyConfig& config)
{
    static const memory::DayRule dates = memory::utc_dates();
    DEFERENCE_TRY_ASSIGN(auto after,
                         memory::answer(walker.schedule, rating, day, scheduler_for(config, day), dates));
    walker.schedule = after;
    walker.due_day = std::chrono::floor<std::chrono::days>(after.due.value_or(day));
    return {};
}

// Answers what is due, longest overdue first, while the day's minutes last.
Result<void> study(std::vector<Walker>& walkers, Day day, const StudyConfig& config, double& failures)
{
    std::vector<Walker*> due;
    for (Walker& walker : walkers) {
        if (walker.due_day <= day)
            due.push_back(&walker);
    }
    std::ranges::stable_sort(due, {}, [](const Walker* walker) { return walker->due_day; });
    const auto affordable = static_cast<std::size_t>(config.minutes_today * 60.0 / k_review_seconds);
    due.resize(std::min(due.size(), affordable));
    for (Walker* const walker : due) {
        const State state = walker->schedule.memory.value_or(State{});
        failures += 1.0 - memory::recall_on(state, walker->schedule.last_day.value_or(day), day,
                                            config.scheduler.parameters);
        if (failures >= 1.0) {
            failures -= 1.0;
            DEFERENCE_TRY(step(*walker, day, Rating::Again, config));
        }
        // An Again is followed by a Good ten minutes later, and a card on a step gets the Good it waits for.
        DEFERENCE_TRY(step(*walker, day, Rating::Good, config));
    }
    return {};
}

std::vector<ForecastCard> standing(const std::vector<Walker>& walkers)
{
    std::vector<ForecastCard> cards;
    cards.reserve(walkers.size());
    for (const Walker& walker : walkers)
        cards.push_back({walker.schedule.memory, walker.schedule.last_day.value_or(Day{})});
    return cards;
}

Day start_of_period(Period period, Day day)
{
    if (period == Period::Week)
        return day - std::chrono::days(iso_weekday(day) - 1);
    const std::chrono::year_month_day date(day);
    return date.year() / date.month() / 1;
}

Day end_of_period(Period period, Day start)
{
    if (period == Period::Week)
        return start + std::chrono::days(6);
    const std::chrono::year_month_day date(start);
    return date.year() / date.month() / std::chrono::last;
}

} // namespace

ChanceOfRecall chance_of_recall(const State& state, Day last_day, Day day,
                                const memory::Parameters& parameters, const memory::ForecastOptions& options)
{
    const double pace = std::exp(memory::k_range_z * options.pace_sd);
    const auto at = [&](double factor) {
        return memory::recall_on({state.stability * factor, state.difficulty}, last_day, day, parameters);
    };
    return {at(1.0), {at(1.0 / pace), at(pace)}};
}

ForecastCard standing_of(const std::optional<CardMemory>& memory)
{
    return memory ? ForecastCard{memory->schedule.memory, memory->schedule.last_day.value_or(Day{})}
                  : ForecastCard{};
}

Result<CardCurve> card_curve(const std::optional<CardMemory>& memory, Instant now, const QTimeZone& zone,
                             Day to, const StudyConfig& config)
{
    const Day today = study_day(now, zone);
    DEFERENCE_TRY_ASSIGN(const auto outcomes, outcomes_of(memory, now, zone, config));
    const State good = outcomes[memory::index_of(Rating::Good)].memory.value_or(State{});
    CardCurve curve;
    for (Day day = today; day <= to; day += std::chrono::days(1)) {
        if (memory)
            curve.skip.push_back({day, chance_of_recall(memory->schedule.memory.value_or(State{}),
                                                        memory->schedule.last_day.value_or(today), day,
                                                        config.scheduler.parameters)});
        curve.good.push_back({day, chance_of_recall(good, today, day, config.scheduler.parameters)});
    }
    return curve;
}

Result<ForecastCard> ExpectedAnswers::after_answer(const std::optional<MemoryBrief>& memory, Day today)
{
    const memory::Parameters& parameters = m_config.scheduler.parameters;
    std::optional<State> state;
    int elapsed = 0;
    double failure = k_first_again;
    if (memory) {
        state = memory->state;
        elapsed = std::max(days_between(memory->last_day, today), 0);
        failure = 1.0 - memory::recall_on(*state, memory->last_day, today, parameters);
    }
    m_failures += failure;
    if (m_failures >= 1.0) {
        m_failures -= 1.0;
        DEFERENCE_TRY_ASSIGN(state, memory::next_state(state, elapsed, Rating::Again, parameters));
        elapsed = 0;
    }
    DEFERENCE_TRY_ASSIGN(const auto after, memory::next_state(state, elapsed, Rating::Good, parameters));
    return ForecastCard{after, today};
}

Result<std::vector<DeckPoint>> deck_forecast(std::span<const Candidate> candidates, Day today, Day to,
                                             const StudyConfig& config)
{
    std::vector<Walker> walkers;
    for (const Candidate& candidate : candidates) {
        if (candidate.memory && !candidate.suspended && !candidate.retired)
            walkers.push_back(make_walker(*candidate.memory));
    }
    std::vector<DeckPoint> points;
    if (walkers.empty())
        return points;
    const std::vector<ForecastCard> stopped = standing(walkers);
    double failures = 0.5;
    for (Day day = today; day <= to; day += std::chrono::days(1)) {
        // Recall of a day is told before that day's study, as the round would meet it.
        DeckPoint point;
        point.day = day;
        DEFERENCE_TRY_ASSIGN(point.with_plan,
                             memory::mean_recall(standing(walkers), day, config.scheduler.parameters));
        DEFERENCE_TRY_ASSIGN(point.if_you_stop,
                             memory::mean_recall(stopped, day, config.scheduler.parameters));
        points.push_back(point);
        DEFERENCE_TRY(study(walkers, day, config, failures));
    }
    return points;
}

std::vector<PeriodFigures> figures_by(Period period, std::span<const DayFigures> days)
{
    std::vector<PeriodFigures> periods;
    for (const DayFigures& day : days) {
        const Day start = start_of_period(period, day.day);
        if (periods.empty() || periods.back().from != start) {
            periods.emplace_back();
            periods.back().from = start;
            periods.back().to = end_of_period(period, start);
        }
        PeriodFigures& figures = periods.back();
        figures.answers += day.answers;
        figures.spent += day.spent;
        ++figures.days_studied;
        figures.retention.recalled += day.retention.recalled;
        figures.retention.total += day.retention.total;
    }
    return periods;
}

} // namespace deference::cards
