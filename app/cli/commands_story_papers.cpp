// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of a story: memo, export and import, earlier versions, the record as an examiner reads it, and the
// names that no paper should carry.
#include "app/cli/commands.h"
#include "app/cli/commands_stories.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/words.h"
#include "app/stories/difference.h"
#include "app/stories/examiner.h"
#include "app/stories/export_offer.h"
#include "app/stories/markdown_import.h"
#include "app/stories/names.h"
#include "app/stories/names_store.h"
#include "app/stories/operations.h"
#include "app/stories/store.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace deference::cli {

namespace {

constexpr Option k_export_options[] = {{"as", "md|memo"}, {"with-names", ""}, {"confirm", ""}};
constexpr Option k_memo_options[] = {{"with-names", ""}, {"confirm", ""}};

// Without --confirm nothing leaves that a check of confidentiality warns of: the answer is the list.
Result<Answer> offer(Context& context, const Arguments& arguments, stories::ExportForm form)
{
    DEFERENCE_TRY_ASSIGN(const auto story, load_story(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    DEFERENCE_TRY_ASSIGN(const Day today, context.today());
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto names, stories::load_names_by_list(library->database()));
    const auto offer =
        stories::offer_export(story, pack->stories(), names, form, today, arguments.has("with-names"));
    QJsonArray findings;
    QStringList lines;
    bool held = false;
    for (const stories::Finding& finding : offer.findings) {
        findings.append(QJsonObject{{QStringLiteral("check"), finding.check},
                                    {QStringLiteral("severity"), stories::to_key(finding.severity)},
                                    {QStringLiteral("message"), finding.message}});
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(stories::to_key(finding.severity), finding.check, finding.message));
        held = held || finding.severity != stories::Severity::Info;
    }
    held = held && !arguments.has("confirm");
    lines.append(QStringLiteral("Not exported. Mend this, or add --confirm when the words may go out."));
    const QString as = form == stories::ExportForm::Memo ? QStringLiteral("memo") : QStringLiteral("md");
    return Answer{held ? lines.join(u'\n') : offer.markdown,
                  QJsonDocument(QJsonObject{{QStringLiteral("as"), as},
                                            {QStringLiteral("text"), held ? QString() : offer.markdown},
                                            {QStringLiteral("left_out"), offer.left_out},
                                            {QStringLiteral("findings"), findings}}),
                  held};
}

Result<Answer> export_story(Context& context, const Arguments& arguments)
{
    const QString form = arguments.has("as") ? arguments.value("as") : QStringLiteral("md");
    if (form != QStringLiteral("md") && form != QStringLiteral("memo"))
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is no form").arg(form),
                    QStringLiteral("--as"), QStringLiteral("use md or memo"));
    return offer(context, arguments,
                 form == QStringLiteral("memo") ? stories::ExportForm::Memo : stories::ExportForm::Story);
}

Result<Answer> memo(Context& context, const Arguments& arguments)
{
    return offer(context, arguments, stories::ExportForm::Memo);
}

constexpr qint64 k_longest_story = 4 * 1024 * 1024; // bytes

Result<Answer> import_story(Context& context, const Arguments& arguments)
{
    const QString path = arguments.word(0);
    DEFERENCE_TRY_ASSIGN(const QByteArray bytes, read_input(path, k_longest_story));
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    const auto read = stories::story_from_markdown(QString::fromUtf8(bytes), pack->stories(),
                                                   QFileInfo(path).completeBaseName())
                          .map_error([&](const Error& error) { return as_data_error(error, path); });
    if (!read)
        return fail(read.error());
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto id, stories::create_story(*library, read->story));
    QStringList lines{QStringLiteral("%1  %2").arg(id.to_string(), read->story.title)};
    lines += read->notes;
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("id"), id.to_string()},
                                                               {QStringLiteral("title"), read->story.title},
                                                               {QStringLiteral("notes"),
                                                                QJsonArray::fromStringList(read->notes)}})};
}

