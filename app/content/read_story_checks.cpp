// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of stories.yaml, and the examples and sentences that prove them.
#include "app/content/check_schema.h"
#include "app/content/readers.h"

namespace deference::content {

namespace {

Severity severity_from(const QString& word)
{
    if (word == QLatin1String("block"))
        return Severity::Block;
    return word == QLatin1String("warn") ? Severity::Warn : Severity::Info;
}

CheckInfo read_check(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a check"));
    CheckInfo check;
    check.key = fields.id("id", Kind::Check);
    check.title = fields.text("title", {.max = 120});
    check.severity = severity_from(
        fields.word("severity", {QStringLiteral("block"), QStringLiteral("warn"), QStringLiteral("info")}));
    check.type = fields.word("type", check_types());
    check.message = fields.text("message");
    check.why = fields.text("why");
    check.parameters = read_check_parameters(node, check.type, report);
    fields.leave_rest();
    return check;
}

// A check on the whole set of stories: the rule is code, found by the check's id.
CheckInfo read_set_check(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a set check"));
    CheckInfo check;
    check.key = fields.id("id", Kind::Check);
    check.severity = severity_from(
        fields.word("severity", {QStringLiteral("block"), QStringLiteral("warn"), QStringLiteral("info")}));
    check.type = QStringLiteral("set");
    check.title = fields.text("rule");
    check.message = fields.text("message");
    check.why = fields.text("why");
    return check;
}

std::map<QString, QString> read_texts_by_id(Fields& fields, Report& report, const char* key, Kind kind,
                                            Need need)
{
    std::map<QString, QString> texts;
    for (const Node& node : fields.map(key, need)) {
        report.refer(kind, node.key, node.line);
        if (node.is_text())
            texts[node.key] = node.text;
        else
            report.error(node.line, QStringLiteral("the text of \"%1\" is missing").arg(node.key),
                         QStringLiteral("write it in quotes"));
    }
    return texts;
}

void read_expectations(Fields& fields, Report& report, StoryExample& into)
{
    const Node* node = fields.block("expect");
    if (!node)
        return;
    Fields expect(*node, report, QStringLiteral("expect"));
    into.must_fire = expect.references("must_fire", Kind::Check, {.may_be_empty = true});
    into.must_not_fire = expect.references("must_not_fire", Kind::Check, {.may_be_empty = true});
    for (const QString& key : into.must_fire) {
        if (into.must_not_fire.contains(key))
            expect.error("must_not_fire", QStringLiteral("\"%1\" must and must not fire").arg(key),
                         QStringLiteral("remove it from one list"));
    }
    if (const Node* tellings = expect.block("telling_must_fire", Need::Optional)) {
        Fields by_telling(*tellings, report, QStringLiteral("telling_must_fire"));
        for (const Node& child : tellings->children) {
            report.refer(Kind::Telling, child.key, child.line);
            into.telling_must_fire[child.key] =
                by_telling.references(child.key.toUtf8().constData(), Kind::Check, {.may_be_empty = true});
        }
        by_telling.leave_rest();
    }
}

StoryExample read_example(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("an example"));
    StoryExample example;
    example.key = fields.id("id", Kind::Example);
    example.quality = fields.word("quality", {QStringLiteral("strong"), QStringLiteral("flawed")});
    example.title = fields.text("title", {.max = 160});
    example.fictional_company = fields.text("fictional_company", {.max = 80});
    example.domain = fields.text("domain", {.max = 60});
    example.decision = fields.word("decision", {QStringLiteral("override"), QStringLiteral("follow")});
    example.direction = fields.word(
        "direction", {QStringLiteral("stricter"), QStringLiteral("looser"), QStringLiteral("none")});
    if (const Node* list = fields.block("denylist")) {
        Fields names(*list, report, QStringLiteral("denylist"));
        for (const char* key : {"employers", "customers", "products", "people"})
            example.denylist[QLatin1String(key)] = names.texts(key, {.may_be_empty = true});
    }
    example.parts = read_texts_by_id(fields, report, "parts", Kind::Part, Need::Required);
    example.tellings = read_texts_by_id(fields, report, "tellings", Kind::Telling, Need::Optional);
    read_expectations(fields, report, example);
    return example;
}

} // namespace

void read_story_checks(Fields& top, Report& report, StoriesFile& into)
{
    for (const Node& node : top.list("checks"))
        into.checks.push_back(read_check(node, report));
    for (const Node& node : top.list("set_checks", {Need::Optional}))
        into.set_checks.push_back(read_set_check(node, report));
}

void read_story_examples(Fields& top, Report& report, StoriesFile& into)
{
    for (const Node& node : top.list("examples", {Need::Optional}))
        into.examples.push_back(read_example(node, report));
    for (const Node& node : top.list("micro_fixtures", {Need::Optional})) {
        Fields fields(node, report, QStringLiteral("a fixture"));
        into.fixtures.push_back({fields.reference("check", Kind::Check), fields.reference("part", Kind::Part),
                                 fields.text("text"), fields.flag("fires")});
    }
}

} // namespace deference::content
