// SPDX-License-Identifier: GPL-3.0-or-later
// Between the log, the memory model and the round ahead: what an answer leads to, and how memory follows from
// the log. Pure; every formula is in app/memory.
#pragma once
#include "app/cards/types.h"
#include "app/core/result.h"

#include <span>

namespace deference::cards {

// What studying needs from outside the cards: the model's settings, the next round, the day's time.
struct StudyConfig
{
    memory::SchedulerConfig scheduler;
    std::optional<Day> next_round; // none: no round with a date ahead
    int minutes_today = 20;        // for cards
};

// The longest interval that still shows a card again before the round: one day less than are left, at
// least 1. Without a round ahead, as the scheduler says.
[[nodiscard]] int longest_interval(const StudyConfig& config, Day today);
// The day for which recall is told: the round's, or seven days from today without one.
[[nodiscard]] Day target_day(const StudyConfig& config, Day today);

// The scheduler's settings with that cap.
[[nodiscard]] memory::SchedulerConfig scheduler_for(const StudyConfig& config, Day today);

// The state after each of the four ratings; `before` none for a new card.
[[nodiscard]] Result<memory::PerRating<memory::CardSchedule>>
outcomes_of(const std::optional<CardMemory>& before, Instant now, const QTimeZone& zone,
            const StudyConfig& config);

// What one answer writes. The review has everything but its id.
struct AnswerRows
{
    Review review;
    CardMemory memory;
};
[[nodiscard]] Result<AnswerRows> make_answer(CardId card, const std::optional<CardMemory>& before,
                                             Rating rating, std::chrono::milliseconds spent,
                                             const Clock& clock, const StudyConfig& config);

// The memory that a card's log leads to, oldest answer first; nothing for an empty log. With the settings the
// answers were given under this is what the library holds, bit for bit.
[[nodiscard]] Result<std::optional<CardMemory>> replay(std::span<const Review> log,
                                                       const memory::SchedulerConfig& scheduler);

} // namespace deference::cards
