// SPDX-License-Identifier: GPL-3.0-or-later
// The house keeps its shape: who may include whom, where SQL may stand, what is marked.
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace {

struct SourceFile
{
    QString path; // from the top of the source tree
    QString room; // "core", "cards"; "ui" for everything there
    QString text;
};

QList<SourceFile> sources(const QString& half)
{
    const QString top = QStringLiteral(DEFERENCE_SOURCE_DIR "/");
    QList<SourceFile> files;
    QDirIterator it(top + half, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString path = file.fileName().mid(top.size());
        files.append({path, path.section(QLatin1Char('/'), 1, 1), QString::fromUtf8(file.readAll())});
    }
    REQUIRE(files.size() > 1);
    return files;
}

QStringList includes(const SourceFile& file)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList found;
    auto match = pattern.globalMatch(file.text);
    while (match.hasNext())
        found.append(match.next().captured(1));
    return found;
}

// Each room of app/ may include itself and these.
const QHash<QString, QStringList>& arrows()
{
    const auto list = [](const char* names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QHash<QString, QStringList> allowed{
        {QStringLiteral("core"), {}},
        {QStringLiteral("database"), list("core")},
        {QStringLiteral("content"), list("core")},
        {QStringLiteral("library"), list("core database content")},
        {QStringLiteral("memory"), list("core")},
        {QStringLiteral("cards"), list("core database content library memory")},
        {QStringLiteral("exchange"), list("core database content library memory cards")},
        {QStringLiteral("stories"), list("core database content library")},
        {QStringLiteral("plan"), list("core database content library")},
        {QStringLiteral("practice"), list("core database content library")},
        {QStringLiteral("progress"),
         list("core database content library memory cards stories plan practice")},
        {QStringLiteral("demo"),
         list("core database content library memory cards stories plan practice progress")},
        {QStringLiteral("cli"),
         list("core database content library memory cards exchange stories plan practice progress demo")},
    };
    return allowed;
}

} // namespace

TEST_CASE("arrows between the rooms of app/ run one way")
{
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("app"))) {
        if (file.room.endsWith(QStringLiteral(".h")) || file.room.endsWith(QStringLiteral(".cpp")))
            continue; // app/pch.*
        INFO(file.path.toStdString());
        REQUIRE(arrows().contains(file.room));
        for (const QString& include : includes(file)) {
            if (!include.startsWith(QStringLiteral("app/")))
                continue;
            const QString target = include.section(QLatin1Char('/'), 1, 1);
            if (target != file.room && !arrows()[file.room].contains(target))
                broken.append(file.path + QStringLiteral(" includes ") + include);
        }
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("app/ knows no window")
{
    static const QRegularExpression gui(
        QStringLiteral("^(ui/"
                       "|QtGui|QtWidgets|QtCharts|QWidget|QColor|QIcon|QPixmap|QImage|QFont|QPainter|"
                       "QApplication|QGuiApplication|QUndo|QTextDocument|QPdfWriter)"));
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("app"))) {
        for (const QString& include : includes(file)) {
            if (gui.match(include).hasMatch())
                broken.append(file.path + QStringLiteral(" includes ") + include);
        }
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("SQL stands in stores and in database/, never in ui/")
{
    static const QRegularExpression sql(QStringLiteral("\\b(SELECT\\s.+\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?"
                                                       "INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM)\\b"),
                                        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression home(
        QStringLiteral("^app/(database/|library/|\\w+/(\\w+_)?store(_\\w+)?\\.(h|cpp)$)"));
    QStringList broken;
    for (const QString& half : {QStringLiteral("app"), QStringLiteral("ui")}) {
        for (const SourceFile& file : sources(half)) {
            if (sql.match(file.text).hasMatch() && !home.match(file.path).hasMatch())
                broken.append(file.path);
        }
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("no feature includes another feature's store")
{
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
        for (const QString& include : includes(file)) {
            // The command line, the demo and the window's frame stand above all features and read from each.
            static const QRegularExpression above(QStringLiteral("^(app/cli|app/demo|ui/shell)/"));
            if (above.match(file.path).hasMatch())
                continue;
            if (include.contains(QStringLiteral("/store")) &&
                include.section(QLatin1Char('/'), 1, 1) != file.path.section(QLatin1Char('/'), 1, 1))
                broken.append(file.path + QStringLiteral(" includes ") + include);
        }
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("the library file is opened by Database alone")
{
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
        if (file.text.contains(QStringLiteral("QSqlDatabase::addDatabase")) &&
            !file.path.startsWith(QStringLiteral("app/database/")))
            broken.append(file.path);
        if (file.text.contains(QStringLiteral("library_path()")) &&
            file.text.contains(QStringLiteral("QFile(")))
            broken.append(file.path);
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("time and chance are asked for in one place each")
{
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
        static const QRegularExpression time(
            QStringLiteral("current(Date|DateTime|Time|MSecsSinceEpoch)\\(|system_clock::now"));
        static const QRegularExpression chance(
            QStringLiteral("std::random_device|QRandomGenerator|\\brand\\("));
        if (time.match(file.text).hasMatch() && file.path != QStringLiteral("app/core/clock.cpp"))
            broken.append(file.path + QStringLiteral(" asks for the time"));
        if (chance.match(file.text).hasMatch() && file.path != QStringLiteral("app/core/random.cpp"))
            broken.append(file.path + QStringLiteral(" asks for chance"));
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("every function that returns a Result is marked, and every file names its licence")
{
    static const QRegularExpression unmarked(
        QStringLiteral("^[ \\t]*((static|virtual|inline) )*Result<.+> \\w+\\(.*$"),
        QRegularExpression::MultilineOption);
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("app")) + sources(QStringLiteral("ui"))) {
        if (!file.text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later")))
            broken.append(file.path + QStringLiteral(" has no licence line"));
        if (!file.path.endsWith(QStringLiteral(".h")))
            continue;
        auto match = unmarked.globalMatch(file.text);
        while (match.hasNext())
            broken.append(file.path + QStringLiteral(": ") + match.next().captured(0).trimmed());
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("windows hold no colours and open no nested loops")
{
    static const QRegularExpression colour(
        QStringLiteral("\"#[0-9a-fA-F]{6}\"|Qt::(red|green|blue|black|white|gray|yellow)\\b"));
    static const QRegularExpression loop(QStringLiteral("processEvents\\(|QEventLoop"));
    QStringList broken;
    for (const SourceFile& file : sources(QStringLiteral("ui"))) {
        if (colour.match(file.text).hasMatch())
            broken.append(file.path + QStringLiteral(" has a literal colour"));
        if (loop.match(file.text).hasMatch())
            broken.append(file.path + QStringLiteral(" has a nested event loop"));
    }
    CHECK(broken.join(QLatin1Char('\n')) == QString());
}
