// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/backup.h"

#include "app/database/database.h"
#include "app/database/disk.h"
#include "app/database/file_header.h"
#include "app/database/profile.h"
#include "app/database/query.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <functional>
#include <set>

namespace deference {

namespace {

constexpr const char* k_name_format = "yyyyMMdd-HHmmss-zzz";

QString backup_name(Instant now)
{
    return QStringLiteral("deference-") +
           QDateTime::fromMSecsSinceEpoch(to_ms(now), QTimeZone::utc())
               .toString(QLatin1String(k_name_format)) +
           QStringLiteral(".backup");
}

// Opens a copy on its own, for reading.
Result<void> with_copy(const QString& path, const std::function<Result<void>(QSqlDatabase&)>& read)
{
    const QString name = QStringLiteral("deference-check-") + QUuid::createUuid().toString();
    Result<void> verdict;
    {
        QSqlDatabase copy = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        copy.setDatabaseName(path);
        copy.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        verdict = copy.open() ? read(copy) : Result<void>(fail(error_from(copy.lastError(), path)));
        copy.close();
    }
    QSqlDatabase::removeDatabase(name);
    return verdict;
}

// A copy that only looks like one is no backup.
Result<void> check_copy(const QString& path)
{
    return with_copy(path, [&path](QSqlDatabase& copy) -> Result<void> {
        QSqlQuery check(QStringLiteral("PRAGMA integrity_check(1)"), copy);
        if (!check.next())
            return fail(error_from(check.lastError(), path));
        if (check.value(0).toString() != QStringLiteral("ok"))
            return fail(ErrorCode::Corrupt, QStringLiteral("the copy did not pass its check"), path,
                        QStringLiteral("choose another disk"));
        return {};
    });
}

Result<void> copy_to(const Database& database, const QString& path)
{
    const QString temporary = path + QStringLiteral(".part");
    QFile::remove(temporary);
    auto done = Query(database, QStringLiteral("VACUUM INTO :path")).bind(":path", temporary).run();
    if (done)
        done = check_copy(temporary);
    if (done) {
        QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
        done = sync_to_disk(temporary);
    }
    if (done && !QFile::rename(temporary, path))
        done = fail(ErrorCode::Io, QStringLiteral("the backup could not be given its name"), path);
    if (done)
        done = sync_to_disk(QFileInfo(path).absolutePath()); // a rename is only safe once the folder is
    if (!done)
        QFile::remove(temporary);
    return done;
}

// The copy is complete and synced under another name before it takes the library's place.
Result<void> install_copy(const QString& backup, const QString& library)
{
    const QString temporary = library + QStringLiteral(".restoring");
    QFile::remove(temporary);
    if (!QFile::copy(backup, temporary))
        return fail(ErrorCode::Io, QStringLiteral("the backup cannot be copied"), backup);
    QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
    DEFERENCE_TRY(check_copy(temporary));
    DEFERENCE_TRY(sync_to_disk(temporary));
    if (!QFile::rename(temporary, library))
        return fail(ErrorCode::Io, QStringLiteral("the backup cannot take the library's place"), library);
    return sync_to_disk(QFileInfo(library).absolutePath());
}

} // namespace

Result<QString> restore_backup(const Profile& profile, const QString& backup, Instant now)
{
    if (!QFileInfo(backup).isFile())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no backup file here"), backup,
                    QStringLiteral("name a file that a backup wrote"));
    // Sound is not enough: somebody else's database would lock the user out of this profile.
    const auto header =
        read_file_header(backup).and_then([&](const FileHeader& found) { return judge(found, backup); });
    if (!header)
        return fail(header.error().code, header.error().what, backup,
                    QStringLiteral("choose another backup; the library was left as it is"));
    DEFERENCE_TRY(check_copy(backup));
    const QString aside =
        profile.folder() + QStringLiteral("/damaged-") +
        QDateTime::fromMSecsSinceEpoch(to_ms(now), QTimeZone::utc()).toString(QLatin1String(k_name_format));
    if (!QDir().mkpath(aside))
        return fail(ErrorCode::ReadOnly, QStringLiteral("the damaged library cannot be moved aside"), aside);
    // The log goes with its file: a log that stays is replayed into whatever takes the place.
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        const QString from = profile.library_path() + QLatin1String(suffix);
        if (QFileInfo::exists(from) && !QFile::rename(from, aside + u'/' + QFileInfo(from).fileName()))
            return fail(ErrorCode::Io, QStringLiteral("the damaged library cannot be moved aside"), from);
    }
    DEFERENCE_TRY(install_copy(backup, profile.library_path()));
    return aside;
}

