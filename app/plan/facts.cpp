// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/facts.h"

#include "app/plan/skills.h"
#include "app/plan/windows.h"

#include <algorithm>

namespace deference::plan {

namespace {

bool is_bound(const StoredTask& task)
{
    return task.tier == QLatin1String("recurring") || task.tier == QLatin1String("repeatable");
}

// Names and order are the pack's; a round that the pack gained since comes along undated, one it lost keeps
// its key.
void take_names(Process& process, const content::RoundsFile& rounds)
{
    std::vector<ProcessRound> ordered;
    for (const content::RoundInfo& info : rounds.rounds) {
        const ProcessRound* stored = process.find(info.key);
        ordered.push_back(stored ? *stored : ProcessRound{info.key, {}, RoundState::NotYet, {}, {}, {}});
        ordered.back().name = info.name;
    }
    for (ProcessRound& round : process.rounds) {
        if (!rounds.find(round.key)) {
            round.name = round.key;
            ordered.push_back(round);
        }
    }
    process.rounds = std::move(ordered);
}

} // namespace

bool Facts::is_done(const StoredTask& task) const
{
    const TaskProgress* done = find_progress(progress, task.task);
    if (!done)
        return false;
    return is_bound(task) ? done->is_finished_on(task.day) : !done->finished_on.empty();
}

PlanInput Facts::input(Day today) const
{
    return {file(), process, availability, progress, overrides, today, minutes_on(log, today)};
}

const StoredTask* Facts::find(const QString& task, Day today, std::optional<Day> day) const
{
    const StoredTask* best = nullptr;
    for (const StoredTask& one : planned) {
        if (one.task != task || is_done(one))
            continue;
        if (day ? one.day == *day : one.day >= today)
            return &one;
        if (!day)
            best = &one;
    }
    return best;
}

Result<std::optional<Facts>> load_facts(const Database& database, const content::Catalogue& catalogue,
                                        Day today)
{
    DEFERENCE_TRY_ASSIGN(auto stored, find_active_process(database));
    if (!stored)
        return std::optional<Facts>();
    Facts facts;
    facts.process = std::move(stored->process);
    facts.planned_for = stored->planned_for;
    facts.pack = catalogue.find(facts.process.pack_key);
    if (!facts.pack)
        return fail(
            ErrorCode::NotFound,
            QStringLiteral("the pack '%1' of this process is not installed").arg(facts.process.pack_key), {},
            QStringLiteral("install it, or set up a process with another pack"));
    take_names(facts.process, facts.pack->rounds());
    facts.process = with_windows(facts.process, facts.file().scheduling, today);
    const ProcessId id = facts.process.id;
    DEFERENCE_TRY_ASSIGN(facts.availability, load_availability(database, id));
    DEFERENCE_TRY_ASSIGN(facts.planned, load_planned(database, id));
    DEFERENCE_TRY_ASSIGN(facts.log, load_log(database, id));
    DEFERENCE_TRY_ASSIGN(facts.overrides, load_overrides(database, id));
    DEFERENCE_TRY_ASSIGN(facts.notices, load_notices(database, id));
    facts.progress = fold_log(facts.log);
    return std::optional<Facts>(std::move(facts));
}

QString fingerprint(const Process& process, const Availability& availability)
{
    QStringList parts{to_iso(process.started_on), QString::number(process.weeks)};
    for (const ProcessRound& round : process.rounds) {
        const bool is_closed = round.state == RoundState::Done || round.state == RoundState::Passed ||
                               round.state == RoundState::Stopped;
        parts.append(QStringLiteral("%1=%2,%3%4")
                         .arg(round.key, round.dated_on ? to_iso(*round.dated_on) : QString())
                         .arg(round.self_rating.value_or(0))
                         .arg(is_closed ? u",over" : u""));
    }
    QStringList minutes;
    for (const int one : availability.minutes)
        minutes.append(QString::number(one));
    parts.append(minutes.join(u','));
    return parts.join(u';');
}

TaskText task_text(const content::PlanFile& file, const QString& key)
{
    if (const content::TaskInfo* info = file.find(key))
        return {info->title, info->rounds,  skill_of(info->area, info->kind, info->rounds),
                info->tier,  info->minutes, true};
    for (const content::RecurringInfo& info : file.recurring) {
        if (info.key == key) {
            const int sessions = std::max(1, info.sessions_target);
            return {info.title,
                    info.rounds,
                    skill_of(info.area, info.kind, info.rounds),
                    QStringLiteral("recurring"),
                    std::max(5, info.min_minutes_per_week / sessions),
                    true};
        }
    }
    for (const content::RepeatableInfo& info : file.repeatable) {
        if (info.key == key)
            return {info.title,   {},  QStringLiteral("recall"), QStringLiteral("repeatable"),
                    info.minutes, true};
    }
    return {key, {}, QStringLiteral("recall"), QStringLiteral("standard"), 0, false};
}

PlannedTask to_planned(const StoredTask& task, const content::PlanFile& file)
{
    const TaskText text = task_text(file, task.task);
    return {task.task, text.title,  task.day,   task.position, task.minutes,
            task.tier, text.rounds, text.skill, task.reason,   task.is_overridden};
}

} // namespace deference::plan
