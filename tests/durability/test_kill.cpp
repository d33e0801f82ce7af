// SPDX-License-Identifier: GPL-3.0-or-later
// K1: three hundred times, a process at work is killed at a random moment. The library must be sound,
// everything it had acknowledged must be there once, and nothing may be there by half.
#include "app/cards/media.h"
#include "app/cards/operations.h"
#include "app/database/query.h"
#include "app/library/settings.h"
#include "tests/durability/small_pack.h"
#include "tests/support/catch.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

using namespace deference;

namespace {

constexpr int k_rounds = 300;

// What the acknowledgements of all rounds so far promise.
struct Promises
{
    QSet<qint64> reviews;
    QHash<qint64, bool> suspended;
    QHash<qint64, QString> questions;
    QSet<QString> media;
    QString setting;
    int count = 0;

    void read(const QByteArray& line)
    {
        const QString text = QString::fromUtf8(line);
        const QString verb = text.section(QLatin1Char(' '), 0, 0);
        const qint64 id = text.section(QLatin1Char(' '), 1, 1).toLongLong();
        ++count;
        if (verb == QStringLiteral("review"))
            reviews.insert(id);
        else if (verb == QStringLiteral("gone"))
            reviews.remove(id);
        else if (verb == QStringLiteral("suspended") || verb == QStringLiteral("active"))
            suspended[id] = verb == QStringLiteral("suspended");
        else if (verb == QStringLiteral("question"))
            questions[id] = text.section(QLatin1Char(' '), 2);
        else if (verb == QStringLiteral("setting"))
            setting = text.section(QLatin1Char(' '), 1);
        else if (verb == QStringLiteral("media"))
            media.insert(text.section(QLatin1Char(' '), 1));
    }
};

// Runs the child for a random while and kills it; returns the whole lines it had written.
QList<QByteArray> run_and_kill(const QString& folder, int seed, Random& random)
{
    QProcess child;
    child.start(QStringLiteral(DEFERENCE_DURABILITY_CHILD), {folder, QString::number(seed)});
    REQUIRE(child.waitForStarted());
    QByteArray output;
    // Some are killed while opening, most while working.
    if (random.below(10) != 0) {
        while (!output.contains('\n') && child.waitForReadyRead(10'000))
            output += child.readAllStandardOutput();
    }
    QThread::usleep(static_cast<unsigned long>(random.below(40'000)));
    child.kill();
    REQUIRE(child.waitForFinished(10'000));
    INFO(child.readAllStandardError().toStdString());
    REQUIRE(child.exitStatus() == QProcess::CrashExit); // it never ends by itself
    output += child.readAllStandardOutput();
    QList<QByteArray> lines = output.split('\n');
    lines.removeLast(); // empty, or cut off
    return lines;
}

// At most one operation may be there that was never acknowledged: the one the kill met after its commit.
void check(const QString& folder, Promises& promises)
{
    Random random(7);
    ManualClock clock(instant_from_ms(1'795'424'400'000));
    const content::Catalogue catalogue = tests::small_pack();
    auto opened = Library::open(folder, clock, random, catalogue);
    REQUIRE_OK(opened);
    const Database& database = (*opened)->database();
    REQUIRE_OK(database.verify());

    int unacknowledged = 0;
    const auto reviews = Query(database, QStringLiteral("SELECT id FROM reviews")).all([](const Query& row) {
        return row.integer(0);
    });
    REQUIRE_OK(reviews);
    const QSet<qint64> found(reviews->begin(), reviews->end());
    REQUIRE((promises.reviews - found).size() <= 1); // one may have been undone without a word
    unacknowledged += static_cast<int>((promises.reviews - found).size() + (found - promises.reviews).size());
    // No half operation: an answer writes its log row and the card's memory together.
    const auto halves = Query(database, QStringLiteral("SELECT count(*) FROM (SELECT m.id FROM card_memory m "
                                                       "LEFT JOIN reviews r ON r.card_id = m.id "
                                                       "GROUP BY m.id HAVING count(r.id) <> m.reps)"))
                            .first([](const Query& row) { return row.number(0); });
    REQUIRE_OK(halves);
    REQUIRE(halves->value() == 0);
    const auto cards =
        Query(database, QStringLiteral("SELECT id, suspended, question FROM cards"))
            .all([](const Query& row) { return std::tuple(row.integer(0), row.boolean(1), row.text(2)); });
    REQUIRE_OK(cards);
    REQUIRE(
        (cards->empty() || cards->size() == tests::k_small_pack_cards)); // the merge is whole or not there
    for (const auto& [id, suspended, question] : *cards) {
        unacknowledged += promises.suspended.value(id, false) != suspended ? 1 : 0;
        unacknowledged += promises.questions.contains(id) && promises.questions[id] != question ? 1 : 0;
        unacknowledged +=
            !promises.questions.contains(id) && !question.startsWith(QStringLiteral("Question")) ? 1 : 0;
        promises.suspended[id] = suspended;
        if (!question.startsWith(QStringLiteral("Question")))
            promises.questions[id] = question;
    }
    const auto setting = load_setting(database, QStringLiteral("counter"), {});
    REQUIRE_OK(setting);
    unacknowledged += *setting != promises.setting ? 1 : 0;
    // No name without its file, whole.
    QSet<QString> names;
    const auto media = cards::list_media(**opened);
    REQUIRE_OK(media);
    for (const cards::MediaFile& file : *media) {
        REQUIRE_OK(cards::load_media(**opened, file.name));
        names.insert(file.name);
    }
    REQUIRE((promises.media - names).isEmpty());
    unacknowledged += static_cast<int>((names - promises.media).size());
    promises.media = names;
    REQUIRE(unacknowledged <= 1);
    promises.setting = *setting;
    promises.reviews = found;
}

} // namespace

TEST_CASE("a killed process loses nothing it had acknowledged, three hundred times", "[durability]")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("profile"));
    constexpr std::uint64_t seed = 20261123;
    CAPTURE(seed);
    Random random(seed);
    Promises promises;
    for (int round = 1; round <= k_rounds; ++round) {
        CAPTURE(round);
        for (const QByteArray& line : run_and_kill(folder, round, random))
            promises.read(line);
        check(folder, promises);
    }
    CHECK(promises.count > 2 * k_rounds); // it was work that was interrupted, not idling
    WARN("killed " << k_rounds << " times, " << promises.count
                   << " operations acknowledged, none lost, none half done");
}
