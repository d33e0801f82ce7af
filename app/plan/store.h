// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's SQL: rows in, values out. Opens no transaction.
#pragma once
#include "app/core/result.h"
#include "app/database/database.h"
#include "app/database/transaction.h"
#include "app/plan/progress.h"
#include "app/plan/types.h"

#include <map>

namespace deference::plan {

using PlannedId = Id<struct PlannedTag>;

// One row of the accepted plan. Title, rounds and skill come from the pack.
struct StoredTask
{
    PlannedId id;
    QString task;
    Day day;
    int position = 0;
    int minutes = 0;
    QString tier;
    QString reason;
    bool is_overridden = false;
    [[nodiscard]] bool operator==(const StoredTask&) const = default;
};

struct StoredProcess
{
    Process process; // round names are empty
    QString planned_for;
};

// The active process; empty before the first set-up.
[[nodiscard]] Result<std::optional<StoredProcess>> find_active_process(const Database& database);
[[nodiscard]] Result<Availability> load_availability(const Database& database, ProcessId process);
// By day and position.
[[nodiscard]] Result<std::vector<StoredTask>> load_planned(const Database& database, ProcessId process);
// Oldest first.
[[nodiscard]] Result<std::vector<LogEntry>> load_log(const Database& database, ProcessId process);
[[nodiscard]] Result<std::vector<Override>> load_overrides(const Database& database, ProcessId process);
[[nodiscard]] Result<std::vector<Notice>> load_notices(const Database& database, ProcessId process);
// Minutes of card reviews per study day, from the reviews table of cards: the one read across features here,
// because the study-day map is one picture and pages must not add up rows.
[[nodiscard]] Result<std::map<Day, int>> load_review_minutes(const Database& database, Day from);

// Creates the process or overwrites its row, its rounds and their windows.
[[nodiscard]] Result<void> save_process(Transaction& transaction, const Process& process,
                                        const QString& planned_for);
// No process is active until another is saved; its rows stay.
[[nodiscard]] Result<void> put_aside_active_process(Transaction& transaction);
[[nodiscard]] Result<void> save_availability(Transaction& transaction, ProcessId process,
                                             const Availability& availability);
[[nodiscard]] Result<void> add_planned(Transaction& transaction, ProcessId process, const StoredTask& task);
[[nodiscard]] Result<void> update_planned(Transaction& transaction, const StoredTask& task);
[[nodiscard]] Result<void> remove_planned(Transaction& transaction, PlannedId id);
[[nodiscard]] Result<void> replace_notices(Transaction& transaction, ProcessId process,
                                           const std::vector<Notice>& notices);
[[nodiscard]] Result<void> add_log_entry(Transaction& transaction, ProcessId process, const LogEntry& entry);
// Gives it its id.
[[nodiscard]] Result<void> add_override(Transaction& transaction, ProcessId process, const Override& word);

} // namespace deference::plan
