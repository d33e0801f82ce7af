// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/plan_checks.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace deference::content {

namespace {

using Tasks = QHash<QString, const TaskInfo*>;

Tasks by_key(const PlanFile& plan)
{
    Tasks tasks;
    for (const TaskInfo& task : plan.tasks)
        tasks.insert(task.key, &task);
    return tasks;
}

// Takes away, again and again, the tasks that wait for none of those left, and those none of them waits for:
// circles are what stays.
void check_circles(const PlanFile& plan, Report& report)
{
    const Tasks tasks = by_key(plan);
    QSet<QString> left(tasks.keyBegin(), tasks.keyEnd());
    for (bool changed = true; changed;) {
        QSet<QString> waiting;
        QSet<QString> awaited;
        for (const TaskInfo& task : plan.tasks) {
            for (const QString& before : task.prereq) {
                if (left.contains(task.key) && left.contains(before)) {
                    waiting.insert(task.key);
                    awaited.insert(before);
                }
            }
        }
        const QSet<QString> both = waiting & awaited;
        changed = both != left;
        left = both;
    }
    for (const TaskInfo& task : plan.tasks) {
        if (left.contains(task.key))
            report.error(
                report.line_of(Kind::Task, task.key),
                QStringLiteral("the task \"%1\" waits for itself through its prerequisites").arg(task.key),
                QStringLiteral("remove one prerequisite of the circle"));
    }
}

int line_in(const Node* node, const char* key)
{
    if (!node)
        return 0;
    const Node* child = node->find(QLatin1String(key));
    return child ? child->line : node->line;
}

void check_week(const PlanTemplate& value, std::size_t index, const Node* node, const Tasks& tasks,
                QSet<QString>& seen, Report& report)
{
    const TemplateWeek& week = value.weeks_plan[index];
    const QStringList both = week.tasks + week.extended;
    for (const QString& key : both) {
        if (seen.contains(key))
            report.error(line_in(node, "tasks"),
                         QStringLiteral("the task \"%1\" stands in %2 twice").arg(key, value.key),
                         QStringLiteral("keep one"));
        seen.insert(key);
    }
    for (const QString& key : both) {
        const TaskInfo* task = tasks.value(key);
        if (!task)
            continue; // reported as dangling
        if ((task->tier == QLatin1String("extended")) != week.extended.contains(key))
            report.error(
                line_in(node, "tasks"),
                QStringLiteral("the task \"%1\" is in the wrong list for its tier %2").arg(key, task->tier),
                QStringLiteral("extended tasks belong under extended, the others under tasks"));
        for (const QString& before : task->prereq) {
            if (tasks.contains(before) && !seen.contains(before))
                report.error(
                    line_in(node, "tasks"),
                    QStringLiteral("the task \"%1\" comes before \"%2\", which it needs").arg(key, before),
                    QStringLiteral("move it to a later week"));
        }
    }
}

struct Sums
{
    int core_min = 0;
    int standard = 0;
    int extended = 0;
};

Sums sums_of(const PlanFile& plan, const TemplateWeek& week, const QString& key, const Tasks& tasks)
{
    Sums sums;
    for (const QString& id : week.tasks) {
        if (const TaskInfo* task = tasks.value(id)) {
            sums.standard += task->minutes;
            sums.core_min += task->tier == QLatin1String("core") ? task->min_minutes : 0;
        }
    }
    for (const RecurringInfo& recurring : plan.recurring) {
        if (!week.recurring.contains(recurring.key))
            continue;
        const auto minutes = recurring.minutes_per_week.find(key);
        sums.standard += minutes == recurring.minutes_per_week.end() ? 0 : minutes->second;
        sums.core_min += recurring.min_minutes_per_week;
    }
    sums.extended = sums.standard;
    for (const QString& id : week.extended) {
        if (const TaskInfo* task = tasks.value(id))
            sums.extended += task->minutes;
    }
    return sums;
}

// A declared sum is a promise to the reader of the file; a wrong one is worse than none.
void check_sum(const Node* node, const char* key, double actual, Report& report)
{
    const Node* declared = node ? node->find(QLatin1String(key)) : nullptr;
    if (declared && std::abs(declared->text.toDouble() - actual) > 0.051)
        report.error(declared->line,
                     QStringLiteral("%1 says %2 and the tasks add up to %3")
                         .arg(QLatin1String(key), declared->text)
                         .arg(actual),
                     QStringLiteral("correct the figure"));
}

void check_template(const PlanFile& plan, const PlanTemplate& value, const Node* node, const Tasks& tasks,
                    Report& report)
{
    const Node* weeks = node ? node->find(QLatin1String("week_plan")) : nullptr;
    QSet<QString> seen;
    Sums total;
    for (std::size_t i = 0; i < value.weeks_plan.size(); ++i) {
        const Node* week = weeks && i < weeks->children.size() ? &weeks->children[i] : nullptr;
        check_week(value, i, week, tasks, seen, report);
        const Sums sums = sums_of(plan, value.weeks_plan[i], value.key, tasks);
        check_sum(week, "standard_minutes", sums.standard, report);
        total = {total.core_min + sums.core_min, total.standard + sums.standard,
                 total.extended + sums.extended};
    }
    const Node* totals = node ? node->find(QLatin1String("totals")) : nullptr;
    check_sum(totals, "core_min_minutes", total.core_min, report);
    check_sum(totals, "standard_minutes", total.standard, report);
    check_sum(totals, "standard_hours", total.standard / 60.0, report);
    check_sum(totals, "extended_minutes", total.extended, report);
    check_sum(totals, "extended_hours", total.extended / 60.0, report);
    for (const TaskInfo& task : plan.tasks) {
        if (task.tier != QLatin1String("extended") && !seen.contains(task.key))
            report.error(
                node ? node->line : 0,
                QStringLiteral("the %1 task \"%2\" is missing from %3").arg(task.tier, task.key, value.key),
                QStringLiteral("put it into a week"));
    }
}

// The table from checklist items to tasks repeats what the tasks say; it must say the same.
void check_checklist_table(const Node& root, const PlanFile& plan, Report& report)
{
    const Node* table = root.find(QLatin1String("checklist_to_tasks"));
    if (!table)
        return;
    for (const Node& item : table->children) {
        report.refer(Kind::Checklist, item.key, item.line);
        for (const Node& tier : item.children) {
            QSet<QString> said;
            QSet<QString> meant;
            for (const Node& id : tier.children)
                said.insert(id.text);
            for (const TaskInfo& task : plan.tasks) {
                if (task.tier == tier.key && task.checklist.contains(item.key))
                    meant.insert(task.key);
            }
            if (said != meant)
                report.error(tier.line,
                             QStringLiteral("the %1 tasks listed for %2 are not those that name it")
                                 .arg(tier.key, item.key),
                             QStringLiteral("correct the list, or the tasks' checklist"));
        }
    }
}

} // namespace

void check_plan(const Node& root, const PlanFile& plan, Report& report)
{
    check_circles(plan, report);
    const Tasks tasks = by_key(plan);
    const Node* templates = root.find(QLatin1String("templates"));
    for (std::size_t i = 0; i < plan.templates.size(); ++i) {
        const Node* node = templates && i < templates->children.size() ? &templates->children[i] : nullptr;
        check_template(plan, plan.templates[i], node, tasks, report);
    }
    check_checklist_table(root, plan, report);
}

} // namespace deference::content
