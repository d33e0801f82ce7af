// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures and sounds of an import: their files come first, in any thread. Without names they do no harm.
#pragma once
#include "app/cards/media.h"
#include "app/exchange/import_plan.h"

namespace deference::exchange {

struct ImportFiles
{
    std::vector<cards::StoredMedia> stored;
    int unreadable = 0; // damaged in the package
    int unfit = 0;      // of a kind that cards cannot show, or too large
};
// Those that the cards to be taken name. DiskFull, ReadOnly, Io, Cancelled.
[[nodiscard]] Result<ImportFiles> store_import_media(const ImportPlan& plan, const MediaFolder& folder,
                                                     const Progress& progress = {});

// Whether the plan adds this card or writes over ours.
[[nodiscard]] bool is_taken(const ImportItem& item);
// The same text with another name for a picture or a sound.
[[nodiscard]] QString with_media_renamed(const QString& text, const QString& from, const QString& to);

} // namespace deference::exchange
