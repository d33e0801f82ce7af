// SPDX-License-Identifier: GPL-3.0-or-later
// Working on tasks, and overruling the plan. An override changes its own task and nothing else; the rest
// waits for a proposal.
#include "app/plan/operations.h"

#include "app/plan/facts.h"
#include "app/plan/overview.h"
#include "app/plan/reasons.h"
#include "app/plan/words.h"

#include <algorithm>

namespace deference::plan {

namespace {

constexpr int k_task_minutes_max = 24 * 60;

// Facts, and what every task operation asks first.
struct Desk
{
    Facts facts;
    Day today;
    TaskText text;
};

Result<Desk> open_desk(const Library& library, const QString& task)
{
    const Day today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(auto facts, load_facts(library.database(), library.catalogue(), today));
    if (!facts)
        return fail(ErrorCode::NotFound, QStringLiteral("no process is set up"), {},
                    QStringLiteral("set one up first"));
    TaskText text = task_text(facts->file(), task);
    if (!text.is_known)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no task '%1'").arg(task), {},
                    QStringLiteral("look up its id in the plan"));
    return Desk{std::move(*facts), today, std::move(text)};
}

Failure already_done(const Desk& desk)
{
    return fail(ErrorCode::Conflict, QStringLiteral("“%1” is done already").arg(desk.text.title), {},
                QStringLiteral("undo it to change that"));
}

bool is_finished(const Desk& desk, const QString& task)
{
    const TaskProgress* progress = find_progress(desk.facts.progress, task);
    return progress && !desk.text.is_bound_to_day() && !progress->finished_on.empty();
}

int next_position(const Facts& facts, Day day)
{
    int position = 0;
    for (const StoredTask& task : facts.planned)
        position = task.day == day ? std::max(position, task.position + 1) : position;
    return position;
}

LogEntry entry(const Transaction& transaction, const Desk& desk, const QString& task, LogAction action,
               int minutes, QString note = {})
{
    return {task, action, desk.today, minutes, std::move(note), transaction.now()};
}

Result<QString> checked_reason(const QString& reason)
{
    QString text = reason.trimmed();
    if (text.isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("an override needs a reason"), {},
                    QStringLiteral("write a few words; they are for you, later"));
    return text;
}

Result<QString> cost(const Library& library, const Desk& desk, const QString& task, OverrideAction action,
                     std::optional<Day> to)
{
    DEFERENCE_TRY_ASSIGN(const Overview overview,
                         load_overview(library.database(), library.catalogue(), desk.today));
    return expected_cost(overview, desk.facts.file(), task, action, to);
}

// A done task stands on the day it was done, also when that was another day or it was not planned at all.
Result<void> put_on_today(Transaction& transaction, const Desk& desk, const QString& task, int minutes)
{
    const Facts& facts = desk.facts;
    const StoredTask* row =
        desk.text.is_bound_to_day() ? facts.find(task, desk.today, desk.today) : facts.find(task, desk.today);
    if (row && row->day == desk.today)
        return {};
    if (row) {
        StoredTask moved = *row;
        moved.day = desk.today;
        moved.position = next_position(facts, desk.today);
        return update_planned(transaction, moved);
    }
    const bool is_there = std::any_of(facts.planned.begin(), facts.planned.end(), [&](const StoredTask& one) {
        return one.task == task && one.day == desk.today;
    });
    if (is_there)
        return {}; // a second session of the day
    return add_planned(transaction, facts.process.id,
                       {PlannedId(), task, desk.today, next_position(facts, desk.today), std::max(1, minutes),
                        desk.text.tier, PlanWords::tr("You did this without it being planned."), false});
}

} // namespace

