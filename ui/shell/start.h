// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a library for the window: a damaged one is offered its newest backup.
#pragma once
#include "app/library/library.h"

namespace deference::ui {

// Null when the user was told what is wrong and chose to leave. Merges the packs' cards on the way.
[[nodiscard]] Result<std::unique_ptr<Library>> open_with_help(const QString& folder, const Clock& clock,
                                                              Random& random,
                                                              const content::Catalogue& catalogue);

} // namespace deference::ui
