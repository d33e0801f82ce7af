// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/whole_file.h"

#include "app/database/disk.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <cstdio>

namespace deference::exchange {

Result<void> write_whole_file(const QString& path, const std::function<Result<void>(const QString&)>& write)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    if (info.isDir())
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is a folder"), path,
                    QStringLiteral("give the name of a file in it"));
    QTemporaryFile beside(folder + QStringLiteral("/.deference-XXXXXX.part"));
    if (!beside.open())
        return fail(ErrorCode::ReadOnly, QStringLiteral("nothing can be written in this folder"), folder,
                    QStringLiteral("choose another folder"));
    beside.close();
    const QString name = beside.fileName();
    DEFERENCE_TRY(write(name));
    // A new file gets the permissions that files of this person get, not the private ones of temporary files.
    const auto usual = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    (void)QFile::setPermissions(name, info.exists() ? info.permissions() : usual);
    if (const auto synced = sync_to_disk(name); !synced)
        return fail(synced.error().code, QStringLiteral("the file cannot be written to the disk"), path);
    if (std::rename(QFile::encodeName(name).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be put into its place"), path);
    return sync_to_disk(folder);
}

} // namespace deference::exchange
