// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette searches: pages, cards, stories, tasks.
#pragma once
#include "ui/shell/palette_model.h"

namespace deference::ui {

using Navigate = std::function<void(const Destination&)>;

[[nodiscard]] std::vector<PaletteSource> palette_sources(Library& library, const Navigate& navigate);

} // namespace deference::ui
