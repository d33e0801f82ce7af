// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/pace.h"

#include "app/memory/forecast.h"

#include <algorithm>
#include <cmath>

namespace deference::cards {

namespace {

// Again is given to a tenth of reviews at the usual retention, and to a quarter of new cards.
constexpr double k_review_answers = 1.1;
constexpr double k_new_answers = 1.24;
constexpr double k_seconds_per_minute = 60.0;

} // namespace

double answer_seconds(const AnswerPace& pace)
{
    const double answers = std::max(pace.answers, 0);
    return std::max((answers * pace.mean_seconds + k_pace_prior * k_usual_answer_seconds) /
                        (answers + k_pace_prior),
                    1.0);
}

memory::AnswerTimes answer_times(const AnswerPace& pace)
{
    const double factor = answer_seconds(pace) / k_usual_answer_seconds;
    memory::AnswerTimes times;
    for (auto* row : {&times.first, &times.review, &times.re_ask}) {
        for (double& seconds : *row)
            seconds *= factor;
    }
    return times;
}

void apply_pace(QueueRules& rules, const AnswerPace& pace)
{
    if (pace.answers < k_answers_for_pace)
        return;
    rules.review_seconds = std::max(pace.mean_seconds, 1.0);
    rules.new_seconds = rules.review_seconds * (k_new_seconds / k_review_seconds);
}

double expected_answers(std::size_t steps, std::size_t reviews, std::size_t new_cards)
{
    return static_cast<double>(steps) + k_review_answers * static_cast<double>(reviews) +
           k_new_answers * static_cast<double>(new_cards);
}

Range minutes_for(double answers, const AnswerPace& pace)
{
    if (pace.answers < k_answers_for_pace)
        return {answers * k_usual_seconds.low / k_seconds_per_minute,
                answers * k_usual_seconds.high / k_seconds_per_minute};
    const double luck = pace.deviation_seconds * std::sqrt(answers);
    const double doubt = answers * pace.deviation_seconds / std::sqrt(static_cast<double>(pace.answers));
    const double middle = answers * pace.mean_seconds;
    const double half = memory::k_range_z * std::hypot(luck, doubt);
    return {std::max(middle - half, 0.0) / k_seconds_per_minute, (middle + half) / k_seconds_per_minute};
}

} // namespace deference::cards
