// SPDX-License-Identifier: GPL-3.0-or-later
// What a search means, told slowly and without SQL: the measure for what the store answers.
#pragma once
#include "app/cards/browse.h"

namespace deference::tests {

// A card with everything a search may ask for.
struct KnownCard
{
    cards::Card card;
    std::optional<cards::CardMemory> memory;
    std::vector<cards::Review> reviews;
};

[[nodiscard]] bool holds(const cards::SearchNode& search, const KnownCard& known,
                         const cards::SearchMoment& moment);

} // namespace deference::tests
