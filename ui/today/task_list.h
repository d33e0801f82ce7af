// SPDX-License-Identifier: GPL-3.0-or-later
// The day's tasks as rows in one card: what is open first, what is done as quiet lines below.
#pragma once
#include "app/plan/overview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/override_panel.h"

#include <QHash>

class QKeyEvent;

namespace deference::ui {

class RunningTask;
class TaskRow;

class TaskList : public Card
{
    Q_OBJECT

  public:
    TaskList(const Clock& clock, QWidget* parent);
    // Rows of tasks that did not change stay as they are. Of one that did, what is being typed goes over to
    // its new row. The focus stays with its task, or goes to the one that takes its place.
    void show_tasks(const plan::OverviewDay& day, const content::PlanFile& file);
    void focus_task(const QString& task);
    // The override panels that are open now, by task.
    [[nodiscard]] QHash<QString, OverridePanel*> open_panels() const;

  signals:
    void start_requested(const QString& task);
    void pause_requested(const QString& task);
    void finish_requested(const QString& task, int minutes, const QString& note);
    void override_opened(const QString& task, deference::ui::OverridePanel* panel);
    void override_confirmed(const QString& task, deference::ui::OverridePanel::Action action,
                            const QString& target, const QString& reason);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    // A task in the list: the line above it, its row, and what is shown while it is under way.
    struct Block
    {
        plan::OverviewTask task;
        QWidget* whole = nullptr;
        QWidget* line = nullptr;
        TaskRow* row = nullptr;
        RunningTask* running = nullptr; // null: not under way
    };

    [[nodiscard]] Block make_block(const plan::OverviewTask& task, const content::PlanFile& file);
    [[nodiscard]] TaskRow* make_row(const plan::OverviewTask& task, QWidget* parent);
    void carry_over(const Block& old, const Block& now);
    void focus_block(const Block& block);
    [[nodiscard]] bool handle_key(QWidget* widget, const QKeyEvent& event);
    // The nearest task to this place that can be acted on; the list's end where all are done.
    [[nodiscard]] QString task_near(qsizetype place) const;
    [[nodiscard]] QString focused_task() const;

    const Clock& m_clock;
    QHash<QString, Block> m_blocks;
    QStringList m_order;
    QWidget* m_nothing; // instead of rows
};

} // namespace deference::ui
