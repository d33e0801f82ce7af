// SPDX-License-Identifier: GPL-3.0-or-later
// What the task log says: which tasks are running, paused or done, and how long they took.
#pragma once
#include "app/plan/types.h"

namespace deference::plan {

enum class LogAction { Started, Paused, Finished };
[[nodiscard]] QString to_key(LogAction action);
[[nodiscard]] std::optional<LogAction> log_action_from_key(const QString& key);

struct LogEntry
{
    QString task;
    LogAction action = LogAction::Started;
    Day day;
    int minutes = 0; // of the stretch that ended; 0 for started
    QString note;
    Instant at;
    [[nodiscard]] bool operator==(const LogEntry&) const = default;
};

// Folds the log, oldest first, into one row a task, in order of first mention.
[[nodiscard]] std::vector<TaskProgress> fold_log(const std::vector<LogEntry>& log);
[[nodiscard]] const TaskProgress* find_progress(const std::vector<TaskProgress>& progress,
                                                const QString& task);

// Minutes logged for a task on a day; for any task when `task` is empty.
[[nodiscard]] int minutes_on(const std::vector<LogEntry>& log, Day day, const QString& task = {});

// Whole minutes of a running stretch. Bounded: a timer that was left on overnight is not a night of study.
[[nodiscard]] int stretch_minutes(Instant since, Instant now);

} // namespace deference::plan
