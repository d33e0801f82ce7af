// SPDX-License-Identifier: GPL-3.0-or-later
// One line of why for each planned task: the cause first, then its size. Only what is known; whole sentences,
// so that they can be translated. A reason speaks of its own day, so it stays true whenever it is read.
#pragma once
#include "app/plan/placement.h"
#include "app/plan/sessions.h"

namespace deference::plan {

inline constexpr int k_reason_length = 140;

// Everything a reason may draw on.
struct Reasoning
{
    const Pool& pool;
    const Calendar& calendar;
    const Selection& selection;
    const Placement& placement;
};

[[nodiscard]] QString reason_for(const Reasoning& facts, int task);
// For cards and the weekly review (`kind` from the pack).
[[nodiscard]] QString recurring_reason(const Calendar& calendar, const Session& session, const QString& kind);
[[nodiscard]] QString optional_reason(const Calendar& calendar, const Session& session);
// "You put it here: ..." with the person's words, shortened to fit.
[[nodiscard]] QString override_text(const QString& reason);

// "1 day", "12 days".
[[nodiscard]] QString days_text(int days);

} // namespace deference::plan
