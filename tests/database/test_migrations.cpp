// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/backup.h"
#include "app/database/database.h"
#include "app/database/migrations.h"
#include "app/database/query.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace deference;

TEST_CASE("a script is split at statements, not at every semicolon")
{
    const auto [script, expected] = GENERATE(table<const char*, QStringList>({
        {"", {}},
        {"-- only; a comment\n", {}},
        {"A; B;", {QStringLiteral("A"), QStringLiteral("B")}},
        {"A 'x;y' ; B", {QStringLiteral("A 'x;y'"), QStringLiteral("B")}},
        {"A \"x;y\"; B", {QStringLiteral("A \"x;y\""), QStringLiteral("B")}},
        {"A /* ; */; B", {QStringLiteral("A /* ; */"), QStringLiteral("B")}},
        {"CREATE TRIGGER t BEGIN x; y; END; B",
         {QStringLiteral("CREATE TRIGGER t BEGIN x; y; END"), QStringLiteral("B")}},
        {"SELECT endless, begins; B", {QStringLiteral("SELECT endless, begins"), QStringLiteral("B")}},
    }));
    CHECK(split_statements(QString::fromUtf8(script)) == expected);
}

TEST_CASE("every migration is in the program and the newest schema is reached from nothing")
{
    const QTemporaryDir folder;
    const auto database = Database::open({folder.filePath(QStringLiteral("l")), {}, instant_from_ms(0)});
    REQUIRE_OK(database);
    const auto version = schema_version(**database);
    REQUIRE_OK(version);
    CHECK(*version == newest_schema());
    for (int i = 1; i <= newest_schema(); ++i)
        CHECK(newest_schema() >= i);
    REQUIRE_OK(migrate(**database, instant_from_ms(0))); // a second time changes nothing
}

TEST_CASE("a migration that dies half way leaves no trace")
{
    // The first migration is killed after each statement in turn; opening again must finish it.
    QFile script(QStringLiteral(DEFERENCE_SOURCE_DIR "/app/database/migrations/0001_initial.sql"));
    REQUIRE(script.open(QIODevice::ReadOnly));
    const QStringList statements = split_statements(QString::fromUtf8(script.readAll()));
    REQUIRE(statements.size() > 10);
    for (qsizetype stop = 0; stop < statements.size(); stop += 3) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("l"));
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("half"));
            raw.setDatabaseName(path);
            REQUIRE(raw.open());
            QSqlQuery query(raw);
            REQUIRE(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
            for (qsizetype i = 0; i <= stop; ++i)
                REQUIRE(query.exec(statements[i]));
            query.finish();
            raw.close(); // no commit: what a killed process leaves behind
        }
        QSqlDatabase::removeDatabase(QStringLiteral("half"));
        const auto database = Database::open({path, {}, instant_from_ms(0)});
        REQUIRE_OK(database);
        REQUIRE_OK((*database)->verify());
    }
}

TEST_CASE("append-only history refuses changes and gives up only its newest row")
{
    const QTemporaryDir folder;
    const auto opened = Database::open({folder.filePath(QStringLiteral("l")), {}, instant_from_ms(0)});
    REQUIRE_OK(opened);
    const Database& database = **opened;
    REQUIRE_OK(database.execute(QStringLiteral(
        "INSERT INTO cards (id, area, question, answer, skill, as_of, verified, created_at) VALUES "
        "(1, 'a', 'q', 'a', 's', '2026-11-23', 1, 0)")));
    for (int id : {10, 11})
        REQUIRE_OK(
            Query(database,
                  QStringLiteral(
                      "INSERT INTO reviews VALUES (:id, 1, 3, 0, '2026-11-23', 0, 0, 'new', 0, NULL, 0, 0, 0)"))
                .bind(":id", id)
                .run());
    CHECK(database.execute(QStringLiteral("UPDATE reviews SET rating = 4")).error().code ==
          ErrorCode::Conflict);
    CHECK(database.execute(QStringLiteral("DELETE FROM reviews WHERE id = 10")).error().code ==
          ErrorCode::Conflict);
    CHECK(database.execute(QStringLiteral("DELETE FROM cards WHERE id = 1")).error().code ==
          ErrorCode::Conflict);
    REQUIRE_OK(database.execute(QStringLiteral("DELETE FROM reviews WHERE id = 11")));
}