// Each version with what changed since the one before it in the same part.
Result<Answer> versions(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto story, load_story(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto all, stories::load_versions(library->database(), story.id));
    QStringList lines;
    QJsonArray array;
    for (auto version = all.begin(); version != all.end(); ++version) { // newest first
        const auto before = std::find_if(
            version + 1, all.end(), [&](const stories::Version& one) { return one.part == version->part; });
        const QString changes = stories::differences_as_text(
            stories::differences(before == all.end() ? QString() : before->text, version->text));
        const QString at = QDateTime::fromMSecsSinceEpoch(to_ms(version->at), Qt::UTC).toString(Qt::ISODate);
        lines.append(
            QStringLiteral("%1  %2  %3  %4").arg(version->id.to_string(), at, version->part, version->name));
        lines.append(QStringLiteral("    ") + QString(changes).replace(u'\n', u' '));
        array.append(QJsonObject{{QStringLiteral("id"), version->id.to_string()},
                                 {QStringLiteral("part"), version->part},
                                 {QStringLiteral("at"), at},
                                 {QStringLiteral("name"), version->name},
                                 {QStringLiteral("text"), version->text},
                                 {QStringLiteral("changes"), changes}});
    }
    lines.append(CliWords::tr("%n versions", nullptr, static_cast<int>(all.size())));
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("versions"), array}})};
}

Result<Answer> examine(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const auto story, load_story(context, arguments.word(0)));
    DEFERENCE_TRY_ASSIGN(const auto pack, context.pack());
    const auto reading = stories::read_record(story, pack->stories());
    QStringList lines;
    QJsonArray questions;
    for (const stories::ExaminerQuestion& one : reading.questions) {
        lines.append(QStringLiteral("%1  %2").arg(stories::to_key(one.answer), -10).arg(one.question));
        if (!one.gap.isEmpty())
            lines.append(QStringLiteral("            ") + one.gap);
        questions.append(QJsonObject{{QStringLiteral("id"), one.key},
                                     {QStringLiteral("part"), one.part},
                                     {QStringLiteral("question"), one.question},
                                     {QStringLiteral("answer"), stories::to_key(one.answer)},
                                     {QStringLiteral("gap"), one.gap},
                                     {QStringLiteral("open"), one.is_open}});
    }
    const int gaps = reading.gaps();
    lines.append(CliWords::tr("%n gaps in the record", nullptr, gaps));
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("gaps"), gaps},
                                                               {QStringLiteral("questions"), questions}})};
}

constexpr Option k_names_options[] = {
    {"add", "NAME"}, {"as", "employers|customers|products|people"}, {"remove", "NAME"}};

Result<void> change_names(Library& library, const Arguments& arguments)
{
    if (arguments.has("add"))
        DEFERENCE_TRY(stories::add_name(
            library, arguments.has("as") ? arguments.value("as") : QStringLiteral("employers"),
            arguments.value("add")));
    if (!arguments.has("remove"))
        return {};
    DEFERENCE_TRY_ASSIGN(const auto names, stories::load_names(library.database()));
    for (const stories::ConfidentialName& one : names) {
        if (one.name.compare(arguments.value("remove"), Qt::CaseInsensitive) == 0)
            DEFERENCE_TRY(stories::remove_name(library, one.id));
    }
    return {};
}

Result<Answer> names(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    DEFERENCE_TRY(change_names(*library, arguments));
    DEFERENCE_TRY_ASSIGN(const auto all, stories::load_names(library->database()));
    QStringList lines;
    QJsonArray array;
    for (const stories::ConfidentialName& one : all) {
        lines.append(QStringLiteral("%1  %2").arg(one.list, -9).arg(one.name));
        array.append(QJsonObject{{QStringLiteral("list"), one.list}, {QStringLiteral("name"), one.name}});
    }
    lines.append(CliWords::tr("%n confidential names", nullptr, static_cast<int>(all.size())));
    return Answer{lines.join(u'\n'), QJsonDocument(QJsonObject{{QStringLiteral("names"), array}})};
}

constexpr Command k_commands[] = {
    {"story memo", "ID [--with-names] [--confirm]",
     "The decision memo, one page; exit 1 when something is confidential.", k_memo_options, 1, 1, memo},
    {"story export", "ID [--as md|memo] [--with-names] [--confirm]",
     "A story as Markdown; exit 1 when something is confidential.", k_export_options, 1, 1, export_story},
    {"story import", "FILE", "Adds a story from Markdown with headings.", {}, 1, 1, import_story},
    {"story versions", "ID", "The kept texts of a story, each with what changed.", {}, 1, 1, versions},
    {"story examine",
     "ID",
     "What the record answers six months later, and what it does not.",
     {},
     1,
     1,
     examine},
    {"story names", "[--add NAME [--as LIST]] [--remove NAME]", "The confidential names.", k_names_options, 0,
     0, names},
};

} // namespace

std::span<const Command> story_papers_commands()
{
    return k_commands;
}

} // namespace deference::cli
