// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark, wide and narrow, and the pictures that the program draws of itself.
#include "tests/ui/journeys/pages.h"
#include "ui/shell/page_table.h"
#include "ui/shell/side_nav.h"
#include "ui/widgets/undo_bar.h"

#include <QAbstractButton>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

// The window's ground, between the page's edge and its content.
int lightness_of(QWidget& page)
{
    return QColor(
               page.window()->grab().toImage().pixel(page.mapTo(page.window(), QPoint(4, page.height() - 4))))
        .lightness();
}

} // namespace

TEST_CASE("the theme changes on every page at once and is there after a restart")
{
    Desk desk;
    for (const PageInfo& info : page_table())
        desk.window().show_page({info.id, {}}); // all of them are made, under the first theme
    desk.press(Qt::Key_Comma, Qt::ControlModifier);
    for (const bool dark : {true, false, true}) {
        desk.window().show_page({PageId::Settings, {}});
        desk.click(dark ? QStringLiteral("Dark") : QStringLiteral("Light"));
        for (const PageInfo& info : page_table()) {
            CAPTURE(info.name);
            desk.window().show_page({info.id, {}});
            CHECK((lightness_of(desk.page()) < 128) == dark);
        }
    }
    desk.reopen();
    CHECK(lightness_of(desk.page()) < 128);
    desk.press(Qt::Key_Comma, Qt::ControlModifier);
    CHECK(find_button(desk.page(), QStringLiteral("Dark"))->isChecked());
}

TEST_CASE("narrow windows get the rail, and nothing is cut off sideways in the smallest")
{
    Desk desk;
    auto* nav = find_visible<SideNav>(desk.window());
    CHECK_FALSE(nav->is_rail());
    desk.window().resize(1199, 800);
    WAIT_FOR(nav->is_rail());
    desk.window().resize(1200, 800);
    WAIT_FOR(!nav->is_rail());
    desk.window().resize(880, 600);
    WAIT_FOR(desk.window().width() == 880);
    for (const PageInfo& info : page_table()) {
        for (const char* state : states_of(info.id)) {
            CAPTURE(info.name);
            CAPTURE(state);
            desk.window().show_page({info.id, QLatin1String(state)});
            QTest::qWait(0);
            CHECK(desk.window().width() == 880); // no page asks for more
            if (info.id == PageId::Plan)
                continue; // the plan scrolls sideways
            for (QScrollArea* area : desk.page().findChildren<QScrollArea*>()) {
                if (!area->isVisible() || !area->widget())
                    continue;
                INFO(described(area).toStdString());
                CHECK_FALSE(area->horizontalScrollBar()->isVisible());
                // Where the bar is switched off, the content must fit all the same.
                CHECK(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
            }
        }
    }
}

TEST_CASE("what can be undone is offered in the middle of the page, wide or narrow")
{
    Desk desk;
    TodayDesk today(desk);
    auto* panel = today.open_override(today.first_open_task());
    today.give_reason(panel, QStringLiteral("Enough"));
    desk.press(Qt::Key_Return);
    auto* bar = find_visible<UndoBar>(desk.window());
    REQUIRE(bar);
    for (const int width : {1280, 1000, 880, 1280}) {
        CAPTURE(width);
        desk.window().resize(width, 700);
        QTest::qWait(0);
        const QRect page(desk.page().mapTo(&desk.window(), QPoint()), desk.page().size());
        WAIT_FOR(std::abs(bar->geometry().center().x() - page.center().x()) <= 1);
        CHECK(page.contains(bar->geometry()));
    }
}

TEST_CASE("the program draws every page of the demo, in both themes and sizes")
{
    const auto theme = GENERATE(QStringLiteral("light"), QStringLiteral("dark"));
    const QSize size = GENERATE(QSize(1280, 800), QSize(880, 600));
    const QTemporaryDir place;
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), place.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(DEFERENCE_PROGRAM),
                  {QStringLiteral("--screenshots"), place.filePath(QStringLiteral("shots")),
                   QStringLiteral("--theme"), theme, QStringLiteral("--size"),
                   QStringLiteral("%1x%2").arg(size.width()).arg(size.height())});
    REQUIRE(program.waitForFinished(60'000));
    REQUIRE(program.exitCode() == 0);
    const QDir shots(place.filePath(QStringLiteral("shots")));
    const QStringList files = shots.entryList({QStringLiteral("*.png")});
    for (const PageInfo& info : page_table()) {
        const QString name = QString::fromLatin1(info.name).toLower();
        CAPTURE(name);
        const bool is_setup = info.id == PageId::Setup;
        CHECK(files.contains(is_setup ? QStringLiteral("setup.png") : name + QStringLiteral(".png")));
    }
    for (const QString& file : files) {
        CAPTURE(file);
        const QImage picture(shots.filePath(file));
        CHECK(picture.size() == size);
        CHECK((QColor(picture.pixel(size.width() - 5, size.height() - 5)).lightness() < 128) ==
              (theme == u"dark"));
    }
}
