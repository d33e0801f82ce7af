// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/database.h"

#include "app/database/backup.h"
#include "app/database/file_header.h"
#include "app/database/migrations.h"
#include "app/database/query.h"
#include "app/database/search_index.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace deference {

namespace {

// Set and read back: a setting that did not take is an error, not a hope (durability.md, section 4).
struct Setting
{
    const char* set;
    const char* read;
    const char* expected;
};
constexpr Setting k_settings[] = {
    {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA locking_mode", "exclusive"},
    {"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"},
    {"PRAGMA journal_size_limit=4194304", "PRAGMA journal_size_limit", "4194304"},
    {"PRAGMA busy_timeout=500", "PRAGMA busy_timeout", "500"},
};

// The file exists with mode 0600 before SQLite writes its first byte; -wal and -shm inherit the mode.
Result<void> create_private(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        const int reason = errno;
        const ErrorCode code = reason == ENOSPC ? ErrorCode::DiskFull : ErrorCode::ReadOnly;
        return fail(code, QStringLiteral("the library cannot be created (%1)").arg(qt_error_string(reason)),
                    path);
    }
    ::close(descriptor);
    return {};
}

Result<void> check_before_opening(const DatabaseOptions& options)
{
    const QString& path = options.path;
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return fail(ErrorCode::Io, QStringLiteral("the library cannot be looked at"), path);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Foreign, QStringLiteral("this is no file"), path);
    if (status.st_nlink > 1)
        return fail(
            ErrorCode::Conflict,
            QStringLiteral("the library has a second name (hard link), and two names end in two writers"),
            path, QStringLiteral("copy it to a file of its own and open that"));
    if (::access(QFile::encodeName(path).constData(), W_OK) != 0)
        return fail(ErrorCode::ReadOnly, QStringLiteral("the library cannot be written"), path);
    if (status.st_size == 0) {
        // Created by us a moment ago, or by a run that died before its first write. But what has backups has
        // lost its content, and a new library in its place would hide that.
        if (!options.backup_folder.isEmpty() && !list_backups(options.backup_folder).empty() &&
            QFileInfo(path + QStringLiteral("-wal")).size() == 0)
            return fail(ErrorCode::Corrupt,
                        QStringLiteral("the library is empty, and there are backups of it"), path);
        return {};
    }
    DEFERENCE_TRY_ASSIGN(const FileHeader header, read_file_header(path));
    // A process killed before its first checkpoint leaves one page without content: what counts is still in
    // the log beside it. More pages without our mark are somebody else's, and opening would already change
    // them.
    if (header.application_id == 0 && header.user_version == 0 && status.st_size <= header.page_size)
        return {};
    return judge(header, path);
}

// What SQLite itself says, the write-ahead log included.
Result<void> check_after_opening(const Database& database)
{
    const auto number = [](const Query& row) { return row.number(0); };
    FileHeader header;
    DEFERENCE_TRY_ASSIGN(const auto id,
                         Query(database, QStringLiteral("PRAGMA application_id")).first(number));
    DEFERENCE_TRY_ASSIGN(const auto version,
                         Query(database, QStringLiteral("PRAGMA user_version")).first(number));
    DEFERENCE_TRY_ASSIGN(
        const auto tables,
        Query(database, QStringLiteral("SELECT count(*) FROM main.sqlite_schema")).first(number));
    if (id == 0 && version == 0 && tables == 0)
        return {}; // new, or never got as far as its first table
    return judge({id.value_or(0), version.value_or(0), 0}, database.path());
}

} // namespace

Database::Database(QString path, QString connection_name)
    : m_path(std::move(path)), m_connection_name(std::move(connection_name))
{
}

