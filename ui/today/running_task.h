// SPDX-License-Identifier: GPL-3.0-or-later
// The task that is under way: how it is done, what shows that it is done, the minutes, and Finish or Pause.
#pragma once
#include "app/plan/overview.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace deference::ui {

class RunningTask : public QFrame
{
    Q_OBJECT

  public:
    // `info` is the pack's description; null for what recurs.
    RunningTask(const plan::OverviewTask& task, const content::TaskInfo* info, const Clock& clock,
                QWidget* parent);
    // Takes the note and the minutes that were typed there, and the focus if it had it.
    void carry_over(const RunningTask& from);

  signals:
    void finish_requested(int minutes, const QString& note);
    void pause_requested();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    [[nodiscard]] int minutes_so_far() const;
    void tick();

    plan::OverviewTask m_task;
    const Clock& m_clock;
    QTimer m_timer;
    QLabel* m_elapsed;
    QSpinBox* m_minutes;
    QLineEdit* m_note;
    bool m_minutes_typed = false;
};

} // namespace deference::ui
