// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to the first review, and the tasks of a day: started, finished, overruled, taken back.
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "app/plan/store.h"
#include "tests/ui/journeys/pages.h"
#include "ui/shell/side_nav.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace deference;
using namespace deference::ui;
using namespace deference::tests;

TEST_CASE("a newcomer answers three questions and reviews a first card")
{
    Desk desk(Profiles::Fresh);
    CHECK(desk.window().current_page() == PageId::Setup);
    CHECK_FALSE(find_visible<SideNav>(desk.window())); // nothing to navigate to yet
    WAIT_FOR(find_button(desk.page(), QStringLiteral("Start with this plan")));

    // With the keyboard alone: on to the button, wherever it stands.
    QAbstractButton* start = find_button(desk.page(), QStringLiteral("Start with this plan"));
    tab_to(desk, start);
    desk.press(Qt::Key_Space);
    WAIT_FOR(desk.window().current_page() == PageId::Today);
    CHECK(find_visible<SideNav>(desk.window()));
    TodayDesk today(desk);
    REQUIRE_FALSE(today.tasks().isEmpty());
    for (const plan::OverviewTask& task : today.overview().today_or_empty().tasks) {
        CAPTURE(task.planned.title);
        CHECK_FALSE(task.planned.reason.isEmpty());
        CHECK(shows(desk.page(), task.planned.reason));
    }

    desk.go(Qt::Key_4);
    WAIT_FOR(desk.window().current_page() == PageId::Cards);
    desk.press(Qt::Key_Space); // begin
    desk.press(Qt::Key_Space); // show the answer
    desk.press(Qt::Key_3);     // good
    CHECK(count(desk, QStringLiteral("reviews")) == 1);

    const Dump before = dump(desk.database());
    CHECK(before[QStringLiteral("processes")].size() == 1);
    desk.reopen();
    CHECK(desk.window().current_page() == PageId::Today);
    CHECK(difference(before, dump(desk.database())) == QString());
}

TEST_CASE("an override needs a reason, is recorded, and can be taken back")
{
    Desk desk;
    TodayDesk today(desk);
    const QString task = today.first_open_task();
    const auto before = dump(desk.database());

    SECTION("moved to another day")
    {
        OverridePanel* panel = today.open_override(task);
        today.choose(panel, QStringLiteral("Move"));
        CHECK_FALSE(panel->confirm_button()->isEnabled());
        desk.press(Qt::Key_Return); // nothing to confirm yet
        CHECK(difference(before, dump(desk.database())) == QString());
        const QString target = panel->target();
        REQUIRE_FALSE(target.isEmpty());
        today.give_reason(panel, QStringLiteral("Dinner with the panel"));
        CHECK(panel->confirm_button()->isEnabled());
        desk.press(Qt::Key_Return);
        WAIT_FOR(!today.tasks().contains(task));
        CHECK(today.overrides().back().reason == u"Dinner with the panel");
        CHECK(to_iso(*today.overrides().back().to) == target);
    }
    SECTION("skipped")
    {
        OverridePanel* panel = today.open_override(task);
        today.choose(panel, QStringLiteral("Skip"));
        today.give_reason(panel, QStringLiteral("Know it by heart"));
        desk.click(panel->confirm_button());
        WAIT_FOR(!today.tasks().contains(task));
        CHECK(today.overrides().back().action == plan::OverrideAction::Skip);
    }
    SECTION("swapped")
    {
        OverridePanel* panel = today.open_override(task);
        today.choose(panel, QStringLiteral("Swap"));
        const QString other = panel->target();
        today.give_reason(panel, QStringLiteral("Rather this one first"));
        desk.click(panel->confirm_button());
        WAIT_FOR(dump(desk.database()) != before);
        CHECK(today.overrides().back().other == other);
    }

    const auto overruled = dump(desk.database());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(difference(before, dump(desk.database())) == QString());
    WAIT_FOR(today.tasks().contains(task));
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(difference(overruled, dump(desk.database())) == QString());
    desk.reopen();
    CHECK(difference(overruled, dump(desk.database())) == QString());
}

