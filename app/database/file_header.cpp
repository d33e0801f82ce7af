// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/file_header.h"

#include <QFile>
#include <QtEndian>

namespace deference {

Result<FileHeader> read_file_header(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no library here"), path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the library cannot be read (%1)").arg(file.errorString()),
                    path);
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return fail(ErrorCode::Corrupt, QStringLiteral("the file is damaged or no database"), path);
    return FileHeader{qFromBigEndian<qint32>(head.constData() + 68),
                      qFromBigEndian<qint32>(head.constData() + 60)};
}

} // namespace deference
