// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands_stories.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/words.h"
#include "app/stories/checks.h"
#include "app/stories/completeness.h"
#include "app/stories/export.h"
#include "app/stories/json.h"
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "app/stories/operations.h"
#include "app/stories/store.h"
#include "app/stories/story_file.h"
#include "app/stories/story_set.h"
#include "app/stories/story_set_json.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <map>

namespace deference::cli {

Result<stories::Story> load_story(Context& context, const QString& text)
{
    bool is_number = false;
    const qint64 value = text.toLongLong(&is_number);
    if (!is_number || value <= 0)
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is no story id").arg(text), {},
                    QStringLiteral("take an id from deference-cli story list"));
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    return stories::load_story(library->database(), stories::StoryId(value));
}

namespace {

Result<std::vector<stories::FileStory>> read(Context& context, const QString& path)
{
    // Checking a file needs the pack's rules, not a profile.
    const auto pack = context.catalogue().first();
    if (!pack)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no content pack"));
    return stories::read_story_file(path, pack->stories()).map_error([&](const Error& error) {
        return as_data_error(error, path);
    });
}

Result<Answer> list(Context& context, const Arguments&)
{
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(const auto all, stories::load_stories(library->database()));
    QStringList lines;
    for (const stories::Story& story : all)
        lines.append(QStringLiteral("%1  %2 %  %3")
                         .arg(story.id.to_string())
                         .arg(stories::completeness(story, pack->stories()), 3)
                         .arg(story.title));
    lines.append(CliWords::tr("%n stories", nullptr, static_cast<int>(all.size())));
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(stories::list_to_json(all, pack->stories()))};
}

Result<Answer> show(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto story, load_story(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    return Answer{stories::to_markdown(story, pack->stories()),
                  QJsonDocument(stories::story_to_json(story, pack->stories()))};
}

Result<Answer> add(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto read_stories, read(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    QJsonArray ids;
    QStringList lines;
    for (const stories::FileStory& each : read_stories) {
        for (const auto& [list, names] : each.names) {
            for (const QString& name : names)
                DEFERENCE_TRY(stories::add_name(*library, list, name));
        }
        DEFERENCE_TRY_ASSIGN(const stories::StoryId id, stories::create_story(*library, each.story));
        ids.append(id.to_string());
        lines.append(QStringLiteral("%1  %2").arg(id.to_string(), each.story.title));
    }
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(QJsonObject{{QStringLiteral("ids"), ids}})};
}

struct Checked
{
    QString id;
    stories::Story story;
    stories::ConfidentialNames names;
};

Result<std::vector<Checked>> stories_to_check(Context& context, const QString& what)
{
    std::vector<Checked> checked;
    if (!QFileInfo::exists(what)) {
        bool is_number = false;
        (void)what.toLongLong(&is_number);
        if (!is_number)
            return fail(ErrorCode::Io, QStringLiteral("there is no such file, and it is no story id"), what,
                        QStringLiteral("check the name, or take an id from deference-cli story list"));
        DEFERENCE_TRY_ASSIGN(auto story, load_story(context, what));
        DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
        DEFERENCE_TRY_ASSIGN(auto names, stories::load_names_by_list(library->database()));
        checked.push_back({story.id.to_string(), std::move(story), std::move(names)});
        return checked;
    }
    DEFERENCE_TRY_ASSIGN(auto from_file, read(context, what));
    for (stories::FileStory& each : from_file)
        checked.push_back({each.id, std::move(each.story), std::move(each.names)});
    return checked;
}

Result<Answer> check(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto to_check, stories_to_check(context, arguments.word(0)));
    const content::StoriesFile& file = context.catalogue().first()->stories();
    QJsonArray array;
    QStringList lines;
    bool blocked = false;
    for (const Checked& each : to_check) {
        array.append(stories::check_to_json(each.id, each.story, file, 0, each.names));
        lines.append(QStringLiteral("%1  %2").arg(each.id, each.story.title));
        for (const stories::Finding& finding : stories::check_story(each.story, file, each.names)) {
            blocked = blocked || finding.severity == stories::Severity::Block;
            lines.append(QStringLiteral("  %1  %2  %3")
                             .arg(stories::to_key(finding.severity), finding.check, finding.message));
        }
    }
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(array), blocked};
}

// The stories of a file have no ids yet: they are numbered, and called as the file calls them.
Result<Answer> examine_set(Context& context, const Arguments& arguments)
{
    std::vector<stories::Story> all;
    std::map<stories::StoryId, QString> names;
    if (arguments.words().isEmpty()) {
        DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
        DEFERENCE_TRY_ASSIGN(all, stories::load_stories(library->database()));
        for (const stories::Story& story : all)
            names[story.id] = story.id.to_string();
    } else {
        DEFERENCE_TRY_ASSIGN(auto from_file, read(context, arguments.word(0)));
        for (stories::FileStory& each : from_file) {
            each.story.id = stories::StoryId(static_cast<qint64>(all.size()) + 1);
            names[each.story.id] = each.id;
            all.push_back(std::move(each.story));
        }
    }
    const auto pack = context.catalogue().first();
    if (!pack)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no content pack"));
    const auto set = stories::examine_set(all, pack->stories(), pack->rounds());
    const auto title = [&](stories::StoryId id) {
        return std::ranges::find(all, id, &stories::Story::id)->title;
    };
    return Answer{
        stories::set_to_text(set, pack->rounds(), title),
        QJsonDocument(stories::set_to_json(set, [&](stories::StoryId id) { return names.at(id); }))};
}

constexpr Command k_commands[] = {
    {"story list", "", "The stories.", {}, 0, 0, list},
    {"story show", "ID", "One story.", {}, 1, 1, show},
    {"story new",
     "FILE",
     "Adds the stories of a YAML file, and the names that they must not tell.",
     {},
     1,
     1,
     add},
    {"story check",
     "FILE|ID",
     "What an examiner would ask; exit 1 when something must be fixed.",
     {},
     1,
     1,
     check},
    {"story set",
     "[FILE]",
     "What the stories prove together, what is missing, and which answers which prompt.",
     {},
     0,
     1,
     examine_set},
};

} // namespace

std::span<const Command> stories_commands()
{
    return k_commands;
}

} // namespace deference::cli
