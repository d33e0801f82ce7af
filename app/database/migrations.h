// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered steps from one schema to the next, each in its own transaction with user_version inside it.
#pragma once
#include "app/core/clock.h"
#include "app/core/result.h"

#include <QString>
#include <QStringList>

namespace deference {

class Database;

// The schema this program writes.
[[nodiscard]] int newest_schema();
[[nodiscard]] Result<int> schema_version(const Database& database);
// Brings the database to the newest schema, or leaves it as it was.
[[nodiscard]] Result<void> migrate(const Database& database, Instant now);
// Splits a script into statements; knows quotes, comments and the BEGIN...END of triggers.
[[nodiscard]] QStringList split_statements(const QString& script);

} // namespace deference
