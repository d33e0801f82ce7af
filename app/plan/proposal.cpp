// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/proposal.h"

#include "app/plan/facts.h"
#include "app/plan/setup.h"
#include "app/plan/windows.h"
#include "app/plan/words.h"

#include <QCryptographicHash>
#include <QLocale>

namespace deference::plan {

namespace {

QString day_text(Day day)
{
    return QLocale().toString(to_qdate(day), QStringLiteral("ddd d MMMM"));
}

QString sentence(const Difference& one)
{
    switch (one.kind) {
    case DifferenceKind::Moved:
        return PlanWords::tr("“%1” moves from %2 to %3.")
            .arg(one.title, day_text(*one.from), day_text(*one.to));
    case DifferenceKind::Shortened:
        return PlanWords::tr("“%1” on %2 shrinks from %3 to %4 min.")
            .arg(one.title, day_text(*one.to))
            .arg(one.minutes_before)
            .arg(one.minutes_after);
    case DifferenceKind::Lengthened:
        return PlanWords::tr("“%1” on %2 grows from %3 to %4 min.")
            .arg(one.title, day_text(*one.to))
            .arg(one.minutes_before)
            .arg(one.minutes_after);
    case DifferenceKind::Added:
        return PlanWords::tr("“%1” comes in on %2, %3 min.")
            .arg(one.title, day_text(*one.to))
            .arg(one.minutes_after);
    case DifferenceKind::Dropped:
        return PlanWords::tr("“%1” has no place any more, %2 min.").arg(one.title).arg(one.minutes_before);
    }
    return {};
}

// Tasks only, in the order of the plan.
std::vector<const PlannedTask*> tasks_of(const Plan& plan)
{
    std::vector<const PlannedTask*> all;
    for (const PlannedDay& day : plan.days) {
        for (const PlannedTask& task : day.tasks) {
            if (!task.is_bound_to_day())
                all.push_back(&task);
        }
    }
    return all;
}

Plan stored_plan(const Facts& facts)
{
    Plan plan;
    for (const StoredTask& task : facts.planned) {
        if (facts.is_done(task))
            continue;
        if (plan.days.empty() || plan.days.back().day != task.day)
            plan.days.push_back({task.day, 0, {}});
        plan.days.back().tasks.push_back(to_planned(task, facts.file()));
    }
    plan.milestones = milestones(facts.process);
    plan.notices = facts.notices;
    return plan;
}

} // namespace

QString to_key(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Moved:
        return QStringLiteral("moved");
    case DifferenceKind::Shortened:
        return QStringLiteral("shortened");
    case DifferenceKind::Lengthened:
        return QStringLiteral("lengthened");
    case DifferenceKind::Added:
        return QStringLiteral("added");
    case DifferenceKind::Dropped:
        return QStringLiteral("dropped");
    }
    return {};
}

std::vector<Difference> differences(const Plan& before, const Plan& after)
{
    std::vector<Difference> all;
    const auto add = [&](Difference one) {
        one.sentence = sentence(one);
        all.push_back(std::move(one));
    };
    for (const PlannedTask* old : tasks_of(before)) {
        const PlannedTask* now = after.find(old->task);
        if (!now) {
            add({DifferenceKind::Dropped, old->task, old->title, old->day, {}, old->minutes, 0, {}});
            continue;
        }
        if (now->day != old->day)
            add({DifferenceKind::Moved,
                 old->task,
                 old->title,
                 old->day,
                 now->day,
                 old->minutes,
                 now->minutes,
                 {}});
        if (now->minutes != old->minutes)
            add({now->minutes < old->minutes ? DifferenceKind::Shortened : DifferenceKind::Lengthened,
                 old->task,
                 old->title,
                 old->day,
                 now->day,
                 old->minutes,
                 now->minutes,
                 {}});
    }
    for (const PlannedTask* now : tasks_of(after)) {
        if (!before.find(now->task))
            add({DifferenceKind::Added, now->task, now->title, {}, now->day, 0, now->minutes, {}});
    }
    return all;
}

QString stamp_of(const Facts& facts)
{
    QString text = fingerprint(facts.process, facts.availability);
    for (const StoredTask& task : facts.planned)
        text += QStringLiteral("\n%1 %2 %3 %4")
                    .arg(task.id.to_string(), to_iso(task.day))
                    .arg(task.position)
                    .arg(task.minutes);
    text += QStringLiteral("\n%1 %2").arg(facts.log.size()).arg(facts.overrides.size());
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<Proposal> propose_replan(const Database& database, const content::Catalogue& catalogue, Day today)
{
    DEFERENCE_TRY_ASSIGN(const auto facts, load_facts(database, catalogue, today));
    if (!facts)
        return fail(ErrorCode::NotFound, QStringLiteral("no process is set up"), {},
                    QStringLiteral("set one up first"));
    Proposal proposal{facts->process.id, today, stored_plan(*facts), {}, {}, stamp_of(*facts)};
    PlanInput input = facts->input(today);
    // Missed days alone are no reason to shuffle what lies ahead. Other dates, hours or ratings are.
    if (facts->planned_for == fingerprint(facts->process, facts->availability))
        input.current = proposal.before;
    proposal.after = make_plan(input);
    proposal.differences = differences(proposal.before, proposal.after);
    return proposal;
}

} // namespace deference::plan
