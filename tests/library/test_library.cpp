// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_library.h"
#include "app/database/backup.h"
#include "app/database/query.h"
#include "app/library/drafts.h"
#include "app/library/settings.h"
#include "tests/support/files.h"

using namespace deference;
using namespace deference::tests;

namespace {

constexpr OperationKind k_write{"test.write", "Write"};
constexpr OperationKind k_final{"test.final", "Write for good", Undo::None};

Result<void> write(TestLibrary& library, qint64 id, const QString& title, const QString& merge = {},
                   const OperationKind& kind = k_write)
{
    return library->run({kind, title, merge, nullptr}, [&](Transaction& transaction) {
        return Query(transaction.database(),
                     QStringLiteral(
                         "INSERT INTO stories (id, title, created_at, updated_at) VALUES (:id, :title, 0, 0) "
                         "ON CONFLICT (id) DO UPDATE SET title = excluded.title"))
            .bind(":id", id)
            .bind(":title", title)
            .run();
    });
}

QString titles(const TestLibrary& library)
{
    const auto rows = Query(library.database(), QStringLiteral("SELECT title FROM stories ORDER BY id"))
                          .all([](const Query& row) { return row.text(0); });
    REQUIRE_OK(rows);
    return QStringList(rows->begin(), rows->end()).join(QLatin1Char(','));
}

} // namespace

TEST_CASE("one operation is one undo step with its name")
{
    TestLibrary library;
    REQUIRE_OK(write(library, 1, QStringLiteral("a")));
    REQUIRE_OK(write(library, 2, QStringLiteral("b")));
    CHECK(library->undo_text() == QStringLiteral("Write (b)"));
    REQUIRE_OK(library->undo());
    CHECK(titles(library) == QStringLiteral("a"));
    CHECK(library->redo_text() == QStringLiteral("Write (b)"));
    REQUIRE_OK(library->redo());
    CHECK(titles(library) == QStringLiteral("a,b"));
    REQUIRE_OK(library->undo());
    REQUIRE_OK(library->undo());
    CHECK(titles(library).isEmpty());
    CHECK(library->undo().error().code == ErrorCode::NotFound);
}

TEST_CASE("something new ends the way forward")
{
    TestLibrary library;
    REQUIRE_OK(write(library, 1, QStringLiteral("a")));
    REQUIRE_OK(library->undo());
    REQUIRE_OK(write(library, 2, QStringLiteral("b")));
    CHECK(library->redo_text().isEmpty());
}

TEST_CASE("typing is merged into one step until the editor is left")
{
    TestLibrary library;
    REQUIRE_OK(write(library, 1, QStringLiteral("before")));
    for (const char* text : {"h", "he", "hel"})
        REQUIRE_OK(write(library, 1, QString::fromLatin1(text), QStringLiteral("story 1")));
    library->close_undo_step();
    REQUIRE_OK(write(library, 1, QStringLiteral("later"), QStringLiteral("story 1")));
    REQUIRE_OK(library->undo());
    CHECK(titles(library) == QStringLiteral("hel"));
    REQUIRE_OK(library->undo());
    CHECK(titles(library) == QStringLiteral("before"));
}