TEST_CASE("a half-written reason outlives what happens meanwhile")
{
    Desk desk;
    TodayDesk today(desk);
    const QString task = today.first_open_task();
    OverridePanel* panel = today.open_override(task);
    today.choose(panel, QStringLiteral("Move"));
    desk.click(panel->findChildren<QPushButton*>(QString(), Qt::FindChildrenRecursively).at(1));
    const QString target = panel->target();
    today.give_reason(panel, QStringLiteral("The library closes early"));
    const auto still_there = [&] {
        panel = today.row(task)->panel();
        REQUIRE(panel);
        CHECK(panel->isVisible());
        CHECK(panel->action() == OverridePanel::Action::Move);
        CHECK(panel->target() == target);
        CHECK(panel->reason() == u"The library closes early");
        CHECK(panel->reason_edit()->hasFocus());
        CHECK(panel->confirm_button()->isEnabled());
    };
    // Something else changes the day: the cards are begun.
    REQUIRE_OK(plan::start_task(desk.library(), today.tasks().front()));
    still_there();
    // And when it is this very task that changes.
    REQUIRE_OK(plan::start_task(desk.library(), task));
    WAIT_FOR(find_button(desk.page(), QStringLiteral("Finish")));
    still_there();
}

TEST_CASE("after a task is skipped the next one has the focus")
{
    Desk desk;
    TodayDesk today(desk);
    const QString task = today.first_open_task();
    OverridePanel* panel = today.open_override(task);
    today.choose(panel, QStringLiteral("Skip"));
    today.give_reason(panel, QStringLiteral("Know it by heart"));
    desk.press(Qt::Key_Return);
    WAIT_FOR(!today.tasks().contains(task));
    QWidget* focus = QApplication::focusWidget();
    REQUIRE(focus);
    CHECK(desk.page().isAncestorOf(focus));
    CHECK(focus->isVisible());
    desk.press(Qt::Key_O); // and it is a row, which can be overruled in turn
    CHECK(find_visible<OverridePanel>(desk.page()));
}

TEST_CASE("opening the override panel again does not work its cost out twice")
{
    Desk desk;
    TodayDesk today(desk);
    const QString task = today.first_open_task();
    OverridePanel* panel = today.open_override(task);
    desk.press(Qt::Key_Escape);
    WAIT_FOR(!panel->isVisible());
    CHECK(today.open_override(task) == panel);
    CHECK(listeners(*panel, "choice_changed()") == 1);
}

TEST_CASE("a task is started, its clock survives closing, and it is finished with minutes")
{
    Desk desk;
    TodayDesk today(desk);
    const QString task = today.first_open_task();
    today.focus(task);
    desk.press(Qt::Key_Return);
    WAIT_FOR(today.is_running(task));
    desk.clock().advance(std::chrono::minutes(7));
    desk.reopen();
    REQUIRE(today.is_running(task));
    desk.clock().advance(std::chrono::minutes(4));
    desk.reopen();
    auto* minutes = find_visible<QSpinBox>(desk.page(), QStringLiteral("Minutes spent"));
    REQUIRE(minutes);
    CHECK(minutes->value() == 11);
    minutes->setFocus();
    minutes->selectAll();
    desk.type(QStringLiteral("25"));
    auto* note = find_visible<QLineEdit>(desk.page(), QStringLiteral("What came out of it"));
    REQUIRE(note);
    note->setFocus();
    desk.type(QStringLiteral("two answers"));
    desk.press(Qt::Key_Return); // from inside the field that goes away
    WAIT_FOR(!today.is_running(task));
    desk.reopen();
    const auto done = today.find(task);
    CHECK(done.is_done());
    CHECK(done.minutes_spent == 25);
}

TEST_CASE("the minutes follow the clock while nothing was typed, though the field has the focus")
{
    Desk desk;
    TodayDesk today(desk);
    REQUIRE_OK(plan::start_task(desk.library(), today.first_open_task()));
    auto* minutes = find_visible<QSpinBox>(desk.page(), QStringLiteral("Minutes spent"));
    REQUIRE(minutes);
    minutes->setFocus();
    for (const int later : {5, 9}) {
        desk.clock().set(monday_morning() + std::chrono::minutes(later));
        // The page comes back to the front: the clock is looked at then too.
        desk.go(Qt::Key_2);
        desk.go(Qt::Key_1);
        CHECK(minutes->value() == later);
        minutes->setFocus();
    }
}
