// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of practice. Reads take the database, writes the transaction that the operation opened.
#pragma once
#include "app/core/result.h"
#include "app/practice/types.h"

#include <vector>

namespace deference {
class Database;
class Transaction;
} // namespace deference

namespace deference::practice {

// Drafts and finished ones, newest first.
[[nodiscard]] Result<std::vector<Attempt>> load_attempts(const Database& database);
[[nodiscard]] Result<std::vector<Attempt>> load_attempts(const Database& database, const QString& round);
// Running and parked ones, newest first.
[[nodiscard]] Result<std::vector<Attempt>> load_drafts(const Database& database);
// NotFound when it was deleted.
[[nodiscard]] Result<Attempt> load_attempt(const Database& database, AttemptId id);

// The id is given here, the rest is stored as it is.
[[nodiscard]] Result<AttemptId> add_attempt(Transaction& transaction, const Attempt& attempt);
// Everything but pack, round, prompt and start. The database refuses to change a finished attempt.
[[nodiscard]] Result<void> update_attempt(Transaction& transaction, const Attempt& attempt);
// Parks whatever is running, so that one attempt runs at a time.
[[nodiscard]] Result<void> park_running(Transaction& transaction);
[[nodiscard]] Result<void> remove_attempt(Transaction& transaction, AttemptId id);

} // namespace deference::practice
