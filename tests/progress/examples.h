// SPDX-License-Identifier: GPL-3.0-or-later
// Believable values for charts: three weeks into a six-week plan.
#pragma once
#include "app/progress/hours_chart.h"
#include "app/progress/load.h"
#include "app/progress/recall_chart.h"
#include "app/progress/review_charts.h"

#include <array>
#include <cmath>

namespace deference::tests {

inline Day day_of(const char* iso)
{
    return *parse_day(QString::fromLatin1(iso));
}

inline progress::RecallInput example_recall()
{
    const Day today = day_of("2026-03-17");
    progress::RecallInput input;
    input.next_round = day_of("2026-03-24");
    input.next_round_name = QStringLiteral("Hiring manager");
    input.cards = 212;
    input.reviews = 940;
    for (int i = 0; i <= 24; ++i) {
        const double with = 0.90 - 0.12 * std::exp(-i / 8.0);
        const double stop = 0.50 + 0.28 * std::exp(-i / 14.0);
        const double spread = 0.02 + 0.05 * (1.0 - std::exp(-i / 10.0));
        input.days.push_back({today + std::chrono::days(i),
                              {with, {with - spread, std::min(1.0, with + spread)}},
                              {stop, {stop - 1.2 * spread, stop + 1.2 * spread}}});
    }
    return input;
}

inline progress::HoursInput example_hours()
{
    progress::HoursInput input{day_of("2026-03-17"), {}};
    const std::array planned{75, 90, 75, 90, 60, 180, 0};
    const std::array done{60, 45, 75, 95, 20, 170, 0, 75, 105, 40, 90, 50, 140, 0, 85, 33};
    for (int i = 0; i < 42; ++i) {
        const auto at = static_cast<std::size_t>(i);
        input.days.push_back({day_of("2026-03-02") + std::chrono::days(i),
                              std::chrono::minutes(planned[at % planned.size()]),
                              std::chrono::minutes(at < done.size() ? done[at] : 0)});
    }
    return input;
}

inline progress::ReviewInput example_reviews()
{
    progress::ReviewInput input{day_of("2026-03-17"), {}};
    const std::array answers{20, 32, 41, 38, 22, 55, 0, 61, 58, 47, 66, 39, 72, 0, 64, 28};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i] == 0)
            continue;
        const int tested = i < 2 ? 0 : answers[i] / 2;
        input.days.push_back({day_of("2026-03-02") + std::chrono::days(static_cast<int>(i)), answers[i],
                              tested - (tested + 5) / 7, tested});
    }
    return input;
}

inline progress::StudyDays example_days()
{
    const progress::HoursInput hours = example_hours();
    progress::StudyDaysInput input{hours.today, day_of("2026-03-02"), 6, {}, hours.days, {}};
    for (const progress::HoursDay& day : hours.days)
        input.minutes[day.day] = static_cast<int>(day.done.count());
    input.rounds = {{day_of("2026-03-10"), QStringLiteral("Recruiter screen")},
                    {day_of("2026-03-24"), QStringLiteral("Hiring manager")},
                    {day_of("2026-03-31"), QStringLiteral("Technical PM")},
                    {day_of("2026-04-02"), QStringLiteral("ML systems design")},
                    {day_of("2026-04-08"), QStringLiteral("Cross-functional")},
                    {day_of("2026-04-10"), QStringLiteral("Executive")}};
    return progress::study_days(input);
}

inline std::vector<progress::OverrideLine> example_overrides()
{
    const auto line = [](const char* day, const char* did, const char* reason, const char* expected) {
        return progress::OverrideLine{day_of(day), QString::fromUtf8(did), QString::fromUtf8(reason),
                                      QString::fromUtf8(expected)};
    };
    return {
        line("2026-03-16", "Skipped Rehearse: Overriding the fraud score",
             "Too tired to speak for 25 minutes", "25 min less before the hiring manager round"),
        line("2026-03-14", "Swapped Systems design: churn with Lab: rebalancing trigger",
             "Validation first, then the whole system", "no time lost; the lab comes two days later"),
        line("2026-03-11", "Moved Records rule to Sat 14 March", "Wednesday is the school play",
             "Sat 14 March is then 20 min over"),
        line("2026-03-09", "Skipped Twenty new cards", "Enough for one week", "22 cards start a week later"),
        line("2026-03-07", "Moved Patent filings to Tue 17 March", "They will ask about their research",
             "nothing else moves"),
        line("2026-03-05", "Skipped Glide path reading", "Did this at work", "15 min less for two rounds")};
}

inline progress::ProgressData example_progress()
{
    progress::ProgressData values;
    values.has_process = true;
    values.reviews = 643;
    values.hours = progress::hours_chart(example_hours());
    values.daily_reviews = progress::reviews_chart(example_reviews());
    values.retention = progress::retention_chart(example_reviews());
    values.days = example_days();
    values.overrides = example_overrides();
    return values;
}

} // namespace deference::tests
