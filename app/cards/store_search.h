// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL behind a search. One statement a search, put together from a fixed table of conditions with AND, OR
// and NOT; whatever a user wrote is a bound value. Words are looked up in the full-text index, everything
// else in the narrow index over cards: no search reads the words of 100,000 cards, save one with a star
// inside.
#pragma once
#include "app/cards/browse.h"
#include "app/cards/duplicates.h"
#include "app/database/database.h"

#include <span>

namespace deference::cards {

// Ids in the order asked for. A search index that cannot be read is made again. Prompts must have been
// replaced by what they need.
[[nodiscard]] Result<std::vector<CardId>> load_found(const Database& database, const SearchNode& search,
                                                     const SearchMoment& moment, SortBy sort,
                                                     std::optional<int> limit);
[[nodiscard]] Result<std::vector<ListedCard>> load_listed_cards(const Database& database,
                                                                std::span<const CardId> ids, Day today);
// Of every card that is not retired, by id.
[[nodiscard]] Result<std::vector<AskedQuestion>> load_asked_questions(const Database& database);

} // namespace deference::cards
