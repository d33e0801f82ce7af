// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/database.h"
#include "app/database/file_header.h"
#include "app/database/migrations.h"
#include "app/database/query.h"
#include "tests/support/files.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>
#include <sys/stat.h>
#include <unistd.h>

using namespace deference;
using namespace deference::tests;

namespace {

struct Place
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("library.deference"));

    Result<std::unique_ptr<Database>> open() const { return Database::open({path, {}, instant_from_ms(0)}); }
    void make() const { REQUIRE_OK(open()); }
    // Overwrites a big-endian number in the header while nobody has the file open.
    void poke(int offset, qint32 value) const
    {
        QByteArray bytes = read_file(path);
        qToBigEndian(value, bytes.data() + offset);
        write_file(path, bytes);
    }
    // Opening must fail with the code and leave every byte as it is.
    void refuses(ErrorCode code) const
    {
        const QByteArray before = digest(path);
        const auto opened = open();
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().code == code);
        CHECK(opened.error().sentence().startsWith(path));
        CHECK(digest(path) == before);
    }
};

QString pragma(const Database& database, const char* name)
{
    return Query(database, QStringLiteral("PRAGMA ") + QLatin1String(name))
        .first([](const Query& row) { return row.text(0); })
        ->value();
}

} // namespace

TEST_CASE("a new library is private, ours, and has every setting that durability asks for")
{
    const Place place;
    const auto database = place.open();
    REQUIRE_OK(database);
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(place.path).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    REQUIRE(::stat(QFile::encodeName(place.path + QStringLiteral("-wal")).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(pragma(**database, "application_id").toInt() == k_application_id);
    CHECK(pragma(**database, "user_version").toInt() == newest_schema());
    CHECK(pragma(**database, "journal_mode") == QStringLiteral("wal"));
    CHECK(pragma(**database, "synchronous") == QStringLiteral("2"));
    CHECK(pragma(**database, "foreign_keys") == QStringLiteral("1"));
    CHECK(pragma(**database, "trusted_schema") == QStringLiteral("0"));
    CHECK(pragma(**database, "locking_mode") == QStringLiteral("exclusive"));
    REQUIRE_OK((*database)->verify());
}

TEST_CASE("every table is strict, so that a type mistake fails at once")
{
    const Place place;
    const auto database = place.open();
    REQUIRE_OK(database);
    const auto loose =
        Query(
            **database,
            QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                           "strict = 0 AND name NOT LIKE 'sqlite_%'"))
            .all([](const Query& row) { return row.text(0); });
    REQUIRE_OK(loose);
    CHECK(loose->empty());
}

TEST_CASE("a library of a newer version is refused and left untouched")
{
    const Place place;
    place.make();
    place.poke(60, newest_schema() + 1);
    place.refuses(ErrorCode::TooNew);
}

TEST_CASE("somebody else's database is refused and left untouched")
{
    const Place place;
    place.make();
    place.poke(68, 0x12345678);
    place.refuses(ErrorCode::Foreign);
}

TEST_CASE("a truncated or overwritten library is refused and left untouched")
{
    const Place place;
    place.make();
    const QByteArray whole = read_file(place.path);
    const auto damage = GENERATE(0, 1, 2, 3);
    QByteArray bytes = whole;
    if (damage == 0)
        bytes = whole.left(whole.size() / 2);
    else if (damage == 1)
        bytes = whole.left(60);
    else if (damage == 2)
        bytes.fill('x');
    else
        bytes.replace(4096, 4096, QByteArray(4096, '\x55'));
    write_file(place.path, bytes);
    place.refuses(ErrorCode::Corrupt);
}

TEST_CASE("a library with a second name is refused, because two names end in two writers")
{
    const Place place;
    place.make();
    REQUIRE(::link(QFile::encodeName(place.path).constData(),
                   QFile::encodeName(place.path + QStringLiteral(".twin")).constData()) == 0);
    place.refuses(ErrorCode::Conflict);
}

TEST_CASE("a second connection to an open library is refused")
{
    const Place place;
    const auto first = place.open();
    REQUIRE_OK(first);
    const auto second = place.open();
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().code == ErrorCode::Locked);
}

TEST_CASE("what was committed is there after opening again")
{
    const Place place;
    {
        const auto database = place.open();
        REQUIRE_OK(database);
        REQUIRE_OK((*database)->execute(
            QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'a', 'b')")));
    }
    const auto database = place.open();
    REQUIRE_OK(database);
    const auto value =
        Query(**database, QStringLiteral("SELECT value FROM settings")).first([](const Query& row) {
            return row.text(0);
        });
    REQUIRE_OK(value);
    CHECK(*value == QStringLiteral("b"));
    CHECK(QFileInfo(place.path + QStringLiteral("-wal")).size() == 0);
}

TEST_CASE("a full disk is said, and nothing is half written")
{
    const Place place;
    const auto opened = place.open();
    REQUIRE_OK(opened);
    const Database& database = **opened;
    const int pages = pragma(database, "page_count").toInt();
    REQUIRE_OK(Query(database, QStringLiteral("PRAGMA max_page_count=%1").arg(pages)).first([](const Query&) {
        return 0;
    }));
    REQUIRE_OK(database.execute(QStringLiteral("BEGIN IMMEDIATE")));
    REQUIRE_OK(
        database.execute(QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'small', 'x')")));
    const auto big =
        Query(database, QStringLiteral("INSERT INTO settings (id, key, value) VALUES (2, 'big', :text)"))
            .bind(":text", QString(100'000, QLatin1Char('x')))
            .run();
    REQUIRE_FALSE(big.has_value());
    CHECK(big.error().code == ErrorCode::DiskFull);
    (void)database.execute(QStringLiteral("ROLLBACK"));
    const auto rows =
        Query(database, QStringLiteral("SELECT count(*) FROM settings")).first([](const Query& row) {
            return row.number(0);
        });
    REQUIRE_OK(rows);
    CHECK(rows->value() == 0);
    REQUIRE_OK(database.verify());
}

TEST_CASE("a look at every page can wait, but not for a library that nobody closed")
{
    const Place place;
    place.make();
    const QByteArray whole = read_file(place.path);
    QByteArray damaged = whole;
    damaged.replace(4096 * 3, 4096, QByteArray(4096, '\x55'));
    write_file(place.path, damaged);
    const auto later = [&] {
        return Database::open({place.path, {}, instant_from_ms(0), DatabaseOptions::Check::Later});
    };
    {
        const auto opened = later();
        REQUIRE_OK(opened);
        CHECK((*opened)->check().error().code == ErrorCode::Corrupt);
        CHECK((*opened)->check().error().code ==
              ErrorCode::Corrupt); // a bad verdict is not remembered as a good one
    }
    CHECK(read_file(place.path) == damaged);
    write_file(place.path + QStringLiteral("-wal"), "left by a process that was killed");
    const auto opened = later();
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == ErrorCode::Corrupt);
}
