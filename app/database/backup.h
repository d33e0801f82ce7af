// SPDX-License-Identifier: GPL-3.0-or-later
// Verified copies of a library: made by SQLite, checked, synced, renamed into place, thinned by age.
#pragma once
#include "app/core/clock.h"
#include "app/core/result.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace deference {

class Database;
class Profile;

// Writes a verified copy named after `now` into `folder` and returns its path. The old backups stay until
// this one has passed its check.
[[nodiscard]] Result<QString> make_backup(const Database& database, const QString& folder, Instant now);
// A verified copy to a file the user chose; refuses to overwrite.
[[nodiscard]] Result<void> write_backup(const Database& database, const QString& path);

// The files of pictures and sounds that a backup's library names, by hash; sorted. They lie beside it: see
// library/profile_backup.h.
[[nodiscard]] Result<QStringList> media_of_backup(const QString& path);

struct BackupFile
{
    QString path;
    Instant made_at;
    qint64 bytes = 0;
};
// Newest first; only files named by make_backup.
[[nodiscard]] std::vector<BackupFile> list_backups(const QString& folder);

// Which of these instants to keep: everything of the last two days, then the newest of 12 days, 10 weeks and
// 9 months, never fewer than three. Pure; input and result are sorted newest first.
[[nodiscard]] std::vector<Instant> keep_backups(std::vector<Instant> made, Instant now);
// Removes what keep_backups does not keep.
[[nodiscard]] Result<void> thin_backups(const QString& folder, Instant now);

// Puts a backup in the place of the library, which must be closed and its profile held. What was there moves,
// with its log, into damaged-TIME/ in the profile folder: nothing is deleted. Returns that folder.
[[nodiscard]] Result<QString> restore_backup(const Profile& profile, const QString& backup, Instant now);

} // namespace deference
