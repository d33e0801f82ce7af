// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/backup.h"
#include "app/database/query.h"
#include "app/library/profile_backup.h"
#include "tests/support/files.h"
#include "tests/support/test_library.h"

#include <QDir>
#include <QFileInfo>

using namespace deference;
using namespace deference::tests;

namespace {

constexpr OperationKind k_name{"test.name", "Name"};

const QByteArray k_picture("GIF89a and what follows");

MediaFolder media_of(const TestLibrary& library)
{
    return MediaFolder(library.folder() + QStringLiteral("/media"));
}

void add(TestLibrary& library, const QString& name, const QByteArray& bytes)
{
    REQUIRE_OK(media_of(library).write(sha256_of(bytes), bytes));
    REQUIRE_OK(library->run({k_name, {}, {}, nullptr}, [&](Transaction& transaction) {
        struct MediaTag;
        return Query(transaction.database(),
                     QStringLiteral("INSERT INTO media (id, name, sha256, size, created_at) "
                                    "VALUES (:id, :name, :sha256, :size, :created_at)"))
            .bind(":id", transaction.new_id<Id<MediaTag>>())
            .bind(":name", name)
            .bind(":sha256", sha256_of(bytes))
            .bind(":size", qint64(bytes.size()))
            .bind(":created_at", transaction.now())
            .run();
    }));
}

void forget_names(TestLibrary& library)
{
    REQUIRE_OK(library->run({k_name, {}, {}, nullptr}, [](Transaction& transaction) {
        return Query(transaction.database(), QStringLiteral("DELETE FROM media")).run();
    }));
}

// Restores into a profile that nobody has open.
RestoredProfile restore(const QString& folder, const QString& backup)
{
    const auto profile = Profile::hold(folder);
    REQUIRE_OK(profile);
    const auto restored = restore_profile(*profile, backup, instant_from_ms(1'795'424'400'000));
    REQUIRE_OK(restored);
    return *restored;
}

} // namespace

TEST_CASE("a backup holds the pictures that its library names, each once")
{
    TestLibrary library;
    add(library, QStringLiteral("a.gif"), k_picture);
    add(library, QStringLiteral("b.gif"), k_picture);
    const auto first = library->make_backup();
    REQUIRE_OK(first);
    const MediaFolder beside = media_beside(*first);
    CHECK(beside.hashes() == QStringList{sha256_of(k_picture)});
    CHECK(beside.read(sha256_of(k_picture)).value() == k_picture);
    CHECK(media_of_backup(*first).value() == beside.hashes());
    REQUIRE_OK(library->make_backup());
    CHECK(beside.hashes().size() == 1);
}

TEST_CASE("pictures that no backup names any longer go, and not before")
{
    TestLibrary library;
    add(library, QStringLiteral("a.gif"), k_picture);
    const auto first = library->make_backup();
    REQUIRE_OK(first);
    forget_names(library);
    library.next_day();
    REQUIRE_OK(library->make_backup());
    const MediaFolder beside = media_beside(*first);
    CHECK(beside.hashes().size() == 1); // the first names it
    const QByteArray copy = read_file(*first);
    write_file(*first, "no backup");
    REQUIRE_OK(library->make_backup());
    CHECK(beside.hashes().size() == 1); // who knows what it named
    write_file(*first, copy);
    REQUIRE(QFile::remove(*first));
    REQUIRE_OK(library->make_backup());
    CHECK(beside.hashes().isEmpty());
}

TEST_CASE("after the loss of everything the backup brings the pictures back")
{
    TestLibrary library;
    add(library, QStringLiteral("a.gif"), k_picture);
    add(library, QStringLiteral("b.gif"), k_picture + "b");
    const QTemporaryDir elsewhere;
    const QString backup = elsewhere.filePath(QStringLiteral("mine.backup"));
    REQUIRE_OK(write_profile_backup(library.database(), library->profile(), backup));
    CHECK(media_beside(backup).path() == elsewhere.filePath(QStringLiteral("deference-media")));

    const QTemporaryDir fresh;
    const QString folder = fresh.filePath(QStringLiteral("profile"));
    const RestoredProfile restored = restore(folder, backup);
    CHECK(restored.media == 2);
    CHECK(restored.missing == 0);
    const MediaFolder here(folder + QStringLiteral("/media"));
    CHECK(here.read(sha256_of(k_picture)).value() == k_picture);
    CHECK(here.read(sha256_of(k_picture + "b")).value() == k_picture + "b");
    CHECK(media_of_backup(folder + QStringLiteral("/library.deference")).value() == here.hashes());
}

TEST_CASE("restoring mends damaged pictures, leaves whole ones, and deletes none")
{
    TestLibrary library;
    const QString whole = sha256_of(k_picture);
    const QByteArray other = k_picture + "other";
    const QByteArray lost = k_picture + "lost";
    const QByteArray newer = k_picture + "newer";
    add(library, QStringLiteral("a.gif"), k_picture);
    add(library, QStringLiteral("b.gif"), other);
    add(library, QStringLiteral("c.gif"), lost);
    REQUIRE(QFile::remove(media_of(library).find(sha256_of(lost)))); // before the backup: nobody has it
    const QTemporaryDir elsewhere;
    const QString backup = elsewhere.filePath(QStringLiteral("mine.backup"));
    REQUIRE_OK(write_profile_backup(library.database(), library->profile(), backup));
    add(library, QStringLiteral("d.gif"), newer);

    const QTemporaryDir copy; // the profile as it is, closed
    for (const char* name : {"library.deference", "library.deference-wal"}) {
        if (QFileInfo::exists(library.folder() + u'/' + QLatin1String(name)))
            REQUIRE(QFile::copy(library.folder() + u'/' + QLatin1String(name),
                                copy.filePath(QLatin1String(name))));
    }
    const MediaFolder here(copy.filePath(QStringLiteral("media")));
    REQUIRE_OK(here.write(whole, k_picture));
    REQUIRE_OK(here.write(sha256_of(newer), newer));
    REQUIRE_OK(here.write(sha256_of(other), other));
    QByteArray damaged = other;
    damaged[8] = '!';
    write_file(here.find(sha256_of(other)), damaged);

    const RestoredProfile restored = restore(copy.path(), backup);
    CHECK(restored.media == 1);
    CHECK(restored.missing == 1);
    CHECK(here.read(whole).value() == k_picture);
    CHECK(here.read(sha256_of(other)).value() == other);
    CHECK(here.find(sha256_of(newer)).isEmpty()); // only the replaced library names it: it went with it
    CHECK(read_file(restored.aside + QStringLiteral("/media/") + sha256_of(newer)) == newer);
}

TEST_CASE("a backup says so when its pictures cannot be written")
{
    TestLibrary library;
    add(library, QStringLiteral("a.gif"), k_picture);
    const QTemporaryDir elsewhere;
    write_file(elsewhere.filePath(QStringLiteral("deference-media")), "in the way");
    const auto done = write_profile_backup(library.database(), library->profile(),
                                           elsewhere.filePath(QStringLiteral("mine.backup")));
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::ReadOnly);
}

TEST_CASE("a picture that was damaged since never replaces the whole one in the backups")
{
    TestLibrary library;
    add(library, QStringLiteral("a.gif"), k_picture);
    const auto first = library->make_backup();
    REQUIRE_OK(first);
    write_file(media_of(library).find(sha256_of(k_picture)), "GIF89a damaged");
    REQUIRE_OK(library->make_backup());
    CHECK(media_beside(*first).read(sha256_of(k_picture)).value() == k_picture);
}
