// SPDX-License-Identifier: GPL-3.0-or-later
// Build tool: checks a pack folder and writes it as the trees that are built into the program.
//     deference_pack_compiler FOLDER OUT_FOLDER DEPFILE [--strict]
// Findings are printed the way compilers print theirs. Errors fail the build; warnings do with --strict.
#include "app/content/compiled.h"
#include "app/content/folder.h"

#include <QDir>
#include <QSaveFile>
#include <algorithm>
#include <cstdio>

namespace deference::content {

namespace {

Node text_node(const char* key, const QString& text)
{
    return Node{Node::Kind::Quoted, 0, QLatin1String(key), text, {}};
}

Node info_tree(const PackInfo& info)
{
    return Node{Node::Kind::Map,
                0,
                {},
                {},
                {text_node("key", info.key), text_node("title", info.title),
                 text_node("company", info.company), text_node("version", info.version),
                 text_node("language", info.language), text_node("licence", info.licence),
                 text_node("updated", to_iso(info.updated)), text_node("content_hash", info.content_hash)}};
}

bool write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    std::fprintf(stderr, "%s: cannot be written (%s)\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

// The files the outputs depend on, and the folders, whose date changes when a file is added.
QByteArray depfile(const QString& target, const QDir& folder, const QStringList& files)
{
    QStringList needed;
    for (const QString& file : files) {
        needed.push_back(folder.absoluteFilePath(file));
        needed.push_back(QFileInfo(folder.absoluteFilePath(file)).path());
    }
    needed.removeDuplicates();
    needed.replaceInStrings(QStringLiteral(" "), QStringLiteral("\\ "));
    return (target + QStringLiteral(": ") + needed.join(QStringLiteral(" \\\n  ")) + QLatin1Char('\n'))
        .toUtf8();
}

int run(const QStringList& arguments)
{
    if (arguments.size() < 4) {
        std::fputs("usage: deference_pack_compiler FOLDER OUT_FOLDER DEPFILE [--strict]\n", stderr);
        return 2;
    }
    const QDir folder(arguments[1]);
    const QDir out(arguments[2]);
    const bool strict = arguments.contains(QStringLiteral("--strict"));
    const FolderReading reading = read_folder(folder.path());
    for (const Finding& finding : reading.findings) {
        const bool error = finding.weight == Finding::Weight::Error;
        std::fprintf(stderr, "%s/%s:%d: %s: %s, %s\n", qPrintable(folder.path()), qPrintable(finding.file),
                     finding.line, error ? "error" : "warning", qPrintable(finding.what),
                     qPrintable(finding.todo));
    }
    if (has_errors(reading.findings) || (strict && !reading.findings.empty()))
        return 1;
    Node cards{Node::Kind::List, 0, {}, {}, reading.cards};
    const bool written =
        QDir().mkpath(out.path()) &&
        write(out.filePath(QStringLiteral("pack.tree")), compile_tree(info_tree(reading.parts.info))) &&
        write(out.filePath(QStringLiteral("cards.tree")), compile_tree(cards)) &&
        write(out.filePath(QStringLiteral("rounds.tree")), compile_tree(reading.rounds)) &&
        write(out.filePath(QStringLiteral("plan.tree")), compile_tree(reading.plan)) &&
        write(out.filePath(QStringLiteral("stories.tree")), compile_tree(reading.stories)) &&
        write(arguments[3],
              depfile(out.absoluteFilePath(QStringLiteral("pack.tree")), folder, reading.files));
    return written ? 0 : 3;
}

} // namespace

} // namespace deference::content

int main(int argc, char* argv[])
{
    QStringList arguments;
    std::transform(argv, argv + argc, std::back_inserter(arguments),
                   [](const char* text) { return QString::fromLocal8Bit(text); });
    return deference::content::run(arguments);
}
