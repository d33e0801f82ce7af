// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles that cannot be opened: exit 3, one sentence, and not one byte changed.
#include "tests/cli/runner.h"
#include "tests/support/files.h"

#include "app/database/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace deference;
using namespace deference::tests;

namespace {

void run_sql(const QString& path, const QString& sql)
{
    const QString name = QStringLiteral("cli-test");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        REQUIRE(database.open());
        QSqlQuery query(database);
        const bool done = query.exec(sql);
        INFO(query.lastError().text().toStdString());
        REQUIRE(done);
    }
    QSqlDatabase::removeDatabase(name);
}

// Reading, writing and answering in JSON are refused alike.
void check_refused(const Cli& cli, const char* what, const char* todo)
{
    for (const char* line : {"today", "setup --start 2026-11-23 --weeks 6", "cards stats --json", "verify"}) {
        const Outcome outcome = cli.run(words(line));
        INFO(line << ": " << outcome.err.toStdString());
        CHECK(outcome.code == 3);
        CHECK(outcome.out == QString());
        CHECK(outcome.err_lines().size() == 1);
        CHECK(outcome.err.contains(QString::fromUtf8(what)));
        CHECK(outcome.err.contains(QString::fromUtf8(todo)));
    }
}

} // namespace

TEST_CASE("a profile that another process holds names who holds it")
{
    Cli cli;
    cli.set_up();
    {
        const auto held = Profile::hold(cli.profile());
        REQUIRE_OK(held);
        const QString process = QStringLiteral("process %1").arg(QCoreApplication::applicationPid());
        check_refused(cli, process.toUtf8().constData(), "close it there");
        const Outcome restore = cli.run({QStringLiteral("restore"), cli.path("nofile")});
        CHECK(restore.code == 3);
        CHECK(restore.err.contains(process));
    }
    cli.done(words("today"));
}

TEST_CASE("a place that cannot be written")
{
    Cli cli;
    cli.write("profile", "a file where the folder should be");
    check_refused(cli, "this is a file, not a folder", "--data-dir");
    CHECK(read_file(cli.profile()) == "a file where the folder should be");

    const Outcome below = Cli::run_bare(
        {QStringLiteral("--data-dir"), cli.profile() + QStringLiteral("/below"), QStringLiteral("today")});
    CHECK(below.code == 3);
    CHECK(below.err_lines().size() == 1);
    CHECK(below.err.contains(QStringLiteral("--data-dir")));
}

TEST_CASE("a library of a newer version stays as it is")
{
    Cli cli;
    cli.set_up();
    run_sql(cli.library(), QStringLiteral("PRAGMA user_version = 999"));
    const QByteArray before = digest(cli.library());
    check_refused(cli, "newer version (schema 999", "newer version of Deference");
    CHECK(digest(cli.library()) == before);
}

TEST_CASE("somebody else's database stays as it is")
{
    Cli cli;
    REQUIRE(QDir().mkpath(cli.profile()));
    run_sql(cli.library(), QStringLiteral("CREATE TABLE recipes(title)"));
    const QByteArray before = digest(cli.library());
    check_refused(cli, "was not made by Deference", "choose another folder");
    CHECK(digest(cli.library()) == before);
}

TEST_CASE("a truncated library stays as it is, down to nothing")
{
    const qsizetype kept = GENERATE(0, 50, 4096, 100'000);
    CAPTURE(kept);
    Cli cli;
    cli.set_up();
    cli.done(words("task done t_set_1"));
    const QByteArray whole = read_file(cli.library());
    REQUIRE(whole.size() > kept);
    REQUIRE_FALSE(QDir(cli.profile() + QStringLiteral("/backups")).isEmpty());
    write_file(cli.library(), whole.left(kept));
    check_refused(cli, "library.deference", "restore the newest backup");
    CHECK(read_file(cli.library()) == whole.left(kept));

    // The way out that the message names works.
    const QStringList backups =
        QDir(cli.profile() + QStringLiteral("/backups")).entryList(QDir::Files, QDir::Name);
    cli.done({QStringLiteral("restore"), cli.profile() + QStringLiteral("/backups/") + backups.last()});
    cli.done(words("verify"));
}

TEST_CASE("a backup that is not ours takes nobody's place")
{
    Cli cli;
    cli.set_up();
    const QString before = cli.done(words("plan --json"));
    const QString other = cli.path("other.db");
    run_sql(other, QStringLiteral("CREATE TABLE recipes(title)"));
    const QString newer = cli.path("newer.backup");
    cli.done({QStringLiteral("backup"), newer});
    run_sql(newer, QStringLiteral("PRAGMA user_version = 999"));
    for (const QString& file : {other, newer}) {
        const Outcome refused = cli.run({QStringLiteral("restore"), file});
        INFO(refused.err.toStdString());
        CHECK(refused.code == 3);
        CHECK(refused.err_lines().size() == 1);
        CHECK(refused.err.contains(QStringLiteral("the library was left as it is")));
    }
    CHECK(cli.done(words("plan --json")) == before);
}

TEST_CASE("a broken pack beside the others is left out and reported")
{
    Cli cli;
    cli.set_up();
    cli.write("profile/packs/broken/pack.yaml", "id: [\n");
    const QJsonObject packs = cli.json(words("pack list")).object();
    CHECK(packs[QStringLiteral("packs")].toArray().size() == 1);
    REQUIRE(packs[QStringLiteral("problems")].toArray().size() == 1);
    CHECK(packs[QStringLiteral("problems")].toArray()[0].toString().contains(QStringLiteral("broken")));
    cli.done(words("today"));
}

TEST_CASE("a clock set back loses nothing")
{
    Cli cli;
    cli.set_up();
    cli.done(words("task done t_set_1 --minutes 15"));
    Cli::set_now("2026-11-20T09:00:00");
    CHECK(cli.run(words("today")).code == 0);
    cli.done(words("cards review ") + QStringList{cli.json(words("cards list"))
                                                      .object()[QStringLiteral("cards")]
                                                      .toArray()[0]
                                                      .toObject()[QStringLiteral("id")]
                                                      .toString(),
                                                  QStringLiteral("good")});
    Cli::set_now("2026-11-23T09:00:00");
    CHECK(cli.done(words("today")).contains(QStringLiteral("  x ")));
    cli.done(words("verify"));
}
