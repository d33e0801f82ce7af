// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a ZIP archive: the same items and instant give the same bytes. A file is written beside its place,
// synced and then renamed, so that whatever stood there is replaced by a whole archive or not at all.
#pragma once
#include "app/core/clock.h"
#include "app/core/result.h"
#include "app/exchange/progress.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace deference::exchange {

struct ArchiveItem
{
    QString name;
    // Asked for once, when the item is written, so that not all of them are in memory at once.
    std::function<Result<QByteArray>()> bytes;
    bool pack = true; // false: stored as it is, for sounds and pictures
};

// DiskFull, ReadOnly or Io; the error of an item's bytes; Cancelled. `stamp` is the time of every entry.
[[nodiscard]] Result<void> write_archive(const QString& path, const std::vector<ArchiveItem>& items,
                                         Instant stamp, const Progress& progress = {});
[[nodiscard]] Result<QByteArray> archive_bytes(const std::vector<ArchiveItem>& items, Instant stamp);

// An item that is in memory already.
[[nodiscard]] ArchiveItem item(const QString& name, const QByteArray& bytes, bool pack = true);

} // namespace deference::exchange
