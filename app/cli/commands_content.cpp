// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/content/folder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace deference::cli {

namespace {

QString weight_name(content::Finding::Weight weight)
{
    return weight == content::Finding::Weight::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

Result<QString> pack_folder(const Arguments& arguments)
{
    const QString folder = arguments.word(0);
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::Io, QStringLiteral("there is no folder here"), folder,
                    QStringLiteral("give the folder that holds pack.yaml"));
    return folder;
}

Result<Answer> check(Context&, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const QString folder, pack_folder(arguments));
    const std::vector<content::Finding> findings = content::check_folder(folder);
    QStringList lines;
    QJsonArray list;
    for (const content::Finding& finding : findings) {
        lines.append(finding.text());
        list.append(QJsonObject{{QStringLiteral("file"), finding.file},
                                {QStringLiteral("line"), finding.line},
                                {QStringLiteral("what"), finding.what},
                                {QStringLiteral("todo"), finding.todo},
                                {QStringLiteral("weight"), weight_name(finding.weight)}});
    }
    if (findings.empty())
        lines.append(QStringLiteral("%1: no findings").arg(folder));
    return Answer{lines.join(QLatin1Char('\n')),
                  QJsonDocument(QJsonObject{{QStringLiteral("findings"), list}}), !findings.empty()};
}

Result<Answer> list(Context& context, const Arguments&)
{
    QStringList lines;
    QJsonArray packs;
    for (const auto& pack : context.catalogue().packs()) {
        const content::PackInfo& info = pack->info();
        lines.append(QStringLiteral("%1  %2  %3").arg(info.key, info.version, info.title));
        packs.append(QJsonObject{{QStringLiteral("id"), info.key},
                                 {QStringLiteral("title"), info.title},
                                 {QStringLiteral("version"), info.version},
                                 {QStringLiteral("cards"), static_cast<qint64>(pack->cards().cards.size())}});
    }
    lines += context.catalogue().problems();
    return Answer{lines.join(QLatin1Char('\n')),
                  QJsonDocument(QJsonObject{{QStringLiteral("packs"), packs},
                                            {QStringLiteral("problems"),
                                             QJsonArray::fromStringList(context.catalogue().problems())}})};
}

Result<void> copy_file(const QString& from, const QString& to)
{
    QFile source(from);
    QSaveFile target(to);
    if (!QDir().mkpath(QFileInfo(to).absolutePath()) || !source.open(QIODevice::ReadOnly) ||
        !target.open(QIODevice::WriteOnly) || target.write(source.readAll()) != source.size() ||
        !target.commit())
        return fail(ErrorCode::Io, QStringLiteral("the pack's file cannot be copied"), to);
    return {};
}

// A valid pack is copied into the profile, file by file as it lists them: nothing else comes along.
Result<Answer> install(Context& context, const Arguments& arguments)
{
    DEFERENCE_TRY_ASSIGN(const QString folder, pack_folder(arguments));
    const content::FolderReading reading = content::read_folder(folder);
    for (const content::Finding& finding : reading.findings) {
        if (finding.weight == content::Finding::Weight::Error)
            return fail(ErrorCode::Corrupt, finding.text(), folder,
                        QStringLiteral("see all findings with deference-cli pack check"));
    }
    DEFERENCE_TRY(
        context.library()); // makes the profile, and keeps a running window from reading half a pack
    const QDir target(context.folder() + QStringLiteral("/packs/") + reading.parts.info.key);
    for (const QString& file : reading.files)
        DEFERENCE_TRY(copy_file(QDir(folder).filePath(file), target.filePath(file)));
    return Answer{QStringLiteral("%1 %2 is installed; the next start takes it over")
                      .arg(reading.parts.info.key, reading.parts.info.version),
                  QJsonDocument(QJsonObject{{QStringLiteral("id"), reading.parts.info.key},
                                            {QStringLiteral("version"), reading.parts.info.version}})};
}

constexpr Command k_commands[] = {
    {"pack check",
     "DIR",
     "Says what is wrong with a content pack, as file:line: what, what to do; exit 1 on findings.",
     {},
     1,
     1,
     check},
    {"pack list", "", "Lists the packs that are there.", {}, 0, 0, list},
    {"pack install", "DIR", "Copies a valid pack into the profile.", {}, 1, 1, install},
};

} // namespace

std::span<const Command> content_commands()
{
    return k_commands;
}

} // namespace deference::cli
