// SPDX-License-Identifier: GPL-3.0-or-later
// Importing: one operation, one transaction, one undo step, and a backup before it.
#pragma once
#include "app/exchange/import_media.h"

#include <array>

namespace deference::exchange {

inline constexpr OperationKind k_import_cards{"cards.import",
                                              QT_TRANSLATE_NOOP("Operations", "Import cards")};
inline constexpr std::array k_exchange_operations{&k_import_cards};

struct ImportReport
{
    int added = 0;
    int changed = 0;
    int kept = 0;    // ours, as they were
    int answers = 0; // of the log
    int media = 0;   // pictures and sounds that are new here
    int renamed = 0; // of them, because the name stood for something else
    QStringList not_carried;
};

// Carries out the plan with the files that were stored for it; the memory of each card is worked out anew
// from the answers that came with it, by `scheduler`. What cannot be read or shown is left out and counted.
// When anything else fails, nothing is imported.
[[nodiscard]] Result<ImportReport> run_import(Library& library, const ImportPlan& plan,
                                              const ImportFiles& files,
                                              const memory::SchedulerConfig& scheduler,
                                              const void* initiator = nullptr);
// Both steps in one; `progress` is of the files.
[[nodiscard]] Result<ImportReport> run_import(Library& library, const ImportPlan& plan,
                                              const memory::SchedulerConfig& scheduler,
                                              const void* initiator = nullptr, const Progress& progress = {});

} // namespace deference::exchange
