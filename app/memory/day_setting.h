// SPDX-License-Identifier: GPL-3.0-or-later
// A DayProblem taken apart for the planner: days counted from today, kinds of cards with the same weights put
// together, cards in an order of their own so that the caller's order decides nothing but ties.
#pragma once
#include "app/memory/day_deck.h"
#include "app/memory/day_planner.h"

namespace deference::memory {

// One card that is planned.
struct SetCard
{
    std::size_t card = 0;  // index into DayProblem::cards
    std::size_t state = 0; // index into SetKind::states
    float importance = 1.0F;
    float cost_factor = 1.0F;
    bool today = true;           // may be shown today
    std::size_t last_target = 0; // of the frame: the last that it serves

    // For the tables, a card that costs more and counts less is one at a higher price.
    [[nodiscard]] double price_factor() const
    {
        return static_cast<double>(cost_factor) / static_cast<double>(importance);
    }
};

// Cards that serve the same targets with the same weights, or nearly so: see join_kinds.
struct SetKind
{
    std::vector<float> weights;       // per target of the frame; sums to 1
    std::vector<std::size_t> serving; // how many of the cards serve each target
    std::vector<DeckState> states;
    std::vector<SetCard> cards;
};

// Sorts the cards and gives those in the same state one entry.
void put_in_order(SetKind& kind);

struct DaySetting
{
    DayFrame frame;
    // For each day aimed at, the targets of the problem that fall on it.
    std::vector<std::vector<std::size_t>> targets;
    std::vector<double> budget; // per study day
    std::vector<SetKind> kinds; // those that have cards
    std::size_t unplanned = 0;
    Range price_factors{1.0, 1.0};

    [[nodiscard]] double total_budget() const;
    [[nodiscard]] std::size_t planned() const;
};

// At most so many kinds; errors as of plan_day.
[[nodiscard]] Result<DaySetting> make_setting(const DayProblem& problem, std::size_t most_kinds);

} // namespace deference::memory
