// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/operations.h"
#include "tests/support/test_library.h"
#include "tests/ui/keys.h"
#include "ui/plan/plan_board.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/task_pane.h"
#include "ui/widgets/override_panel.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace deference;
using namespace deference::ui;
using namespace deference::ui::tests;

namespace {

// A profile that is set up with the shipped pack, and its plan page.
struct Desk
{
    Desk()
    {
        plan::SetupAnswers answers;
        answers.weeks = 6;
        answers.availability = plan::Availability{{90, 105, 75, 90, 60, 150, 0}};
        REQUIRE_OK(plan::set_up(*library, answers));
        page = std::make_unique<PlanPage>(*library);
        show(*page, {1072, 800});
        board = page->findChild<PlanBoard*>();
        pane = page->findChild<TaskPane*>();
    }
    [[nodiscard]] plan::Overview overview()
    {
        auto loaded =
            plan::load_overview(library.database(), library->catalogue(), study_day(library.clock()));
        REQUIRE_OK(loaded);
        return *loaded;
    }
    [[nodiscard]] std::optional<Day> day_of(const QString& task)
    {
        for (const plan::OverviewDay& day : overview().days) {
            for (const plan::OverviewTask& one : day.tasks) {
                if (one.planned.task == task)
                    return day.day;
            }
        }
        return std::nullopt;
    }
    // The first task of tomorrow that is no card session.
    [[nodiscard]] BoardBlock some_block() const
    {
        const Day tomorrow = study_day(library.clock()) + std::chrono::days(1);
        for (const BoardColumn& column : board->board().columns) {
            for (const BoardBlock& block : column.blocks) {
                if (block.day >= tomorrow && block.text.skill != Skill::Recall)
                    return block;
            }
        }
        FAIL("the plan is empty");
        return {};
    }

