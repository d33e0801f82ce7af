// SPDX-License-Identifier: GPL-3.0-or-later
// The whole plan: all weeks side by side or the seven days of one week, what does not fit, and the way to
// overrule it.
#pragma once
#include "app/plan/overview.h"
#include "app/plan/types.h"
#include "ui/plan/board.h"
#include "ui/shell/page.h"
#include "ui/widgets/override_panel.h"

class QStackedWidget;

namespace deference::ui {

class PlanBoard;
class PlanHeader;
class PlanLegend;
class PlanNotices;
class TaskPane;

class PlanPage : public Page
{
    Q_OBJECT

  public:
    explicit PlanPage(Library& library, QWidget* parent = nullptr);

    void refresh() override;
    // "week", "replan", or the key of a task.
    void open(const QString& detail) override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_plan();
    [[nodiscard]] const content::PlanFile* plan_file() const;
    void show_board();
    void open_task(const BoardBlock& block);
    void step_move(const BoardBlock& block, int days);
    [[nodiscard]] bool propose_move(const BoardBlock& block, Day to);
    void ask_reason();
    void show_cost();
    void overrule(OverridePanel::Action action, const QString& target, const QString& reason);
    void hide_task();
    void close_task();
    void show_proposal();

    Library& m_library;
    plan::Overview m_overview;
    std::shared_ptr<const content::Pack> m_pack; // of the process
    Day m_week;                                  // the Monday of the week shown by days
    QStackedWidget* m_stack;
    PlanHeader* m_header = nullptr;
    PlanNotices* m_notices = nullptr;
    PlanBoard* m_board = nullptr;
    TaskPane* m_pane = nullptr;
    std::optional<Day> m_moving_to; // where the keyboard has taken the open task so far
    QWidget* m_inset = nullptr;
};

} // namespace deference::ui
