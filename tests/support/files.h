// SPDX-License-Identifier: GPL-3.0-or-later
// Files as tests handle them: whole, at once, and never while a library has them open.
#pragma once
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QFile>

namespace deference::tests {

inline QByteArray read_file(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void write_file(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

inline QByteArray digest(const QString& path)
{
    return QCryptographicHash::hash(read_file(path), QCryptographicHash::Sha256);
}

} // namespace deference::tests
