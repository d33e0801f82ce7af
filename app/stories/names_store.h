// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of the confidential names.
#pragma once
#include "app/core/result.h"
#include "app/stories/types.h"

namespace deference {
class Database;
class Transaction;
} // namespace deference

namespace deference::stories {

// By list, then by name.
[[nodiscard]] Result<std::vector<ConfidentialName>> load_names(const Database& database);
// As checks and exports want them.
[[nodiscard]] Result<ConfidentialNames> load_names_by_list(const Database& database);

[[nodiscard]] Result<NameId> insert_name(Transaction& transaction, const QString& list, const QString& name);
[[nodiscard]] Result<void> delete_name(Transaction& transaction, NameId id);

} // namespace deference::stories
