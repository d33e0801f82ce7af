// SPDX-License-Identifier: GPL-3.0-or-later
// The reads behind statistics: cards and answers in slices by rising id, with only the columns that count.
// And the write of states that were worked out from them.
#pragma once
#include "app/cards/review_history.h"
#include "app/database/database.h"
#include "app/database/transaction.h"

#include <span>

namespace deference::cards {

struct StoredCard
{
    CardFigures figures; // without area, deck and day
    QString area;
    QString deck;
    Instant created_at;
};
struct StoredAnswer
{
    ReviewId id;
    CardId card;
    AnswerFigures figures; // without card
};

// Those with an id above `after`, `limit` at most.
[[nodiscard]] Result<std::vector<StoredCard>> load_card_figures(const Database& database, CardId after,
                                                                int limit);
[[nodiscard]] Result<std::vector<StoredAnswer>> load_answer_figures(const Database& database, ReviewId after,
                                                                    int limit);
[[nodiscard]] Result<std::optional<StoredCard>> find_card_figures(const Database& database, CardId id);

// Of cards whose number of answers is still the one given.
[[nodiscard]] Result<void> put_states(Transaction& transaction, std::span<const CardState> states);

} // namespace deference::cards
