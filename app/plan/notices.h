// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan has to say about itself: what did not fit, what an override bent, what looks odd.
#pragma once
#include "app/plan/placement.h"

namespace deference::plan {

struct NoticeFacts
{
    const content::Scheduling& scheduling;
    const Process& process;
    const Availability& availability;
    const Pool& pool;
    const Calendar& calendar;
    const Selection& selection;
    const Placement& placement;
    const std::vector<PlannedDay>& days;
};

[[nodiscard]] std::vector<Notice> notices_for(const NoticeFacts& facts);
// A day that an override made too long.
[[nodiscard]] Notice day_over_capacity(Day day, int minutes_over);

// "A", "A and B", "A, B and C", "A, B, C and 4 more".
[[nodiscard]] QString list_text(const QStringList& titles);

} // namespace deference::plan
