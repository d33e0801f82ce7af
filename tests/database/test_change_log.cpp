// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/change_log.h"
#include "app/database/database.h"
#include "app/database/query.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

using namespace deference;

namespace {

struct Logged
{
    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::unique_ptr<ChangeLog> log;

    Logged()
    {
        auto opened = Database::open({folder.filePath(QStringLiteral("l")), {}, instant_from_ms(0)});
        REQUIRE_OK(opened);
        database = std::move(*opened);
        log = std::make_unique<ChangeLog>(*database);
        REQUIRE_OK(log->install());
    }
    void sql(const char* text) const { REQUIRE_OK(database->execute(QString::fromUtf8(text))); }
    QString dump() const
    {
        const auto rows =
            Query(*database,
                  QStringLiteral("SELECT 's', id, title FROM stories UNION ALL SELECT 'p', id, text FROM "
                                 "story_parts ORDER BY 1, 2"))
                .all([](const Query& row) { return row.text(0) + row.text(1) + row.text(2); });
        REQUIRE_OK(rows);
        return QStringList(rows->begin(), rows->end()).join(QLatin1Char('|'));
    }
    Changes take() const
    {
        auto changes = log->take();
        REQUIRE_OK(changes);
        return *changes;
    }
    // Undoes inside a transaction and returns the inverse of the undo.
    Changes undo(const Changes& changes) const
    {
        sql("BEGIN IMMEDIATE");
        REQUIRE_OK(log->restore(changes));
        Changes inverse = take();
        sql("COMMIT");
        return inverse;
    }
};

} // namespace

TEST_CASE("what an operation did is undone and redone, whatever it did")
{
    const Logged logged;
    logged.sql("INSERT INTO stories (id, title, created_at, updated_at) VALUES (1, 'one', 0, 0)");
    logged.sql(
        "INSERT INTO story_parts (id, story_id, part_key, text, updated_at) VALUES (5, 1, 'a', 'text', 0)");
    (void)logged.take();
    const QString before = logged.dump();

    logged.sql("INSERT INTO stories (id, title, created_at, updated_at) VALUES (2, 'two', 0, 0)");
    logged.sql("UPDATE stories SET title = 'two again' WHERE id = 2");
    logged.sql("UPDATE stories SET title = 'first change' WHERE id = 1");
    logged.sql("UPDATE stories SET title = 'second change' WHERE id = 1");
    logged.sql(
        "INSERT INTO story_parts (id, story_id, part_key, text, updated_at) VALUES (6, 2, 'a', 'more', 0)");
    const Changes changes = logged.take();
    CHECK(changes.size() == 3);
    const QString after = logged.dump();

    const Changes redo = logged.undo(changes);
    CHECK(logged.dump() == before);
    const Changes again = logged.undo(redo);
    CHECK(logged.dump() == after);
    (void)logged.undo(again);
    CHECK(logged.dump() == before);
}

TEST_CASE("deleting a story takes its parts along, and undo brings both back")
{
    const Logged logged;
    logged.sql("INSERT INTO stories (id, title, created_at, updated_at) VALUES (1, 'one', 0, 0)");
    logged.sql("INSERT INTO story_parts (id, story_id, part_key, text, updated_at) VALUES (5, 1, 'a', "
               "'text', 0), (6, 1, 'b', 'more', 0)");
    (void)logged.take();
    const QString before = logged.dump();
    logged.sql("DELETE FROM stories WHERE id = 1");
    CHECK(logged.dump().isEmpty());
    const Changes redo = logged.undo(logged.take());
    CHECK(logged.dump() == before);
    (void)logged.undo(redo);
    CHECK(logged.dump().isEmpty());
}

TEST_CASE("numbers come back bit for bit")
{
    const Logged logged;
    logged.sql("INSERT INTO cards (id, area, question, answer, skill, as_of, verified, created_at) VALUES "
               "(1, 'a', 'q', 'a', 's', '2026-11-23', 1, 0)");
    const double stability = 0.1 + 0.2; // not what any short decimal says
    REQUIRE_OK(Query(*logged.database, QStringLiteral("INSERT INTO card_memory VALUES (1, 'review', 0, :s, "
                                                      "5.0, 0, '2026-11-23', 0, '2026-11-23', 1, 1, 0, 0)"))
                   .bind(":s", stability)
                   .run());
    (void)logged.take();
    logged.sql("UPDATE card_memory SET stability = 7");
    (void)logged.undo(logged.take());
    const auto value = Query(*logged.database, QStringLiteral("SELECT stability FROM card_memory"))
                           .first([](const Query& row) { return row.real(0); });
    REQUIRE_OK(value);
    CHECK(value->value() == stability);
}

TEST_CASE("a rolled-back operation leaves nothing in the log")
{
    const Logged logged;
    logged.sql("BEGIN IMMEDIATE");
    logged.sql("INSERT INTO stories (id, title, created_at, updated_at) VALUES (1, 'one', 0, 0)");
    logged.sql("ROLLBACK");
    CHECK(logged.take().empty());
}

TEST_CASE("ten thousand rows changed at once are undone at once, and search indexes stay out of it")
{
    const Logged logged;
    logged.sql(
        "INSERT INTO cards (id, area, question, answer, skill, as_of, verified, search_text, created_at) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
        "SELECT i, 'a', 'Q' || i, 'A', 's', '2026-11-23', 1, 'q' || i, 0 FROM n");
    (void)logged.take();
    logged.sql("UPDATE cards SET flag = 3 WHERE id % 2 = 0");
    const Changes changes = logged.take();
    CHECK(changes.size() == 5'000);
    for (const RowImage& image : changes)
        REQUIRE(image.table == QStringLiteral("cards"));
    const Changes inverse = logged.undo(changes);
    const auto flagged = [&] {
        return Query(*logged.database, QStringLiteral("SELECT count(*) FROM cards WHERE flag = 3"))
            .first([](const Query& row) { return row.number(0); })
            .value();
    };
    CHECK(flagged() == 0);
    (void)logged.undo(inverse);
    CHECK(flagged() == 5'000);
}
