// SPDX-License-Identifier: GPL-3.0-or-later
// Reviewing with 5,000 cards and 100,000 answers: from the key press that rates a card to the next one
// painted.
//
//     build/bench/tests/bench/bench_cards_page
#include "app/cards/operations.h"
#include "tests/support/big_library.h"
#include "tests/support/test_library.h"
#include "ui/cards/cards_page.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cstdio>

using namespace deference;
using namespace deference::ui;

namespace {

// Everything that a key press sets off: the handler, layouts, and the painting into the window's store.
qint64 press(CardsPage& page, Qt::Key key)
{
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(QApplication::focusWidget(), key);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    page.repaint();
    return timer.nsecsElapsed();
}

void print(const char* what, std::vector<qint64> times)
{
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return double(times[std::min(times.size() - 1, std::size_t(share * double(times.size())))]) / 1e6;
    };
    std::printf("%-28s n %3zu  median %5.1f ms  95 %% %5.1f ms  longest %5.1f ms\n", what, times.size(),
                at(0.5), at(0.95), double(times.back()) / 1e6);
}

} // namespace

TEST_CASE("a key press to the next card painted, 5,000 cards and 100,000 answers")
{
    apply_theme(*qApp, Scheme::Light);
    tests::TestLibrary library;
    REQUIRE_OK(tests::fill(*library, {}));
    QElapsedTimer timer;
    timer.start();
    CardsPage page(*library, nullptr, [](const Library& of) {
        StudyContext context;
        context.config.next_round = study_day(of.clock()) + std::chrono::days(15);
        context.config.minutes_today = 60;
        context.round_name = QStringLiteral("Hiring manager");
        return Result<StudyContext>(context);
    });
    page.resize(1072, 800);
    page.refresh();
    page.show();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    page.repaint();
    std::printf("%-28s %20.1f ms\n", "page made, loaded, painted", double(timer.nsecsElapsed()) / 1e6);
    timer.restart();
    page.open(QStringLiteral("review"));
    page.repaint();
    std::printf("%-28s %20.1f ms\n", "session begun, painted", double(timer.nsecsElapsed()) / 1e6);

    std::vector<qint64> show;
    std::vector<qint64> rate;
    std::vector<qint64> undo;
    for (int i = 0; i < 200; ++i) {
        show.push_back(press(page, Qt::Key_Space));
        rate.push_back(press(page, i % 9 == 0 ? Qt::Key_1 : Qt::Key_3));
        if (i % 10 == 0) {
            undo.push_back(press(page, Qt::Key_Z));
            press(page, Qt::Key_Space);
            press(page, Qt::Key_3);
        }
    }
    print("Space: the answer", show);
    print("1-4: the next card", rate);
    print("Z: the card before", undo);

    page.open(QStringLiteral("new"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    timer.restart();
    page.refresh();
    page.repaint();
    std::printf("%-28s %20.1f ms\n", "deck, list of 5,000 again", double(timer.nsecsElapsed()) / 1e6);
    std::sort(rate.begin(), rate.end());
    CHECK(rate[rate.size() * 95 / 100] < 30'000'000);
}