Result<void> start_task(Library& library, const QString& task, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Desk desk, open_desk(library, task));
    if (is_finished(desk, task))
        return already_done(desk);
    const TaskProgress* progress = find_progress(desk.facts.progress, task);
    if (progress && progress->running_since)
        return fail(ErrorCode::Conflict, QStringLiteral("“%1” is running already").arg(desk.text.title), {},
                    QStringLiteral("pause or finish it"));
    return library.run(
        {k_start_task, desk.text.title, {}, initiator}, [&](Transaction& transaction) -> Result<void> {
            for (const TaskProgress& other : desk.facts.progress) {
                if (!other.running_since)
                    continue;
                const int minutes = stretch_minutes(*other.running_since, transaction.now());
                DEFERENCE_TRY(
                    add_log_entry(transaction, desk.facts.process.id,
                                  entry(transaction, desk, other.task, LogAction::Paused, minutes)));
            }
            return add_log_entry(transaction, desk.facts.process.id,
                                 entry(transaction, desk, task, LogAction::Started, 0));
        });
}

Result<void> pause_task(Library& library, const QString& task, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Desk desk, open_desk(library, task));
    const TaskProgress* progress = find_progress(desk.facts.progress, task);
    if (!progress || !progress->running_since)
        return fail(ErrorCode::Conflict, QStringLiteral("“%1” is not running").arg(desk.text.title), {},
                    QStringLiteral("start it first"));
    return library.run({k_pause_task, desk.text.title, {}, initiator}, [&](Transaction& transaction) {
        const int minutes = stretch_minutes(*progress->running_since, transaction.now());
        return add_log_entry(transaction, desk.facts.process.id,
                             entry(transaction, desk, task, LogAction::Paused, minutes));
    });
}

Result<void> finish_task(Library& library, const QString& task, std::optional<int> minutes,
                         const QString& note, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Desk desk, open_desk(library, task));
    if (is_finished(desk, task))
        return already_done(desk);
    if (minutes && (*minutes < 0 || *minutes > k_task_minutes_max))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a task takes 0 to 1440 minutes, not %1").arg(*minutes));
    const TaskProgress* progress = find_progress(desk.facts.progress, task);
    const StoredTask* row = desk.facts.find(task, desk.today);
    const int planned = row ? row->minutes : desk.text.minutes;
    return library.run(
        {k_finish_task, desk.text.title, {}, initiator}, [&](Transaction& transaction) -> Result<void> {
            const int before = desk.text.is_bound_to_day() ? minutes_on(desk.facts.log, desk.today, task)
                                                           : (progress ? progress->minutes_spent : 0);
            int last = before > 0 ? 0 : planned;
            if (progress && progress->running_since)
                last = stretch_minutes(*progress->running_since, transaction.now());
            if (minutes)
                last = std::max(0, *minutes - before); // paused stretches are in the log already
            DEFERENCE_TRY(put_on_today(transaction, desk, task, before + last));
            return add_log_entry(transaction, desk.facts.process.id,
                                 entry(transaction, desk, task, LogAction::Finished, last, note.trimmed()));
        });
}

Result<void> skip_task(Library& library, const QString& task, const QString& reason, std::optional<Day> from,
                       const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const QString why, checked_reason(reason));
    DEFERENCE_TRY_ASSIGN(const Desk desk, open_desk(library, task));
    if (is_finished(desk, task))
        return already_done(desk);
    const StoredTask* row = desk.facts.find(task, desk.today, from);
    if (!row)
        return fail(ErrorCode::NotFound, QStringLiteral("“%1” is not in the plan").arg(desk.text.title), {},
                    QStringLiteral("there is nothing to skip"));
    DEFERENCE_TRY_ASSIGN(const QString expected, cost(library, desk, task, OverrideAction::Skip, {}));
    return library.run({k_skip_task, desk.text.title, {}, initiator},
                       [&](Transaction& transaction) -> Result<void> {
                           DEFERENCE_TRY(remove_planned(transaction, row->id));
                           return add_override(transaction, desk.facts.process.id,
                                               {OverrideId(),
                                                task,
                                                OverrideAction::Skip,
                                                row->day,
                                                {},
                                                {},
                                                why,
                                                expected,
                                                transaction.now()});
                       });
}

