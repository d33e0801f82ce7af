// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/task_list.h"

#include "ui/today/running_task.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/task_row.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <utility>

namespace deference::ui {

namespace {

// Running first, then what is open in the plan's order, then what is done.
int rank(const plan::OverviewTask& task)
{
    if (task.state == plan::TaskState::Running)
        return 0;
    if (task.is_done())
        return 3;
    return task.planned.is_optional() ? 2 : 1;
}

} // namespace

TaskList::TaskList(const Clock& clock, QWidget* parent)
    : Card({}, parent, Padding::None), m_clock(clock),
      m_nothing(new EmptyState(
          tr("Nothing is planned for today."),
          tr("A day off, or a day without minutes in your plan. Cards are there if you want them."), {},
          this))
{
    setAccessibleName(tr("Tasks of today"));
    body()->setSpacing(0);
    body()->addWidget(m_nothing);
}

QString TaskList::focused_task() const
{
    for (auto it = m_blocks.cbegin(); it != m_blocks.cend(); ++it) {
        if (it->whole->isAncestorOf(QApplication::focusWidget()))
            return it.key();
    }
    return {};
}

void TaskList::show_tasks(const plan::OverviewDay& day, const content::PlanFile& file)
{
    const QString focused = focused_task();
    const auto place = m_order.indexOf(focused);
    QHash<QString, Block> before = std::exchange(m_blocks, {});
    m_order.clear();
    std::vector<plan::OverviewTask> tasks = day.tasks;
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const auto& a, const auto& b) { return rank(a) < rank(b); });
    bool may_be_primary = true; // the first that is open, unless one is under way
    for (const plan::OverviewTask& task : tasks) {
        const QString key = task.planned.task;
        const auto old = before.constFind(key);
        const bool is_same = old != before.constEnd() && old->task == task;
        const Block block = is_same ? *old : make_block(task, file);
        body()->removeWidget(block.whole);
        body()->addWidget(block.whole);
        block.whole->show(); // now, so that it can take the focus
        block.line->setVisible(!m_order.isEmpty());
        block.row->set_primary(may_be_primary && rank(task) > 0);
        may_be_primary = false;
        if (is_same)
            before.remove(key);
        else if (old != before.constEnd())
            carry_over(*old, block);
        m_blocks.insert(key, block);
        m_order.append(key);
    }
    m_nothing->setVisible(tasks.empty());
    if (place >= 0 && focused_task().isEmpty() && !m_order.isEmpty())
        focus_task(m_blocks.contains(focused) ? focused : task_near(place));
    // Later: the click or key that brought us here may come from one of them.
    for (const Block& gone : std::as_const(before)) {
        gone.whole->hide();
        gone.whole->deleteLater();
    }
}

