// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/readers.h"

namespace deference::content {

namespace {

const QStringList& tiers()
{
    static const QStringList k_tiers{QStringLiteral("core"), QStringLiteral("standard"),
                                     QStringLiteral("extended")};
    return k_tiers;
}

void read_limits(Fields& fields, Report& report, Scheduling& into)
{
    if (const Node* node = fields.block("weekly_hours")) {
        Fields hours(*node, report, QStringLiteral("weekly_hours"));
        into.weekly_hours_min = hours.number("min", 1, 80);
        into.weekly_hours_max = hours.number("max", 1, 80);
        into.weekly_hours_default = hours.number("default", 1, 80);
        if (into.weekly_hours_min > into.weekly_hours_default ||
            into.weekly_hours_default > into.weekly_hours_max)
            hours.error("default", QStringLiteral("the default weekly hours lie outside min and max"),
                        QStringLiteral("order them: min, default, max"));
    }
    into.capacity_factor = fields.real("capacity_factor", 0.1, 1.0);
    if (const Node* node = fields.block("block_minutes")) {
        Fields block(*node, report, QStringLiteral("block_minutes"));
        into.block_target = block.number("target", 5, 480);
        into.block_max = block.number("max", 5, 480);
        (void)block.number("break_after", 1, 60);
        if (into.block_target > into.block_max)
            block.error("target", QStringLiteral("the target block is longer than the longest block"),
                        QStringLiteral("lower target or raise max"));
    }
    if (const Node* node = fields.block("max_minutes_per_day")) {
        Fields day(*node, report, QStringLiteral("max_minutes_per_day"));
        into.weekday_max = day.number("weekday", 10, 1440);
        into.weekend_max = day.number("weekend", 10, 1440);
    }
}

void read_taper(Fields& fields, Report& report, Scheduling& into)
{
    if (const Node* node = fields.block("taper")) {
        Fields taper(*node, report, QStringLiteral("taper"));
        into.taper_days = taper.number("days", 0, 30);
        into.taper_factor = taper.real("volume_factor", 0.0, 1.0);
        into.taper_last_day_max = taper.number("last_day_max_minutes", 0, 1440);
        into.no_full_mock_within_hours = taper.number("no_full_mock_within_hours", 0, 720);
        (void)taper.flag("no_new_material");
    }
    if (const Node* node = fields.block("interleave")) {
        Fields interleave(*node, report, QStringLiteral("interleave"));
        into.interleave_from_week = interleave.number("from_week", 1, 52);
        (void)interleave.number("max_consecutive_same_round", 1, 10);
        into.interleave_exempt_below = interleave.number("exempt_below_minutes", 0, 240);
    }
}

Scheduling read_scheduling(Fields& top, Report& report)
{
    Scheduling scheduling;
    const Node* node = top.block("scheduling");
    if (!node)
        return scheduling;
    Fields fields(*node, report, QStringLiteral("scheduling"));
    read_limits(fields, report, scheduling);
    scheduling.never_drop = fields.references("never_drop", Kind::Task, {.may_be_empty = true});
    read_taper(fields, report, scheduling);
    scheduling.round_offsets = fields.numbers_by_id("default_round_offsets_days", Kind::Round, 0, 365);
    // Written for people; the planner's rules are code.
    for (const char* key :
         {"tiers", "fill_order", "when_short", "slipped_work", "modes", "default_round_offsets_note"})
        fields.skip(key);
    return scheduling;
}

TaskInfo read_task(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a task"));
    TaskInfo task;
    task.key = fields.id("id", Kind::Task);
    task.title = fields.text("title", {.max = 120});
    task.area = fields.reference("area", Kind::PlanArea);
    task.tier = fields.word("tier", tiers());
    const std::size_t before = report.count();
    task.minutes = fields.number("minutes", 5, 480);
    task.min_minutes = fields.number("min_minutes", 5, 480);
    if (report.count() == before && task.min_minutes > task.minutes)
        fields.error("min_minutes",
                     QStringLiteral("the short form takes %1 minutes and the full one %2")
                         .arg(task.min_minutes)
                         .arg(task.minutes),
                     QStringLiteral("lower min_minutes"));
    task.kind = fields.text("kind", {.max = 40});
    task.rounds = fields.references("rounds", Kind::Round, {.may_be_empty = true});
    task.checklist = fields.references("checklist", Kind::Checklist);
    task.prereq = fields.references("prereq", Kind::Task, {.may_be_empty = true});
    task.evidence = fields.text("evidence");
    task.how = fields.text("how");
    task.min_gap_days = fields.optional_number("min_gap_days", 0, 60).value_or(0);
    task.partner =
        fields.word("partner", {QStringLiteral("required"), QStringLiteral("optional")}, Need::Optional);
    return task;
}

RecurringInfo read_recurring(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a recurring task"));
    RecurringInfo recurring;
    recurring.key = fields.id("id", Kind::Recurring);
    recurring.title = fields.text("title", {.max = 120});
    recurring.kind = fields.text("kind", {.max = 40});
    recurring.area = fields.reference("area", Kind::PlanArea);
    recurring.rounds = fields.references("rounds", Kind::Round, {.may_be_empty = true});
    recurring.checklist = fields.references("checklist", Kind::Checklist);
    recurring.minutes_per_week = fields.numbers_by_id("minutes_per_week", Kind::Template, 5, 2000);
    recurring.min_minutes_per_week = fields.number("min_minutes_per_week", 5, 2000);
    for (const auto& [key, minutes] : recurring.minutes_per_week) {
        if (minutes < recurring.min_minutes_per_week)
            fields.error("min_minutes_per_week",
                         QStringLiteral("the short form takes longer than %1 gives it").arg(key),
                         QStringLiteral("lower min_minutes_per_week"));
    }
    if (const Node* sessions = fields.block("sessions_per_week", Need::Optional)) {
        Fields entries(*sessions, report, QStringLiteral("sessions_per_week"));
        recurring.sessions_target = entries.number("target", 1, 14);
        recurring.sessions_min = entries.number("min", 1, 14);
    }
    recurring.evidence = fields.text("evidence");
    recurring.how = fields.text("how");
    return recurring;
}

RepeatableInfo read_repeatable(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a repeatable task"));
    return {fields.id("id", Kind::Repeatable), fields.text("title", {.max = 120}),
            fields.number("minutes", 1, 240), fields.number("per_day_max", 1, 20), fields.text("note")};
}

TemplateWeek read_week(const Node& node, Report& report, int number)
{
    Fields fields(node, report, QStringLiteral("a week"));
    TemplateWeek week;
    week.week = fields.number("week", 1, 52);
    if (week.week != number)
        fields.error("week", QStringLiteral("week %1 stands in place %2").arg(week.week).arg(number),
                     QStringLiteral("number the weeks in order"));
    week.theme = fields.text("theme", {.max = 120});
    fields.skip("standard_minutes"); // compared with the tasks by check_plan
    week.ready_for = fields.references("ready_for", Kind::Round, {.may_be_empty = true});
    week.tasks = fields.references("tasks", Kind::Task);
    week.extended = fields.references("extended", Kind::Task, {.may_be_empty = true});
    week.recurring = fields.references("recurring", Kind::Recurring, {.may_be_empty = true});
    week.checkpoint = fields.texts("checkpoint");
    return week;
}

PlanTemplate read_template(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a template"));
    PlanTemplate value;
    value.key = fields.id("id", Kind::Template);
    value.weeks = fields.number("weeks", 1, 52);
    value.suggested_weekly_hours = fields.real("suggested_weekly_hours", 1.0, 80.0);
    fields.skip("totals"); // compared with the tasks by check_plan
    for (const Node& entry : fields.list("week_plan"))
        value.weeks_plan.push_back(read_week(entry, report, static_cast<int>(value.weeks_plan.size()) + 1));
    if (static_cast<int>(value.weeks_plan.size()) != value.weeks)
        fields.error("weeks",
                     QStringLiteral("the template says %1 weeks and plans %2")
                         .arg(value.weeks)
                         .arg(value.weeks_plan.size()),
                     QStringLiteral("make them agree"));
    return value;
}

} // namespace

PlanFile read_plan(const Node& root, Report& report)
{
    PlanFile plan;
    Fields top(root, report, QStringLiteral("the plan file"));
    read_file_header(top, "plan");
    top.skip("updated");
    top.skip("language");
    for (const Node& node : top.list("article_checklist")) {
        Fields item(node, report, QStringLiteral("a checklist item"));
        plan.checklist.push_back({item.id("id", Kind::Checklist), item.text("text")});
    }
    for (const Node& node : top.list("learning_rules", {Need::Optional})) {
        Fields rule(node, report, QStringLiteral("a learning rule"));
        plan.learning_rules.push_back(
            {rule.id("id", Kind::LearningRule), rule.text("rule"), rule.text("shapes"),
             rule.word("strength", {QStringLiteral("strong"), QStringLiteral("moderate"),
                                    QStringLiteral("mixed"), QStringLiteral("weak")}),
             rule.text("source")});
    }
    plan.scheduling = read_scheduling(top, report);
    plan.areas = top.texts("areas");
    for (const QString& area : plan.areas)
        report.define(Kind::PlanArea, area, top.line_of("areas"));
    for (const Node& node : top.list("tasks"))
        plan.tasks.push_back(read_task(node, report));
    for (const Node& node : top.list("recurring", {Need::Optional, true}))
        plan.recurring.push_back(read_recurring(node, report));
    for (const Node& node : top.list("repeatable", {Need::Optional, true}))
        plan.repeatable.push_back(read_repeatable(node, report));
    for (const Node& node : top.list("templates"))
        plan.templates.push_back(read_template(node, report));
    top.skip("repeatable_note");
    top.skip("checklist_to_tasks");
    return plan;
}

} // namespace deference::content
