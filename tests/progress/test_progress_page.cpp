// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/progress/examples.h"
#include "tests/progress/long_history.h"
#include "tests/support/test_library.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/progress/clamped_text.h"
#include "ui/progress/progress_page.h"
#include "ui/widgets/apply_theme.h"

#include <QAccessible>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace deference;
using namespace deference::ui;
using deference::tests::TestLibrary;

namespace {

struct Shown
{
    explicit Shown(QSize size = {1072, 800}) : page(*library)
    {
        apply_theme(*qApp, Scheme::Light);
        page.resize(size);
        page.show();
    }
    [[nodiscard]] QPushButton* button(const char* text)
    {
        for (auto* each : page.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    TestLibrary library;
    ProgressPage page;
};

} // namespace

TEST_CASE("an empty profile is told what will be here, and sent to the one next step")
{
    Shown shown;
    shown.page.refresh();
    QSignalSpy gone(&shown.page, &Page::go);
    QPushButton* next = shown.button("Set dates and hours");
    REQUIRE(next);
    QTest::mouseClick(next, Qt::LeftButton);
    REQUIRE(gone.count() == 1);
    CHECK(gone.front().front().value<Destination>().page == PageId::Setup);
    CHECK_FALSE(shown.button("Export"));
}

TEST_CASE("nothing is wider than the page at any size it may have")
{
    const QSize size = GENERATE(QSize(1072, 800), QSize(968, 700), QSize(824, 600), QSize(1700, 1000));
    Shown shown(size);
    shown.page.show_data(tests::example_progress());
    shown.page.show_recall(progress::recall_chart(tests::example_recall()));
    QCoreApplication::sendPostedEvents();
    (void)shown.page.grab();
    auto* scroll = shown.page.findChild<QScrollArea*>();
    REQUIRE(scroll);
    CHECK(scroll->widget()->width() <= scroll->viewport()->width());
    for (auto* view : shown.page.findChildren<ChartView*>()) {
        CHECK(view->width() >= 140);
        CHECK(view->height() >= 110);
    }
}

TEST_CASE("every part of the page that takes the keyboard has a name")
{
    Shown shown;
    shown.page.show_data(tests::example_progress());
    shown.page.show_recall(progress::recall_chart(tests::example_recall()));
    for (auto* widget : shown.page.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(accessible);
        INFO(widget->metaObject()->className());
        CHECK_FALSE(accessible->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("all overrides are shown on request")
{
    Shown shown;
    shown.page.show_data(tests::example_progress());
    QPushButton* more = shown.button("Show all 6");
    REQUIRE(more);
    const auto count = [&shown] {
        int rows = 0;
        for (auto* text : shown.page.findChildren<ClampedText*>())
            rows += text->spoken_value() == QStringLiteral("Did this at work") ? 1 : 0;
        return rows;
    };
    CHECK(count() == 0);
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK(count() == 1);
}

TEST_CASE("the page with two years of study opens, and the forecast follows")
{
    Shown shown;
    tests::add_long_history(shown.library.database(), study_day(shown.library.clock()));
    QSignalSpy forecast(&shown.page, &ProgressPage::recall_shown);
    shown.page.refresh();
    (void)shown.page.grab();
    REQUIRE(QTest::qWaitFor([&] { return forecast.count() == 1; }, 20'000));
    shown.page.refresh(); // and a second one is not confused by the first
    shown.page.refresh();
    REQUIRE(QTest::qWaitFor([&] { return forecast.count() >= 2; }, 20'000));
}

TEST_CASE("a page that is closed while the forecast is under way is no harm")
{
    TestLibrary library;
    tests::add_long_history(library.database(), study_day(library.clock()));
    auto page = std::make_unique<ProgressPage>(*library);
    page->refresh();
    page.reset();
    QTest::qWait(1);
    SUCCEED();
}
