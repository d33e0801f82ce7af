// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a plan holds together: no circles, nothing before what it needs, declared sums that are true.
#pragma once
#include "app/content/node.h"
#include "app/content/report.h"
#include "app/content/types.h"

namespace deference::content {

// `root` is the tree that `plan` was read from: declared totals and the checklist table are compared with it.
void check_plan(const Node& root, const PlanFile& plan, Report& report);

} // namespace deference::content
