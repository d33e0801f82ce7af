// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/task_details.h"

#include "app/core/text.h"
#include "ui/widgets/day_text.h"

#include <QCoreApplication>
#include <cstdlib>

namespace deference::ui {

namespace {

constexpr qsizetype k_days_offered = 6;
constexpr qsizetype k_tasks_offered = 5;

class DetailWords
{
    Q_DECLARE_TR_FUNCTIONS(DetailWords)
};

QString tier_text(const QString& tier)
{
    if (tier == u"core")
        return DetailWords::tr("core");
    if (tier == u"standard")
        return DetailWords::tr("standard");
    if (tier == u"extended")
        return DetailWords::tr("extended");
    if (tier == u"recurring")
        return DetailWords::tr("every week");
    return DetailWords::tr("optional");
}

const plan::OverviewTask* find_task(const plan::Overview& overview, const BoardBlock& block)
{
    const plan::OverviewDay* day = overview.find(block.day);
    if (!day)
        return nullptr;
    const auto found =
        std::find_if(day->tasks.begin(), day->tasks.end(),
                     [&](const plan::OverviewTask& task) { return task.planned.task == block.task; });
    return found == day->tasks.end() ? nullptr : &*found;
}

QString rounds_text(const QStringList& rounds, const plan::Overview& overview)
{
    QStringList names;
    for (const plan::Milestone& milestone : overview.milestones) {
        if (rounds.contains(milestone.round))
            names.append(milestone.name);
    }
    if (names.isEmpty())
        return {};
    if (names.size() == static_cast<qsizetype>(overview.milestones.size()))
        return DetailWords::tr("for every round");
    return DetailWords::tr("for %1", "names of rounds").arg(names.join(QStringLiteral(", ")));
}

template <class Infos>
auto find_info(const Infos& infos, const QString& key)
{
    const auto found =
        std::find_if(infos.begin(), infos.end(), [&](const auto& info) { return info.key == key; });
    return found == infos.end() ? nullptr : &*found;
}

QString free_text(const plan::OverviewDay& day)
{
    const int free = day.capacity_minutes - day.planned_minutes();
    if (day.capacity_minutes == 0)
        return DetailWords::tr("%1, no time").arg(weekday_and_number(day.day));
    if (free <= 0)
        return DetailWords::tr("%1, full").arg(weekday_and_number(day.day));
    return DetailWords::tr("%1, %2 free")
        .arg(weekday_and_number(day.day), duration_text(std::chrono::minutes(free)));
}

} // namespace

TaskDetails details_of(const BoardBlock& block, const plan::Overview& overview, const content::PlanFile& file)
{
    TaskDetails details{block, {}, {}, {}, {}, {}};
    QStringList about{block.when, duration_text(block.text.minutes)};
    if (const plan::OverviewTask* task = find_task(overview, block)) {
        about.append(tier_text(task->planned.tier));
        const QString rounds = rounds_text(task->planned.rounds, overview);
        if (!rounds.isEmpty())
            about.append(rounds);
        details.why = task->planned.reason;
        if (task->is_done())
            details.locked = DetailWords::tr("Done. Undo it to change that.");
        else if (block.day < overview.today)
            details.locked = DetailWords::tr("Its day has passed. Re-plan finds it a new one.");
    }
    details.about = about.join(QStringLiteral(", "));
    if (const auto* info = file.find(block.task)) {
        details.evidence = info->evidence;
        details.how = info->how;
    } else if (const auto* recurring = find_info(file.recurring, block.task)) {
        details.evidence = recurring->evidence;
        details.how = recurring->how;
    } else if (const auto* optional = find_info(file.repeatable, block.task)) {
        details.how = optional->note;
    }
    return details;
}

QList<OverrideTarget> move_targets(const BoardBlock& block, const plan::Overview& overview,
                                   std::optional<Day> first)
{
    QList<OverrideTarget> targets;
    if (const plan::OverviewDay* wanted = first ? overview.find(*first) : nullptr)
        targets.append({to_iso(wanted->day), free_text(*wanted)});
    for (const plan::OverviewDay& day : overview.days) {
        if (targets.size() == k_days_offered)
            break;
        // Days without time are for those who ask for them by dragging or by keys.
        if (day.day >= overview.today && day.day != block.day && day.day != first && day.capacity_minutes > 0)
            targets.append({to_iso(day.day), free_text(day)});
    }
    return targets;
}

QList<OverrideTarget> swap_targets(const BoardBlock& block, const plan::Overview& overview)
{
    std::vector<const plan::OverviewTask*> others;
    for (const plan::OverviewDay& day : overview.days) {
        for (const plan::OverviewTask& task : day.tasks) {
            if (day.day >= overview.today && !task.is_done() && !task.planned.is_bound_to_day() &&
                task.planned.task != block.task)
                others.push_back(&task);
        }
    }
    const auto distance = [&](const plan::OverviewTask* task) {
        return std::abs(days_between(block.day, task->planned.day));
    };
    std::stable_sort(others.begin(), others.end(),
                     [&](const auto* a, const auto* b) { return distance(a) < distance(b); });
    QList<OverrideTarget> targets;
    for (const plan::OverviewTask* task : others) {
        if (targets.size() == k_tasks_offered)
            break;
        targets.append(
            {task->planned.task, DetailWords::tr("%1 (%2)", "a task and its day")
                                     .arg(task->planned.title, weekday_and_number(task->planned.day))});
    }
    return targets;
}

} // namespace deference::ui
