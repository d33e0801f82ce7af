// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/load.h"

#include "app/cards/deck.h"
#include "app/cards/model_settings.h"
#include "app/plan/facts.h"
#include "app/plan/overview.h"
#include "app/progress/evidence.h"
#include "app/progress/review_charts.h"
#include "app/progress/study_config.h"

#include <algorithm>

namespace deference::progress {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int k_forecast_days = 28;     // without a round ahead
constexpr int k_forecast_days_max = 42; // beyond, the range says nothing any more

Day forecast_end(const plan::Overview& overview, Day today)
{
    Day last = today + days(k_forecast_days);
    if (!overview.milestones.empty()) {
        const Day last_round = std::max_element(overview.milestones.begin(), overview.milestones.end(),
                                                [](const auto& a, const auto& b) { return a.day < b.day; })
                                   ->day;
        if (last_round > today)
            last = last_round;
    }
    if (overview.next_round) // the day that matters is never cut off
        last = std::max(last, overview.next_round->milestone.day);
    return std::min(last, today + days(k_forecast_days_max));
}

std::vector<HoursDay> hours_of(const plan::Overview& overview)
{
    std::vector<HoursDay> hours;
    for (const plan::OverviewDay& day : overview.days) {
        const auto spent = overview.study_minutes.find(day.day);
        hours.push_back({day.day, minutes(day.planned_minutes()),
                         minutes(spent == overview.study_minutes.end() ? 0 : spent->second)});
    }
    return hours;
}

StudyDaysInput study_days_input(const plan::Overview& overview, const std::vector<HoursDay>& hours)
{
    StudyDaysInput input;
    input.today = overview.today;
    input.minutes = overview.study_minutes;
    input.hours = hours;
    input.weeks = overview.process ? overview.weeks : 1;
    // Without a process, what was studied in the last weeks still shows.
    input.started_on =
        overview.process ? overview.process->started_on : week_of(overview.today) - days(7 * 5);
    for (const plan::Milestone& round : overview.milestones)
        input.rounds[round.day] = round.name;
    return input;
}

Result<RecallQuestion> recall_question(const Library& library, const plan::Overview& overview, int reviews)
{
    RecallQuestion question;
    question.today = overview.today;
    question.until = forecast_end(overview, overview.today);
    DEFERENCE_TRY_ASSIGN(const auto settings, cards::load_study_settings(library.database()));
    question.config = study_config(overview, settings);
    DEFERENCE_TRY_ASSIGN(const auto model, cards::load_model(library));
    cards::apply(model, question.config);
    question.reviews = reviews;
    if (overview.next_round)
        question.next_round_name = overview.next_round->milestone.name;
    DEFERENCE_TRY_ASSIGN(question.candidates, cards::load_deck_candidates(library));
    return question;
}

Result<std::vector<OverrideLine>> load_override_lines(const Library& library, Day today)
{
    DEFERENCE_TRY_ASSIGN(const auto facts, plan::load_facts(library.database(), library.catalogue(), today));
    if (!facts)
        return std::vector<OverrideLine>();
    return override_lines(facts->overrides, library.clock().zone(),
                          [&facts](const QString& key) { return plan::task_text(facts->file(), key).title; });
}

RecallEstimate estimate_of(const memory::RecallForecast& forecast)
{
    return {forecast.expected, forecast.range};
}

} // namespace

Result<ProgressData> load_progress(const Library& library)
{
    const Day today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(const plan::Overview overview,
                         plan::load_overview(library.database(), library.catalogue(), today));
    // A day more than today: the clock may have been set back since the last answer.
    DEFERENCE_TRY_ASSIGN(
        const auto activity,
        cards::load_activity(library, week_of(today) - days(7 * (k_weeks_max - 1)), today + days(1)));
    ProgressData data;
    data.has_process = overview.process.has_value();
    ReviewInput reviews{today, {}};
    for (const cards::DayFigures& day : activity) {
        reviews.days.push_back({day.day, day.answers, day.retention.recalled, day.retention.total});
        data.reviews += day.answers;
    }
    data.daily_reviews = reviews_chart(reviews);
    data.retention = retention_chart(reviews);

    const std::vector<HoursDay> hours = hours_of(overview);
    data.hours = hours_chart({today, hours});
    data.days = study_days(study_days_input(overview, hours));
    DEFERENCE_TRY_ASSIGN(data.recall, recall_question(library, overview, data.reviews));
    DEFERENCE_TRY_ASSIGN(data.overrides, load_override_lines(library, today));
    return data;
}

Result<ChartData> answer_recall(const RecallQuestion& question)
{
    RecallInput input;
    input.next_round = question.config.next_round;
    input.next_round_name = question.next_round_name;
    input.reviews = question.reviews;
    if (question.reviews < k_reviews_needed)
        return recall_chart(input);
    DEFERENCE_TRY_ASSIGN(const auto points, cards::deck_forecast(question.candidates, question.today,
                                                                 question.until, question.config));
    for (const cards::DeckPoint& point : points)
        input.days.push_back({point.day, estimate_of(point.with_plan), estimate_of(point.if_you_stop)});
    input.cards = static_cast<int>(std::ranges::count_if(
        question.candidates, [](const cards::Candidate& each) { return each.memory.has_value(); }));
    return recall_chart(input);
}

} // namespace deference::progress
