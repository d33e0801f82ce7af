// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/plan/json.h"
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "app/plan/parse.h"

#include <QJsonArray>
#include <QJsonObject>

namespace deference::cli {

namespace {

Result<plan::Overview> load(Context& context)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(plan::Overview overview,
                         plan::load_overview(library->database(), context.catalogue(), today));
    if (!overview.process)
        return fail(
            ErrorCode::Conflict, QStringLiteral("nothing is set up yet"), {},
            QStringLiteral("run deference-cli setup --start 2026-11-23 --weeks 6 --hours mon=1.5,tue=1.5"));
    return overview;
}

QString task_line(const plan::OverviewTask& task)
{
    return QStringLiteral("  %1 %2 min  %3  [%4]  %5")
        .arg(task.is_done() ? QStringLiteral("x") : QStringLiteral("-"))
        .arg(task.planned.minutes, 3)
        .arg(task.planned.title, task.planned.task, task.planned.reason);
}

Result<Answer> show_plan(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const plan::Overview overview, load(context));
    QStringList lines;
    for (const plan::OverviewDay& day : overview.days) {
        if (day.tasks.empty())
            continue;
        lines.append(QStringLiteral("%1  %2 of %3 min")
                         .arg(to_iso(day.day))
                         .arg(day.planned_minutes())
                         .arg(day.capacity_minutes));
        for (const plan::OverviewTask& task : day.tasks)
            lines.append(task_line(task));
    }
    for (const plan::Notice& notice : overview.notices)
        lines.append(QStringLiteral("! %1 %2").arg(notice.sentence, notice.proposal).trimmed());
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(plan::plan_json(overview))};
}

Result<Answer> show_today(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const plan::Overview overview, load(context));
    QStringList lines{to_iso(overview.today)};
    for (const plan::OverviewTask& task : overview.today_or_empty().tasks)
        lines.append(task_line(task));
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(plan::today_json(overview))};
}

constexpr Option k_setup_options[] = {{"round", "ROUND=DATE", true},
                                      {"start", "DATE"},
                                      {"weeks", "4..6"},
                                      {"hours", "mon=1.5,...", true},
                                      {"self", "ROUND=1..5", true}};

Result<Answer> set_up(Context& context, const Arguments& arguments)
{
    // Empty is not the same as left out: --start "$DAY" with nothing in it would make a plan from today.
    for (const char* option : {"start", "weeks"}) {
        if (arguments.has(option) && arguments.value(option).trimmed().isEmpty())
            return fail(ErrorCode::InvalidInput, QStringLiteral("nothing is given"),
                        QStringLiteral("--") + QLatin1String(option),
                        QStringLiteral("write it like --start 2026-11-23 --weeks 6"));
    }
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(
        const plan::ParsedSetup parsed,
        plan::parse_setup({arguments.values("round"), arguments.value("start"), arguments.value("weeks"),
                           arguments.values("hours"), arguments.values("self")},
                          pack->rounds(), today));
    DEFERENCE_TRY(plan::set_up(*library, parsed.answers));
    DEFERENCE_TRY_ASSIGN(Answer answer, show_plan(context, arguments));
    answer.text = (parsed.notes + QStringList{answer.text}).join(QLatin1Char('\n'));
    return answer;
}

constexpr Option k_done_options[] = {{"minutes", "M"}, {"note", "TEXT"}};

Result<Answer> task_done(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(const QString task, plan::parse_task(arguments.word(0), pack->plan()));
    std::optional<int> minutes;
    if (arguments.has("minutes")) {
        DEFERENCE_TRY_ASSIGN(minutes, arguments.number("minutes", 0, 1, plan::k_day_minutes_max));
    }
    DEFERENCE_TRY(plan::finish_task(*library, task, minutes, arguments.value("note")));
    return show_today(context, arguments);
}

Result<Answer> task_start(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(const QString task, plan::parse_task(arguments.word(0), pack->plan()));
    DEFERENCE_TRY(plan::start_task(*library, task));
    return show_today(context, arguments);
}

