// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/exchange/anki_store.h"
#include "app/exchange/foreign_database.h"
#include "app/exchange/protobuf.h"
#include "tests/support/anki_packages.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>

using namespace deference;
using namespace deference::exchange;
using namespace deference::tests;

namespace {

Error error_of(const QByteArray& bytes)
{
    const auto package = read_package(bytes);
    REQUIRE(!package.has_value());
    CHECK(!package.error().what.isEmpty());
    CHECK(!package.error().todo.isEmpty());
    return package.error();
}

// A collection file with the newest tables, altered by SQL.
QByteArray altered(const char* sql)
{
    auto database = ForeignDatabase::make();
    REQUIRE_OK(database);
    REQUIRE_OK(database->run(
        "CREATE TABLE col (crt, ver, models, decks, dconf);"
        "CREATE TABLE notes (id, guid, mid, mod, tags, flds);"
        "CREATE TABLE cards (id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, "
        "odue, odid, flags, data);"
        "CREATE TABLE revlog (id, cid, ease, ivl, lastIvl, factor, time, type);"
        "INSERT INTO col VALUES (1, 11, '{}', '{}', '{}');"));
    REQUIRE_OK(database->run(sql));
    const auto file = database->file();
    REQUIRE_OK(file);
    return *file;
}

} // namespace

TEST_CASE("a collection is read as it was written, in every form of package")
{
    const auto form = GENERATE(PackageForm::Legacy1, PackageForm::Legacy2, PackageForm::Latest);
    const AnkiCollection sample = sample_collection();
    const auto package = read_package(package_of(sample, sample_media(), form));
    REQUIRE_OK(package);
    const AnkiCollection& read = package->collection;
    CHECK(read.schema == (form == PackageForm::Latest ? 18 : 11));
    CHECK(read.created == sample.created);
    CHECK(read.note_types == sample.note_types);
    CHECK(read.decks == sample.decks);
    CHECK(read.notes == sample.notes);
    CHECK(read.cards == sample.cards);
    CHECK(read.reviews == sample.reviews);
    CHECK(read.deck_presets == 1);
    REQUIRE(package->media.size() == 2);
    for (const auto& [name, bytes] : sample_media()) {
        const auto media = std::ranges::find(package->media, name, &ImportedMedia::name);
        REQUIRE(media != package->media.end());
        CHECK(media->size == bytes.size());
        CHECK(media->bytes().value() == bytes);
    }
}

TEST_CASE("the dummy collection is never read where a newer one belongs")
{
    for (const PackageForm form : {PackageForm::Legacy2, PackageForm::Latest}) {
        const Error error =
            error_of(archive_of({{QStringLiteral("meta"), proto_number(1, static_cast<quint64>(form))},
                                 {QStringLiteral("collection.anki2"), dummy_collection()}}));
        CHECK(error.code == ErrorCode::Corrupt);
    }
    // Without meta the entries decide, the newest first.
    const AnkiCollection sample = sample_collection();
    const auto newest = read_package(
        archive_of({{QStringLiteral("collection.anki2"), dummy_collection()},
                    {QStringLiteral("collection.anki21b"), zstd_of(newest_collection(sample))}}));
    REQUIRE_OK(newest);
    CHECK(newest->collection.notes == sample.notes);
    CHECK(newest->media.empty());
    const auto newer = read_package(archive_of(
        {{QStringLiteral("collection.anki2"), dummy_collection()},
         {QStringLiteral("collection.anki21"), *write_anki_collection(sample, 1'790'000'000'000)}}));
    REQUIRE_OK(newer);
    CHECK(newer->collection.notes == sample.notes);
}

TEST_CASE("packages of the future and files that are none are refused with what to do")
{
    CHECK(error_of(archive_of({{QStringLiteral("meta"), proto_number(1, 4)}})).code == ErrorCode::TooNew);
    CHECK(error_of(archive_of({{QStringLiteral("meta"), "rubbish"}})).code == ErrorCode::Corrupt);
    CHECK(error_of(archive_of({{QStringLiteral("meta"), {}}})).code == ErrorCode::Corrupt);
    CHECK(error_of(archive_of({{QStringLiteral("word/document.xml"), "<xml/>"}})).code ==
          ErrorCode::InvalidInput);
    const auto collection = [](const QByteArray& database) {
        return archive_of({{QStringLiteral("collection.anki2"), database}});
    };
    CHECK(error_of(collection("SQLite format 3")).code == ErrorCode::Corrupt);
    CHECK(error_of(collection(QByteArray(5000, 'x'))).code == ErrorCode::Corrupt);
    CHECK(error_of(collection(altered("UPDATE col SET ver = 19"))).code == ErrorCode::TooNew);
    CHECK(
        error_of(collection(altered("UPDATE col SET ver = 18"))).what.contains(QStringLiteral("notetypes")));
    CHECK(error_of(collection(altered("DELETE FROM col"))).code == ErrorCode::Corrupt);
    CHECK(error_of(collection(altered("ALTER TABLE notes DROP COLUMN flds"))).code == ErrorCode::Corrupt);
    CHECK(read_package(collection(altered("SELECT 1"))));
}

