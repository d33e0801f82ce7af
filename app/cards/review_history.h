// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of a library as the memory model reads them: to fit its parameters, and to work out where every
// card stands under other ones. Pure.
#pragma once
#include "app/cards/statistics_source.h"
#include "app/memory/histories.h"
#include "app/memory/parameters.h"

namespace deference::cards {

// First answers and learning steps count as learning: a card that came from elsewhere without them is left
// out, since its first memory is not known.
[[nodiscard]] Result<memory::Histories> histories_of(const StatisticsSource& source);

struct CardState
{
    CardId card;
    int reps = 0; // answers it was worked out from
    memory::State state;
    [[nodiscard]] bool operator==(const CardState&) const = default;
};
// Only of cards of which the log holds every answer. With the parameters that the answers were given under
// this is what the library holds.
[[nodiscard]] Result<std::vector<CardState>> states_under(const StatisticsSource& source,
                                                          const memory::Parameters& parameters);

} // namespace deference::cards
