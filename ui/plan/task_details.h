// SPDX-License-Identifier: GPL-3.0-or-later
// Everything worth knowing about one planned task before overruling it, as values.
#pragma once
#include "app/content/catalogue.h"
#include "ui/plan/board.h"
#include "ui/widgets/override_panel.h"

namespace deference::ui {

struct TaskDetails
{
    BoardBlock block;
    QString about;    // "Thu 26 November, 45 min, core, for Technical PM"
    QString why;      // the plan's reason, or the person's own
    QString evidence; // what shows that it is done
    QString how;
    QString locked; // why it cannot be overruled; empty when it can
};

[[nodiscard]] TaskDetails details_of(const BoardBlock& block, const plan::Overview& overview,
                                     const content::PlanFile& file);
// Days from today on; `first` leads, as the one most likely meant.
[[nodiscard]] QList<OverrideTarget> move_targets(const BoardBlock& block, const plan::Overview& overview,
                                                 std::optional<Day> first);
// Open tasks of other days, the nearest first.
[[nodiscard]] QList<OverrideTarget> swap_targets(const BoardBlock& block, const plan::Overview& overview);

} // namespace deference::ui