    mutable deference::tests::TestLibrary library{content::Catalogue::load()};
    std::unique_ptr<PlanPage> page;
    PlanBoard* board = nullptr;
    TaskPane* pane = nullptr;
};

// Columns that are laid out and seen; new ones are shown by the event loop.
int columns_of(const PlanBoard& board)
{
    int count = 0;
    for (const QWidget* each : board.widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        count += each->inherits("deference::ui::PlanColumn") && each->isVisible() ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("without a process the plan page says what belongs there")
{
    deference::tests::TestLibrary library(content::Catalogue::load());
    PlanPage page(*library);
    QSignalSpy went(&page, &Page::go);
    show(page);
    REQUIRE(tab_to(QStringLiteral("Answer three questions")));
    press(Qt::Key_Space);
    REQUIRE(went.count() == 1);
    CHECK(went.first().first().value<Destination>().page == PageId::Setup);
    CHECK(unnamed(page).join(u' ') == QString());
}

TEST_CASE("a block is moved by keys, with a reason, and undone")
{
    Desk desk;
    QSignalSpy happened(desk.page.get(), &Page::happened);
    const BoardBlock block = desk.some_block();
    const Day before = *desk.day_of(block.task);
    REQUIRE(desk.board->focus_task(block.task));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Left);
    CHECK(desk.pane->isVisible());
    CHECK(desk.pane->panel()->action() == OverridePanel::Action::Move);
    CHECK(desk.day_of(block.task) == before); // nothing moves without a reason
    press(Qt::Key_Return);
    REQUIRE(desk.pane->panel()->reason_edit()->hasFocus());
    type("Late shift on that day");
    press(Qt::Key_Return);
    CHECK(desk.day_of(block.task) == before + std::chrono::days(2));
    CHECK(happened.count() == 1);
    CHECK_FALSE(desk.pane->isVisible());
    // The keyboard is on the block again, and the block shows the folded corner.
    auto* now = qobject_cast<PlanBlock*>(focused());
    REQUIRE(now);
    CHECK(now->block().title == block.text.title);
    CHECK(now->block().is_overridden);

    REQUIRE_OK(desk.library->undo());
    CHECK(desk.day_of(block.task) == before);
}

TEST_CASE("an empty reason is refused")
{
    Desk desk;
    const BoardBlock block = desk.some_block();
    const int planned = desk.overview().tasks_planned;
    REQUIRE(desk.board->focus_task(block.task));
    press(Qt::Key_Return);
    REQUIRE(desk.pane->panel()->reason_edit()->hasFocus());
    CHECK_FALSE(desk.pane->panel()->confirm_button()->isEnabled());
    type("   ");
    press(Qt::Key_Return);
    CHECK(desk.day_of(block.task).has_value());
    CHECK(desk.overview().tasks_planned == planned);
    press(Qt::Key_Escape);
    CHECK_FALSE(desk.pane->isVisible());
    CHECK(qobject_cast<PlanBlock*>(focused()));
}

TEST_CASE("a task is skipped with a reason")
{
    Desk desk;
    const BoardBlock block = desk.some_block();
    REQUIRE(desk.board->focus_task(block.task));
    press(Qt::Key_Return);
    type("Known from work");
    press(Qt::Key_Return);
    CHECK_FALSE(desk.day_of(block.task));
}

TEST_CASE("a block is dragged to another day; the reason is still asked for")
{
    Desk desk;
    const BoardBlock block = desk.some_block();
    desk.page->open(QStringLiteral("week"));
    PlanBlock* widget = desk.board->find(block.task);
    REQUIRE(widget);
    QWidget* content = desk.board->widget();
    REQUIRE(QTest::qWaitFor([&] { return columns_of(*desk.board) == 7; }));
    const auto on_block = [&](int column) {
        const int step = content->width() / 7;
        return widget->mapFrom(content, QPoint(step * column + step / 2, 200));
    };
    const int target = 4; // Friday
    QTest::mousePress(widget, Qt::LeftButton, {}, QPoint(20, 10));
    for (const QPoint& point : {QPoint(60, 12), on_block(3), on_block(target)}) {
        QMouseEvent move(QEvent::MouseMove, point, widget->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(widget, &move);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, {}, on_block(target));
    CHECK(desk.pane->isVisible());
    const Day friday = study_day(desk.library.clock()) + std::chrono::days(4);
    CHECK(desk.pane->panel()->target() == to_iso(friday));
    CHECK(desk.day_of(block.task) == block.day);
    type("More time on Friday");
    press(Qt::Key_Return);
    CHECK(desk.day_of(block.task) == friday);
}

TEST_CASE("up and down, page up and down go through the blocks; one of them is the tab stop")
{
    Desk desk;
    const auto& columns = desk.board->board().columns;
    REQUIRE(desk.board->focus_task(columns[0].blocks.front().task, columns[0].blocks.front().day));
    const auto title = [] { return qobject_cast<PlanBlock*>(focused())->block().title; };
    press(Qt::Key_Down);
    CHECK(title() == columns[0].blocks[1].text.title);
    press(Qt::Key_Up);
    CHECK(title() == columns[0].blocks[0].text.title);
    press(Qt::Key_PageDown);
    CHECK(title() == columns[1].blocks[0].text.title);
    press(Qt::Key_End);
    CHECK(title() == columns[1].blocks.back().text.title);
    press(Qt::Key_Down);
    CHECK(title() == columns[2].blocks.front().text.title);
    int stops = 0;
    for (const PlanBlock* block : desk.board->findChildren<PlanBlock*>())
        stops += block->focusPolicy() == Qt::StrongFocus ? 1 : 0;
    CHECK(stops == 1);
}

TEST_CASE("re-planning shows what would change and asks first")
{
    Desk desk;
    const BoardBlock block = desk.some_block();
    for (int day = 0; day < 4; ++day)
        desk.library.next_day(); // three evenings missed
    desk.page->refresh();
    const auto before = desk.day_of(block.task);
    REQUIRE(tab_to(QStringLiteral("Re-plan")));
    press(Qt::Key_Space);
    QPointer<QDialog> dialog = desk.page->findChild<QDialog*>();
    REQUIRE(dialog);
    dialog->activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }));
    CHECK(unnamed(*dialog).join(u' ') == QString());
    press(Qt::Key_Return); // Enter alone keeps the plan
    REQUIRE(QTest::qWaitFor([&] { return dialog.isNull(); }));
    CHECK(desk.day_of(block.task) == before);

    desk.page->open(QStringLiteral("replan"));
    dialog = desk.page->findChild<QDialog*>();
    REQUIRE(dialog);
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text().startsWith(u"Accept"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    REQUIRE(QTest::qWaitFor([&] { return dialog.isNull(); }));
    CHECK(desk.overview().missed.empty());
    REQUIRE_OK(desk.library->undo());
    CHECK_FALSE(desk.overview().missed.empty());
}

TEST_CASE("the plan page follows a task, a week and its neighbours")
{
    Desk desk;
    const BoardBlock block = desk.some_block();
    desk.page->open(block.task);
    CHECK(qobject_cast<PlanBlock*>(focused())->block().title == block.text.title);
    desk.page->open(QStringLiteral("week"));
    CHECK(desk.board->board().is_by_day);
    CHECK(desk.board->board().columns.size() == 7);
    REQUIRE(tab_to(QStringLiteral("Week after")));
    press(Qt::Key_Space);
    CHECK(desk.board->board().columns.front().first ==
          study_day(desk.library.clock()) + std::chrono::days(7));
}

TEST_CASE("every part of the plan page has a name, in both views and with details open")
{
    Desk desk;
    CHECK(unnamed(*desk.page).join(u' ') == QString());
    REQUIRE(desk.board->focus_task(desk.some_block().task));
    press(Qt::Key_Return);
    CHECK(unnamed(*desk.page).join(u' ') == QString());
    press(Qt::Key_Escape);
    desk.page->open(QStringLiteral("week"));
    CHECK(unnamed(*desk.page).join(u' ') == QString());
    for (QWidget* column :
         desk.board->widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (column->inherits("deference::ui::PlanColumn"))
            CHECK_FALSE(name_of(*column).isEmpty());
    }
}
