// SPDX-License-Identifier: GPL-3.0-or-later
// Today's cards chosen for the interview days ahead: what the planner of app/memory is asked, and the queue
// that follows from its answer. Pure. With plain FSRS, and without a round ahead, queue.h decides instead.
//
// What counts how much:
// - Each round ahead counts the same; a card counts once for every round it serves, a marked card twice that.
//   A card that names no round is taken to serve them all: it was written for this interview.
// - An estimated round counts with the first day of its window: who is ready then is ready later.
// - A card all of whose rounds are past keeps to plain FSRS: due ones come after what the plan asks for and
//   before what merely fills the day; new ones come last, k_new_per_day at most.
// - A card of which the law changed since it was learned comes first, whatever the plan thinks of it.
//
// How long a card takes: its own answers, drawn towards the person's usual time by k_card_prior answers; that
// drawn towards the population's by k_pace_prior answers (pace.h).
#pragma once
#include "app/cards/queue.h"
#include "app/cards/schedule.h"
#include "app/memory/day_planner.h"

#include <QSet>
#include <span>

namespace deference::cards {

inline constexpr double k_card_prior = 4.0;

// The price of study time that a plan came to. Asked the same question again, a plan takes it as it is:
// answers move it little. Asked another one, it searches from there, which is short.
struct KnownPrice
{
    memory::StudyPrice price;
    QString question; // day, rounds, minutes, parameters and number of cards, hashed; see question_key()
    friend bool operator==(const KnownPrice&, const KnownPrice&) = default;
};

struct DayQueueInput
{
    std::span<const Candidate> candidates; // not retired
    QueueRules rules;                      // of today; its seconds and next_round matter to plain FSRS only
    const StudyConfig* config = nullptr;
    AnswerPace pace;
    std::optional<KnownPrice> price;
    bool forecast = false;                // fill DayQueue::rounds, which costs as much again
    const QSet<CardId>* chosen = nullptr; // only these, due or not, however long it takes
    bool night_before = false;            // only what still pays on the day of the next round
};

// What one round's day looks like from here, as the memory model expects it.
struct RoundOutlook
{
    RoundAhead round;
    int cards = 0; // that serve it
    double with_today = 0.0;
    double without_today = 0.0;
    double as_is = 0.0; // nothing done ever again
};

struct DayQueue
{
    Queue queue;
    bool is_planned = false;          // false: plain FSRS
    std::optional<KnownPrice> price;  // for the next call
    double seconds = 0.0;             // of today's time left, which the queue fits into; 0 when not planned
    double five_minutes_more = 0.0;   // what five more minutes on every day left bring: 0.01 is one point
    std::vector<RoundOutlook> rounds; // with `forecast`
};

// The next round is tomorrow, and the plan decides: only what still pays is worth its time.
[[nodiscard]] bool is_eve(const StudyConfig& config, Day today);
// Whether the planner decides: there is a round ahead, and the person wants it to.
[[nodiscard]] bool is_planned(const StudyConfig& config, Day today);
// Seconds of today that are left for cards that are not on a step.
[[nodiscard]] double seconds_left(const StudyConfig& config, const DayProgress& done, std::size_t steps,
                                  const AnswerPace& pace);

[[nodiscard]] Result<DayQueue> make_day_queue(const DayQueueInput& input);

} // namespace deference::cards
