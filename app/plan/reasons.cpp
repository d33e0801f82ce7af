// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/reasons.h"

#include "app/plan/words.h"

#include <algorithm>

namespace deference::plan {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// The gate a task is planned for, with how far it is from the task's day.
struct Aim
{
    QString name;
    QString ahead; // "12 days"
    int days = 0;
    std::optional<int> rating;
};

Aim aim_at(const Gate& gate, Day day)
{
    const int days = days_between(day, gate.day);
    return {gate.is_estimate ? PlanWords::tr("%1 (estimated)").arg(gate.name) : gate.name, days_text(days),
            days, gate.self_rating};
}

// The first task that waits for this one and is planned.
const Candidate* opened_by(const Reasoning& facts, int task)
{
    const Candidate* first = nullptr;
    int day = 0;
    for (const int next : facts.pool.tasks[at(task)].opens) {
        const int placed = facts.placement.day[at(next)];
        if (placed >= 0 && (!first || placed < day)) {
            first = &facts.pool.tasks[at(next)];
            day = placed;
        }
    }
    return first;
}

QString without_round(const Candidate* opens)
{
    return opens ? PlanWords::tr("First things first: “%1” builds on it.").arg(opens->info->title)
                 : PlanWords::tr("Part of getting set up; it serves every round.");
}

QString spaced(const Candidate& task, const Reasoning& facts, const Aim& aim)
{
    const Candidate& before = facts.pool.tasks[at(task.waits.front().on)];
    return PlanWords::tr("At least %1 after “%2”, so that it is recalled, not reread. %3 is %4 ahead.")
        .arg(days_text(task.info->min_gap_days), before.info->title, aim.name, aim.ahead);
}

QString shortened(const Candidate& task, const Aim& aim, int minutes)
{
    return PlanWords::tr("Time before %1 is short, %2: %3 min instead of %4.")
        .arg(aim.name, aim.ahead)
        .arg(minutes)
        .arg(task.full);
}

QString plain(const Candidate& task, const Aim& aim)
{
    if (aim.rating && *aim.rating <= 2)
        return PlanWords::tr("You rated yourself %1 of 5 for %2, %3 ahead, so this comes early.")
            .arg(*aim.rating)
            .arg(aim.name, aim.ahead);
    if (aim.rating)
        return PlanWords::tr("For %1, %2 ahead; you rated yourself %3 of 5 there.")
            .arg(aim.name, aim.ahead)
            .arg(*aim.rating);
    if (task.tier == Tier::Core)
        return PlanWords::tr("Part of the minimum for %1, %2 ahead.").arg(aim.name, aim.ahead);
    if (task.tier == Tier::Extended)
        return PlanWords::tr("There is room for depth: %1 is %2 ahead.").arg(aim.name, aim.ahead);
    return PlanWords::tr("Part of the full preparation for %1, %2 ahead.").arg(aim.name, aim.ahead);
}

QString opening(const Aim& aim, const Candidate& opens)
{
    return aim.rating ? PlanWords::tr("“%1” builds on it. %2 is %3 ahead; you rated yourself %4 of 5.")
                            .arg(opens.info->title, aim.name, aim.ahead)
                            .arg(*aim.rating)
                      : PlanWords::tr("“%1” builds on it. %2 is %3 ahead.")
                            .arg(opens.info->title, aim.name, aim.ahead);
}

// The richest sentence that fits the line; the last one always does for names of a sensible length.
QString first_that_fits(const QStringList& sentences)
{
    for (const QString& sentence : sentences) {
        if (sentence.size() <= k_reason_length)
            return sentence;
    }
    return sentences.last().left(k_reason_length - 1) + u'…';
}

} // namespace

QString days_text(int days)
{
    return PlanWords::tr("%n day(s)", nullptr, days);
}

QString override_text(const QString& reason)
{
    const QString text = PlanWords::tr("You put it here: %1").arg(reason.simplified());
    return text.size() <= k_reason_length ? text : text.left(k_reason_length - 1) + u'…';
}

QString reason_for(const Reasoning& facts, int index)
{
    const Candidate& task = facts.pool.tasks[at(index)];
    if (!task.override_reason.isEmpty() && task.pinned >= 0)
        return override_text(task.override_reason);
    const Candidate* opens = opened_by(facts, index);
    const int gate = task.due_gate[at(facts.selection.due_option[at(index)])];
    if (gate < 0)
        return first_that_fits({without_round(opens), without_round(nullptr)});

    const int day = facts.placement.day[at(index)];
    const Aim aim = aim_at(facts.calendar.gates[at(gate)], facts.calendar.day(day));
    const int minutes = facts.selection.minutes[at(index)];
    QStringList sentences;
    if (day >= task.due[at(facts.selection.due_option[at(index)])])
        sentences.append(
            aim.days == 1 ? PlanWords::tr("The last day for it: %1 is tomorrow.").arg(aim.name)
                          : PlanWords::tr("The last day for it: %1 is %2 ahead.").arg(aim.name, aim.ahead));
    if (task.info->min_gap_days > 0 && !task.waits.empty())
        sentences.append(spaced(task, facts, aim));
    if (minutes < task.full)
        sentences.append(shortened(task, aim, minutes));
    if (opens)
        sentences.append(opening(aim, *opens));
    sentences.append(plain(task, aim));
    return first_that_fits(sentences);
}

QString recurring_reason(const Calendar& calendar, const Session& session, const QString& kind)
{
    if (!session.override_reason.isEmpty())
        return override_text(session.override_reason);
    if (kind != QLatin1String("retrieval"))
        return PlanWords::tr("Once a week: what worked, what to drop, and the week ahead.");
    for (const Gate& gate : calendar.gates) {
        if (gate.last < session.day)
            continue;
        const Aim aim = aim_at(gate, calendar.day(session.day));
        return first_that_fits({PlanWords::tr("Short and often, so that it is still there at %1, %2 ahead.")
                                    .arg(aim.name, aim.ahead)});
    }
    return PlanWords::tr("Short and often, so that it is still there on the day.");
}

QString optional_reason(const Calendar& calendar, const Session& session)
{
    if (!session.override_reason.isEmpty())
        return override_text(session.override_reason);
    for (const Gate& gate : calendar.gates) {
        if (gate.last >= session.day)
            return first_that_fits(
                {PlanWords::tr("Optional: this day has room left before %1.").arg(gate.name)});
    }
    return PlanWords::tr("Optional: this day has room left.");
}

} // namespace deference::plan
