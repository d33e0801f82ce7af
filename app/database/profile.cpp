// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/profile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace deference {

namespace {

// A program that was killed between making its lock file and writing into it leaves an empty one, which names
// nobody and would never count as stale. Whoever is making one just now holds the kernel's lock on it.
bool is_left_over(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool is_free = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    const bool is_empty = QFileInfo(path).size() == 0;
    ::close(descriptor);
    return is_free && is_empty;
}

} // namespace

Profile::Profile(QString folder, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder)), m_lock(std::move(lock))
{
}

QString Profile::default_folder(const QString& option)
{
    if (!option.isEmpty())
        return QDir(option).absolutePath();
    const QString environment = qEnvironmentVariable("DEFERENCE_DATA_DIR");
    if (!environment.isEmpty())
        return QDir(environment).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/deference");
}

Result<Profile> Profile::hold(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is a file, not a folder"), folder,
                    QStringLiteral("choose a folder with --data-dir"));
    const bool fresh = !info.exists();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::ReadOnly, QStringLiteral("the profile folder cannot be made"), folder);
    if (fresh)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString canonical = QFileInfo(folder).canonicalFilePath();

    auto lock = std::make_unique<QLockFile>(canonical + QStringLiteral("/deference.lock"));
    lock->setStaleLockTime(0); // a lock is stale only when its process is gone, never because it is old
    if (!lock->tryLock(0) && is_left_over(lock->fileName()))
        QFile::remove(lock->fileName());
    if (!lock->isLocked() && !lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError) {
            qint64 pid = 0;
            QString host;
            QString program;
            (void)lock->getLockInfo(&pid, &host, &program);
            return fail(ErrorCode::Locked,
                        QStringLiteral("%1 (process %2) has this profile open").arg(program).arg(pid),
                        canonical,
                        QStringLiteral("close it there, or choose another profile with --data-dir"));
        }
        return fail(ErrorCode::ReadOnly, QStringLiteral("the profile folder cannot be written"), canonical);
    }
    return Profile(canonical, std::move(lock));
}

QString Profile::library_path() const
{
    return m_folder + QStringLiteral("/library.deference");
}

QString Profile::backup_folder() const
{
    return m_folder + QStringLiteral("/backups");
}

QString Profile::media_folder() const
{
    return m_folder + QStringLiteral("/media");
}

} // namespace deference
