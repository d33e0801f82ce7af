// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/archive.h"
#include "app/exchange/archive_writer.h"
#include "app/exchange/zstd_stream.h"
#include "tests/support/anki_packages.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtEndian>

using namespace deference;
using namespace deference::exchange;
using namespace deference::tests;

namespace {

const Instant k_stamp = instant_from_ms(1'795'424'400'000);

Error error_of(const QByteArray& bytes, const ArchiveLimits& limits = {})
{
    const auto archive = Archive::from_bytes(bytes, QStringLiteral("a.apkg"), limits);
    REQUIRE(!archive.has_value());
    return archive.error();
}

Result<QByteArray> read(const QByteArray& bytes, const QString& entry, const ArchiveLimits& limits = {})
{
    DEFERENCE_TRY_ASSIGN(auto archive, Archive::from_bytes(bytes, QStringLiteral("a.apkg"), limits));
    const auto place = archive.find(entry);
    if (!place)
        return fail(ErrorCode::NotFound, entry);
    return archive.read_all(*place, k_mib);
}

// In the local header and in the directory.
void lie_about_size(QByteArray& zip, qint32 size)
{
    for (const auto& [signature, at] : {std::pair{"PK\x03\x04", 22}, std::pair{"PK\x01\x02", 24}}) {
        const auto header = zip.indexOf(QByteArray(signature, 4));
        REQUIRE(header >= 0);
        qToLittleEndian(size, zip.data() + header + at);
    }
}

} // namespace

TEST_CASE("what was written into an archive is read out of it")
{
    const QByteArray one(200'000, 'x');
    const QByteArray zip = archive_of({{QStringLiteral("one"), one},
                                       {QStringLiteral("empty"), {}},
                                       {QStringLiteral("f/\u00e9.txt"), "two"}});
    CHECK(zip == archive_of({{QStringLiteral("one"), one},
                             {QStringLiteral("empty"), {}},
                             {QStringLiteral("f/\u00e9.txt"), "two"}}));
    CHECK(zip.size() < 2000);
    CHECK(read(zip, QStringLiteral("one")).value() == one);
    CHECK(read(zip, QStringLiteral("empty")).value().isEmpty());
    CHECK(read(zip, QStringLiteral("f/\u00e9.txt")).value() == "two");
    const auto archive = Archive::from_bytes(zip, QStringLiteral("a.apkg"));
    REQUIRE_OK(archive);
    REQUIRE(archive->entries().size() == 3);
    CHECK(archive->entries()[0].size == 200'000);
    CHECK(!archive->find(QStringLiteral("three")));
}

TEST_CASE("an archive is written whole or not at all")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    REQUIRE_OK(write_archive(path, {item(QStringLiteral("x"), "first")}, k_stamp));
    const QByteArray first = read_file(path);

    const ArchiveItem broken{QStringLiteral("y"), []() -> Result<QByteArray> {
                                 return fail(ErrorCode::NotFound, QStringLiteral("the picture is gone"));
                             }};
    const auto failed = write_archive(path, {item(QStringLiteral("x"), "second"), broken}, k_stamp);
    REQUIRE(!failed);
    CHECK(failed.error().what == QStringLiteral("the picture is gone"));
    const auto stopped = write_archive(path, {item(QStringLiteral("x"), QByteArray(1'000'000, 'x'))}, k_stamp,
                                       [](double) { return false; });
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(read_file(path) == first);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);

    const auto nowhere = write_archive(folder.filePath(QStringLiteral("no/a.zip")), {broken}, k_stamp);
    REQUIRE(!nowhere);
    CHECK(nowhere.error().code == ErrorCode::ReadOnly);
    auto opened = Archive::open(path);
    REQUIRE_OK(opened);
    CHECK(opened->read_all(0, 100).value() == "first");
}

