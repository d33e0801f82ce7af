// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/task_list.h"

#include "ui/today/running_task.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/task_row.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace deference::ui {

TaskList::TaskList(const Clock& clock, QWidget* parent) : Card({}, parent, Padding::None), m_clock(clock)
{
    setAccessibleName(tr("Tasks of today"));
    body()->setSpacing(0);
}

QString TaskList::focused_task() const
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (it.value()->isAncestorOf(QApplication::focusWidget()))
            return it.key();
    }
    return {};
}

void TaskList::show_tasks(const plan::OverviewDay& day, const content::PlanFile& file)
{
    const QString focused = focused_task();
    while (QLayoutItem* item = body()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    m_order.clear();
    // Running first, then what is open in the plan's order, then what is done.
    const auto rank = [](const plan::OverviewTask& task) {
        return task.state == plan::TaskState::Running ? 0
               : task.is_done()                       ? 3
               : task.planned.is_optional()           ? 2
                                                      : 1;
    };
    std::vector<plan::OverviewTask> tasks = day.tasks;
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    bool primary = true;
    for (const plan::OverviewTask& task : tasks) {
        add_row(task, file, primary && rank(task) > 0);
        primary = primary && rank(task) == 0 && task.is_done();
    }
    if (tasks.empty()) {
        body()->addWidget(new EmptyState(
            tr("Nothing is planned for today."),
            tr("A day off, or a day without minutes in your plan. Cards are there if you want them."), {},
            this));
    }
    if (!focused.isEmpty())
        focus_task(focused);
}

void TaskList::add_row(const plan::OverviewTask& task, const content::PlanFile& file, bool primary)
{
    const plan::PlannedTask& planned = task.planned;
    TaskText text{std::chrono::minutes(task.is_done() ? task.minutes_spent : planned.minutes),
                  planned.title,
                  planned.reason,
                  skill_from_id(planned.skill).value_or(Skill::Recall),
                  {}};
    if (planned.is_optional())
        text.skill_text = tr("%1, optional", "skill").arg(skill_name(text.skill));
    if (!m_order.isEmpty())
        body()->addWidget(make_line(Qt::Horizontal, this));
    auto* row = new TaskRow(text, this);
    const QString key = planned.task;
    m_rows.insert(key, row);
    m_order.append(key);
    body()->addWidget(row);
    if (task.is_done()) {
        row->set_done(tr("done"));
        return;
    }
    row->set_primary(primary);
    if (task.state == plan::TaskState::Paused)
        row->start_button()->setText(tr("Go on"));
    connect(row, &TaskRow::start_requested, this, [this, key] { emit start_requested(key); });
    connect(row, &TaskRow::override_opened, this,
            [this, key](OverridePanel* panel) { emit override_opened(key, panel); });
    connect(row, &TaskRow::override_confirmed, this,
            [this, key](OverridePanel::Action action, const QString& target, const QString& reason) {
                emit override_confirmed(key, action, target, reason);
            });
    if (task.state != plan::TaskState::Running)
        return;
    row->start_button()->setText(tr("Under way"));
    row->start_button()->setEnabled(false);
    auto* running = new RunningTask(task, file.find(key), m_clock, this);
    connect(running, &RunningTask::finish_requested, this,
            [this, key](int minutes, const QString& note) { emit finish_requested(key, minutes, note); });
    connect(running, &RunningTask::pause_requested, this, [this, key] { emit pause_requested(key); });
    auto* holder = new QWidget(this);
    auto* inset = new QVBoxLayout(holder);
    inset->setContentsMargins(16, 0, 16, 14);
    inset->addWidget(running);
    body()->addWidget(holder);
}

void TaskList::focus_task(const QString& task)
{
    TaskRow* row = m_rows.value(task);
    if (row && row->start_button())
        row->start_button()->setFocus(Qt::OtherFocusReason);
    else if (row)
        row->setFocus(Qt::OtherFocusReason);
}

void TaskList::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_order.isEmpty()) {
        Card::keyPressEvent(event);
        return;
    }
    const auto at = m_order.indexOf(focused_task());
    focus_task(m_order[std::clamp<qsizetype>(at + step, 0, m_order.size() - 1)]);
}

} // namespace deference::ui
