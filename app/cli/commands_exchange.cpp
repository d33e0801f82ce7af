// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/files.h"
#include "app/cli/words.h"
#include "app/exchange/export_cards.h"
#include "app/exchange/import_operations.h"
#include "app/progress/study_config.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace deference::cli {

namespace {

constexpr Option k_import_options[] = {{"dry-run", ""}, {"duplicates", "keep|update|both"}, {"deck", "NAME"}};
constexpr Option k_export_options[] = {{"as", "apkg|csv|text"}, {"query", "QUERY"}};

Result<exchange::Decision> parse_decision(const Arguments& arguments)
{
    if (!arguments.has("duplicates"))
        return exchange::Decision::KeepOurs;
    const auto decision = exchange::decision_from_key(arguments.value("duplicates"));
    if (!decision)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("'%1' says nothing about duplicates").arg(arguments.value("duplicates")),
                    {}, QStringLiteral("use --duplicates keep, update or both"));
    return *decision;
}

// "presence" is new, same or changed; cards that are new are only counted.
QJsonArray duplicates_json(const exchange::ImportPlan& plan)
{
    QJsonArray duplicates;
    for (const exchange::ImportItem& item : plan.items) {
        if (!item.ours)
            continue;
        const bool same = item.presence == exchange::Presence::Same;
        duplicates.append(QJsonObject{
            {QStringLiteral("id"), item.ours->id.to_string()},
            {QStringLiteral("question"), item.theirs.words.question},
            {QStringLiteral("presence"), same ? QStringLiteral("same") : QStringLiteral("changed")}});
    }
    return duplicates;
}

QJsonObject plan_json(const exchange::ImportPlan& plan, const exchange::ImportCounts& counts)
{
    return {{QStringLiteral("file"), plan.name},
            {QStringLiteral("new"), counts.new_cards},
            {QStringLiteral("same"), counts.same},
            {QStringLiteral("changed"), counts.changed},
            {QStringLiteral("answers"), counts.answers},
            {QStringLiteral("duplicates"), duplicates_json(plan)},
            {QStringLiteral("not_carried"), QJsonArray::fromStringList(plan.not_carried)},
            {QStringLiteral("remarks"), QJsonArray::fromStringList(plan.remarks)}};
}

QStringList plan_lines(const exchange::ImportPlan& plan, const exchange::ImportCounts& counts)
{
    const int all = static_cast<int>(plan.items.size());
    QStringList lines{QStringLiteral("%1: %2, %3 new, %4 here already, %5 here with other words, %6")
                          .arg(plan.name, CliWords::tr("%n card(s)", nullptr, all))
                          .arg(counts.new_cards)
                          .arg(counts.same)
                          .arg(counts.changed)
                          .arg(CliWords::tr("%n answer(s)", nullptr, counts.answers))};
    lines += plan.remarks;
    return lines;
}

Result<Answer> import_file(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const exchange::Decision decision, parse_decision(arguments));
    const QString path = QFileInfo(arguments.word(0)).absoluteFilePath();
    DEFERENCE_TRY_ASSIGN(Library * library, context.library());
    auto source = exchange::read_import_file(path, library->clock().now());
    if (!source)
        return fail(as_data_error(source.error(), path));
    DEFERENCE_TRY_ASSIGN(auto plan,
                         exchange::plan_import(*library, std::move(*source), arguments.value("deck")));
    exchange::decide_all(plan, decision);
    const exchange::ImportCounts counts = exchange::count(plan);
    QJsonObject json = plan_json(plan, counts);
    QStringList lines = plan_lines(plan, counts);
    json.insert(QStringLiteral("dry_run"), arguments.has("dry-run"));
    QStringList not_carried = plan.not_carried;
    if (arguments.has("dry-run")) {
        lines.append(QStringLiteral("nothing was imported: this was a dry run"));
    } else {
        DEFERENCE_TRY_ASSIGN(const auto config, progress::load_study_config(*library));
        DEFERENCE_TRY_ASSIGN(const auto report, exchange::run_import(*library, plan, config.scheduler));
        json.insert(QStringLiteral("added"), report.added);
        json.insert(QStringLiteral("updated"), report.changed);
        json.insert(QStringLiteral("kept"), report.kept);
        json.insert(QStringLiteral("answers"), report.answers);
        json.insert(QStringLiteral("media"), report.media);
        json.insert(QStringLiteral("renamed"), report.renamed);
        json.insert(QStringLiteral("not_carried"), QJsonArray::fromStringList(report.not_carried));
        not_carried = report.not_carried;
        lines.append(QStringLiteral("%1 added, %2 updated, %3 kept as they were, %4, %5")
                         .arg(report.added)
                         .arg(report.changed)
                         .arg(report.kept)
                         .arg(CliWords::tr("%n answer(s)", nullptr, report.answers),
                              CliWords::tr("%n picture(s) or sound(s)", nullptr, report.media)));
    }
    for (const QString& what : not_carried)
        lines.append(QStringLiteral("not carried: ") + what);
    return Answer{lines.join(QLatin1Char('\n')), QJsonDocument(json)};
}

Result<Answer> export_file(Context& context, const Arguments& arguments)
{
    const auto form = exchange::export_form_from_key(arguments.value("as"));
    if (!form)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("'%1' is no form to export to").arg(arguments.value("as")), {},
                    QStringLiteral("use --as apkg, csv or text"));
    const QString path = QFileInfo(arguments.word(0)).absoluteFilePath();
    DEFERENCE_TRY_ASSIGN(const Library* library, context.library());
    DEFERENCE_TRY_ASSIGN(const auto source, exchange::load_export(*library, arguments.value("query")));
    if (const auto written = exchange::write_export(source, *form, path); !written)
        return fail(as_data_error(written.error(), path));
    const int cards = static_cast<int>(source.cards.size());
    const int media = static_cast<int>(source.media.size());
    return Answer{QStringLiteral("%1 written to %2").arg(CliWords::tr("%n card(s)", nullptr, cards), path),
                  QJsonDocument(QJsonObject{{QStringLiteral("file"), path},
                                            {QStringLiteral("as"), exchange::to_key(*form)},
                                            {QStringLiteral("cards"), cards},
                                            {QStringLiteral("media"), media}})};
}

constexpr Command k_commands[] = {
    {"import", "FILE [--dry-run] [--duplicates keep|update|both] [--deck NAME]",
     "Cards from an Anki package (.apkg, .colpkg), a text file or CSV; --dry-run only says what would "
     "happen.",
     k_import_options, 1, 1, import_file},
    {"export", "FILE --as apkg|csv|text [--query QUERY]", "Cards for Anki or a spreadsheet.",
     k_export_options, 1, 1, export_file},
};

} // namespace

std::span<const Command> exchange_commands()
{
    return k_commands;
}

} // namespace deference::cli
