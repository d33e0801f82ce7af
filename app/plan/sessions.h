// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back every week (cards, the review) and what may fill the rest of a day (optional).
#pragma once
#include "app/plan/calendar.h"
#include "app/plan/planner.h"

namespace deference::plan {

// How much of a week the recurring work may take.
enum class Measure { Target, Least, None };

struct Session
{
    QString key;
    int day = 0;
    int minutes = 0;
    bool is_overridden = false;
    QString override_reason;
};

[[nodiscard]] std::vector<Session> recurring_sessions(const PlanInput& input, const Process& process,
                                                      const Calendar& calendar, Measure measure);

// Optional tasks for what is left of each day: from the second week, never in the taper, half an hour a day
// at most.
[[nodiscard]] std::vector<Session> optional_sessions(const PlanInput& input, const Process& process,
                                                     const Calendar& calendar, const std::vector<int>& left);

} // namespace deference::plan
