// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the way of opening: said in one sentence, with a way out, and no byte changed.
#include "app/library/settings.h"
#include "tests/support/files.h"
#include "tests/ui/journeys/pages.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/start.h"
#include "ui/shell/start_error.h"
#include "ui/widgets/notice_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

// Starts the profile as main() does and answers each dialog that comes up: with the button of that name.
struct Start
{
    QStringList said;
    std::unique_ptr<Library> library;
};

Start start(const QString& folder, const QStringList& buttons)
{
    static const ManualClock clock(monday_morning() + std::chrono::hours(1));
    static Random random(3);
    Start start;
    QStringList left = buttons;
    QTimer answers;
    QObject::connect(&answers, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<StartError*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        QStringList words;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            words.append(label->text());
        start.said.append(words.join(u'\n'));
        QAbstractButton* button =
            find_button(*dialog, left.isEmpty() ? QStringLiteral("Quit") : left.takeFirst());
        CHECK(button);
        if (button)
            QTest::mouseClick(button, Qt::LeftButton);
        else
            dialog->reject();
    });
    answers.start(0);
    start.library = open_with_help(folder, clock, random, built_in_packs(), DatabaseOptions::Check::AtOnce);
    return start;
}

QString make_profile(Desk& desk)
{
    REQUIRE_OK(
        change_setting(desk.library(), QStringLiteral("theme"), QStringLiteral("dark"))); // leads to a backup
    desk.close();
    return desk.folder();
}

QString library_of(const QString& folder)
{
    return folder + QStringLiteral("/library.deference");
}

void with_file(const QString& path, const QString& statement)
{
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("by hand"));
        file.setDatabaseName(path);
        REQUIRE(file.open());
        REQUIRE(QSqlQuery(file).exec(statement));
        file.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("by hand"));
}

QStringList notices(QWidget& window)
{
    QStringList sentences;
    for (const NoticeBar* bar : window.findChildren<NoticeBar*>()) {
        if (bar->isVisible())
            sentences.append(bar->accessibleName().trimmed());
    }
    return sentences;
}

QProcessEnvironment quiet_environment(const QTemporaryDir& place)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), place.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), place.path());
    return environment;
}

} // namespace

TEST_CASE("a library that cannot be opened is explained and left as it is")
{
    Desk desk;
    const QString folder = make_profile(desk);
    QString expected;
    SECTION("from a newer version")
    {
        with_file(library_of(folder), QStringLiteral("PRAGMA user_version = 9999"));
        expected = QStringLiteral("newer");
    }
    SECTION("somebody else's")
    {
        with_file(library_of(folder), QStringLiteral("PRAGMA application_id = 12345"));
        expected = QStringLiteral("not");
    }
    SECTION("truncated")
    {
        REQUIRE(QFile::resize(library_of(folder), QFileInfo(library_of(folder)).size() / 3));
        expected = QStringLiteral("The newest backup is from");
    }
    const QByteArray before = digest(library_of(folder));
    const Start started = start(folder, {QStringLiteral("Quit")});
    CHECK_FALSE(started.library);
    REQUIRE(started.said.size() == 1);
    INFO(started.said.front().toStdString());
    CHECK(started.said.front().contains(expected));
    CHECK(digest(library_of(folder)) == before);
}

TEST_CASE("a damaged library is replaced by its newest good backup when that is wanted")
{
    Desk desk;
    const QString folder = make_profile(desk);
    desk.open();
    const Dump last_night = dump(desk.database());
    desk.clock().advance(std::chrono::minutes(1));
    REQUIRE_OK(change_setting(desk.library(), QStringLiteral("theme"), QStringLiteral("light")));
    desk.close();
    REQUIRE(QFile::resize(library_of(folder), 4096));
    const auto backups = list_backups(folder + QStringLiteral("/backups"));
    REQUIRE(backups.size() >= 2);

    SECTION("the newest is good")
    {
        const Start started = start(folder, {QStringLiteral("Open the backup")});
        REQUIRE(started.library);
        CHECK(load_setting(started.library->database(), QStringLiteral("theme"), {}).value() == u"light");
    }
    SECTION("the newest is damaged too: the one before is offered")
    {
        REQUIRE(QFile::resize(backups.front().path, 5000));
        const Start started =
            start(folder, {QStringLiteral("Open the backup"), QStringLiteral("Open the backup")});
        REQUIRE(started.library);
        CHECK(started.said.size() == 2);
        CHECK(difference(last_night, dump(started.library->database())) == QString());
    }
    CHECK_FALSE(QDir(folder).entryList({QStringLiteral("damaged-*")}).isEmpty());
}

TEST_CASE("a profile folder that is a file is refused with a way out")
{
    const QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("profile"));
    write_file(path, "notes");
    const Start started = start(path, {QStringLiteral("Quit")});
    CHECK_FALSE(started.library);
    REQUIRE(started.said.size() == 1);
    CHECK(started.said.front().contains(u"--data-dir"));
    CHECK(read_file(path) == "notes");
}

