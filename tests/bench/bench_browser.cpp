// SPDX-License-Identifier: GPL-3.0-or-later
// Searching, sorting and showing 100,000 cards with 1,000,000 answers, and the memory that takes.
//
//     build/bench/tests/bench/bench_browser make FOLDER [CARDS REVIEWS]   once; takes a minute
//     build/bench/tests/bench/bench_browser FOLDER
#include "app/cards/browse.h"
#include "app/cards/bulk.h"
#include "app/cards/duplicates.h"
#include "tests/support/big_library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace deference;

namespace {

// Kilobytes the process ever held, as Linux counts them.
long peak_memory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLong();
    }
    return 0;
}

// The median of several runs, and what they found.
void measure(const QString& what, const std::function<Result<std::size_t>()>& work, int runs = 7)
{
    std::vector<qint64> times;
    std::size_t found = 0;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto done = work();
        times.push_back(timer.nsecsElapsed());
        if (!done) {
            std::printf("%s: %s\n", qUtf8Printable(what), qUtf8Printable(done.error().sentence()));
            return;
        }
        found = *done;
    }
    std::ranges::sort(times);
    std::printf("%-44s %8zu  median %7.1f ms  longest %7.1f ms\n", qUtf8Printable(what), found,
                double(times[times.size() / 2]) / 1e6, double(times.back()) / 1e6);
}

Result<void> make(Library& library, int cards, int reviews)
{
    return tests::fill(library, {cards, reviews, 0.8, 400, 1});
}

Result<void> bench(Library& library)
{
    std::printf("peak memory after opening: %ld MB\n", peak_memory() / 1024);
    cards::TypedSearch typed(library);
    const auto find = [&](const QString& text, cards::SortBy sort) {
        cards::FindOptions options;
        options.sort = sort;
        return typed.find(text, options).map([](const auto& ids) { return ids.size(); });
    };
    const QStringList queries{
        QString(),
        QStringLiteral("f"),
        QStringLiteral("fi"),
        QStringLiteral("fid"),
        QStringLiteral("fiduciary"),
        QStringLiteral("fiduciary duty"),
        QStringLiteral("\"fiduciary duty\""),
        QStringLiteral("fiduciary -tax (risk or drift)"),
        QStringLiteral("is:due"),
        QStringLiteral("is:due fid"),
        QStringLiteral("area:products is:review prop:s<10"),
        QStringLiteral("prop:r<0.9"),
        QStringLiteral("-is:suspended status:withdrawn or flag:1"),
        QStringLiteral("rated:7"),
        QStringLiteral("rated:30:1"),
        QStringLiteral("introduced:30"),
        QStringLiteral("added:7"),
        QStringLiteral("*ciary"),
    };
    for (const QString& query : queries)
        measure(QStringLiteral("as typed: '%1'").arg(query), [&] { return find(query, {}); });
    for (const cards::SortKey key : {cards::SortKey::Due, cards::SortKey::Question, cards::SortKey::Recall}) {
        typed.forget();
        measure(QStringLiteral("first in the order of %1").arg(cards::to_key(key)), [&] {
            typed.forget();
            return find(QStringLiteral("fid"), {key, false});
        });
        measure(QStringLiteral("then typing in that order"), [&] {
            return find(QStringLiteral("fid"), {key, false});
        });
    }
    DEFERENCE_TRY_ASSIGN(const auto all, cards::find_ids(library, {}));
    measure(QStringLiteral("a window of 60 rows"), [&] {
        return cards::load_listed(library, std::span(all).subspan(all.size() / 2, 60))
            .map([](const auto& rows) { return rows.size(); });
    });
    std::printf("peak memory after searching: %ld MB\n", peak_memory() / 1024);
    measure(
        QStringLiteral("questions for the duplicates"),
        [&] {
            return cards::load_questions(library).map([](const auto& questions) { return questions.size(); });
        },
        3);
    DEFERENCE_TRY_ASSIGN(const auto questions, cards::load_questions(library));
    measure(
        QStringLiteral("duplicates among them"),
        [&]() -> Result<std::size_t> { return cards::find_duplicates(questions).size(); }, 3);

    for (const std::size_t count : {std::size_t(10'000), all.size()}) {
        const std::vector<cards::CardId> some(all.begin(), all.begin() + std::ptrdiff_t(count));
        const auto run = [&](const char* what, const std::function<Result<void>()>& work) {
            measure(
                QStringLiteral("%1").arg(QLatin1String(what)),
                [&] { return work().map([&] { return count; }); }, 1);
        };
        run("flag", [&] { return cards::flag_cards(library, some, 3); });
        run("undo", [&] { return library.undo().map([](const auto&) {}); });
        run("add a tag", [&] { return cards::add_tags(library, some, {QStringLiteral("bench")}); });
        run("undo", [&] { return library.undo().map([](const auto&) {}); });
        std::printf("peak memory: %ld MB\n", peak_memory() / 1024);
    }
    return {};
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const bool makes = words.value(1) == QStringLiteral("make");
    const QString folder = words.value(makes ? 2 : 1);
    if (folder.isEmpty())
        return 2;
    const auto clock = make_clock();
    Random random(1);
    const content::Catalogue none;
    QElapsedTimer timer;
    timer.start();
    auto library = Library::open(folder, **clock, random, none, DatabaseOptions::Check::Later);
    std::printf("opened in %.1f ms\n", double(timer.nsecsElapsed()) / 1e6);
    auto done = library ? Result<void>() : Result<void>(fail(library.error()));
    if (done)
        done = makes ? make(**library, words.value(3, QStringLiteral("100000")).toInt(),
                            words.value(4, QStringLiteral("1000000")).toInt())
                     : bench(**library);
    if (!done)
        std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().sentence()));
    return done ? 0 : 3;
}
