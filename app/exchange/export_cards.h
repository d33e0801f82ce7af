// SPDX-License-Identifier: GPL-3.0-or-later
// From the library to a file: an Anki package, CSV, or Anki's text.
#pragma once
#include "app/exchange/exported.h"
#include "app/exchange/progress.h"
#include "app/library/library.h"

namespace deference::exchange {

enum class ExportForm { AnkiPackage, Csv, Text };
// "apkg", "csv", "text".
[[nodiscard]] QString to_key(ExportForm form);
[[nodiscard]] std::optional<ExportForm> export_form_from_key(const QString& key);

// The cards that a search finds (empty: every card that is not retired), with their logs and media.
// InvalidInput for a search that cannot be read, NotFound when it finds nothing. What comes back can be
// written in another thread: it needs the library no more.
[[nodiscard]] Result<ExportSource> load_export(const Library& library, const QString& query,
                                               const Progress& progress = {});
// Whole, or what stood there stays. DiskFull, ReadOnly, Io, Cancelled.
[[nodiscard]] Result<void> write_export(const ExportSource& source, ExportForm form, const QString& path,
                                        const Progress& progress = {});

} // namespace deference::exchange