Database::~Database()
{
    (void)checkpoint(); // closing must go on; the log is replayed at the next opening
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connection_name, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connection_name);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options)
{
    static std::atomic<int> count{0};
    const bool fresh = !QFileInfo::exists(options.path);
    if (fresh)
        DEFERENCE_TRY(create_private(options.path));
    DEFERENCE_TRY(check_before_opening(options));

    const QString name = QStringLiteral("deference-%1").arg(count.fetch_add(1));
    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name).setDatabaseName(options.path);
    std::unique_ptr<Database> database(new Database(options.path, name));
    if (const auto done = database->prepare(options); !done)
        return fail(done.error().where.startsWith(options.path) ? done.error()
                                                                : done.error().in(options.path));
    return database;
}

Result<void> Database::prepare(const DatabaseOptions& options)
{
    // A log that was not emptied means that nobody closed the library; SQLite will write it into the file.
    const bool was_left_unclean = QFileInfo(m_path + QStringLiteral("-wal")).size() > 0;
    if (!connection().open())
        return fail(error_from(connection().lastError(), {}));
    // open() succeeds on locked and unreadable files: the first statements tell.
    DEFERENCE_TRY(configure());
    DEFERENCE_TRY(check_after_opening(*this));
    DEFERENCE_TRY_ASSIGN(const int from, schema_version(*this));
    if (from != newest_schema() || options.check == DatabaseOptions::Check::AtOnce || was_left_unclean)
        DEFERENCE_TRY(check());
    if (from == newest_schema())
        return watch_search_indexes(*this);
    if (from != 0 && !options.backup_folder.isEmpty()) {
        DEFERENCE_TRY_ASSIGN(m_migration_backup, make_backup(*this, options.backup_folder, options.now));
    }
    DEFERENCE_TRY(migrate(*this, options.now));
    DEFERENCE_TRY(watch_search_indexes(*this));
    return checkpoint(); // from here on the header of the file itself says whose it is
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connection_name, false);
}

Result<void> Database::execute(const QString& sql) const
{
    return Query(*this, sql).run();
}

Result<void> Database::configure() const
{
    for (const Setting& setting : k_settings) {
        DEFERENCE_TRY(execute(QLatin1String(setting.set)));
        DEFERENCE_TRY_ASSIGN(
            const auto value,
            Query(*this, QLatin1String(setting.read)).first([](const Query& row) { return row.text(0); }));
        if (value != QString(QLatin1String(setting.expected)))
            return fail(ErrorCode::Io, QStringLiteral("the database did not accept '%1' (it says '%2')")
                                           .arg(QLatin1String(setting.set), value.value_or(QString())));
    }
    return {};
}

// What a look at the pages found first; newer versions of SQLite look into search indexes as well, and those
// are no reason to give up the library.
Result<void> Database::look_at_pages(const QString& pragma) const
{
    DEFERENCE_TRY_ASSIGN(const auto lines,
                         Query(*this, pragma).all([](const Query& row) { return row.text(0); }));
    for (const QString& line : lines) {
        if (line != QStringLiteral("ok") && !line.contains(QStringLiteral("inverted index for FTS")))
            return fail(ErrorCode::Corrupt, QStringLiteral("the library is damaged (%1)").arg(line.left(200)),
                        m_path);
    }
    return {};
}

Result<void> Database::check() const
{
    if (m_is_checked)
        return {};
    DEFERENCE_TRY(look_at_pages(QStringLiteral("PRAGMA quick_check(10)")));
    m_is_checked = true;
    return {};
}

Result<void> Database::verify() const
{
    DEFERENCE_TRY(look_at_pages(QStringLiteral("PRAGMA integrity_check(10)")));
    DEFERENCE_TRY_ASSIGN(const auto orphan,
                         Query(*this, QStringLiteral("PRAGMA foreign_key_check")).first([](const Query& row) {
                             return row.text(0);
                         }));
    if (orphan)
        return fail(ErrorCode::Corrupt, QStringLiteral("a row of '%1' belongs to nothing").arg(*orphan),
                    m_path);
    return mend_search_indexes(*this).map([](int) {});
}

Result<void> Database::checkpoint() const
{
    return execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace deference
