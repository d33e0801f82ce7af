// SPDX-License-Identifier: GPL-3.0-or-later
// Full-text indexes: FTS5 virtual tables over tables of ours. Everything in one follows from its table, so a
// damaged one costs a moment and no words.
//
// A trigger may not write to one while trusted_schema is off (SQLite before 3.41 does not count FTS5 as
// harmless), and that setting stays. So temporary triggers note whose words changed, with the words from
// before, and the transaction brings the indexes up to date before it commits: undo, merging and imports
// need not know of them.
#pragma once
#include "app/core/result.h"

namespace deference {

class Database;

// On a connection that has the newest schema; once after opening.
[[nodiscard]] Result<void> watch_search_indexes(const Database& database);
// Inside a transaction, after its last write: Transaction::commit() calls it. An index that cannot be read is
// made again there; what the user did does not fail over it.
[[nodiscard]] Result<void> update_search_indexes(const Database& database);

// Compares every search index with its table and makes those again that differ or cannot be read; says how
// many. Outside a transaction. Looks at the whole index: a second for 100,000 cards.
[[nodiscard]] Result<int> mend_search_indexes(const Database& database);

} // namespace deference
