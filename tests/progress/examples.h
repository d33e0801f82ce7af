// SPDX-License-Identifier: GPL-3.0-or-later
// Believable values for charts: three weeks into a six-week plan.
#pragma once
#include "app/progress/hours_chart.h"
#include "app/progress/recall_chart.h"
#include "app/progress/review_charts.h"

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
    const std::array done{80, 75, 75, 95, 40, 170, 0, 75, 105, 60, 90, 65, 165, 0, 85, 33};
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

} // namespace deference::tests
