// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a library for the window: a damaged one is offered its newest backup.
#pragma once
#include "app/library/library.h"

namespace deference::ui {

// Whatever stands in the way is shown, with the way out that fits; null when the user chose to leave. Merges
// the packs' cards on the way.
[[nodiscard]] std::unique_ptr<Library> open_with_help(const QString& folder, const Clock& clock,
                                                      Random& random, const content::Catalogue& catalogue,
                                                      DatabaseOptions::Check check);

} // namespace deference::ui
