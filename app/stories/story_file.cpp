// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/story_file.h"

#include "app/content/fields.h"
#include "app/content/yaml.h"
#include "app/stories/completeness.h"
#include "app/stories/text.h"
#include "app/stories/words.h"

#include <QFile>
#include <QFileInfo>

namespace deference::stories {

namespace {

using content::Need;
using content::Node;

QStringList part_keys(const content::StoriesFile& file)
{
    QStringList keys;
    for (const content::StoryPart& part : file.parts)
        keys.append(part.key);
    return keys;
}

QStringList telling_keys(const content::StoriesFile& file)
{
    QStringList keys;
    for (const content::Telling& telling : file.tellings)
        keys.append(telling.key);
    return keys;
}

// Texts by key, each key one of `known`. A key without a value is an empty text.
std::map<QString, QString> read_texts(const Node* node, const QStringList& known, content::Report& report)
{
    std::map<QString, QString> texts;
    if (!node)
        return texts;
    for (const Node& child : node->children) {
        if (!known.contains(child.key))
            report.error(child.line, StoryWords::tr("\"%1\" is not known here").arg(child.key),
                         StoryWords::tr("use one of %1").arg(known.join(QStringLiteral(", "))));
        else if (child.kind == Node::Kind::List || child.kind == Node::Kind::Map)
            report.error(child.line, StoryWords::tr("\"%1\" is not a text").arg(child.key),
                         StoryWords::tr("write it in quotes after the key"));
        else if (const QString text = clean_text(child.text); !text.isEmpty())
            texts.emplace(child.key, text);
    }
    return texts;
}

FileStory read_story(const Node& node, int number, const content::StoriesFile& file, content::Report& report)
{
    content::Fields fields(node, report, StoryWords::tr("a story"));
    FileStory read;
    read.id = node.find(QLatin1String("id")) ? fields.id("id", content::Kind::Example)
                                             : QStringLiteral("story_%1").arg(number);
    read.story.title = fields.text("title", {.max = 200});
    Tags& tags = read.story.tags;
    tags.domain = fields.text("domain", {.need = Need::Optional, .max = 60});
    const QStringList decisions{to_key(Decision::Override), to_key(Decision::Follow),
                                to_key(Decision::Escalate)};
    tags.decision =
        decision_from_key(fields.word("decision", decisions, Need::Optional)).value_or(Decision::Untold);
    const QStringList directions{to_key(Direction::Stricter), to_key(Direction::Looser),
                                 QStringLiteral("none")};
    tags.direction =
        direction_from_key(fields.word("direction", directions, Need::Optional)).value_or(Direction::None);
    tags.signal_keys = fields.texts("signals", {.need = Need::Optional, .may_be_empty = true});
    tags.prompt_keys = fields.texts("prompt_kinds", {.need = Need::Optional, .may_be_empty = true});
    for (const char* for_tests : {"quality", "fictional_company", "expect"})
        fields.skip(for_tests);
    if (const Node* list = fields.block("denylist", Need::Optional)) {
        content::Fields names(*list, report, StoryWords::tr("denylist"));
        for (const char* key : {"employers", "customers", "products", "people"})
            read.names[QLatin1String(key)] = names.texts(key, {.need = Need::Optional, .may_be_empty = true});
    }
    read.story.parts = read_texts(fields.block("parts"), part_keys(file), report);
    read.story.tellings = read_texts(fields.block("tellings", Need::Optional), telling_keys(file), report);
    return read;
}

// The list of stories in any of the three forms; null when there is none.
const std::vector<Node>* list_of_stories(const Node& root)
{
    if (root.kind == Node::Kind::List)
        return &root.children;
    for (const char* key : {"examples", "stories"}) {
        const Node* list = root.find(QLatin1String(key));
        if (list && list->kind == Node::Kind::List)
            return &list->children;
    }
    return nullptr;
}

Failure first_fault(const content::Report& report)
{
    const auto findings = report.sorted_findings();
    Error error = content::to_error(findings.front());
    if (findings.size() > 1)
        error.todo = StoryWords::tr("%1 (and look at %n more fault(s))", nullptr,
                                    static_cast<int>(findings.size()) - 1)
                         .arg(error.todo);
    return fail(std::move(error));
}

} // namespace

Result<std::vector<FileStory>> parse_stories(const QByteArray& bytes, const QString& name,
                                             const content::StoriesFile& file)
{
    const auto root = content::read_yaml(bytes, name);
    if (!root)
        return fail(content::to_error(root.error()));
    content::Report report;
    report.enter(name);
    std::vector<FileStory> stories;
    if (const auto* list = list_of_stories(*root)) {
        for (const Node& node : *list)
            stories.push_back(read_story(node, static_cast<int>(stories.size()) + 1, file, report));
        if (list->empty())
            report.error(root->line, StoryWords::tr("the file holds no story"),
                         StoryWords::tr("write at least one, with a title and parts"));
    } else {
        stories.push_back(read_story(*root, 1, file, report));
    }
    if (content::has_errors(report.sorted_findings()))
        return first_fault(report);
    return stories;
}

Result<std::vector<FileStory>> read_story_file(const QString& path, const content::StoriesFile& file)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, StoryWords::tr("there is no such file"), path,
                    StoryWords::tr("check the name"));
    if (info.isDir())
        return fail(ErrorCode::InvalidInput, StoryWords::tr("this is a folder"), path,
                    StoryWords::tr("name one file in it"));
    if (info.size() > content::k_max_file_bytes)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("the file is larger than any collection of stories"), path,
                    StoryWords::tr("name a YAML file with stories"));
    QFile opened(path);
    if (!opened.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, opened.errorString(), path, StoryWords::tr("check who may read it"));
    return parse_stories(opened.read(content::k_max_file_bytes + 1), path, file);
}

} // namespace deference::stories
