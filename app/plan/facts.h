// SPDX-License-Identifier: GPL-3.0-or-later
// Everything stored about the active process, with the pack it belongs to: what overview, proposals and
// operations start from.
#pragma once
#include "app/content/catalogue.h"
#include "app/plan/planner.h"
#include "app/plan/store.h"

namespace deference::plan {

struct Facts
{
    std::shared_ptr<const content::Pack> pack;
    Process process; // with names, windows and the pack's order of rounds
    QString planned_for;
    Availability availability;
    std::vector<StoredTask> planned;
    std::vector<LogEntry> log;
    std::vector<TaskProgress> progress;
    std::vector<Override> overrides;
    std::vector<Notice> notices;

    [[nodiscard]] const content::PlanFile& file() const { return pack->plan(); }
    // Done for good; for what recurs or is optional: done on that day.
    [[nodiscard]] bool is_done(const StoredTask& task) const;
    [[nodiscard]] PlanInput input(Day today) const;
    // The row with this key: of `day` when given, else the first from `today` on that is open, else the last
    // before.
    [[nodiscard]] const StoredTask* find(const QString& task, Day today, std::optional<Day> day = {}) const;
};

// Empty before the first set-up. NotFound when the process's pack is not installed.
[[nodiscard]] Result<std::optional<Facts>> load_facts(const Database& database,
                                                      const content::Catalogue& catalogue, Day today);

// What the plan follows from, as text: two equal texts need no new plan.
[[nodiscard]] QString fingerprint(const Process& process, const Availability& availability);

// The pack's title, rounds and skill for a key; the key itself where the pack does not know it (any more).
struct TaskText
{
    QString title;
    QStringList rounds;
    QString skill;
    QString tier;
    int minutes = 0;
    bool is_known = false;
    [[nodiscard]] bool is_bound_to_day() const
    {
        return tier == QLatin1String("recurring") || tier == QLatin1String("repeatable");
    }
};
[[nodiscard]] TaskText task_text(const content::PlanFile& file, const QString& key);

[[nodiscard]] PlannedTask to_planned(const StoredTask& task, const content::PlanFile& file);

} // namespace deference::plan
