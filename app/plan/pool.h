// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks that may be planned, with everything the placing needs worked out: who waits for whom, when each
// is due, where the template puts it. All days are indices into the calendar.
#pragma once
#include "app/plan/calendar.h"
#include "app/plan/planner.h"

namespace deference::plan {

enum class Tier { Core, Standard, Extended };

struct Wait
{
    int on = 0;  // index of the prerequisite in the pool
    int gap = 0; // days between the two; 0: the same day will do
    [[nodiscard]] bool operator==(const Wait&) const = default;
};

struct Candidate
{
    const content::TaskInfo* info = nullptr;
    Tier tier = Tier::Standard;
    bool is_never_dropped = false;
    bool is_mock = false;
    int full = 0;              // minutes still to do in the whole form
    int least = 0;             // and in the short form
    int order = 0;             // place in the template's sequence
    int slot = 0;              // day on which the template would start it; may lie before the plan
    int earliest = 0;          // not before: a gap after something already done
    int target = -1;           // gate it prepares; -1: none
    std::vector<int> due;      // last useful days, the best first; the last of them is a hard limit
    std::vector<int> due_gate; // gate of each; -1: the end of the plan
    std::vector<Wait> waits;
    std::vector<int> opens; // pool indices of what waits for it
    int kept = -1;          // day it has in the plan as it stands
    int kept_minutes = 0;
    int pinned = -1;           // day an override put it on
    bool is_pin_first = false; // comes before the others of that day (a swap within a day)
    QString override_reason;
};

struct Pool
{
    std::vector<Candidate> tasks; // prerequisites before what waits for them
    QStringList circular;         // titles of tasks whose prerequisites ran in a circle
    [[nodiscard]] int size() const { return static_cast<int>(tasks.size()); }
};

// The newest override about a task; null where there is none.
[[nodiscard]] const Override* newest_override(const std::vector<Override>& overrides, const QString& task);

[[nodiscard]] Pool make_pool(const PlanInput& input, const Process& process, const Calendar& calendar);

} // namespace deference::plan