TEST_CASE("whoever has the profile is named, and it opens once they let go")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("profile"));
    auto held = Profile::hold(folder);
    REQUIRE_OK(held);
    QStringList said;
    {
        const Start refused = start(folder, {QStringLiteral("Try again"), QStringLiteral("Quit")});
        CHECK_FALSE(refused.library);
        REQUIRE(refused.said.size() == 2);
        CHECK(refused.said.front().contains(u"test_ui_journeys (process "));
    }
    held = fail(ErrorCode::Cancelled, QStringLiteral("let go"));
    CHECK(start(folder, {}).library);
}

TEST_CASE("a second start brings the first window forward and ends")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("profile"));
    QProcess first;
    first.setProcessEnvironment(quiet_environment(place));
    first.start(QStringLiteral(DEFERENCE_PROGRAM), {QStringLiteral("--data-dir"), folder});
    REQUIRE(first.waitForStarted());
    WAIT_FOR(QFileInfo::exists(folder + QStringLiteral("/deference.lock")));
    WAIT_FOR(SingleInstance(folder).raise_other());

    QProcess second;
    second.setProcessEnvironment(quiet_environment(place));
    second.start(QStringLiteral(DEFERENCE_PROGRAM), {QStringLiteral("--data-dir"), folder});
    REQUIRE(second.waitForFinished(20'000));
    CHECK(second.exitCode() == 0);
    CHECK(first.state() == QProcess::Running);

    // The command line does not get in between, and says who is there.
    QProcess command;
    command.setProcessEnvironment(quiet_environment(place));
    command.start(QStringLiteral(DEFERENCE_CLI),
                  {QStringLiteral("--data-dir"), folder, QStringLiteral("today")});
    REQUIRE(command.waitForFinished(20'000));
    const QString said = QString::fromUtf8(command.readAllStandardError());
    CHECK(command.exitCode() != 0);
    CHECK(said.contains(u"deference (process "));
    CHECK(said.trimmed().count(u'\n') == 0);
    first.terminate();
    first.waitForFinished(10'000);
}

TEST_CASE("another start asks the window to come forward")
{
    const QTemporaryDir place;
    SingleInstance instance(place.path());
    int raised = 0;
    QObject::connect(&instance, &SingleInstance::raise_wanted, [&raised] { ++raised; });
    instance.listen();
    QProcess second;
    second.setProcessEnvironment(quiet_environment(place));
    // By another way to the same folder.
    const QString link = place.path() + QStringLiteral("-link");
    REQUIRE(QFile::link(place.path(), link));
    second.start(QStringLiteral(DEFERENCE_PROGRAM), {QStringLiteral("--data-dir"), link});
    WAIT_FOR(second.state() == QProcess::NotRunning);
    QFile::remove(link);
    CHECK(second.exitCode() == 0);
    CHECK(raised == 1);
}

TEST_CASE("wrong options end with one line and code 2")
{
    const auto options =
        GENERATE(QStringList{QStringLiteral("--theme"), QStringLiteral("pink")},
                 QStringList{QStringLiteral("--size"), QStringLiteral("1x1")},
                 QStringList{QStringLiteral("--colour")}, QStringList{QStringLiteral("notes.txt")});
    CAPTURE(options.join(u' '));
    const QTemporaryDir place;
    QProcess program;
    program.setProcessEnvironment(quiet_environment(place));
    program.start(QStringLiteral(DEFERENCE_PROGRAM), options);
    REQUIRE(program.waitForFinished(20'000));
    CHECK(program.exitCode() == 2);
    const QByteArray said = program.readAllStandardError();
    INFO(said.toStdString());
    CHECK(said.startsWith("deference: "));
    CHECK(said.trimmed().count('\n') == 0);
    CHECK(program.readAllStandardOutput().isEmpty());
}

TEST_CASE("a clock that was set back is mentioned once")
{
    Desk desk;
    CHECK(notices(desk.window()).isEmpty());
    desk.close();
    desk.clock().advance(-std::chrono::hours(24 * 40));
    desk.open();
    REQUIRE(notices(desk.window()).size() == 1);
    CHECK(notices(desk.window()).front().contains(u"clock"));
    desk.click(QStringLiteral("Close"));
    CHECK(notices(desk.window()).isEmpty());
    CHECK(desk.page().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("a broken pack is reported and left out")
{
    Desk desk;
    desk.close();
    const QString broken = desk.folder() + QStringLiteral("/packs/mine");
    REQUIRE(QDir().mkpath(broken));
    write_file(broken + QStringLiteral("/pack.yaml"), "key: [oh\n");
    desk.open();
    REQUIRE(notices(desk.window()).size() == 1);
    CHECK(notices(desk.window()).front().contains(u"mine"));
    CHECK_FALSE(TodayDesk(desk).tasks().isEmpty());
}

TEST_CASE("the same sentence is said once")
{
    Desk desk;
    desk.window().show_notice(QStringLiteral("The disk is full."));
    desk.window().show_notice(QStringLiteral("The disk is full."));
    desk.window().show_notice(QStringLiteral("The moon is full."));
    WAIT_FOR(notices(desk.window()).size() == 2);
    desk.click(QStringLiteral("Close"));
    desk.window().show_notice(QStringLiteral("The disk is full."));
    WAIT_FOR(notices(desk.window()).size() == 2);
}
