// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the plan page: how much is done, six weeks or one, re-plan.
#pragma once
#include "app/plan/overview.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace deference::ui {

class ElideLabel;
class SegmentedControl;

class PlanHeader : public QWidget
{
    Q_OBJECT

  public:
    explicit PlanHeader(QWidget* parent = nullptr);

    // `week`: the Monday shown when one week is chosen.
    void show_overview(const plan::Overview& overview, Day week);
    [[nodiscard]] bool is_by_day() const;
    void set_by_day(bool by_day);
    [[nodiscard]] QPushButton* replan_button() const { return m_replan; }

  signals:
    void view_chosen();
    void week_stepped(int weeks);
    void replan_requested();

  private:
    ElideLabel* m_figures;
    QWidget* m_steps;
    QToolButton* m_back;
    QToolButton* m_on;
    SegmentedControl* m_view;
    QPushButton* m_replan;
};

} // namespace deference::ui
