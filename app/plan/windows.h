// SPDX-License-Identifier: GPL-3.0-or-later
// When the rounds will be: known dates, and honest windows where no date is known.
#pragma once
#include "app/content/types.h"
#include "app/plan/types.h"

namespace deference::plan {

// The process with a window on each round that is neither dated nor over.
//  - After a known date: that date plus the usual distance, 28 days to 35 days for a whole loop.
//  - Before a known date, none known earlier: the same, backwards.
//  - No date at all: the last round closes the weeks of preparation, the others before it at a usual loop's
//  distances.
// A window never starts before tomorrow, nor reaches over the next known date; estimated days fall on working
// days.
[[nodiscard]] Process with_windows(Process process, const content::Scheduling& scheduling, Day today);

// Weeks from the start to the last round, 1 to k_weeks_max; `fallback` when no date is known.
[[nodiscard]] int weeks_from_rounds(const Process& process, const content::Scheduling& scheduling, Day today,
                                    int fallback);

// The first and last day a plan for this process has: today to the last day that any open round may take.
[[nodiscard]] DayWindow plan_span(const Process& process, Day today);

// Known dates that run against the usual order of rounds: allowed, but worth a sentence.
[[nodiscard]] bool are_rounds_in_order(const Process& process);

[[nodiscard]] std::vector<Milestone> milestones(const Process& process);

} // namespace deference::plan
