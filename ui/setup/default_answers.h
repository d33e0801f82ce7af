// SPDX-License-Identifier: GPL-3.0-or-later
// What the set-up page shows before anything was answered.
#pragma once
#include "app/content/catalogue.h"
#include "app/plan/types.h"

namespace deference::ui {

// The rounds of the first pack, nothing known about any of them.
[[nodiscard]] std::vector<plan::ProcessRound> pack_rounds(const content::Catalogue& catalogue);
[[nodiscard]] plan::Process default_process(const content::Catalogue& catalogue, Day today);
[[nodiscard]] plan::Availability default_hours(const content::Catalogue& catalogue);

} // namespace deference::ui
