// SPDX-License-Identifier: GPL-3.0-or-later
// The one connection to a library file: opened, configured, checked and migrated in the order durability asks
// for.
#pragma once
#include "app/core/clock.h"
#include "app/core/result.h"

#include <QSqlDatabase>
#include <QString>
#include <functional>
#include <memory>

namespace deference {

struct DatabaseOptions
{
    QString path;
    // Where the backup before a migration goes; empty: none is made (only for files in a test's temporary
    // folder).
    QString backup_folder;
    Instant now;
    // When every page of the file is looked at: before open() returns, or when check() is called (after an
    // unclean end always at once). Library calls it before its first write, so a damaged file is never
    // written to either way.
    enum class Check { AtOnce, Later } check = Check::AtOnce;
};

class Database
{
  public:
    // Creates the file (mode 0600) or opens it. Refuses newer, foreign and damaged files without touching
    // them.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // For Query only: stores never see Qt's connection.
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] const QString& path() const { return m_path; }
    // Where the backup before the migration at opening went; empty when none was due.
    [[nodiscard]] const QString& migration_backup() const { return m_migration_backup; }

    // One statement without parameters and rows.
    [[nodiscard]] Result<void> execute(const QString& sql) const;
    // Looks at every page once (quick_check); later calls cost nothing. Corrupt names the first fault.
    [[nodiscard]] Result<void> check() const;
    // Full integrity and foreign-key check; Corrupt names the first fault. A search index that does not say
    // what its table says is made again: nothing is lost with it.
    [[nodiscard]] Result<void> verify() const;
    // Empties the write-ahead log into the file; called when idle and on closing.
    [[nodiscard]] Result<void> checkpoint() const;

  private:
    Database(QString path, QString connection_name);
    [[nodiscard]] Result<void> prepare(const DatabaseOptions& options);
    [[nodiscard]] Result<void> configure() const;
    [[nodiscard]] Result<void> look_at_pages(const QString& pragma) const;

    QString m_path;
    QString m_connection_name;
    QString m_migration_backup;
    mutable bool m_is_checked = false;
};

} // namespace deference
