// SPDX-License-Identifier: GPL-3.0-or-later
// Importing: one operation, one transaction, one undo step, and a backup before it.
#pragma once
#include "app/exchange/import_plan.h"

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

// Carries out the plan; the memory of each card is worked out anew from the answers that came with it, by
// `scheduler`. Pictures and sounds that cannot be read are left out and counted. When anything else fails,
// nothing is imported.
[[nodiscard]] Result<ImportReport> run_import(Library& library, const ImportPlan& plan,
                                              const memory::SchedulerConfig& scheduler,
                                              const void* initiator = nullptr, const Progress& progress = {});

// The same text with another name for a picture or a sound.
[[nodiscard]] QString with_media_renamed(const QString& text, const QString& from, const QString& to);

} // namespace deference::exchange
