// SPDX-License-Identifier: GPL-3.0-or-later
// What statistics cost: reading a library in slices (the longest is what the window waits for), the figures
// from what was read (off the interface thread when there is much), and following one answer.
//
//     build/bench/tests/bench/bench_statistics [CARDS ANSWERS]
#include "app/cards/operations.h"
#include "app/cards/statistics.h"
#include "tests/support/big_library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace deference;
using namespace deference::cards;

namespace {

double ms(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Five times, the median.
double usual_ms(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(ms(work));
    std::ranges::sort(times);
    return times[2];
}

Result<void> measure(int cards, int answers)
{
    const QTemporaryDir folder;
    const ManualClock clock(instant_from_ms(1'795'424'400'000));
    Random random(1);
    const content::Catalogue none;
    DEFERENCE_TRY_ASSIGN(const auto library,
                         Library::open(folder.filePath(QStringLiteral("p")), clock, random, none));
    DEFERENCE_TRY(tests::fill(*library, {cards, answers, 0.8, 700, 1}));
    std::printf("%d cards, %d answers\n", cards, answers);

    StatisticsSource source;
    double longest = 0.0;
    Result<void> read;
    const double all = ms([&] {
        while (source.is_incomplete() && read)
            longest = std::max(longest, ms([&] { read = source.read_some(*library); }));
    });
    DEFERENCE_TRY(std::move(read));
    std::printf("  read                  %8.1f ms, longest slice %.1f ms\n", all, longest);

    StatisticsQuestion question;
    question.today = study_day(clock);
    const auto figures = [&](const char* name) {
        std::printf("  %-22s%8.1f ms\n", name, usual_ms([&] { (void)make_statistics(source, question); }));
    };
    figures("figures of 90 days");
    question.days.reset();
    figures("figures of all days");
    question.scope = {StatisticsScope::Kind::Area, QStringLiteral("peers"), {}};
    figures("figures of one area");
    question.scope = {};

    const CardId card = source.cards().front().id;
    Result<void> followed;
    QObject::connect(&library->notifier(), &Notifier::changed, [&](const ChangeSummary& summary) {
        std::printf("  follow one answer     %8.2f ms\n", ms([&] {
                        const auto known = source.follow(*library, summary);
                        if (!known)
                            followed = fail(known.error());
                        while (followed && source.is_incomplete())
                            followed = source.read_some(*library);
                    }));
    });
    DEFERENCE_TRY(answer_card(*library, card, Rating::Good, std::chrono::seconds(5), {}));
    return followed;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const bool is_given = words.size() == 3;
    for (const auto& [cards, answers] :
         std::vector<std::pair<int, int>>{{5'000, 100'000}, {100'000, 1'000'000}}) {
        const auto done = is_given ? measure(words[1].toInt(), words[2].toInt()) : measure(cards, answers);
        if (!done) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().sentence()));
            return 3;
        }
        if (is_given)
            break;
    }
    return 0;
}
