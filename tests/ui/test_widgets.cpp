// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/widgets/apply_theme.h"
#include "ui/widgets/hours_strip.h"
#include "ui/widgets/override_panel.h"
#include "ui/widgets/plan_block.h"
#include "ui/widgets/rating_scale.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/task_row.h"
#include "ui/widgets/undo_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace deference::ui;
using namespace std::chrono_literals;
using Action = OverridePanel::Action;

namespace {

void show(QWidget& widget)
{
    widget.show();
    REQUIRE(QTest::qWaitForWindowExposed(&widget));
    QApplication::setActiveWindow(&widget);
}

QPoint box_centre(const RatingScale& scale, int number)
{
    return {(number * 2 - 1) * scale.width() / 10, scale.height() / 2};
}

} // namespace

TEST_CASE("a rating is chosen by key or click and can be taken back")
{
    RatingScale scale;
    QSignalSpy chosen(&scale, &RatingScale::value_chosen);
    show(scale);
    CHECK_FALSE(scale.value());
    QTest::keyClick(&scale, Qt::Key_4);
    CHECK(scale.value() == 4);
    QTest::keyClick(&scale, Qt::Key_Right);
    QTest::keyClick(&scale, Qt::Key_Right);
    CHECK(scale.value() == 5);
    QTest::keyClick(&scale, Qt::Key_Left);
    CHECK(scale.value() == 4);
    QTest::keyClick(&scale, Qt::Key_Backspace);
    CHECK_FALSE(scale.value());
    QTest::mouseClick(&scale, Qt::LeftButton, {}, box_centre(scale, 2));
    CHECK(scale.value() == 2);
    QTest::mouseClick(&scale, Qt::LeftButton, {}, box_centre(scale, 2));
    CHECK_FALSE(scale.value());
    CHECK(chosen.count() == 6);
    scale.set_value(3);
    CHECK(chosen.count() == 6); // only the user's choices are told
}

TEST_CASE("in a right-to-left layout the scale runs from the right")
{
    RatingScale scale;
    scale.setLayoutDirection(Qt::RightToLeft);
    show(scale);
    QTest::mouseClick(&scale, Qt::LeftButton, {}, box_centre(scale, 5));
    CHECK(scale.value() == 1);
    QTest::keyClick(&scale, Qt::Key_Left);
    CHECK(scale.value() == 2);
}

TEST_CASE("hours move in steps of a quarter of an hour, by key and by dragging")
{
    HoursStrip strip;
    strip.resize(560, strip.sizeHint().height());
    strip.set_week({90min, 105min, 75min, 90min, 60min, 150min, 0min});
    QSignalSpy chosen(&strip, &HoursStrip::week_chosen);
    show(strip);
    CHECK(strip.total() == 570min);
    HourBar* monday = strip.bar(1);
    monday->setFocus();
    QTest::keyClick(monday, Qt::Key_Up);
    CHECK(monday->minutes() == 105min);
    QTest::keyClick(monday, Qt::Key_PageDown);
    CHECK(monday->minutes() == 45min);
    QTest::keyClick(monday, Qt::Key_Home);
    QTest::keyClick(monday, Qt::Key_Down);
    CHECK(monday->minutes() == 0min);
    QTest::keyClick(monday, Qt::Key_End);
    CHECK(monday->minutes() == 180min);
    CHECK(chosen.count() == 4);

    QTest::mousePress(monday, Qt::LeftButton, {}, QPoint(monday->width() / 2, 60));
    QTest::mouseMove(monday, QPoint(monday->width() / 2, 40));
    QTest::mouseRelease(monday, Qt::LeftButton, {}, QPoint(monday->width() / 2, 40));
    CHECK(monday->minutes().count() % 15 == 0);
    CHECK(monday->minutes() > 60min);
    CHECK(monday->minutes() < 120min);

    strip.set_week({7min, 8min, 999min, -5min, 0min, 0min, 0min});
    CHECK(strip.week() == HoursStrip::Week{0min, 15min, 180min, 0min, 0min, 0min, 0min});
}

TEST_CASE("left and right walk from day to day")
{
    HoursStrip strip;
    show(strip);
    HourBar* tuesday = strip.bar(2);
    tuesday->setFocus();
    QTest::keyClick(tuesday, Qt::Key_Right);
    CHECK(strip.bar(3)->hasFocus());
    QTest::keyClick(strip.bar(3), Qt::Key_Left);
    CHECK(tuesday->hasFocus());
}

TEST_CASE("one segment is chosen, by click or arrow, never a disabled one")
{
    SegmentedControl control;
    control.add_segment(QStringLiteral("Skip"), u"skip");
    control.add_segment(QStringLiteral("Move"), u"move");
    control.add_segment(QStringLiteral("Swap"), u"swap");
    QSignalSpy changed(&control, &SegmentedControl::current_changed);
    show(control);
    CHECK(control.current() == 0);
    QTest::mouseClick(control.segment(1), Qt::LeftButton);
    CHECK(control.current() == 1);
    control.segment(1)->setFocus();
    QTest::keyClick(control.segment(1), Qt::Key_Right);
    CHECK(control.current() == 2);
    CHECK(changed.count() == 2);
    control.set_segment_enabled(0, false);
    QTest::mouseClick(control.segment(0), Qt::LeftButton);
    CHECK(control.current() == 2);
}

