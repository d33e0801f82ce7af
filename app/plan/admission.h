// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what fits, and in which form, in the pack's order: the never-drop list and core in their short
// form, then standard, then the whole forms (standard before core, as the pack asks), then extended.
#pragma once
#include "app/plan/placement.h"

namespace deference::plan {

// A selection that place() can complete. Tasks put on a day by hand are always in it.
[[nodiscard]] Selection admit(const Pool& pool, const Calendar& calendar, const std::vector<int>& free);

} // namespace deference::plan
