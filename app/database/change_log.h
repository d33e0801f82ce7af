// SPDX-License-Identifier: GPL-3.0-or-later
// Watches which rows a transaction touches and keeps them as they were: the recorded inverse behind undo.
#pragma once
#include "app/core/result.h"

#include <QHash>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <vector>

namespace deference {

class Database;

// One row as it was before a change; absent when it did not exist. Values keyed by id, never pointers.
struct RowImage
{
    QString table;
    qint64 id = 0;
    std::optional<std::vector<QVariant>> before; // in the table's column order
};

// The rows that one operation touched, each once, in the order of the first touch.
using Changes = std::vector<RowImage>;

// Temporary triggers on every ordinary table with an integer primary key `id` copy a row's old values aside
// when it is first touched. That is one mechanism for all features: an operation cannot forget to record its
// inverse.
class ChangeLog
{
  public:
    explicit ChangeLog(const Database& database) : m_database(database) {}
    // Installs the triggers on this connection; once after opening.
    [[nodiscard]] Result<void> install();
    // The changes since the last take(), and forgets them. Inside the transaction.
    [[nodiscard]] Result<Changes> take();
    // Forgets without reading; after a rollback.
    [[nodiscard]] Result<void> clear();
    // Puts rows back as they were, inside a transaction. The rows it touches are logged like any others: the
    // next take() is the inverse of this.
    [[nodiscard]] Result<void> restore(const Changes& changes);

  private:
    [[nodiscard]] Result<void> read_before(const QString& table, const QHash<qint64, RowImage*>& images);
    [[nodiscard]] static QString take_away(const QString& table);
    [[nodiscard]] QString put_back(const QString& table) const;

    const Database& m_database;
    QStringList m_tables;
    QHash<QString, QStringList> m_columns;
};

} // namespace deference
