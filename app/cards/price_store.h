// SPDX-License-Identifier: GPL-3.0-or-later
// The prices of study time that a day was planned with last, kept from one run of the program to the next:
// the search for the next day's starts from them. They take no part in undo and no page hears of them.
#pragma once
#include "app/cards/day_queue.h"
#include "app/library/library.h"

namespace deference::cards {

// Undo::None, and yet it leaves the undo stack alone, like a draft.
inline constexpr OperationKind k_keep_price{"cards.keep_price", QT_TRANSLATE_NOOP("Operations", "Keep plan"),
                                            Undo::None};

// Replaces what was kept.
[[nodiscard]] Result<void> keep_price(Library& library, const KnownPrice& price);
// Nothing when none was kept, or what is there cannot be read: the search then starts from nothing.
[[nodiscard]] Result<std::optional<KnownPrice>> find_price(const Database& database);

} // namespace deference::cards
