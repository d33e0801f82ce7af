// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl K: a page, a task, a story, a card or an action is found by a part of its name.
#include "app/cards/store.h"
#include "app/stories/store.h"
#include "tests/ui/journeys/pages.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

namespace {

class PaletteDesk
{
  public:
    explicit PaletteDesk(Desk& desk) : m_desk(desk) {}
    [[nodiscard]] CommandPalette* palette() const { return find_visible<CommandPalette>(m_desk.window()); }
    void search(const QString& query)
    {
        m_desk.press(Qt::Key_K, Qt::ControlModifier);
        REQUIRE(palette());
        REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        m_desk.type(query);
    }
    [[nodiscard]] QString first() const
    {
        auto* list = find_visible<QListView>(*palette());
        return list ? list->currentIndex().data().toString() : QString();
    }
    void enter() { m_desk.press(Qt::Key_Return); }

  private:
    Desk& m_desk;
};

} // namespace

TEST_CASE("the palette leads to pages, tasks, stories and cards, and does things")
{
    Desk desk;
    PaletteDesk palette(desk);
    SECTION("a page")
    {
        palette.search(QStringLiteral("progr"));
        CHECK(palette.first() == u"Progress");
        palette.enter();
        CHECK(desk.window().current_page() == PageId::Progress);
    }
    SECTION("a task of today")
    {
        TodayDesk today(desk);
        const QString task = today.first_open_task();
        desk.go(Qt::Key_5);
        palette.search(today.find(task).planned.title);
        palette.enter();
        CHECK(desk.window().current_page() == PageId::Today);
        CHECK(today.row(task)->isAncestorOf(QApplication::focusWidget()));
    }
    SECTION("a story")
    {
        const auto stories = stories::load_stories(desk.database());
        REQUIRE_OK(stories);
        palette.search(stories->front().title.left(12));
        CHECK(palette.first() == stories->front().title);
        palette.enter();
        CHECK(desk.window().current_page() == PageId::Stories);
    }
    SECTION("a card, by a word of its question")
    {
        palette.search(QStringLiteral("fiduciary"));
        REQUIRE_FALSE(palette.first().isEmpty());
        const QString question = palette.first();
        palette.enter();
        CHECK(desk.window().current_page() == PageId::Cards);
        CHECK(shows(desk.page(), question));
    }
    SECTION("an action")
    {
        palette.search(QStringLiteral("keys"));
        palette.enter();
        WAIT_FOR(desk.window().findChild<ShortcutsDialog*>());
        QTest::keyClick(desk.window().findChild<ShortcutsDialog*>(), Qt::Key_Escape);
        WAIT_FOR(!desk.window().findChild<ShortcutsDialog*>());
        desk.window().activateWindow(); // as a window manager does
        REQUIRE(QTest::qWaitForWindowActive(&desk.window()));
    }
    CHECK_FALSE(palette.palette());
    desk.reopen();
}

TEST_CASE("half-typed and odd queries are no trouble, and nothing found is said")
{
    Desk desk;
    PaletteDesk palette(desk);
    for (const char* query : {"is:due", "is:", "area:", "area:\"", "\"", "(", "-", "*", "is:nonsense", "due<",
                              "%_'", "   ", ":::", "\\"}) {
        CAPTURE(query);
        palette.search(QString::fromLatin1(query));
        CHECK(palette.palette());
        desk.press(Qt::Key_Escape);
        CHECK_FALSE(palette.palette());
    }
    palette.search(QStringLiteral("qqzzxx"));
    CHECK(shows(*palette.palette(), QStringLiteral("Nothing is called that.")));
    palette.enter(); // chooses nothing
    CHECK(palette.palette());
}

TEST_CASE("leaving the palette gives the focus back")
{
    Desk desk;
    PaletteDesk palette(desk);
    desk.go(Qt::Key_5);
    auto* before = find_button(desk.page(), QStringLiteral("Answer: "));
    before->setFocus();
    palette.search(QStringLiteral("to"));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(palette.palette());
    CHECK(before->hasFocus());
    // And twice in a row is once.
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    CHECK(palette.palette());
    desk.press(Qt::Key_Escape);
    CHECK(before->hasFocus());
}
