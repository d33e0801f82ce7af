// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing files that the user names.
#pragma once
#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace deference::cli {

// At most `limit` bytes; "-" is standard input. Io, or Corrupt when it is larger.
[[nodiscard]] Result<QByteArray> read_input(const QString& path, qint64 limit = 256 * 1024 * 1024);
// A file that is missing or has a fault inside is a fault of data, not of usage: exit 3.
[[nodiscard]] Error as_data_error(Error error, const QString& path);
// So is a profile that cannot be opened, whatever its name says about the word after --data-dir.
[[nodiscard]] Error as_profile_error(Error error);

} // namespace deference::cli
