// SPDX-License-Identifier: GPL-3.0-or-later
// How long the rest of today's cards will take, as a range.
#pragma once
#include "app/cards/queue.h"
#include "app/memory/session_model.h"

namespace deference::cards {

// From this many answers on, the user's own pace is used.
inline constexpr int k_answers_for_pace = 30;
// Seconds an answer takes until then: the population's shortest and longest usual averages.
inline constexpr Range k_usual_seconds{12.0, 20.0};

// The population's mean answer, re-asks counted as answers of their own; worth so many answers of the
// person's.
inline constexpr double k_usual_answer_seconds = 14.0;
inline constexpr double k_pace_prior = 30.0;

// Mean seconds of an answer: the person's, drawn towards the population's while there are few.
[[nodiscard]] double answer_seconds(const AnswerPace& pace);
// The same for each kind of answer the planner knows.
[[nodiscard]] memory::AnswerTimes answer_times(const AnswerPace& pace);

// Sets the seconds that a queue is planned with from the user's pace, if it is known.
void apply_pace(QueueRules& rules, const AnswerPace& pace);

// Answers still to come: a review or a new card may come back once, as often as people forget.
[[nodiscard]] double expected_answers(std::size_t steps, std::size_t reviews, std::size_t new_cards);
// 80 % range of minutes for so many answers: the spread of single answers and the doubt about their mean.
[[nodiscard]] Range minutes_for(double answers, const AnswerPace& pace);

} // namespace deference::cards
