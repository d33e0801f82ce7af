// SPDX-License-Identifier: GPL-3.0-or-later
// From facts to a plan: one pure function. The same input gives the same plan on every platform.
#pragma once
#include "app/content/types.h"
#include "app/plan/types.h"

namespace deference::plan {

struct PlanInput
{
    const content::PlanFile& file;
    Process process; // windows need not be filled in
    Availability availability;
    std::vector<TaskProgress> progress;
    std::vector<Override> overrides; // oldest first; the newest word about a task counts
    Day today;
    int minutes_done_today = 0; // taken from today's capacity
    // The plan as it stands, for re-planning: tasks stay on their days and in their size where they can.
    // Absent: from the template alone.
    std::optional<Plan> current = {};
};

// Plans from today (or the start, if that is later) to the last round. Hard rules, in order of strength:
// an override is respected; a task follows its prerequisites by at least its gap; nothing is planned on or
// after the day of the last round it serves; no mock within the file's hours before a round; a day holds no
// more than its capacity; the never-drop list comes first, then core, standard and extended tasks. What does
// not fit is left out and said. Wishes: the template's order and pace, weaker rounds first, no two long
// blocks in a row for the same round.
[[nodiscard]] Plan make_plan(const PlanInput& input);

// The file's template for this many weeks: the one with the nearest number. Null when the file has none.
[[nodiscard]] const content::PlanTemplate* template_for(const content::PlanFile& file, int weeks);

// Whether every round a task serves is over, or not part of this process: it is not planned any more. What
// names no round serves all of them.
[[nodiscard]] bool is_retired(const QStringList& rounds, const Process& process, Day today);

} // namespace deference::plan
