// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that come from another program, already decided about: which of ours they are, what shall become of
// both, and what the answers given elsewhere say about memory. Formats and decisions are app/exchange.
#pragma once
#include "app/cards/types.h"
#include "app/library/library.h"

#include <functional>
#include <span>
#include <vector>

namespace deference::cards {

// An answer given elsewhere.
struct GivenAnswer
{
    Instant at;
    Rating rating = Rating::Good;
    std::chrono::milliseconds spent{0};
};

// What another program believed of a card whose answers it does not give.
struct Belief
{
    memory::State state;
    Instant last_review;
    int reps = 1;
    int lapses = 0;
};

struct IncomingCard
{
    Card card; // with a null id it is new; else the card to write over, as it shall be
    // Oldest first. Only for cards that have no answers of their own; a log is never mixed.
    std::vector<GivenAnswer> answers;
    std::optional<Belief> belief; // without answers
    // Above 0: cards with this number become a note that has no name yet, each at its ordinal.
    int new_note = 0;
    int ordinal = 0;
};

// One of ours that an incoming card is, or asks the same as.
struct Twin
{
    Card card;
    bool same_note = false; // by note and ordinal; else by its question
    bool answered = false;
};
// For each card its twin, looked for by note first and then by question, retired cards by note only.
[[nodiscard]] Result<std::vector<std::optional<Twin>>> find_twins(const Library& library,
                                                                  std::span<const Card> incoming);

// What the log of one card would be had the answers been given here, with `scheduler` and in `zone`, and the
// memory it leads to. Ids are left empty. InvalidInput as the model has it.
struct ReplayedLog
{
    std::vector<Review> reviews; // imported
    std::optional<CardMemory> memory;
};
[[nodiscard]] Result<ReplayedLog> replay_given(std::span<const GivenAnswer> answers,
                                               const memory::SchedulerConfig& scheduler,
                                               const QTimeZone& zone);
// The same without a log.
[[nodiscard]] Result<CardMemory> believed(const Belief& belief, const memory::SchedulerConfig& scheduler,
                                          const QTimeZone& zone);

struct TakenIn
{
    int added = 0;
    int changed = 0;
    int answers = 0; // of the log
};
// Writes all of them in one operation; `also` runs in the same transaction. Notes of new cards whose place is
// taken fail as Conflict, and then nothing happened.
[[nodiscard]] Result<TakenIn> take_in(Library& library, const Operation& operation,
                                      std::span<const IncomingCard> cards,
                                      const memory::SchedulerConfig& scheduler,
                                      const std::function<Result<void>(Transaction&)>& also);

} // namespace deference::cards
