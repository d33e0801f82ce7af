// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL behind changing many cards at once: one statement for all of them wherever the change is the same
// for each, so that ten thousand cards cost one pass. The ids go in as one bound value.
#pragma once
#include "app/cards/types.h"
#include "app/core/result.h"
#include "app/database/transaction.h"

#include <vector>

namespace deference::cards {

using CardIds = std::vector<CardId>;

// The ids as one value, which json_each() takes apart again.
[[nodiscard]] QString json_list(const CardIds& ids);

// How many of them there are, each counted once.
[[nodiscard]] Result<int> count_cards(const Database& database, const CardIds& ids);
// How many of them are a pack's.
[[nodiscard]] Result<int> count_pack_cards(const Database& database, const CardIds& ids);
// The one question, plain and on one line.
[[nodiscard]] Result<QString> load_plain_question(const Database& database, CardId id);

// Only rows that are not that way already are touched, so that undo and listeners hear of those alone.
[[nodiscard]] Result<void> set_suspended(Transaction& transaction, const CardIds& ids, bool suspended);
[[nodiscard]] Result<void> set_buried_until(Transaction& transaction, const CardIds& ids,
                                            std::optional<Day> day);
[[nodiscard]] Result<void> set_flag(Transaction& transaction, const CardIds& ids, int flag);
[[nodiscard]] Result<void> set_marked(Transaction& transaction, const CardIds& ids, bool marked);
// The user's own cards among them; the number of those.
[[nodiscard]] Result<int> set_own_deck(Transaction& transaction, const CardIds& ids, const QString& deck);
[[nodiscard]] Result<int> set_own_retired(Transaction& transaction, const CardIds& ids, bool retired);
// The user's own cards among them that were never answered; the number of those.
[[nodiscard]] Result<int> delete_own_unanswered(Transaction& transaction, const CardIds& ids);

// What is remembered of them, not their answers; the number of those that had been answered.
[[nodiscard]] Result<int> delete_memory(Transaction& transaction, const CardIds& ids);

struct CardTags
{
    CardId id;
    QStringList tags;
};
[[nodiscard]] Result<std::vector<CardTags>> load_tags(const Database& database, const CardIds& ids);
[[nodiscard]] Result<void> put_tags(Transaction& transaction, const std::vector<CardTags>& cards);

} // namespace deference::cards
