// SPDX-License-Identifier: GPL-3.0-or-later
// From a person's answers to a process, and from a plan to stored rows: what set-up and re-planning share.
#pragma once
#include "app/plan/facts.h"
#include "app/plan/operations.h"

namespace deference::plan {

struct Arranged
{
    std::shared_ptr<const content::Pack> pack;
    Process process; // with windows; its id is null for a new one
    Availability availability;
};

// The answers over what is stored (`facts` is null the first time). InvalidInput for unknown packs and
// rounds, and for ratings, weeks and hours out of range.
[[nodiscard]] Result<Arranged> arrange(const content::Catalogue& catalogue, const Facts* facts,
                                       const SetupAnswers& answers, Day today);

// Eight hours a week, or what the pack proposes: an hour on each working day, the rest on Saturday.
[[nodiscard]] Availability default_availability(const content::Scheduling& scheduling);

// Replaces everything open in the stored plan; done tasks stay on the day they were done.
[[nodiscard]] Result<void> write_plan(Transaction& transaction, const Facts* facts, const Process& process,
                                      const Availability& availability, const Plan& plan);

// Changes with every change of the stored plan and of the facts behind it.
[[nodiscard]] QString stamp_of(const Facts& facts);

} // namespace deference::plan
