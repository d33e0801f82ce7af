// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/readers.h"

namespace deference::content {

namespace {

void read_scale(Fields& top, Report& report, RoundsFile& into)
{
    const Node* node = top.block("scale");
    if (!node)
        return;
    Fields scale(*node, report, QStringLiteral("the scale"));
    (void)scale.number("min", 1, 1);
    (void)scale.number("max", 5, 5);
    (void)scale.number("step", 1, 1);
    into.pass_line = scale.real("pass_line", 1.0, 5.0);
    into.scale_labels = scale.five_texts("labels");
    into.scale_note = scale.text("note");
}

// Background for people: each claim with its source. Read to be checked.
void check_claims(Fields& top, Report& report)
{
    for (const Node& node : top.list("facts", {Need::Optional})) {
        Fields claim(node, report, QStringLiteral("a claim"));
        (void)claim.id("id", Kind::Fact);
        (void)claim.text("claim");
        (void)claim.text("source");
        (void)claim.text("also", {.need = Need::Optional});
        (void)claim.text("use", {.need = Need::Optional});
    }
}

AuthorityStatus read_authority(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("an authority"));
    AuthorityStatus authority;
    authority.cite = fields.text("cite", {.max = 120});
    authority.status = fields.word(
        "status", {QStringLiteral("current"), QStringLiteral("replaced"), QStringLiteral("withdrawn")});
    authority.since = fields.day("since");
    authority.replaced_by = fields.text("by", {.need = Need::Optional});
    authority.say_instead = fields.text("say_instead");
    return authority;
}

SignalInfo read_signal(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a signal"));
    SignalInfo signal;
    signal.key = fields.id("id", Kind::Signal);
    signal.name = fields.text("name", {.max = 120});
    signal.article = fields.text("article");
    signal.observable = fields.texts("observable");
    signal.fails_like = fields.texts("fails_like");
    signal.anchors = fields.five_texts("anchors");
    signal.drills = fields.texts("drills");
    return signal;
}

void read_rubric(Fields& fields, Report& report, RoundInfo& round)
{
    if (const Node* node = fields.block("rubric")) {
        Fields rubric(*node, report, QStringLiteral("a rubric"));
        for (const Node& entry : rubric.list("criteria")) {
            Fields criterion(entry, report, QStringLiteral("a criterion"));
            Criterion value;
            value.key = criterion.id("id", Kind::Criterion);
            value.name = criterion.text("name", {.max = 120});
            value.signal = criterion.reference("signal", Kind::Signal);
            value.anchors = criterion.five_texts("anchors");
            round.criteria.push_back(std::move(value));
        }
    }
    for (const Node& entry : fields.list("red_flags")) {
        Fields flag(entry, report, QStringLiteral("a red flag"));
        round.red_flags.push_back({flag.id("id", Kind::RedFlag), flag.text("text"), flag.text("why")});
    }
}

// The slots must follow each other without a gap and fill the round.
void read_time_plan(Fields& fields, Report& report, RoundInfo& round)
{
    int reached = 0;
    for (const Node& entry : fields.list("time_plan")) {
        Fields slot(entry, report, QStringLiteral("a time slot"));
        const TimeSlot value{slot.number("from", 0, 600), slot.number("to", 1, 600), slot.text("do")};
        if (value.from != reached || value.to <= value.from)
            slot.error("from",
                       QStringLiteral("the slot %1 to %2 does not follow minute %3")
                           .arg(value.from)
                           .arg(value.to)
                           .arg(reached),
                       QStringLiteral("begin each slot where the one before ends"));
        reached = value.to;
        round.time_plan.push_back(value);
    }
    if (!round.time_plan.empty() && reached != round.minutes)
        fields.error("time_plan",
                     QStringLiteral("the time plan ends at minute %1 of %2").arg(reached).arg(round.minutes),
                     QStringLiteral("make it fill the round"));
}

void read_structure(Fields& fields, Report& report, RoundInfo& round)
{
    const Node* node = fields.block("answer_structure");
    if (!node)
        return;
    Fields structure(*node, report, QStringLiteral("an answer structure"));
    round.structure_name = structure.text("name", {.max = 120});
    for (const Node& entry : structure.list("steps")) {
        Fields step(entry, report, QStringLiteral("a step"));
        round.structure.push_back(
            {step.text("label", {.max = 60}), step.number("seconds", 1, 3600), step.text("do")});
    }
}

Prompt read_prompt(const Node& node, Report& report, const RoundInfo& round)
{
    Fields fields(node, report, QStringLiteral("a prompt"));
    Prompt prompt;
    prompt.key = fields.id("id", Kind::Prompt);
    prompt.round = round.key;
    prompt.text = fields.text("prompt");
    prompt.kind = fields.text("kind", {.max = 40});
    if (report.line_of(Kind::PromptKind, prompt.kind) == 0) // many prompts are of one kind
        report.define(Kind::PromptKind, prompt.kind, fields.line_of("kind"));
    prompt.minutes = fields.number("minutes", 1, 240);
    if (prompt.minutes > round.minutes)
        fields.error("minutes",
                     QStringLiteral("the prompt takes %1 minutes, longer than its round").arg(prompt.minutes),
                     QStringLiteral("choose at most %1").arg(round.minutes));
    prompt.must_name = fields.texts("must_name");
    prompt.followups = fields.texts("followups");
    prompt.trap = fields.text("trap");
    return prompt;
}

RoundInfo read_round(const Node& node, Report& report, int order)
{
    Fields fields(node, report, QStringLiteral("a round"));
    RoundInfo round;
    round.key = fields.id("id", Kind::Round);
    round.order = fields.number("order", 1, 12);
    if (round.order != order)
        fields.error(
            "order",
            QStringLiteral("the round has order %1 and stands in place %2").arg(round.order).arg(order),
            QStringLiteral("number the rounds in the order of the file"));
    round.name = fields.text("name", {.max = 80});
    round.minutes = fields.number("minutes", 5, 480);
    round.who = fields.text("who", {.max = 240});
    round.really_tests = fields.text("really_tests");
    if (const Node* signals_node = fields.block("article_signals")) {
        Fields article(*signals_node, report, QStringLiteral("article_signals"));
        round.pass_signals = article.texts("pass");
        round.fail_signals = article.texts("fail");
    }
    round.primary_signals = fields.references("primary_signals", Kind::Signal);
    read_rubric(fields, report, round);
    read_time_plan(fields, report, round);
    read_structure(fields, report, round);
    for (const Node& entry : fields.list("prompts"))
        round.prompts.push_back(read_prompt(entry, report, round));
    return round;
}

} // namespace

RoundsFile read_rounds(const Node& root, Report& report)
{
    RoundsFile file;
    Fields top(root, report, QStringLiteral("the rounds file"));
    read_file_header(top, "rounds");
    top.skip("updated");
    top.skip("language");
    read_scale(top, report, file);
    for (const Node& node : top.list("rating_rules")) {
        Fields rule(node, report, QStringLiteral("a rating rule"));
        file.rating_rules.push_back({rule.id("id", Kind::RatingRule), rule.text("rule"), rule.text("why")});
    }
    check_claims(top, report);
    for (const Node& node : top.list("authority_status", {Need::Optional}))
        file.authorities.push_back(read_authority(node, report));
    for (const Node& node : top.list("signals"))
        file.signal_list.push_back(read_signal(node, report));
    for (const Node& node : top.list("rounds"))
        file.rounds.push_back(read_round(node, report, static_cast<int>(file.rounds.size()) + 1));
    return file;
}

} // namespace deference::content
