// SPDX-License-Identifier: GPL-3.0-or-later
// Getting what was written onto the disk itself. A file is safe when it is synced; a name that was given to
// it is safe when its folder is.
#pragma once
#include "app/core/result.h"

#include <QString>

namespace deference {

// A file or a folder. DiskFull or Io.
[[nodiscard]] Result<void> sync_to_disk(const QString& path);

} // namespace deference
