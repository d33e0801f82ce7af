// SPDX-License-Identifier: GPL-3.0-or-later
// A profile folder: where the library, its lock and its backups live. One process holds a profile at a time.
#pragma once
#include "app/core/result.h"

#include <QLockFile>
#include <QString>
#include <memory>

namespace deference {

class Profile
{
  public:
    // The folder of --data-dir, of DEFERENCE_DATA_DIR, or the platform's; in that order.
    [[nodiscard]] static QString default_folder(const QString& option = {});
    // Makes the folder (0700) where needed and takes the lock. Locked names the process that holds it.
    [[nodiscard]] static Result<Profile> hold(const QString& folder);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] QString library_path() const;
    [[nodiscard]] QString backup_folder() const;
    // Of pictures and sounds.
    [[nodiscard]] QString media_folder() const;

  private:
    Profile(QString folder, std::unique_ptr<QLockFile> lock);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace deference
