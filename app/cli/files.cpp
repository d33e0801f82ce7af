// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/files.h"

#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace deference::cli {

Result<QByteArray> read_input(const QString& path, qint64 limit)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::Io, QStringLiteral("this is a folder"), path,
                    QStringLiteral("name one file in it"));
    QFile file(path);
    const bool opened =
        path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(file.errorString()),
                    path, QStringLiteral("check the name"));
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("the file is larger than %1 MiB").arg(limit / (1024 * 1024)), path,
                    QStringLiteral("give a smaller one"));
    return bytes;
}

Error as_profile_error(Error error)
{
    if (error.code == ErrorCode::InvalidInput || error.code == ErrorCode::NotFound)
        error.code = ErrorCode::Io;
    return error;
}

Error as_data_error(Error error, const QString& path)
{
    if (error.code == ErrorCode::InvalidInput)
        error.code = ErrorCode::Corrupt;
    if (error.code == ErrorCode::NotFound)
        error.code = ErrorCode::Io;
    if (error.todo.isEmpty())
        error.todo = QStringLiteral("correct the file and try again");
    return error.where.startsWith(path) ? error : error.in(path);
}

} // namespace deference::cli
