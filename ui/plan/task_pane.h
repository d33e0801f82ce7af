// SPDX-License-Identifier: GPL-3.0-or-later
// Below the plan: the selected task, why it is there, what shows that it is done, and the way to overrule it.
#pragma once
#include "ui/plan/task_details.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QToolButton;

namespace deference::ui {

class ElideLabel;
class SkillTag;

class TaskPane : public QFrame
{
    Q_OBJECT

  public:
    explicit TaskPane(QWidget* parent = nullptr);

    void show_task(const TaskDetails& details);
    void set_targets(const QList<OverrideTarget>& days, const QList<OverrideTarget>& tasks);
    void set_likely_cost(const QString& cost);
    [[nodiscard]] OverridePanel* panel() const { return m_panel; }
    [[nodiscard]] const TaskDetails& details() const { return m_details; }

  signals:
    void cost_wanted();
    void confirmed(deference::ui::OverridePanel::Action action, const QString& target, const QString& reason);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void show_line(int row, const QString& text);

    TaskDetails m_details;
    ElideLabel* m_title;
    SkillTag* m_skill;
    QLabel* m_about;
    QGridLayout* m_lines;
    QLabel* m_locked;
    QToolButton* m_close;
    OverridePanel* m_panel;
};

} // namespace deference::ui
