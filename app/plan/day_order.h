// SPDX-License-Identifier: GPL-3.0-or-later
// The order of tasks within one day: prerequisites first, and from some week on no two long blocks in a row
// for one round.
#pragma once
#include "app/plan/placement.h"

namespace deference::plan {

// `tasks` are pool indices, the most pressing first. `exempt_below`: shorter blocks may follow each other; 0
// interleaves all; a negative number switches interleaving off.
[[nodiscard]] std::vector<int> order_day(const Pool& pool, const Selection& selection, std::vector<int> tasks,
                                         int exempt_below);

} // namespace deference::plan