constexpr Option k_override_options[] = {
    {"reason", "TEXT"}, {"to", "DATE"}, {"with", "TASK"}, {"from", "DATE"}};

Result<void> overrule(Library& library, const QString& task, plan::OverrideAction action,
                      const Arguments& arguments, const content::PlanFile& file)
{
    std::optional<Day> from;
    if (arguments.has("from")) {
        DEFERENCE_TRY_ASSIGN(from, parse_day(arguments.value("from")));
    }
    const QString reason = arguments.value("reason");
    if (action == plan::OverrideAction::Skip)
        return plan::skip_task(library, task, reason, from);
    const char* needed = action == plan::OverrideAction::Move ? "to" : "with";
    if (!arguments.has(needed))
        return fail(ErrorCode::InvalidInput, QStringLiteral("--%1 is missing").arg(QLatin1String(needed)),
                    QStringLiteral("override"),
                    action == plan::OverrideAction::Move
                        ? QStringLiteral("say which day, like --to 2026-11-26")
                        : QStringLiteral("say which task, by its id"));
    if (action == plan::OverrideAction::Move) {
        DEFERENCE_TRY_ASSIGN(const Day to, parse_day(arguments.value("to")));
        return plan::move_task(library, task, to, reason, from);
    }
    DEFERENCE_TRY_ASSIGN(const QString other, plan::parse_task(arguments.value("with"), file));
    return plan::swap_tasks(library, task, other, reason);
}

Result<Answer> override_task(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(const QString task, plan::parse_task(arguments.word(0), pack->plan()));
    DEFERENCE_TRY_ASSIGN(const plan::OverrideAction action, plan::parse_override_action(arguments.word(1)));
    DEFERENCE_TRY(overrule(*library, task, action, arguments, pack->plan()));
    return show_plan(context, arguments);
}

constexpr Option k_replan_options[] = {{"accept", ""}};

Result<Answer> replan(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(const plan::Proposal proposal,
                         plan::propose_replan(library->database(), context.catalogue(), today));
    QStringList lines;
    for (const plan::Difference& difference : proposal.differences)
        lines.append(difference.sentence);
    if (proposal.is_empty())
        lines.append(QStringLiteral("the plan stays as it is"));
    else if (!arguments.has("accept"))
        lines.append(QStringLiteral("nothing was changed; accept it with --accept"));
    if (arguments.has("accept") && !proposal.is_empty())
        DEFERENCE_TRY(plan::accept_replan(*library, proposal));
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(plan::proposal_json(proposal))};
}

constexpr Command k_commands[] = {
    {"setup",
     "--round recruiter=DATE ... | --start DATE --weeks 4..6; --hours mon=1.5,...; --self recruiter=4,...",
     "Sets dates, hours and self-ratings, and makes the plan; may be run again.", k_setup_options, 0, 0,
     set_up},
    {"today", "", "The tasks of today and why.", {}, 0, 0, show_today},
    {"plan", "", "The whole plan.", {}, 0, 0, show_plan},
    {"replan", "[--accept]",
     "What would change after missed days or new dates; nothing moves without --accept.", k_replan_options, 0,
     0, replan},
    {"task start", "ID", "Starts the clock on a task.", {}, 1, 1, task_start},
    {"task done", "ID [--minutes M] [--note TEXT]", "Finishes a task.", k_done_options, 1, 1, task_done},
    {"task override", "ID skip|move|swap [--to DATE] [--with ID] --reason TEXT",
     "Overrules the plan, with a reason that is kept.", k_override_options, 2, 2, override_task},
    {"override", "ID skip|move|swap [--to DATE] [--with ID] --reason TEXT", "The same, for short.",
     k_override_options, 2, 2, override_task},
};

} // namespace

std::span<const Command> plan_commands()
{
    return k_commands;
}

} // namespace deference::cli
