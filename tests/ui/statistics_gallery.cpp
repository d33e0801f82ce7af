// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of cards as pictures, for looking at: statistics_gallery OUT_DIR. Half a year of answers, a
// few days, and none.
#include "app/cards/operations.h"
#include "tests/support/big_library.h"
#include "tests/support/test_library.h"
#include "ui/cards/statistics_board.h"
#include "ui/cards/statistics_view.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/apply_theme.h"

#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace deference;
using namespace deference::ui;

namespace {

void shoot(Library& library, const QString& file, QSize size, bool whole, bool tables = false)
{
    // The page that it stands on has its ground from the window.
    QWidget window;
    auto* view = new StatisticsView(library, &window);
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(24, 16, 24, 20);
    column->addWidget(view);
    StudyContext context;
    context.config.next_round = study_day(library.clock()) + std::chrono::days(15);
    context.round_name = QStringLiteral("Hiring manager");
    view->set_context(context);
    window.resize(size);
    window.show();
    QSignalSpy shown(view, &StatisticsView::statistics_shown);
    view->refresh();
    (void)QTest::qWaitFor([&shown] { return shown.count() > 0; }, 30'000);
    if (whole)
        window.resize(size.width(), view->board().minimumSizeHint().height() + 90);
    for (ChartPanel* panel : view->board().panels())
        panel->show_table(tables);
    QTest::qWait(80);
    // In pieces that can be looked at as they are.
    const QPixmap all = window.grab();
    constexpr int piece = 900;
    for (int top = 0; top < all.height(); top += piece)
        all.copy(0, top, all.width(), std::min(piece, all.height() - top))
            .save(QStringLiteral("%1-%2.png").arg(file).arg(top / piece + 1));
}

} // namespace

TEST_CASE("statistics as pictures")
{
    const QString out = qEnvironmentVariable("GALLERY_DIR", QStringLiteral("."));
    QDir().mkpath(out);
    const auto at = [&out](const QString& name) { return out + u'/' + name; };
    tests::TestLibrary full;
    REQUIRE_OK(tests::fill(*full, {400, 6'000, 0.8, 180, 3}));
    tests::TestLibrary few;
    REQUIRE_OK(tests::fill(*few, {60, 22, 0.2, 5, 3}));
    tests::TestLibrary none;
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        apply_theme(*qApp, scheme);
        const QString look = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        shoot(*full, at(QStringLiteral("full-1280") + look), {1072, 800}, true);
        shoot(*full, at(QStringLiteral("full-1024") + look), {968, 700}, true);
        shoot(*full, at(QStringLiteral("full-880") + look), {824, 600}, true);
        shoot(*full, at(QStringLiteral("tables") + look), {1072, 800}, true, true);
        shoot(*few, at(QStringLiteral("few") + look), {1072, 800}, true);
        shoot(*none, at(QStringLiteral("none") + look), {1072, 800}, false);
    }
}
