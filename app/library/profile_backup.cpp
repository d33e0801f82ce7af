// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/profile_backup.h"

#include "app/database/backup.h"
#include "app/database/profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace deference {

namespace {

// What `to` has already stays; what `from` has lost or damaged is passed over.
Result<void> copy_media(const MediaFolder& from, const MediaFolder& to, const QStringList& hashes)
{
    for (const QString& hash : hashes) {
        if (!to.find(hash).isEmpty())
            continue;
        if (const auto bytes = from.read(hash))
            DEFERENCE_TRY(to.write(hash, *bytes));
    }
    return {};
}

// A backup that cannot be read may name anything: then everything stays.
void thin_media(const QString& folder, const MediaFolder& media, const QStringList& named_now)
{
    QStringList extra = media.hashes();
    const auto forget_named = [&extra](const QStringList& hashes) {
        const QSet<QString> named(hashes.begin(), hashes.end());
        extra.removeIf([&named](const QString& hash) { return named.contains(hash); });
    };
    forget_named(named_now);
    for (const BackupFile& backup : list_backups(folder)) {
        if (extra.isEmpty())
            return;
        const auto named = media_of_backup(backup.path);
        if (!named)
            return;
        forget_named(*named);
    }
    for (const QString& hash : extra)
        QFile::remove(media.find(hash));
}

// Nothing of the library that is replaced is deleted. What cannot be moved stays where it is.
void put_aside(const MediaFolder& media, const QStringList& but_not, const QString& folder)
{
    const QSet<QString> stay(but_not.begin(), but_not.end());
    for (const QString& hash : media.hashes()) {
        if (!stay.contains(hash) && QDir().mkpath(folder))
            QFile::rename(media.find(hash), folder + u'/' + hash);
    }
}

} // namespace

MediaFolder media_beside(const QString& backup)
{
    return MediaFolder(QFileInfo(backup).absolutePath() + QStringLiteral("/deference-media"));
}

Result<QString> make_profile_backup(const Database& database, const Profile& profile, Instant now)
{
    DEFERENCE_TRY_ASSIGN(const QString path, make_backup(database, profile.backup_folder(), now));
    DEFERENCE_TRY_ASSIGN(const QStringList named, media_of_backup(path));
    const MediaFolder beside = media_beside(path);
    DEFERENCE_TRY(copy_media(MediaFolder(profile.media_folder()), beside, named));
    thin_media(profile.backup_folder(), beside, named);
    return path;
}

Result<void> write_profile_backup(const Database& database, const Profile& profile, const QString& path)
{
    DEFERENCE_TRY(write_backup(database, path));
    DEFERENCE_TRY_ASSIGN(const QStringList named, media_of_backup(path));
    return copy_media(MediaFolder(profile.media_folder()), media_beside(path), named);
}

Result<RestoredProfile> restore_profile(const Profile& profile, const QString& backup, Instant now)
{
    RestoredProfile restored;
    DEFERENCE_TRY_ASSIGN(restored.aside, restore_backup(profile, backup, now));
    // From here on the library is the restored one, whatever becomes of its pictures.
    const auto named = media_of_backup(backup);
    if (!named)
        return restored;
    const MediaFolder here(profile.media_folder());
    const MediaFolder beside = media_beside(backup);
    for (const QString& hash : *named) {
        if (here.read(hash))
            continue;
        const auto bytes = beside.read(hash);
        ++(bytes && here.write(hash, *bytes) ? restored.media : restored.missing);
    }
    put_aside(here, *named, restored.aside + QStringLiteral("/media"));
    return restored;
}

} // namespace deference
