// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of decks and tags.
#pragma once
#include "app/cards/types.h"
#include "app/core/result.h"
#include "app/database/transaction.h"

#include <QStringList>
#include <utility>
#include <vector>

namespace deference::cards {

// Names as they stand on cards, with how many that are not retired; in the order of the names.
[[nodiscard]] Result<std::vector<std::pair<QString, int>>> load_deck_names(const Database& database);
// The tags of each set of tags that cards have, one text a set.
[[nodiscard]] Result<std::vector<QString>> load_tag_sets(const Database& database);
// Of that deck and the decks below it, the longest name and how many cards; 0 cards: there is no such deck.
[[nodiscard]] Result<std::pair<int, int>> measure_deck(const Database& database, const QString& name);
// Of that deck and those below it, retired ones too.
[[nodiscard]] Result<std::vector<CardId>> load_deck_cards(const Database& database, const QString& name);
// The decks below go with it.
[[nodiscard]] Result<void> rename_decks(Transaction& transaction, const QString& from, const QString& to);
// Cards of that deck and of those below it are in none.
[[nodiscard]] Result<void> clear_decks(Transaction& transaction, const QString& name);

} // namespace deference::cards
