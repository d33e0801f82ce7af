// SPDX-License-Identifier: GPL-3.0-or-later
// A new plan beside the stored one, with every difference named: nothing moves until it is accepted.
#pragma once
#include "app/content/catalogue.h"
#include "app/core/result.h"
#include "app/database/database.h"
#include "app/plan/types.h"

namespace deference::plan {

enum class DifferenceKind { Moved, Shortened, Lengthened, Added, Dropped };
// "moved" and so on.
[[nodiscard]] QString to_key(DifferenceKind kind);

struct Difference
{
    DifferenceKind kind = DifferenceKind::Moved;
    QString task;
    QString title;
    std::optional<Day> from; // absent where the task is added
    std::optional<Day> to;   // absent where the task is dropped
    int minutes_before = 0;
    int minutes_after = 0;
    QString sentence; // "Story one moves from Tue 24 November to Thu 26 November."
    [[nodiscard]] bool operator==(const Difference&) const = default;
};

struct Proposal
{
    ProcessId process;
    Day today;
    Plan before; // as stored, from the first open day on
    Plan after;
    std::vector<Difference> differences; // tasks only: what recurs follows by itself
    QString stamp;                       // of the stored plan; accept_replan compares it
    [[nodiscard]] bool is_empty() const { return differences.empty(); }
};

// Pure: the differences between two plans, by day.
[[nodiscard]] std::vector<Difference> differences(const Plan& before, const Plan& after);

// NotFound when nothing is set up.
[[nodiscard]] Result<Proposal> propose_replan(const Database& database, const content::Catalogue& catalogue,
                                              Day today);

} // namespace deference::plan
