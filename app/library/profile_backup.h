// SPDX-License-Identifier: GPL-3.0-or-later
// A backup of the whole profile: the checked copy of its library, and in a folder beside it the pictures and
// sounds that the library names. Files of one content lie there once, however many backups name them.
#pragma once
#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/library/media_folder.h"

namespace deference {

class Database;
class Profile;

// Where the pictures and sounds of a backup lie: "deference-media" in its folder.
[[nodiscard]] MediaFolder media_beside(const QString& backup);

// As make_backup() of the database, into the profile's own folder; of the pictures and sounds there, those go
// that no backup names any longer. What the profile itself has lost cannot be copied and is passed over.
[[nodiscard]] Result<QString> make_profile_backup(const Database& database, const Profile& profile,
                                                  Instant now);
// To a file the user chose; refuses to overwrite.
[[nodiscard]] Result<void> write_profile_backup(const Database& database, const Profile& profile,
                                                const QString& path);

struct RestoredProfile
{
    QString aside;   // where what was there before lies
    int media = 0;   // pictures and sounds that came from the backup
    int missing = 0; // that could not be brought back
};
// As restore_backup(). Pictures and sounds that are lost or damaged here come from beside the backup; those
// that the restored library does not name go aside with the old one.
[[nodiscard]] Result<RestoredProfile> restore_profile(const Profile& profile, const QString& backup,
                                                      Instant now);

} // namespace deference