TEST_CASE("an override is recorded only with a reason")
{
    OverridePanel panel;
    QSignalSpy confirmed(&panel, &OverridePanel::confirmed);
    show(panel);
    CHECK(panel.action() == Action::Skip);
    CHECK_FALSE(panel.confirm_button()->isEnabled());
    CHECK(panel.confirm_button()->accessibleDescription() == u"Needs a reason first.");
    CHECK(panel.reason_edit()->hasFocus());
    QTest::keyClick(panel.reason_edit(), Qt::Key_Return);
    CHECK(confirmed.isEmpty());
    QTest::keyClicks(panel.reason_edit(), QStringLiteral("   "));
    CHECK_FALSE(panel.confirm_button()->isEnabled());
    QTest::keyClicks(panel.reason_edit(), QStringLiteral("Too tired  to speak "));
    CHECK(panel.confirm_button()->isEnabled());
    QTest::mouseClick(panel.confirm_button(), Qt::LeftButton);
    REQUIRE(confirmed.count() == 1);
    CHECK(confirmed[0][0].value<Action>() == Action::Skip);
    CHECK(confirmed[0][1].toString().isEmpty());
    CHECK(confirmed[0][2].toString() == u"Too tired to speak");
}

TEST_CASE("moving takes the first day offered unless another one is chosen")
{
    OverridePanel panel;
    panel.set_targets(Action::Move, {{QStringLiteral("18"), QStringLiteral("Wed 18")},
                                     {QStringLiteral("19"), QStringLiteral("Thu 19")}});
    panel.set_likely_cost(Action::Move, QStringLiteral("0–2 points"));
    QSignalSpy confirmed(&panel, &OverridePanel::confirmed);
    QSignalSpy changed(&panel, &OverridePanel::choice_changed);
    show(panel);
    panel.set_action(Action::Move);
    CHECK(panel.target() == u"18");
    for (QPushButton* chip : panel.findChildren<QPushButton*>())
        if (chip->text() == u"Thu 19")
            QTest::mouseClick(chip, Qt::LeftButton);
    CHECK(panel.target() == u"19");
    CHECK(changed.count() == 2);
    QTest::keyClicks(panel.reason_edit(), QStringLiteral("A long morning"));
    QTest::keyClick(panel.reason_edit(), Qt::Key_Return);
    REQUIRE(confirmed.count() == 1);
    CHECK(confirmed[0][1].toString() == u"19");
    panel.clear();
    CHECK(panel.action() == Action::Skip);
    CHECK(panel.reason().isEmpty());
}

TEST_CASE("a task row starts, is overruled, and becomes one line when done")
{
    TaskRow row({20min,
                 QStringLiteral("Lab"),
                 QStringLiteral("No number of your own yet."),
                 Skill::TechnicalDepth,
                 {}});
    QSignalSpy started(&row, &TaskRow::start_requested);
    QSignalSpy opened(&row, &TaskRow::override_opened);
    QSignalSpy overridden(&row, &TaskRow::override_confirmed);
    row.resize(640, 120);
    show(row);
    QTest::mouseClick(row.start_button(), Qt::LeftButton);
    CHECK(started.count() == 1);
    row.start_button()->setFocus();
    QTest::keyClick(row.start_button(), Qt::Key_O);
    REQUIRE(opened.count() == 1);
    REQUIRE(row.panel());
    CHECK(row.panel()->isVisible());
    QTest::keyClicks(row.panel()->reason_edit(), QStringLiteral("no"));
    CHECK(row.panel()->isVisible()); // the letter o was text here
    QTest::keyClick(row.panel()->reason_edit(), Qt::Key_Escape);
    CHECK_FALSE(row.panel()->isVisible());
    CHECK(row.override_button()->hasFocus());
    QTest::mouseClick(row.override_button(), Qt::LeftButton);
    CHECK(row.panel()->reason() == u"no"); // what was typed is kept
    QTest::keyClick(row.panel()->reason_edit(), Qt::Key_Return);
    CHECK(overridden.count() == 1);
    row.set_done(QStringLiteral("done 08:10"));
    CHECK_FALSE(row.start_button());
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(row.findChildren<QPushButton*>().isEmpty());
}

TEST_CASE("arrow keys ask to move a plan block by a day, in reading order")
{
    PlanBlock block({QStringLiteral("Mock"), Skill::ModelHumility, 90min, {}, false, false, false});
    QSignalSpy moved(&block, &PlanBlock::move_requested);
    QSignalSpy clicked(&block, &PlanBlock::clicked);
    show(block);
    QTest::keyClick(&block, Qt::Key_Right);
    block.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(&block, Qt::Key_Right);
    REQUIRE(moved.count() == 2);
    CHECK(moved[0][0].toInt() == 1);
    CHECK(moved[1][0].toInt() == -1);
    QTest::keyClick(&block, Qt::Key_Return);
    CHECK(clicked.count() == 1);
    CHECK(block.sizeHint().height() == 50); // an hour and a half at 33.6 px an hour
}

TEST_CASE("the undo bar shows, asks once and goes")
{
    QWidget window;
    UndoBar bar(&window);
    QSignalSpy undone(&bar, &UndoBar::undo_requested);
    show(window);
    CHECK_FALSE(bar.isVisible());
    bar.offer(QStringLiteral("Lab moved to Thu 19"));
    CHECK(bar.isVisible());
    QTest::mouseClick(bar.findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(undone.count() == 1);
    CHECK_FALSE(bar.isVisible());
}
