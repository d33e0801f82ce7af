// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/json.h"

#include <QJsonArray>

namespace deference::plan {

namespace {

QJsonObject task_json(const PlannedTask& task)
{
    return {{QStringLiteral("id"), task.task},
            {QStringLiteral("title"), task.title},
            {QStringLiteral("minutes"), task.minutes},
            {QStringLiteral("tier"), task.tier},
            {QStringLiteral("rounds"), QJsonArray::fromStringList(task.rounds)},
            {QStringLiteral("reason"), task.reason},
            {QStringLiteral("overridden"), task.is_overridden}};
}

QJsonObject day_json(Day day, int capacity, const QJsonArray& tasks)
{
    return {{QStringLiteral("date"), to_iso(day)},
            {QStringLiteral("capacity_minutes"), capacity},
            {QStringLiteral("tasks"), tasks}};
}

QJsonArray milestones_json(const std::vector<Milestone>& milestones)
{
    QJsonArray all;
    for (const Milestone& one : milestones)
        all.append(
            QJsonObject{{QStringLiteral("round"), one.round},
                        {QStringLiteral("name"), one.name},
                        {QStringLiteral("date"), to_iso(one.day)},
                        {QStringLiteral("date_to"), one.to ? QJsonValue(to_iso(*one.to)) : QJsonValue()},
                        {QStringLiteral("estimated"), one.is_estimate},
                        {QStringLiteral("state"), to_key(one.state)}});
    return all;
}

QJsonArray notices_json(const std::vector<Notice>& notices)
{
    QJsonArray all;
    for (const Notice& one : notices) {
        const QString text = one.proposal.isEmpty() ? one.sentence : one.sentence + u' ' + one.proposal;
        all.append(QJsonObject{{QStringLiteral("kind"), to_key(one.kind)}, {QStringLiteral("text"), text}});
    }
    return all;
}

QJsonValue day_or_null(const std::optional<Day>& day)
{
    return day ? QJsonValue(to_iso(*day)) : QJsonValue();
}

} // namespace

QJsonObject plan_json(const Plan& plan)
{
    QJsonArray days;
    for (const PlannedDay& day : plan.days) {
        QJsonArray tasks;
        for (const PlannedTask& task : day.tasks)
            tasks.append(task_json(task));
        days.append(day_json(day.day, day.capacity_minutes, tasks));
    }
    return {{QStringLiteral("days"), days},
            {QStringLiteral("milestones"), milestones_json(plan.milestones)},
            {QStringLiteral("notices"), notices_json(plan.notices)}};
}

QJsonObject plan_json(const Overview& overview)
{
    QJsonArray days;
    for (const OverviewDay& day : overview.days) {
        QJsonArray tasks;
        for (const OverviewTask& task : day.tasks) {
            QJsonObject object = task_json(task.planned);
            object.insert(QStringLiteral("done"), task.is_done());
            tasks.append(object);
        }
        days.append(day_json(day.day, day.capacity_minutes, tasks));
    }
    return {{QStringLiteral("days"), days},
            {QStringLiteral("milestones"), milestones_json(overview.milestones)},
            {QStringLiteral("notices"), notices_json(overview.notices)}};
}

QJsonObject today_json(const Overview& overview)
{
    const OverviewDay today = overview.today_or_empty();
    QJsonArray tasks;
    for (const OverviewTask& task : today.tasks) {
        QJsonObject object = task_json(task.planned);
        object.insert(QStringLiteral("done"), task.is_done());
        tasks.append(object);
    }
    return {{QStringLiteral("date"), to_iso(overview.today)},
            {QStringLiteral("capacity_minutes"), today.capacity_minutes},
            {QStringLiteral("tasks"), tasks}};
}

QJsonObject proposal_json(const Proposal& proposal)
{
    QJsonArray all;
    for (const Difference& one : proposal.differences)
        all.append(QJsonObject{{QStringLiteral("kind"), to_key(one.kind)},
                               {QStringLiteral("id"), one.task},
                               {QStringLiteral("title"), one.title},
                               {QStringLiteral("from"), day_or_null(one.from)},
                               {QStringLiteral("to"), day_or_null(one.to)},
                               {QStringLiteral("minutes_before"), one.minutes_before},
                               {QStringLiteral("minutes_after"), one.minutes_after},
                               {QStringLiteral("text"), one.sentence}});
    return {{QStringLiteral("differences"), all}, {QStringLiteral("plan"), plan_json(proposal.after)}};
}

} // namespace deference::plan
