// SPDX-License-Identifier: GPL-3.0-or-later
// K2: twenty times, the window is killed while somebody types. The library must be sound, and at most one
// second of typing may be gone.
#include "app/cards/operations.h"
#include "app/database/query.h"
#include "app/plan/operations.h"
#include "tests/durability/typed_text.h"
#include "tests/support/catch.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace deference;
using namespace std::chrono_literals;

namespace {

constexpr int k_rounds = 20;
constexpr auto k_may_be_lost = 1000ms;

struct Typed
{
    std::vector<std::chrono::milliseconds> at; // of each letter
    [[nodiscard]] int letters() const { return static_cast<int>(at.size()); }
};

void set_up(const QString& folder, const content::Catalogue& catalogue)
{
    const SystemClock clock;
    Random random(1);
    auto library = Library::open(folder, clock, random, catalogue);
    REQUIRE_OK(library);
    REQUIRE_OK(cards::merge_packs(**library));
    REQUIRE_OK(plan::set_up(**library, {}));
}

Typed type_and_kill(const QString& folder, const QString& where, Random& random)
{
    QProcess child;
    child.start(QStringLiteral(DEFERENCE_DURABILITY_TYPIST), {folder, where});
    REQUIRE(child.waitForStarted());
    QByteArray output;
    while (!output.contains('\n') && child.waitForReadyRead(60'000))
        output += child.readAllStandardOutput();
    QThread::msleep(static_cast<unsigned long>(random.below(2'500)));
    child.kill();
    REQUIRE(child.waitForFinished(10'000));
    INFO(child.exitCode() << ' ' << child.readAllStandardError().toStdString());
    REQUIRE(child.exitStatus() == QProcess::CrashExit); // it never ends by itself
    output += child.readAllStandardOutput();
    Typed typed;
    QList<QByteArray> lines = output.split('\n');
    lines.removeLast(); // empty, or cut off
    for (const QByteArray& line : lines)
        typed.at.emplace_back(line.split(' ').front().toLongLong());
    return typed;
}

QString stored_text(const Database& database, const QString& where)
{
    const QString sql =
        where == QStringLiteral("story")
            ? QStringLiteral("SELECT coalesce((SELECT text FROM story_parts WHERE story_id = stories.id "
                             "ORDER BY length(text) DESC), '') FROM stories ORDER BY id DESC")
            : QStringLiteral("SELECT answer FROM attempts ORDER BY id DESC");
    const auto text = Query(database, sql).first([](const Query& row) { return row.text(0); });
    REQUIRE_OK(text);
    return text->value_or(QString());
}

} // namespace

TEST_CASE("a killed window loses at most one second of typing, twenty times", "[durability]")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("profile"));
    const content::Catalogue catalogue = content::Catalogue::load();
    set_up(folder, catalogue);
    constexpr std::uint64_t seed = 20261123;
    CAPTURE(seed);
    Random random(seed);
    int typed_in_all = 0;
    auto worst = 0ms;
    for (int round = 1; round <= k_rounds; ++round) {
        const QString where = round % 2 == 0 ? QStringLiteral("answer") : QStringLiteral("story");
        CAPTURE(round, where);
        const Typed typed = type_and_kill(folder, where, random);
        typed_in_all += typed.letters();

        const SystemClock clock;
        Random ids(3);
        auto library = Library::open(folder, clock, ids, catalogue);
        REQUIRE_OK(library);
        REQUIRE_OK((*library)->database().verify());
        const QString stored = stored_text((*library)->database(), where);
        const int letters = static_cast<int>(stored.size());
        REQUIRE(stored == tests::typed_text(letters));
        REQUIRE(letters <= typed.letters() + 1); // the kill may have met the last line
        if (letters < typed.letters()) {
            const auto lost = typed.at.back() - typed.at[static_cast<std::size_t>(letters)];
            CHECK(lost <= k_may_be_lost);
            worst = std::max(worst, lost);
        }
    }
    CHECK(typed_in_all > 10 * k_rounds); // it was typing that was interrupted
    WARN("killed " << k_rounds << " times in " << typed_in_all << " letters; at most " << worst.count()
                   << " ms of typing lost");
}
