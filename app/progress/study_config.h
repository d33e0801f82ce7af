// SPDX-License-Identifier: GPL-3.0-or-later
// What studying cards needs of the plan: the day of the next round, and today's minutes for cards.
#pragma once
#include "app/cards/schedule.h"
#include "app/library/library.h"
#include "app/plan/overview.h"

namespace deference::progress {

// Cards serve the next round with a date or a window; without a process the usual desired retention rules.
[[nodiscard]] cards::StudyConfig study_config(const plan::Overview& overview);
[[nodiscard]] Result<cards::StudyConfig> load_study_config(const Library& library);

} // namespace deference::progress
