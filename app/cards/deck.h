// SPDX-License-Identifier: GPL-3.0-or-later
// What pages and the command line ask about cards outside a session. Reads only; the SQL behind it is the
// store's.
#pragma once
#include "app/cards/queue.h"
#include "app/cards/types.h"
#include "app/library/library.h"

#include <vector>

namespace deference::cards {

// Counts for the side bar, Today and `cards stats`.
[[nodiscard]] Result<DeckStats> load_deck(const Library& library);
// What was done on this study day so far.
[[nodiscard]] Result<DayProgress> load_today(const Library& library);

// One card with all that is known of it.
struct CardDetail
{
    Card card;
    std::optional<CardMemory> memory; // none: new
    std::vector<Review> reviews;      // oldest first
};
// NotFound when there is no such card.
[[nodiscard]] Result<CardDetail> load_detail(const Library& library, CardId id);

// A card that is due now, most urgent first: steps, then reviews, in the order of a session.
struct DueCard
{
    CardRow row;
    CandidateMemory memory;
};
[[nodiscard]] Result<std::vector<DueCard>> load_due(const Library& library);

} // namespace deference::cards