Result<void> move_task(Library& library, const QString& task, Day to, const QString& reason,
                       std::optional<Day> from, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const QString why, checked_reason(reason));
    DEFERENCE_TRY_ASSIGN(const Desk desk, open_desk(library, task));
    if (is_finished(desk, task))
        return already_done(desk);
    const Day last = desk.today + std::chrono::days(k_weeks_max * 7);
    if (to < desk.today || to > last)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 is not a day this plan can still use").arg(to_iso(to)), {},
                    QStringLiteral("choose a day from today to %1").arg(to_iso(last)));
    const StoredTask* row = desk.facts.find(task, desk.today, from);
    if (row && row->day == to)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("“%1” is on that day already").arg(desk.text.title));
    if (!row && (from || desk.text.is_bound_to_day()))
        return fail(ErrorCode::NotFound, QStringLiteral("“%1” is not planned there").arg(desk.text.title));
    DEFERENCE_TRY_ASSIGN(const QString expected, cost(library, desk, task, OverrideAction::Move, to));
    return library.run(
        {k_move_task, desk.text.title, {}, initiator}, [&](Transaction& transaction) -> Result<void> {
            // Something left out or skipped earlier comes back this way.
            StoredTask moved = row ? *row : StoredTask{PlannedId(),       task,           to, 0,
                                                       desk.text.minutes, desk.text.tier, {}, true};
            const Day start = row ? row->day : desk.today;
            moved.day = to;
            moved.position = next_position(desk.facts, to);
            moved.reason = override_text(why);
            moved.is_overridden = true;
            DEFERENCE_TRY(row ? update_planned(transaction, moved)
                              : add_planned(transaction, desk.facts.process.id, moved));
            return add_override(
                transaction, desk.facts.process.id,
                {OverrideId(), task, OverrideAction::Move, start, to, {}, why, expected, transaction.now()});
        });
}

Result<void> swap_tasks(Library& library, const QString& task, const QString& other, const QString& reason,
                        const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const QString why, checked_reason(reason));
    DEFERENCE_TRY_ASSIGN(const Desk desk, open_desk(library, task));
    DEFERENCE_TRY_ASSIGN(const Desk other_desk, open_desk(library, other));
    if (task == other)
        return fail(ErrorCode::InvalidInput, QStringLiteral("a task cannot be swapped with itself"));
    if (desk.text.is_bound_to_day() || other_desk.text.is_bound_to_day())
        return fail(ErrorCode::InvalidInput, QStringLiteral("what comes back every week cannot be swapped"),
                    {}, QStringLiteral("skip it or move it for one day"));
    const StoredTask* first = desk.facts.find(task, desk.today);
    const StoredTask* second = desk.facts.find(other, desk.today);
    if (!first || !second)
        return fail(ErrorCode::NotFound, QStringLiteral("“%1” is not open in the plan")
                                             .arg(first ? other_desk.text.title : desk.text.title));
    if (first->day < desk.today || second->day < desk.today)
        return fail(ErrorCode::InvalidInput, QStringLiteral("one of the two is on a day that is gone"), {},
                    QStringLiteral("move it instead"));
    // Within one day the override's subject is the one that comes first now.
    if (first->day == second->day && first->position < second->position)
        std::swap(first, second);
    DEFERENCE_TRY_ASSIGN(const QString expected,
                         cost(library, desk, first->task, OverrideAction::Swap, second->day));
    return library.run({k_swap_tasks, desk.text.title, {}, initiator},
                       [&](Transaction& transaction) -> Result<void> {
                           StoredTask one = *first;
                           StoredTask two = *second;
                           std::swap(one.day, two.day);
                           std::swap(one.position, two.position);
                           for (StoredTask* moved : {&one, &two}) {
                               moved->reason = override_text(why);
                               moved->is_overridden = true;
                               DEFERENCE_TRY(update_planned(transaction, *moved));
                           }
                           return add_override(transaction, desk.facts.process.id,
                                               {OverrideId(), one.task, OverrideAction::Swap, first->day,
                                                second->day, two.task, why, expected, transaction.now()});
                       });
}

} // namespace deference::plan
