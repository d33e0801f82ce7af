// SPDX-License-Identifier: GPL-3.0-or-later
// Today's cards and their order by what is due: plain FSRS, and what holds without a round ahead. With one,
// day_queue.h fills the same queue by what raises recall on its day the most. Pure: the same candidates give
// the same queue.
//
// Order: steps that are due, then reviews that are due, then new cards up to the day's limit; steps that are
// not due yet come early only when nothing else is left.
//
// How many new cards a day gets. With a round ahead, at least ceil(unseen / max(1, days left - 1)) of them,
// or some would never be seen before it; `unseen` is counted as the day began, so that the limit does not
// move while it is used up. Without a round, k_new_per_day. Both are capped by the day's minutes: what due
// reviews leave, but never less than a third of the day. Reviews first and nothing else never reaches all
// cards when time is short (in a simulation of 500 cards at ten minutes a day it cost 5 points of recall).
#pragma once
#include "app/cards/reasons.h"
#include "app/cards/types.h"

#include <span>
#include <vector>

namespace deference::cards {

struct Candidate
{
    CardId id;
    bool suspended = false;
    bool retired = false;
    std::optional<Day> buried_until;
    QString rounds;                    // round keys it serves, blank-separated
    bool must_know = false;            // marked
    bool status_changed = false;       // the law's status changed after the newest answer
    std::optional<MemoryBrief> memory; // none: new
    [[nodiscard]] bool operator==(const Candidate&) const = default;
};

// What was done on this study day before the queue is made.
struct DayProgress
{
    int answers = 0;
    int introduced = 0; // new cards answered for the first time
    std::chrono::milliseconds spent{0};
    [[nodiscard]] bool operator==(const DayProgress&) const = default;
};

inline constexpr int k_new_per_day = 10;
// Seconds an answer takes before the user's own pace is known, population figures of the memory model's
// simulator: a review at 90 % recall, and a new card with its re-asks.
inline constexpr double k_review_seconds = 15.3;
inline constexpr double k_new_seconds = 19.6;

struct QueueRules
{
    Instant now;
    Day today;
    std::optional<Day> next_round; // none, or not after today: no round ahead
    int minutes = 20;              // for cards today
    double review_seconds = k_review_seconds;
    double new_seconds = k_new_seconds;
    DayProgress done;
    memory::Parameters parameters; // for the recall that reasons tell
};

// A card on a step, and when it is to be shown again.
struct StepCard
{
    CardId id;
    Instant due_at;
    [[nodiscard]] bool operator==(const StepCard&) const = default;
};

// A card that is not on a step.
struct QueuedCard
{
    CardId id;
    bool is_new = false;
    double seconds = 0.0; // expected, with what has to be asked again
    CardReason reason;
    bool fits = true; // expected to fit into what is left of the day's time
    [[nodiscard]] bool operator==(const QueuedCard&) const = default;
};

struct Queue
{
    std::vector<StepCard> steps;   // by due time, then id; also those that are not due yet today
    std::vector<QueuedCard> cards; // best first; by what is due: the longest overdue, then the shakiest, then
                                   // by id, then new cards in the order they were added
    [[nodiscard]] std::size_t fitting() const;
    [[nodiscard]] std::size_t size() const { return steps.size() + fitting(); }
    [[nodiscard]] bool operator==(const Queue&) const = default;
};

// A step due at `now`, or a review due on `today`. The first leaves out cards of which the law changed after
// they were answered: the second counts them as due, whatever was planned for them.
[[nodiscard]] bool is_due(const MemoryBrief& memory, Instant now, Day today);
[[nodiscard]] bool is_hidden(const Candidate& candidate, Day today);
// Hidden cards and new cards are not due.
[[nodiscard]] bool is_due(const Candidate& candidate, Instant now, Day today);

// New cards still to come today, at least 0. `unseen` are the new cards not hidden, `due` the reviews due.
[[nodiscard]] int new_cards_left(int unseen, int due, const QueueRules& rules);
[[nodiscard]] Queue make_queue(std::span<const Candidate> candidates, const QueueRules& rules);

// Marks what fits into `seconds`, from the first card on: one that is too long lets a shorter one pass.
void fit_cards(Queue& queue, double seconds);

// The card to show at `now`: a step that is due, the first card that fits, a step early; nothing when there
// is none of these.
[[nodiscard]] std::optional<CardId> next_card(const Queue& queue, Instant now);
// Takes a card out, wherever it stands; nothing happens when it is not there.
void remove_card(Queue& queue, CardId card);
// Null when it is not there, or on a step.
[[nodiscard]] const QueuedCard* find_card(const Queue& queue, CardId card);
// Puts a card that stays on its steps back in its place.
void add_step(Queue& queue, StepCard step);

} // namespace deference::cards
