// SPDX-License-Identifier: GPL-3.0-or-later
// When a card is shown next: learning and relearning steps, and the whole-day intervals behind the four
// buttons. Pure: what day it is comes in with the DayRule, the time with the call, the noise with the call.
// Sources: Anki `rslib/src/scheduler/states/` (learning, relearning, review, steps); ts-fsrs
// `impl/basic_scheduler.ts`, `impl/long_term_scheduler.ts` and its learning-steps strategy.
// One exception of Anki's is left out: without steps, an interval below half a day stays within the day
// there.
#pragma once
#include "app/core/day.h"
#include "app/memory/intervals.h"
#include "app/memory/model.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace deference::memory {

enum class Phase { New, Learning, Review, Relearning };

// Where one card stands. Everything but `phase`, `step`, `reps` and `lapses` is empty while the card is New;
// memory and last_day are there in every other phase.
struct CardSchedule
{
    Phase phase = Phase::New;
    int step = 0; // index into the steps of the phase; 0 in New and, as a rule, in Review
    std::optional<State> memory = std::nullopt;
    std::optional<Instant> last_review = std::nullopt;
    // The study day of last_review as it was counted then: travel does not change elapsed days afterwards.
    std::optional<Day> last_day = std::nullopt;
    std::optional<Instant> due = std::nullopt;
    int interval_days = 0; // planned with the last answer; 0 for a step within the day
    int reps = 0;          // answers so far
    int lapses = 0;        // Again while in Review

    [[nodiscard]] bool operator==(const CardSchedule&) const = default;
};

// How instants count as days, and when a card planned for a number of days ahead is due.
struct DayRule
{
    std::function<Day(Instant)> day_of;
    std::function<Instant(Instant reviewed, int days)> due_after;
};
// Ours: study days from 04:00 local; due from the start of the study day. A log made elsewhere is replayed
// with QTimeZone(offset in seconds east).
[[nodiscard]] DayRule study_days(const QTimeZone& zone);
// ts-fsrs: UTC dates; due after whole days of 24 hours.
[[nodiscard]] DayRule utc_dates();

// Whose rules decide where the programs differ.
enum class Convention {
    // Buttons by rising minimums. Hard repeats its step; on the first it waits for the mean of the first two.
    // A step of a day or more is due on a study day and stays in its phase.
    Anki,
    // Buttons by a min/max chain, in Review only. Hard always waits for the mean of the first two steps, in
    // whole minutes. A step of a day or more moves to Review and keeps its index there. Without short-term
    // terms there are no steps, and all four buttons are ordered.
    TsFsrs,
};

// The defaults are ours: an Again comes back after ten minutes, all else leaves for a later day at once.
struct SchedulerConfig
{
    std::vector<std::chrono::seconds> learning_steps{std::chrono::minutes(10)};
    std::vector<std::chrono::seconds> relearning_steps{std::chrono::minutes(10)};
    bool hard_leaves_steps = true; // false: Hard stays on its step, as in Anki
    double desired_retention = 0.9;
    int maximum_interval_days = k_maximum_interval_days;
    bool enable_short_term = true;
    Convention convention = Convention::Anki;
    Parameters parameters = {};
};

// Study days since the last review, at least 0 (the clock may have been set back); 0 for a new card.
[[nodiscard]] int elapsed_days(const CardSchedule& schedule, Instant now, const DayRule& days);

// The four possible next schedules. `uniform` in [0, 1) adds fuzz to the intervals (Anki convention only).
// InvalidInput when the retention is outside (0, 1), a step or the maximum interval is not positive, a seen
// card has no memory state or day, or its state is not finite.
[[nodiscard]] Result<PerRating<CardSchedule>> outcomes(const CardSchedule& schedule, Instant now,
                                                       const SchedulerConfig& config, const DayRule& days,
                                                       std::optional<double> uniform = std::nullopt);

// The one of them that `rating` chooses.
[[nodiscard]] Result<CardSchedule> answer(const CardSchedule& schedule, Rating rating, Instant now,
                                          const SchedulerConfig& config, const DayRule& days,
                                          std::optional<double> uniform = std::nullopt);

} // namespace deference::memory
