// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/disk.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace deference {

Result<void> sync_to_disk(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const bool is_full = !synced && errno == ENOSPC;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return fail(is_full ? ErrorCode::DiskFull : ErrorCode::Io,
                    QStringLiteral("this could not be written to the disk"), path);
    return {};
}

} // namespace deference