TEST_CASE("a database that wants more than to be read does not get it")
{
    const auto collection = [](const char* sql) {
        return read_package(archive_of({{QStringLiteral("collection.anki2"), altered(sql)}}));
    };
    // A view, or a virtual table, in place of a table.
    CHECK(
        !collection("DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS id, 'g' AS guid, 1 AS mid, 1 AS mod, "
                    "'' AS tags, 'f' AS flds"));
    CHECK(!collection(
        "DROP TABLE notes; CREATE VIRTUAL TABLE notes USING fts5(id, guid, mid, mod, tags, flds)"));
    // A generated column that would compute without end.
    CHECK(
        !collection("DROP TABLE revlog; CREATE TABLE revlog (id, cid, ease, ivl, lastIvl, factor, time, "
                    "type AS (hex(zeroblob(100000000)))); INSERT INTO revlog VALUES (1, 1, 1, 1, 1, 1, 1)"));
    // Values of any type are read as what they are meant to be.
    const auto odd = collection(
        "INSERT INTO notes VALUES ('x', x'00ff', NULL, 1.5, 7, 8);"
        "INSERT INTO cards VALUES (99999999999999999, NULL, 'a', 9e99, -9e99, 1, 1, 1, 1, 1, 1, 1, "
        "1, 1, 1, 1)");
    REQUIRE_OK(odd);
    CHECK(odd->collection.notes[0].fields == QStringList{QStringLiteral("8")});
}

TEST_CASE("packages cut off or altered anywhere are refused or read, and never more")
{
    const auto form = GENERATE(PackageForm::Legacy1, PackageForm::Latest);
    const QByteArray bytes = package_of(sample_collection(), sample_media(), form);
    for (qsizetype size = 0; size < bytes.size(); size += 997)
        CHECK(!read_package(bytes.left(size)));
    Random random(7);
    for (int i = 0; i < 150; ++i) {
        QByteArray damaged = bytes;
        for (int k = 0; k < 3; ++k)
            damaged[static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())))] =
                static_cast<char>(random.below(256));
        (void)read_package(damaged);
    }
    // The database itself, inside a sound archive.
    const QByteArray database = form == PackageForm::Latest ? newest_collection(sample_collection())
                                                            : *write_anki_collection(sample_collection(), 1);
    for (qsizetype size = 0; size < database.size(); size += 997)
        CHECK(!read_anki_collection(database.left(size), QStringLiteral("a")));
    for (int i = 0; i < 150; ++i) {
        QByteArray damaged = database;
        for (int k = 0; k < 8; ++k)
            damaged[static_cast<qsizetype>(random.below(static_cast<quint64>(database.size())))] =
                static_cast<char>(random.below(256));
        (void)read_anki_collection(damaged, QStringLiteral("a"));
    }
}

TEST_CASE("a packed collection that grows without end is refused")
{
    const QByteArray bomb = zstd_of(QByteArray(300 * 1024 * 1024, '\0'));
    CHECK(bomb.size() < 100'000);
    const Error error = error_of(archive_of({{QStringLiteral("collection.anki21b"), bomb}}));
    CHECK(error.what.contains(QStringLiteral("larger")));
}

TEST_CASE("names of media are labels")
{
    AnkiCollection sample = sample_collection();
    const MediaFiles hostile{{QStringLiteral("../../etc/passwd"), "1"}, {QStringLiteral("ok.png"), "2"},
                             {QStringLiteral("a/b.png"), "3"},          {QStringLiteral("e\u0301.png"), "4"},
                             {QStringLiteral("\u00e9.png"), "5"},       {QString(), "6"}};
    for (const PackageForm form : {PackageForm::Legacy1, PackageForm::Latest}) {
        const auto package = read_package(package_of(sample, hostile, form));
        REQUIRE_OK(package);
        QStringList names;
        for (const ImportedMedia& media : package->media)
            names.append(media.name);
        CHECK(names == QStringList{QStringLiteral("ok.png"), QStringLiteral("\u00e9.png")});
        CHECK(package->refused_media == 4);
    }
    const auto broken = read_package(archive_of(
        {{QStringLiteral("collection.anki2"), dummy_collection()}, {QStringLiteral("media"), "not json"}}));
    CHECK(!broken);
}

TEST_CASE("reading can be stopped")
{
    const QByteArray bytes = package_of(sample_collection(), sample_media(), PackageForm::Latest);
    auto archive = Archive::from_bytes(bytes, QStringLiteral("a.apkg"));
    REQUIRE_OK(archive);
    const auto stopped = read_anki_package(std::move(*archive), [](double) { return false; });
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("the same collection gives the same bytes, with the checksums that Anki computes")
{
    CHECK(*write_anki_collection(sample_collection(), 5) == *write_anki_collection(sample_collection(), 5));
    CHECK(anki_checksum(QStringLiteral("[sound:foo.wav]")) == 685612576);
    CHECK(anki_sort_text(QStringLiteral("a <b>b</b>&amp;&nbsp;<img src=\"x.png\">c")) ==
          QStringLiteral("a b&  x.png c"));
}

TEST_CASE("messages are read to their first fault")
{
    const QByteArray message = proto_number(1, 300) + proto_bytes(2, "text") + proto_number(255, 1);
    ProtoReader reader(message);
    CHECK(reader.next()->number == 300);
    CHECK(reader.next()->bytes.toByteArray() == "text");
    CHECK(reader.next()->key == 255);
    CHECK(!reader.next());
    CHECK(reader.is_whole());
    for (qsizetype size = 1; size < message.size(); ++size) {
        ProtoReader cut(QByteArrayView(message).first(size));
        while (cut.next()) {
        }
        CHECK((cut.is_whole() == (size == 3 || size == 9)));
    }
    ProtoReader endless(QByteArrayView("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
    CHECK(!endless.next());
    CHECK(!endless.is_whole());
}