TEST_CASE("a failing operation changes nothing, tells nobody and leaves the undo stack alone")
{
    TestLibrary library;
    REQUIRE_OK(write(library, 1, QStringLiteral("a")));
    int told = 0;
    QObject::connect(&library->notifier(), &Notifier::changed, &library->notifier(), [&] { ++told; });
    const auto done = library->run({k_write, {}, {}, nullptr}, [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY(
            Query(transaction.database(), QStringLiteral("UPDATE stories SET title = 'half'")).run());
        return fail(ErrorCode::InvalidInput, QStringLiteral("no"));
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(titles(library) == QStringLiteral("a"));
    CHECK(told == 0);
    REQUIRE_OK(library->undo());
    CHECK(titles(library).isEmpty());
}

TEST_CASE("pages hear what changed, after it is safe")
{
    TestLibrary library;
    ChangeSummary heard;
    QString seen;
    QObject::connect(&library->notifier(), &Notifier::changed, &library->notifier(),
                     [&](const ChangeSummary& summary) {
                         heard = summary;
                         seen = titles(library);
                     });
    REQUIRE_OK(write(library, 7, QStringLiteral("a")));
    CHECK(heard.touches("stories"));
    CHECK_FALSE(heard.touches("cards"));
    CHECK(heard.rows.value(QStringLiteral("stories")) == std::vector<qint64>{7});
    CHECK(seen == QStringLiteral("a"));
}

TEST_CASE("what cannot be undone ends the stack")
{
    TestLibrary library;
    REQUIRE_OK(write(library, 1, QStringLiteral("a")));
    REQUIRE_OK(write(library, 2, QStringLiteral("b"), {}, k_final));
    CHECK(library->undo_text().isEmpty());
}

TEST_CASE("everything is there after opening again, and closing made a backup")
{
    TestLibrary library;
    REQUIRE_OK(write(library, 1, QStringLiteral("a")));
    REQUIRE_OK(change_setting(*library, QStringLiteral("theme"), QStringLiteral("dark")));
    library.reopen();
    CHECK(titles(library) == QStringLiteral("a"));
    const auto theme = load_setting(library.database(), QStringLiteral("theme"), {});
    REQUIRE_OK(theme);
    CHECK(*theme == QStringLiteral("dark"));
    CHECK(list_backups(library->profile().backup_folder()).size() == 1);
    CHECK(library->undo_text().isEmpty());
    library.reopen(); // nothing changed: no second backup
    CHECK(list_backups(library->profile().backup_folder()).size() == 1);
}

TEST_CASE("a clock set back is said, and nothing is lost")
{
    TestLibrary library;
    REQUIRE_OK(library->run({k_write, {}, {}, nullptr}, [&](Transaction& transaction) {
        return Query(transaction.database(),
                     QStringLiteral(
                         "INSERT INTO cards (id, area, question, answer, skill, as_of, verified, created_at) "
                         "VALUES (:id, 'a', 'q', 'a', 's', '2026-11-23', 1, 0)"))
            .bind(":id", transaction.new_id<Id<struct CardTag>>())
            .run();
    }));
    library.reopen();
    CHECK(library->notices().isEmpty());
    library.clock().advance(-std::chrono::hours(72));
    library.reopen();
    REQUIRE(library->notices().size() == 1);
    CHECK(library->notices().front().contains(QStringLiteral("clock")));
}

TEST_CASE("a damaged library that was opened quickly is read, but never written to")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("p"));
    ManualClock clock(instant_from_ms(1'795'424'400'000));
    Random random(1);
    const content::Catalogue catalogue;
    QString path;
    {
        const auto library = Library::open(folder, clock, random, catalogue);
        REQUIRE_OK(library);
        path = (*library)->database().path();
    }
    QByteArray damaged = read_file(path);
    damaged.replace(4096 * 3, 4096, QByteArray(4096, '\x55'));
    write_file(path, damaged);
    {
        const auto library = Library::open(folder, clock, random, catalogue, DatabaseOptions::Check::Later);
        REQUIRE_OK(library);
        const auto changed = change_setting(**library, QStringLiteral("a"), QStringLiteral("b"));
        REQUIRE_FALSE(changed.has_value());
        CHECK(changed.error().code == ErrorCode::Corrupt);
    }
    CHECK(read_file(path) == damaged);
}

TEST_CASE("a draft is kept without a trace in undo, and goes with what saves it")
{
    TestLibrary library;
    int heard = 0;
    QObject::connect(&library->notifier(), &Notifier::changed, [&heard] { ++heard; });
    REQUIRE_OK(write(library, 1, QStringLiteral("a")));
    REQUIRE_OK(library->undo());
    heard = 0;
    REQUIRE_OK(keep_draft(*library, QStringLiteral("cards.new"), {}, QStringLiteral("W")));
    REQUIRE_OK(keep_draft(*library, QStringLiteral("cards.new"), QStringLiteral("b"), QStringLiteral("Wh")));
    REQUIRE_OK(keep_draft(*library, QStringLiteral("cards.7"), {}, QStringLiteral("Other")));
    CHECK(heard == 0);
    CHECK(library->undo_text().isEmpty());
    CHECK(library->redo_text() == QStringLiteral("Write (a)")); // the way forward is still there

    library.reopen();
    const auto draft = find_draft(library.database(), QStringLiteral("cards.new"));
    REQUIRE_OK(draft);
    REQUIRE(draft->has_value());
    CHECK((*draft)->body == QStringLiteral("Wh"));
    CHECK((*draft)->base == QStringLiteral("b"));
    CHECK(load_drafts(library.database(), QStringLiteral("cards.")).value().size() == 2);
    CHECK(load_drafts(library.database(), QStringLiteral("stories.")).value().empty());

    // Saving that fails keeps the draft; saving that works takes it along.
    const auto save = [&](bool works) {
        return library->run({k_write, {}, {}, nullptr}, [&](Transaction& transaction) -> Result<void> {
            DEFERENCE_TRY(drop_draft(transaction, QStringLiteral("cards.new")));
            return works ? Query(transaction.database(),
                                 QStringLiteral("INSERT INTO stories (id, title, created_at, updated_at) "
                                                "VALUES (5, 'e', 0, 0)"))
                               .run()
                         : Result<void>(fail(ErrorCode::Io, QStringLiteral("no")));
        });
    };
    CHECK_FALSE(save(false).has_value());
    CHECK(find_draft(library.database(), QStringLiteral("cards.new")).value().has_value());
    REQUIRE_OK(save(true));
    CHECK_FALSE(find_draft(library.database(), QStringLiteral("cards.new")).value().has_value());
    REQUIRE_OK(library->undo());
    CHECK(titles(library).isEmpty());
}
