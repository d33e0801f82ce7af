// SPDX-License-Identifier: GPL-3.0-or-later
// What overruling costs, from counts and minutes only: readiness in points is not known here and is not made
// up.
#include "app/core/text.h"
#include "app/plan/notices.h"
#include "app/plan/overview.h"
#include "app/plan/reasons.h"
#include "app/plan/words.h"

#include <algorithm>

namespace deference::plan {

namespace {

const OverviewTask* find_open(const Overview& overview, const QString& task)
{
    for (const OverviewDay& day : overview.days) {
        for (const OverviewTask& one : day.tasks) {
            if (one.planned.task == task && !one.is_done() &&
                (!one.planned.is_bound_to_day() || day.day >= overview.today))
                return &one;
        }
    }
    return nullptr;
}

bool is_open(const Overview& overview, const QString& round)
{
    const ProcessRound* found = overview.process ? overview.process->find(round) : nullptr;
    return found && !found->is_over(overview.today);
}

// Rounds ahead that the task serves, by day.
std::vector<Milestone> served(const Overview& overview, const QStringList& rounds)
{
    std::vector<Milestone> all;
    for (const Milestone& milestone : overview.milestones) {
        if (rounds.contains(milestone.round) && is_open(overview, milestone.round))
            all.push_back(milestone);
    }
    return all;
}

QStringList waiting_for(const Overview& overview, const content::PlanFile& file, const QString& task,
                        std::optional<Day> until)
{
    QStringList titles;
    for (const content::TaskInfo& info : file.tasks) {
        if (!info.prereq.contains(task))
            continue;
        const OverviewTask* next = find_open(overview, info.key);
        if (next && (!until || next->planned.day < *until))
            titles.append(info.title);
    }
    return titles;
}

int minutes_for(const Overview& overview, const QString& round)
{
    int sum = 0;
    for (const OverviewDay& day : overview.days) {
        for (const OverviewTask& task : day.tasks) {
            if (!task.is_done() && !task.planned.is_bound_to_day() && task.planned.rounds.contains(round))
                sum += task.planned.minutes;
        }
    }
    return sum;
}

QStringList cost_of_skipping(const Overview& overview, const content::PlanFile& file, const PlannedTask& task)
{
    QStringList sentences;
    const auto rounds = served(overview, task.rounds);
    if (!task.is_bound_to_day() && !rounds.empty())
        sentences.append(
            PlanWords::tr("%1 loses %2 of the %3 still planned for it.")
                .arg(rounds.front().name, duration_text(std::chrono::minutes(task.minutes)),
                     duration_text(std::chrono::minutes(minutes_for(overview, rounds.front().round)))));
    if (file.scheduling.never_drop.contains(task.task))
        sentences.append(PlanWords::tr("It is on the short list the plan never drops."));
    const QStringList waiting = waiting_for(overview, file, task.task, {});
    if (!waiting.isEmpty())
        sentences.append(PlanWords::tr("This builds on it: %1.").arg(list_text(waiting)));
    return sentences;
}

QStringList cost_of_moving(const Overview& overview, const content::PlanFile& file, const PlannedTask& task,
                           Day to)
{
    QStringList sentences;
    const auto rounds = served(overview, task.rounds);
    if (!rounds.empty() && to >= rounds.back().day)
        sentences.append(
            PlanWords::tr("That is not before %1, the last round it serves.").arg(rounds.back().name));
    else if (!rounds.empty() && task.day < rounds.front().day && to >= rounds.front().day)
        sentences.append(PlanWords::tr("It would come too late for %1.").arg(rounds.front().name));
    else if (!rounds.empty() && rounds.front().day > to)
        sentences.append(PlanWords::tr("%1 before %2, instead of %3.")
                             .arg(days_text(days_between(to, rounds.front().day)), rounds.front().name,
                                  days_text(days_between(task.day, rounds.front().day))));
    const OverviewDay* target = overview.find(to);
    const int over =
        target && to != task.day ? target->planned_minutes() + task.minutes - target->capacity_minutes : 0;
    if (over > 0)
        sentences.append(PlanWords::tr("That day then holds %1 more than it has room for.")
                             .arg(duration_text(std::chrono::minutes(over))));
    const QStringList waiting = waiting_for(overview, file, task.task, to);
    if (!waiting.isEmpty())
        sentences.append(
            PlanWords::tr("This builds on it and is planned before: %1.").arg(list_text(waiting)));
    return sentences;
}

} // namespace

QString expected_cost(const Overview& overview, const content::PlanFile& file, const QString& task,
                      OverrideAction action, std::optional<Day> to)
{
    const OverviewTask* found = find_open(overview, task);
    if (!found)
        return action == OverrideAction::Skip
                   ? PlanWords::tr("Nothing: it is not in the plan.")
                   : PlanWords::tr("It was not in the plan; its minutes come on top.");
    const QStringList sentences = action == OverrideAction::Skip || !to
                                      ? cost_of_skipping(overview, file, found->planned)
                                      : cost_of_moving(overview, file, found->planned, *to);
    return sentences.isEmpty() ? PlanWords::tr("Nothing that the plan can see.") : sentences.join(u' ');
}

} // namespace deference::plan
