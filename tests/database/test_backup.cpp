// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/database/backup.h"
#include "app/database/database.h"
#include "app/database/profile.h"
#include "app/database/query.h"
#include "tests/support/files.h"

#include <QTemporaryDir>

using namespace deference;
using namespace deference::tests;
using std::chrono::hours;

TEST_CASE("a backup is a sound library of its own with the same rows")
{
    const QTemporaryDir folder;
    const auto database = Database::open({folder.filePath(QStringLiteral("l")), {}, instant_from_ms(0)});
    REQUIRE_OK(database);
    REQUIRE_OK(
        (*database)->execute(QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'a', 'b')")));
    const auto path = make_backup(**database, folder.filePath(QStringLiteral("backups")),
                                  instant_from_ms(1'795'424'400'000));
    REQUIRE_OK(path);
    CHECK(path->endsWith(QStringLiteral("deference-20261123-090000-000.backup")));
    const auto copy = Database::open({*path, {}, instant_from_ms(0)});
    REQUIRE_OK(copy);
    const auto value =
        Query(**copy, QStringLiteral("SELECT value FROM settings")).first([](const Query& row) {
            return row.text(0);
        });
    REQUIRE_OK(value);
    CHECK(*value == QStringLiteral("b"));
    // The same instant again does not overwrite the first.
    const auto second = make_backup(**database, folder.filePath(QStringLiteral("backups")),
                                    instant_from_ms(1'795'424'400'000));
    REQUIRE_OK(second);
    CHECK(*second != *path);
    CHECK(list_backups(folder.filePath(QStringLiteral("backups"))).size() == 2);
}

TEST_CASE("a backup that the user asks for never overwrites a file")
{
    const QTemporaryDir folder;
    const auto database = Database::open({folder.filePath(QStringLiteral("l")), {}, instant_from_ms(0)});
    REQUIRE_OK(database);
    const QString target = folder.filePath(QStringLiteral("mine"));
    write_file(target, "precious");
    const auto done = write_backup(**database, target);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::Conflict);
    CHECK(read_file(target) == "precious");
}

TEST_CASE("a backup into a folder that cannot be written fails and leaves nothing behind")
{
    const QTemporaryDir folder;
    const auto database = Database::open({folder.filePath(QStringLiteral("l")), {}, instant_from_ms(0)});
    REQUIRE_OK(database);
    write_file(folder.filePath(QStringLiteral("file")), "x");
    const auto done =
        make_backup(**database, folder.filePath(QStringLiteral("file/backups")), instant_from_ms(0));
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::ReadOnly);
}

TEST_CASE("thinning keeps the newest, never fewer than three, and is settled after one pass")
{
    const std::uint64_t seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{60}));
    CAPTURE(seed);
    Random random(seed);
    const Instant now = instant_from_ms(1'795'424'400'000);
    std::vector<Instant> made;
    const auto count = random.below(200);
    for (std::uint64_t i = 0; i < count; ++i)
        made.push_back(
            now - std::chrono::minutes(static_cast<long>(random.below(std::uint64_t{10} * 365 * 24 * 60))));
    const auto kept = keep_backups(made, now);
    CHECK(keep_backups(kept, now) == kept);
    std::sort(made.begin(), made.end(), std::greater<>());
    made.erase(std::unique(made.begin(), made.end()), made.end());
    CHECK(kept.size() >= std::min<std::size_t>(3, made.size()));
    if (!made.empty())
        CHECK(kept.front() == made.front());
    for (const Instant at : made) {
        if (at > now - hours(48))
            CHECK(std::find(kept.begin(), kept.end(), at) != kept.end());
    }
    CHECK(std::is_sorted(kept.begin(), kept.end(), std::greater<>()));
}

TEST_CASE("a year of half-hourly backups shrinks to two days, twelve days, ten weeks and nine months")
{
    const Instant now = instant_from_ms(1'795'424'400'000);
    std::vector<Instant> made;
    for (int i = 0; i < 365 * 48; ++i)
        made.push_back(now - std::chrono::minutes(30 * i));
    const auto kept = keep_backups(made, now);
    CHECK(kept.size() >= 96);
    CHECK(kept.size() <= 96 + 12 + 10 + 9);
    CHECK(kept.back() < now - std::chrono::hours(24 * 7 * 30));
}

TEST_CASE("restoring a backup moves the damaged library aside with its log and deletes nothing")
{
    const QTemporaryDir folder;
    const auto profile = Profile::hold(folder.filePath(QStringLiteral("p")));
    REQUIRE_OK(profile);
    const QString path = profile->library_path();
    QString backup;
    {
        const auto database = Database::open({path, {}, instant_from_ms(0)});
        REQUIRE_OK(database);
        REQUIRE_OK((*database)->execute(QStringLiteral("INSERT INTO settings (id, key, value) VALUES (1, 'a', 'b')")));
        const auto made = make_backup(**database, profile->backup_folder(), instant_from_ms(0));
        REQUIRE_OK(made);
        backup = *made;
    }
    write_file(path, "damaged");
    write_file(path + QStringLiteral("-wal"), "stale log");
    const auto aside = restore_backup(*profile, backup, instant_from_ms(1'795'424'400'000));
    REQUIRE_OK(aside);
    CHECK(read_file(*aside + QStringLiteral("/library.deference")) == "damaged");
    CHECK(read_file(*aside + QStringLiteral("/library.deference-wal")) == "stale log");
    const auto database = Database::open({path, {}, instant_from_ms(0)});
    REQUIRE_OK(database);
    const auto value =
        Query(**database, QStringLiteral("SELECT value FROM settings")).first([](const Query& row) { return row.text(0); });
    REQUIRE_OK(value);
    CHECK(*value == QStringLiteral("b"));
    CHECK(list_backups(profile->backup_folder()).size() == 1);
}

TEST_CASE("a damaged backup is not restored, and the library stays where it is")
{
    const QTemporaryDir folder;
    const auto profile = Profile::hold(folder.filePath(QStringLiteral("p")));
    REQUIRE_OK(profile);
    write_file(profile->library_path(), "damaged");
    write_file(folder.filePath(QStringLiteral("b.backup")), "also damaged");
    const auto done = restore_backup(*profile, folder.filePath(QStringLiteral("b.backup")), instant_from_ms(0));
    REQUIRE_FALSE(done.has_value());
    CHECK(read_file(profile->library_path()) == "damaged");
}
