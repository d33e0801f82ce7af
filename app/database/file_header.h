// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the first 100 bytes of a database file before SQLite opens it, and nothing while it is open.
#pragma once
#include "app/core/result.h"

#include <QString>

namespace deference {

// 'DFRC', so that `file` and our own opener recognise a library.
inline constexpr qint32 k_application_id = 0x44465243;

struct FileHeader
{
    qint32 application_id = 0;
    qint32 user_version = 0;
    qint64 page_size = 0;
};

// Corrupt when the file is no SQLite database or too short, NotFound when it does not exist.
[[nodiscard]] Result<FileHeader> read_file_header(const QString& path);

// Foreign or TooNew when a library with this header is not for this program.
[[nodiscard]] Result<void> judge(const FileHeader& header, const QString& path);

} // namespace deference
