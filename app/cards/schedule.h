// SPDX-License-Identifier: GPL-3.0-or-later
// Between the log, the memory model and the round ahead: what an answer leads to, and how memory follows from
// the log. Pure; every formula is in app/memory.
#pragma once
#include "app/cards/types.h"
#include "app/core/result.h"

#include <span>
#include <vector>

namespace deference::cards {

// What decides which cards come today. InterviewDay: what raises recall on the days of the rounds ahead the
// most for the minutes there are (day_queue.h). PlainFsrs: what is due at the desired retention (queue.h).
// Without a round ahead both are the same.
enum class StudyPolicy { InterviewDay, PlainFsrs };
// "plan", "fsrs".
[[nodiscard]] QString to_key(StudyPolicy policy);
[[nodiscard]] std::optional<StudyPolicy> study_policy_from_key(const QString& key);

struct RoundAhead
{
    QString key;
    QString name;
    Day day;                  // dated, or the first day of its window
    bool is_estimate = false; // a window: it may come later
    [[nodiscard]] bool operator==(const RoundAhead&) const = default;
};

// Longer than this nobody thinks about one card: the window stood open.
inline constexpr std::chrono::seconds k_usual_answer_cap{60};

// What studying needs from outside the cards: the model's settings, the rounds ahead, the minutes for cards.
struct StudyConfig
{
    memory::SchedulerConfig scheduler;
    StudyPolicy policy = StudyPolicy::InterviewDay;
    std::optional<Day> next_round;  // none: no round with a date ahead
    std::vector<RoundAhead> rounds; // all of them by day; empty: nothing to plan for
    int minutes_today = 20;         // for cards
    std::vector<int> minutes_later; // tomorrow and on; days beyond it are taken to be like minutes_today
    std::chrono::seconds answer_cap = k_usual_answer_cap; // what one answer counts at most in the log
};

// Whether a session made with the one may go on with the other.
[[nodiscard]] bool is_same_study(const StudyConfig& a, const StudyConfig& b);

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

// The memory that a card's log leads to, oldest answer first, begun anew where the card was new again;
// nothing for an empty log. With the settings the answers were given under this is what the library holds,
// bit for bit.
[[nodiscard]] Result<std::optional<CardMemory>> replay(std::span<const Review> log,
                                                       const memory::SchedulerConfig& scheduler);

} // namespace deference::cards
