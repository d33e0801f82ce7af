// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/progress.h"

#include <QHash>
#include <algorithm>

namespace deference::plan {

namespace {
constexpr int k_stretch_max = 240;
}

QString to_key(LogAction action)
{
    switch (action) {
    case LogAction::Started:
        return QStringLiteral("started");
    case LogAction::Paused:
        return QStringLiteral("paused");
    case LogAction::Finished:
        return QStringLiteral("finished");
    }
    return {};
}

std::optional<LogAction> log_action_from_key(const QString& key)
{
    for (const LogAction action : {LogAction::Started, LogAction::Paused, LogAction::Finished}) {
        if (to_key(action) == key)
            return action;
    }
    return std::nullopt;
}

std::vector<TaskProgress> fold_log(const std::vector<LogEntry>& log)
{
    std::vector<TaskProgress> all;
    QHash<QString, std::size_t> index;
    for (const LogEntry& entry : log) {
        if (!index.contains(entry.task)) {
            index.insert(entry.task, all.size());
            all.push_back({entry.task, TaskState::NotStarted, 0, {}, {}});
        }
        TaskProgress& one = all[index.value(entry.task)];
        one.minutes_spent += entry.minutes;
        one.running_since.reset();
        switch (entry.action) {
        case LogAction::Started:
            one.state = TaskState::Running;
            one.running_since = entry.at;
            break;
        case LogAction::Paused:
            one.state = TaskState::Paused;
            break;
        case LogAction::Finished:
            one.state = TaskState::Done;
            one.finished_on.push_back(entry.day);
            break;
        }
    }
    return all;
}

const TaskProgress* find_progress(const std::vector<TaskProgress>& progress, const QString& task)
{
    const auto found =
        std::find_if(progress.begin(), progress.end(), [&](const auto& one) { return one.task == task; });
    return found == progress.end() ? nullptr : &*found;
}

int minutes_on(const std::vector<LogEntry>& log, Day day, const QString& task)
{
    int sum = 0;
    for (const LogEntry& entry : log) {
        if (entry.day == day && (task.isEmpty() || entry.task == task))
            sum += entry.minutes;
    }
    return sum;
}

int stretch_minutes(Instant since, Instant now)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(now - since).count();
    return static_cast<int>(
        std::clamp<std::int64_t>(minutes, 0, k_stretch_max)); // 0 where the clock was set back
}

} // namespace deference::plan