TEST_CASE("a file that is no archive is called what it is")
{
    const auto [bytes, word] = GENERATE(table<const char*, const char*>({
        {"\n <!DOCTYPE html><html><body>Sign in</body></html>", "web page"},
        {"\xef\xbb\xbf<html lang=en>", "web page"},
        {"SQLite format 3", "database"},
        {"\x1f\x8b\x08", "archive of another kind"},
        {"Rar!\x1a\x07", "archive of another kind"},
        {"%PDF-1.4", "PDF"},
        {"front\tback", "no ZIP archive"},
        {"PK\x03\x04 and no more", "cut off"},
        {"", "empty"},
    }));
    CAPTURE(bytes);
    const Error error = error_of(bytes);
    CHECK(error.sentence().contains(QString::fromLatin1(word)));
    CHECK(!error.todo.isEmpty());
    const auto missing = Archive::open(QStringLiteral("/nowhere/a.apkg"));
    REQUIRE(!missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(!Archive::open(QDir::tempPath()));
}

TEST_CASE("an archive cut off or altered anywhere is refused or read as it was")
{
    QByteArray noise;
    for (int i = 0; i < 20'000; ++i)
        noise += static_cast<char>((i * 7919) >> 3);
    const QByteArray zip = archive_of({{QStringLiteral("a"), noise}, {QStringLiteral("b"), "b"}});
    for (qsizetype size = 0; size < zip.size(); size += 97)
        CHECK(!Archive::from_bytes(zip.left(size), QStringLiteral("a.apkg")));
    for (qsizetype at = 0; at < zip.size(); at += 31) {
        QByteArray altered = zip;
        altered[at] = static_cast<char>(altered[at] ^ 0x55);
        const auto bytes = read(altered, QStringLiteral("a"));
        CHECK((!bytes || *bytes == noise));
    }
}

TEST_CASE("archives that are too large in any way are refused")
{
    const QByteArray bomb = archive_of(
        {{QStringLiteral("a"), QByteArray(600'000, '\0')}, {QStringLiteral("b"), QByteArray(600'000, '\0')}});
    CHECK(error_of(bomb, {.entries = 1}).what.contains(QStringLiteral("entries")));
    CHECK(error_of(bomb, {.entry_bytes = 500'000}).what.contains(QStringLiteral("larger")));
    CHECK(error_of(bomb, {.total_bytes = 1'000'000}).what.contains(QStringLiteral("larger")));

    // The directory says ten bytes, and the data go on.
    QByteArray liar = archive_of({{QStringLiteral("a"), QByteArray(600'000, '\0')}});
    lie_about_size(liar, 10);
    const auto lied = read(liar, QStringLiteral("a"), {.entry_bytes = 1000, .total_bytes = 1000});
    CHECK(!lied);

    // Reading the same entry twice counts once.
    auto twice = Archive::from_bytes(bomb, QStringLiteral("a.apkg"), {.total_bytes = 1'200'000});
    REQUIRE_OK(twice);
    for (int i = 0; i < 3; ++i) {
        CHECK(twice->read_all(0, k_mib));
        CHECK(twice->read_all(1, k_mib));
    }
    CHECK(!twice->read_all(0, 1000));
}

TEST_CASE("names that point out of an archive are refused")
{
    for (const char* name : {"../a", "a/../b", "/etc/passwd", "a\\b", "C:a", "a\nb"}) {
        CAPTURE(name);
        CHECK(
            error_of(archive_of({{QString::fromLatin1(name), "x"}})).what.contains(QStringLiteral("points")));
    }
    QByteArray doubled = archive_of({{QStringLiteral("aa"), "1"}, {QStringLiteral("bb"), "2"}});
    doubled.replace("bb", "aa");
    CHECK(error_of(doubled).what.contains(QStringLiteral("same name")));
}

TEST_CASE("unpacking can be stopped")
{
    auto archive = Archive::from_bytes(archive_of({{QStringLiteral("a"), QByteArray(600'000, '\0')}}),
                                       QStringLiteral("a.apkg"));
    REQUIRE_OK(archive);
    const auto sink = [](QByteArrayView) -> Result<void> { return {}; };
    double last = 0.0;
    CHECK(archive->read(0, sink, [&last](double done) {
        last = done;
        return true;
    }));
    CHECK(last == 1.0);
    const auto stopped = archive->read(0, sink, [](double done) { return done < 0.5; });
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("packed streams are unpacked to a limit, and must be whole")
{
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes += static_cast<char>((i * 31) >> 4);
    const QByteArray packed = zstd_of(bytes);
    const auto where = QStringLiteral("a.apkg");
    CHECK(unzstd(packed, where, k_mib).value() == bytes);
    CHECK(unzstd(packed + zstd_of("more"), where, k_mib).value() == bytes + "more");
    CHECK(unzstd(zstd_of({}), where, 0).value().isEmpty());

    const auto bomb = unzstd(zstd_of(QByteArray(8 * 1024 * 1024, '\0')), where, k_mib);
    REQUIRE(!bomb);
    CHECK(bomb.error().what.contains(QStringLiteral("larger than 1 MiB")));
    CHECK(!unzstd({}, where, k_mib));
    CHECK(!unzstd(QByteArrayView("no zstd at all"), where, k_mib));
    for (qsizetype size = 0; size < packed.size(); size += 997)
        CHECK(!unzstd(QByteArrayView(packed).first(size), where, k_mib));

    // In small pieces.
    QByteArray out;
    ZstdReader reader(where, k_mib, [&out](QByteArrayView piece) -> Result<void> {
        out.append(piece.data(), piece.size());
        return {};
    });
    for (const char c : packed)
        REQUIRE_OK(reader.feed(QByteArrayView(&c, 1)));
    REQUIRE_OK(reader.feed({}));
    REQUIRE_OK(reader.finish());
    CHECK(out == bytes);
}
