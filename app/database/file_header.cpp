// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/file_header.h"

#include "app/database/migrations.h"

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
    const auto page_size = qFromBigEndian<quint16>(head.constData() + 16);
    return FileHeader{qFromBigEndian<qint32>(head.constData() + 68),
                      qFromBigEndian<qint32>(head.constData() + 60),
                      page_size == 1 ? 65'536 : page_size}; // what does not fit in two bytes is written as 1
}

Result<void> judge(const FileHeader& header, const QString& path)
{
    if (header.application_id != k_application_id)
        return fail(ErrorCode::Foreign, QStringLiteral("this database was not made by Deference"), path);
    if (header.user_version > newest_schema())
        return fail(
            ErrorCode::TooNew,
            QStringLiteral("the library was written by a newer version (schema %1, this program knows %2)")
                .arg(header.user_version)
                .arg(newest_schema()),
            path);
    return {};
}

} // namespace deference
