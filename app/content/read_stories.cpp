// SPDX-License-Identifier: GPL-3.0-or-later
// stories.yaml but for its checks and examples.
#include "app/content/check_schema.h"
#include "app/content/readers.h"
#include "app/content/text_rules.h"

#include <QRegularExpression>

namespace deference::content {

namespace {

StoryPart read_part(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a story part"));
    StoryPart part;
    part.key = fields.id("id", Kind::Part);
    part.label = fields.text("label", {.max = 80});
    part.star = fields.word(
        "star", {QStringLiteral("S"), QStringLiteral("T"), QStringLiteral("A"), QStringLiteral("R")});
    part.core = fields.flag("core");
    (void)fields.text("article", {.need = Need::Optional});
    part.purpose = fields.text("purpose");
    part.min_words = fields.number("min_words", 0, 1000);
    part.prompts = fields.texts("prompts");
    return part;
}

Telling read_telling(const Node& node, Report& report, const StoriesFile& file)
{
    Fields fields(node, report, QStringLiteral("a telling"));
    Telling telling;
    telling.key = fields.id("id", Kind::Telling);
    telling.label = fields.text("label", {.max = 60});
    telling.seconds = fields.number("seconds", 10, 3600);
    telling.words_at_default = fields.number("words_at_default", 10, 20000);
    telling.use = fields.text("use");
    telling.part_budget = fields.numbers_by_id("part_budget", Kind::Part, 0, 10000);
    int sum = 0;
    for (const auto& [part, words] : telling.part_budget)
        sum += words;
    if (sum != telling.words_at_default ||
        telling.words_at_default * 60 != telling.seconds * file.speaking_rate)
        fields.error(
            "words_at_default",
            QStringLiteral("%1 words do not agree with %2 seconds at %3 words a minute and a budget of %4")
                .arg(telling.words_at_default)
                .arg(telling.seconds)
                .arg(file.speaking_rate)
                .arg(sum),
            QStringLiteral("make the three agree"));
    return telling;
}

void read_tellings(Fields& top, Report& report, StoriesFile& into)
{
    const Node* node = top.block("tellings");
    if (!node)
        return;
    Fields fields(*node, report, QStringLiteral("tellings"));
    into.speaking_rate = fields.number("speaking_rate_wpm", 60, 300);
    if (const Node* window = fields.block("length_window")) {
        Fields entries(*window, report, QStringLiteral("length_window"));
        into.warn_over = entries.real("warn_over", 1.0, 3.0);
        into.warn_under = entries.real("warn_under", 0.0, 1.0);
    }
    for (const Node& entry : fields.list("items"))
        into.tellings.push_back(read_telling(entry, report, into));
    for (const char* key :
         {"speaking_rate_source", "answer_length_source", "numerals_rule", "shortening_order"})
        (void)fields.text(key, {.need = Need::Optional});
}

void read_lexicons(Fields& top, Report& report, StoriesFile& into)
{
    const Node* block = top.block("lexicons");
    if (!block)
        return;
    Fields lexicons(*block, report, QStringLiteral("lexicons"));
    for (const Node& node : block->children) {
        report.define(Kind::Lexicon, node.key, node.line);
        const QStringList entries = lexicons.texts(node.key.toUtf8().constData());
        QStringList unique = entries;
        if (unique.removeDuplicates() > 0)
            report.error(node.line, QStringLiteral("the lexicon \"%1\" has an entry twice").arg(node.key),
                         QStringLiteral("remove one"));
        into.lexicons[node.key] = entries;
    }
    lexicons.leave_rest();
}

void read_regexes(Fields& top, Report& report, StoriesFile& into)
{
    for (const Node& node : top.map("regexes")) {
        report.define(Kind::Regex, node.key, node.line);
        Fields fields(node, report, QStringLiteral("a regex"));
        RegexInfo regex;
        regex.pattern = fields.text("pattern", {.max = 4000});
        regex.case_sensitive = fields.flag("case_sensitive", false);
        into.regexes[node.key] = regex;
        if (regex.pattern.isEmpty() || report.trusts())
            continue;
        const QRegularExpression compiled(regex.pattern, QRegularExpression::UseUnicodePropertiesOption);
        if (!compiled.isValid())
            fields.error(
                "pattern",
                QStringLiteral("the pattern of \"%1\" is no valid regular expression (%2 at character %3)")
                    .arg(node.key, compiled.errorString())
                    .arg(compiled.patternErrorOffset()),
                QStringLiteral("correct it"));
        else if (compiled.match(QString()).hasMatch())
            fields.error("pattern", QStringLiteral("the pattern of \"%1\" matches empty text").arg(node.key),
                         QStringLiteral("make it require at least one character"));
    }
}

FollowUp read_followup(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a follow-up"));
    FollowUp followup;
    followup.key = fields.id("id", Kind::FollowUp);
    followup.part = fields.reference("part", Kind::Part);
    followup.weakness = fields.reference("weakness", Kind::Check, Need::Optional);
    followup.push = fields.number("push", 1, 3);
    followup.question = fields.text("q", {.max = 300});
    followup.listens_for = fields.text("listens_for", {.max = 300});
    return followup;
}

PromptKind read_prompt_kind(const Node& node, Report& report)
{
    Fields fields(node, report, QStringLiteral("a kind of prompt"));
    PromptKind kind;
    kind.key = fields.reference("kind", Kind::PromptKind);
    kind.label = fields.text("label", {.max = 100});
    kind.decisions = fields.texts("decisions", {Need::Optional, true});
    for (const QString& decision : kind.decisions) {
        if (decision != QLatin1String("override") && decision != QLatin1String("follow") &&
            decision != QLatin1String("escalate"))
            fields.error("decisions", QStringLiteral("\"%1\" is no decision").arg(decision),
                         QStringLiteral("use override, follow or escalate"));
    }
    kind.parts = fields.references("parts", Kind::Part, {Need::Optional, true});
    kind.checks = fields.references("checks", Kind::Check, {Need::Optional, true});
    if (const Node* mentions = fields.block("mentions", Need::Optional))
        kind.mentions = read_condition(*mentions, report);
    return kind;
}

void read_story_set(Fields& top, Report& report, StoriesFile& into)
{
    const Node* node = top.block("story_set");
    if (!node)
        return;
    Fields set(*node, report, QStringLiteral("story_set"));
    into.set_target = set.number("target", 1, 20);
    (void)set.text("rule");
    into.set_coverage = set.text("coverage");
    if (const Node* went_wrong = set.block("went_wrong", Need::Optional))
        into.went_wrong = read_condition(*went_wrong, report);
    for (const Node& kind : set.list("prompt_kinds", {Need::Optional}))
        into.prompt_kinds.push_back(read_prompt_kind(kind, report));
}

void read_examiner_mode(Fields& top, Report& report, StoriesFile& into)
{
    const Node* node = top.block("examiner_mode", Need::Optional);
    if (!node)
        return;
    Fields fields(*node, report, QStringLiteral("examiner_mode"));
    into.examiner.record = fields.references("record", Kind::Part);
    into.examiner.questions = fields.references("questions", Kind::FollowUp);
}

// star_mapping says again which part belongs to which letter.
void check_star_mapping(Fields& top, Report& report, const StoriesFile& file)
{
    const Node* mapping = top.block("star_mapping", Need::Optional);
    if (!mapping)
        return;
    for (const Node& letter : mapping->children) {
        for (const Node& id : letter.children) {
            report.refer(Kind::Part, id.text, id.line);
            const StoryPart* part = file.find(id.text);
            if (part && part->star != letter.key)
                report.error(id.line,
                             QStringLiteral("the part \"%1\" has star %2, not %3")
                                 .arg(id.text, part->star, letter.key),
                             QStringLiteral("make the two agree"));
        }
    }
}

} // namespace

StoriesFile read_stories(const Node& root, Report& report)
{
    StoriesFile file;
    Fields top(root, report, QStringLiteral("the stories file"));
    read_file_header(top, "stories");
    // The conventions and check_types are the specification of the checks, for people who implement them.
    for (const char* key : {"updated", "language", "check_types", "micro_fixtures_note"})
        top.skip(key);
    if (const Node* node = top.block("conventions")) {
        Fields conventions(*node, report, QStringLiteral("conventions"));
        file.honesty_note = conventions.text("honesty_note");
        conventions.leave_rest();
    }
    for (const Node& node : top.list("parts"))
        file.parts.push_back(read_part(node, report));
    check_star_mapping(top, report, file);
    read_tellings(top, report, file);
    read_story_set(top, report, file);
    read_examiner_mode(top, report, file);
    read_lexicons(top, report, file);
    read_regexes(top, report, file);
    file.rules = std::make_shared<const TextRules>(file.lexicons, file.regexes);
    read_story_checks(top, report, file);
    for (const Node& node : top.list("followups"))
        file.followups.push_back(read_followup(node, report));
    read_story_examples(top, report, file);
    return file;
}

} // namespace deference::content
