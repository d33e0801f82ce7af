// SPDX-License-Identifier: GPL-3.0-or-later
// What pages and the command line ask about cards outside a session. Reads only; the SQL behind it is the
// store's.
#pragma once
#include "app/cards/queue.h"
#include "app/cards/schedule.h"
#include "app/cards/types.h"
#include "app/library/library.h"

#include <vector>

namespace deference::cards {

// Counts for the side bar, Today and `cards stats`.
[[nodiscard]] Result<DeckStats> load_deck(const Library& library);
// Only what is due now, for the side bar: asked after every answer.
[[nodiscard]] Result<int> load_due_count(const Library& library);
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

// A card to be reviewed, and why now.
struct DueCard
{
    CardRow row;
    CardReason reason;
};
// The cards to review now, in the order of a session. By the interview-day plan what fits into the day, new
// cards too; by plain FSRS, and without a round ahead, the steps and reviews that are due.
[[nodiscard]] Result<std::vector<DueCard>> load_today_cards(const Library& library,
                                                            const StudyConfig& config);
// By plain FSRS, without saying why.
[[nodiscard]] Result<std::vector<CardRow>> load_due(const Library& library);

// Cards that are not retired by legal status; statuses without a card are left out.
[[nodiscard]] Result<std::vector<StatusCount>> load_legal_counts(const Library& library);
// Answers per study day, both ends included; days without an answer are left out.
[[nodiscard]] Result<std::vector<DayFigures>> load_activity(const Library& library, Day from, Day to);
// Every card that is not retired, for the forecasts in forecast.h.
[[nodiscard]] Result<std::vector<Candidate>> load_deck_candidates(const Library& library);

} // namespace deference::cards
