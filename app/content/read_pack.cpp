// SPDX-License-Identifier: GPL-3.0-or-later
// pack.yaml, the head of every other file, and the fact files.
#include "app/content/readers.h"

namespace deference::content {

void read_file_header(Fields& top, const char* file_kind)
{
    (void)top.number("schema_version", 1, 1);
    (void)top.word("file", {QLatin1String(file_kind)});
}

PackHeader read_pack_header(const Node& root, Report& report)
{
    PackHeader header;
    Fields top(root, report, QStringLiteral("the pack"));
    read_file_header(top, "pack");
    header.info.key = top.text("key", {.max = 80});
    header.info.title = top.text("title", {.max = 120});
    header.info.company = top.text("company", {.max = 80});
    header.info.version = top.text("version", {.max = 40});
    header.info.language = top.text("language", {.max = 35});
    header.info.licence = top.text("licence", {.max = 80});
    header.info.updated = top.day("updated");
    header.files = top.texts("files");
    return header;
}

namespace {

void check_fact(const Node& node, Report& report)
{
    Fields fact(node, report, QStringLiteral("a fact"));
    (void)fact.id("id", Kind::Fact);
    (void)fact.text("area", {.max = 80});
    (void)fact.text("title", {.max = 240});
    (void)fact.texts("facts");
    (void)fact.text("verified", {.max = 1500});
    // Two families: law (issuer, citation, status) and products (source, as of).
    if (node.find(QLatin1String("citation"))) {
        for (const char* key :
             {"issuer", "citation", "date", "status", "why_it_matters_for_an_AI_PM", "exam_question", "url"})
            (void)fact.text(key);
        return;
    }
    (void)fact.text("why_it_matters");
    (void)fact.text("interviewer_question");
    (void)fact.text("as_of");
    if (const Node* source = fact.block("source")) {
        Fields fields(*source, report, QStringLiteral("the source of a fact"));
        (void)fields.text("title");
        fields.skip("url"); // some have none: a page that was never public
    }
}

} // namespace

void check_facts(const Node& root, Report& report)
{
    if (root.kind != Node::Kind::List) {
        report.error(root.line, QStringLiteral("a facts file must be a list"),
                     QStringLiteral("write entries that begin with - id:"));
        return;
    }
    for (const Node& node : root.children)
        check_fact(node, report);
}

} // namespace deference::content