TaskList::Block TaskList::make_block(const plan::OverviewTask& task, const content::PlanFile& file)
{
    Block block{task, new QWidget(this), nullptr, nullptr, nullptr};
    auto* column = new QVBoxLayout(block.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    block.line = make_line(Qt::Horizontal, block.whole);
    block.row = make_row(task, block.whole);
    column->addWidget(block.line);
    column->addWidget(block.row);
    if (task.is_done())
        block.row->installEventFilter(this); // nothing in it to press: the row itself has the focus
    for (QAbstractButton* button : block.row->findChildren<QAbstractButton*>())
        button->installEventFilter(this);
    if (task.state != plan::TaskState::Running)
        return block;
    block.row->start_button()->setText(tr("Under way"));
    block.row->start_button()->setEnabled(false);
    const QString key = task.planned.task;
    block.running = new RunningTask(task, file.find(key), m_clock, block.whole);
    connect(block.running, &RunningTask::finish_requested, this,
            [this, key](int minutes, const QString& note) { emit finish_requested(key, minutes, note); });
    connect(block.running, &RunningTask::pause_requested, this, [this, key] { emit pause_requested(key); });
    for (QAbstractButton* button : block.running->findChildren<QAbstractButton*>())
        button->installEventFilter(this);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(16, 0, 16, 14);
    inset->addWidget(block.running);
    column->addLayout(inset);
    return block;
}

TaskRow* TaskList::make_row(const plan::OverviewTask& task, QWidget* parent)
{
    const plan::PlannedTask& planned = task.planned;
    TaskText text{std::chrono::minutes(task.is_done() ? task.minutes_spent : planned.minutes),
                  planned.title,
                  planned.reason,
                  skill_from_id(planned.skill).value_or(Skill::Recall),
                  {}};
    if (planned.is_optional())
        text.skill_text = tr("%1, optional", "skill").arg(skill_name(text.skill));
    auto* row = new TaskRow(text, parent);
    if (task.is_done()) {
        row->set_done(tr("done"));
        return row;
    }
    if (task.state == plan::TaskState::Paused)
        row->start_button()->setText(tr("Go on"));
    const QString key = planned.task;
    connect(row, &TaskRow::start_requested, this, [this, key] { emit start_requested(key); });
    connect(row, &TaskRow::override_opened, this,
            [this, key](OverridePanel* panel) { emit override_opened(key, panel); });
    connect(row, &TaskRow::override_confirmed, this,
            [this, key](OverridePanel::Action action, const QString& target, const QString& reason) {
                emit override_confirmed(key, action, target, reason);
            });
    return row;
}

void TaskList::carry_over(const Block& old, const Block& now)
{
    if (old.running && now.running)
        now.running->carry_over(*old.running);
    const OverridePanel* from = old.row->panel();
    if (!from || !from->isVisible() || !now.row->override_button())
        return;
    QWidget* focus = QApplication::focusWidget();
    const bool was_typing = from->isAncestorOf(focus);
    now.row->open_override(true);
    now.row->panel()->carry_over(*from);
    if (!was_typing && focus)
        focus->setFocus(Qt::OtherFocusReason); // opening takes the focus
}

QHash<QString, OverridePanel*> TaskList::open_panels() const
{
    QHash<QString, OverridePanel*> panels;
    for (auto it = m_blocks.cbegin(); it != m_blocks.cend(); ++it) {
        if (OverridePanel* panel = it->row->panel(); panel && panel->isVisibleTo(it->row))
            panels.insert(it.key(), panel);
    }
    return panels;
}

void TaskList::focus_task(const QString& task)
{
    if (const auto block = m_blocks.constFind(task); block != m_blocks.constEnd())
        focus_block(*block);
}

QString TaskList::task_near(qsizetype place) const
{
    const auto last = m_order.size() - 1;
    for (qsizetype at = std::min(place, last); at >= 0; --at) {
        if (!m_blocks[m_order[at]].task.is_done())
            return m_order[at];
    }
    return m_order[last];
}

void TaskList::focus_block(const Block& block)
{
    QWidget* target = block.row;
    if (block.running)
        target = block.running;
    else if (block.row->start_button())
        target = block.row->start_button();
    target->setFocus(Qt::OtherFocusReason);
}

void TaskList::focusInEvent(QFocusEvent* event)
{
    Card::focusInEvent(event);
    if (!m_order.isEmpty())
        focus_task(m_order.front()); // the list itself has nothing to press
}

// Buttons keep the arrow keys for themselves, so the keys of the list are taken before they get there.
bool TaskList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType())
        return handle_key(static_cast<QWidget*>(watched), *static_cast<QKeyEvent*>(event));
    return Card::eventFilter(watched, event);
}

bool TaskList::handle_key(QWidget* widget, const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const QString task = focused_task();
    const auto at = m_order.indexOf(task);
    if (at < 0)
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
        focus_task(m_order[std::max<qsizetype>(at - 1, 0)]);
        return true;
    case Qt::Key_Down:
        focus_task(m_order[std::min(at + 1, m_order.size() - 1)]);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto* button = qobject_cast<QAbstractButton*>(widget); button && !event.isAutoRepeat())
            button->click();
        return true;
    case Qt::Key_O:
        // A row answers to O itself; the panel of what is under way stands below its row.
        if (m_blocks[task].row->isAncestorOf(widget) || !m_blocks[task].running)
            return false;
        m_blocks[task].row->open_override(true);
        return true;
    default:
        return false;
    }
}

} // namespace deference::ui
