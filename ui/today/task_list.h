// SPDX-License-Identifier: GPL-3.0-or-later
// The day's tasks as rows in one card: what is open first, what is done as quiet lines below.
#pragma once
#include "app/plan/overview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/override_panel.h"

#include <QHash>

namespace deference::ui {

class TaskRow;

class TaskList : public Card
{
    Q_OBJECT

  public:
    TaskList(const Clock& clock, QWidget* parent);
    // Rebuilds the rows; the row that had the focus keeps it.
    void show_tasks(const plan::OverviewDay& day, const content::PlanFile& file);
    void focus_task(const QString& task);

  signals:
    void start_requested(const QString& task);
    void pause_requested(const QString& task);
    void finish_requested(const QString& task, int minutes, const QString& note);
    void override_opened(const QString& task, deference::ui::OverridePanel* panel);
    void override_confirmed(const QString& task, deference::ui::OverridePanel::Action action,
                            const QString& target, const QString& reason);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void add_row(const plan::OverviewTask& task, const content::PlanFile& file, bool primary);
    [[nodiscard]] QString focused_task() const;

    const Clock& m_clock;
    QHash<QString, TaskRow*> m_rows;
    QStringList m_order;
};

} // namespace deference::ui