Result<QString> make_backup(const Database& database, const QString& folder, Instant now)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::ReadOnly, QStringLiteral("the backup folder cannot be made"), folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Instant stamp = now;
    while (QFileInfo::exists(QDir(folder).filePath(backup_name(stamp))))
        stamp += std::chrono::milliseconds(1);
    const QString path = QDir(folder).filePath(backup_name(stamp));
    DEFERENCE_TRY(copy_to(database, path));
    DEFERENCE_TRY(thin_backups(folder, now));
    return path;
}

Result<void> write_backup(const Database& database, const QString& path)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Conflict, QStringLiteral("the file exists already"), path,
                    QStringLiteral("choose another name"));
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::Io, QStringLiteral("there is no folder for the backup"), folder,
                    QStringLiteral("make it first, or choose another place"));
    return copy_to(database, QFileInfo(path).absoluteFilePath());
}

Result<QStringList> media_of_backup(const QString& path)
{
    QStringList hashes;
    DEFERENCE_TRY(with_copy(path, [&](QSqlDatabase& copy) -> Result<void> {
        QSqlQuery rows(QStringLiteral("SELECT DISTINCT sha256 FROM media ORDER BY sha256"), copy);
        while (rows.next())
            hashes.append(rows.value(0).toString());
        if (rows.lastError().isValid())
            return fail(error_from(rows.lastError(), path));
        return {};
    }));
    return hashes;
}

std::vector<BackupFile> list_backups(const QString& folder)
{
    std::vector<BackupFile> files;
    const QDir directory(folder);
    for (const QFileInfo& info :
         directory.entryInfoList({QStringLiteral("deference-*.backup")}, QDir::Files)) {
        const QString stamp = info.completeBaseName().mid(QStringLiteral("deference-").size());
        QDateTime made = QDateTime::fromString(stamp, QLatin1String(k_name_format));
        made.setTimeSpec(Qt::UTC);
        if (made.isValid())
            files.push_back(
                {info.absoluteFilePath(), instant_from_ms(made.toMSecsSinceEpoch()), info.size()});
    }
    std::sort(files.begin(), files.end(),
              [](const BackupFile& a, const BackupFile& b) { return a.made_at > b.made_at; });
    return files;
}

std::vector<Instant> keep_backups(std::vector<Instant> made, Instant now)
{
    std::sort(made.begin(), made.end(), std::greater<>());
    made.erase(std::unique(made.begin(), made.end()), made.end());
    const auto day = [](Instant at) { return std::chrono::floor<std::chrono::days>(at); };
    const auto week = [&](Instant at) { return (day(at).time_since_epoch().count() + 3) / 7; };
    const auto month = [&](Instant at) {
        const std::chrono::year_month_day date(day(at));
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    };
    std::set<qint64> days;
    std::set<qint64> weeks;
    std::set<int> months;
    std::vector<Instant> kept;
    for (const Instant at : made) {
        const bool recent = at > now - std::chrono::hours(48);
        // The newest of its day, week or month stands for it; each shelf has its own length.
        const bool daily = days.size() < 12 && days.insert(day(at).time_since_epoch().count()).second;
        const bool weekly = weeks.size() < 10 && weeks.insert(week(at)).second;
        const bool monthly = months.size() < 9 && months.insert(month(at)).second;
        if (recent || daily || weekly || monthly || kept.size() < 3)
            kept.push_back(at);
    }
    return kept;
}

Result<void> thin_backups(const QString& folder, Instant now)
{
    const std::vector<BackupFile> files = list_backups(folder);
    std::vector<Instant> made;
    for (const BackupFile& file : files)
        made.push_back(file.made_at);
    const std::vector<Instant> kept = keep_backups(made, now);
    for (const BackupFile& file : files) {
        if (std::find(kept.begin(), kept.end(), file.made_at) == kept.end() && !QFile::remove(file.path))
            return fail(ErrorCode::Io, QStringLiteral("an old backup could not be removed"), file.path);
    }
    return {};
}

} // namespace deference
