// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/running_task.h"

#include "app/core/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace deference::ui {

namespace {

constexpr int k_longest = 600; // minutes

} // namespace

RunningTask::RunningTask(const plan::OverviewTask& task, const content::TaskInfo* info, const Clock& clock,
                         QWidget* parent)
    : QFrame(parent), m_task(task), m_clock(clock)
{
    setAccessibleName(tr("Under way: %1").arg(task.planned.title));
    set_look(this, "panel", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    if (info) {
        layout->addWidget(make_wrapped_label(info->how, Role::Body, Token::Ink, this));
        layout->addWidget(
            make_wrapped_label(tr("Done when: %1").arg(info->evidence), Role::Support, Token::Ink2, this));
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_elapsed = make_label({}, Role::BodyStrong, Token::Ink, this);
    m_minutes = new QSpinBox(this);
    m_minutes->setRange(1, k_longest);
    m_minutes->setSuffix(tr(" min", "unit after a number"));
    m_minutes->setAccessibleName(tr("Minutes spent"));
    m_note = new QLineEdit(this);
    m_note->setPlaceholderText(tr("What came out of it (optional)"));
    m_note->setAccessibleName(tr("What came out of it"));
    auto* pause = make_button(tr("Pause"), ButtonKind::Quiet, this, u"pause");
    auto* finish = make_button(tr("Finish"), ButtonKind::Primary, this, u"check");
    row->addWidget(m_elapsed);
    row->addWidget(m_minutes);
    row->addWidget(m_note, 1);
    row->addWidget(pause);
    row->addWidget(finish);
    layout->addLayout(row);
    setFocusProxy(finish);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] { m_minutes_typed = true; });
    const auto done = [this] { emit finish_requested(m_minutes->value(), m_note->text().trimmed()); };
    connect(finish, &QPushButton::clicked, this, done);
    connect(m_note, &QLineEdit::returnPressed, this, done);
    connect(pause, &QPushButton::clicked, this, &RunningTask::pause_requested);
    m_timer.setInterval(std::chrono::seconds(5));
    connect(&m_timer, &QTimer::timeout, this, &RunningTask::tick);
    tick();
}

void RunningTask::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    tick();
    m_timer.start();
}

void RunningTask::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_timer.stop();
}

void RunningTask::carry_over(const RunningTask& from)
{
    m_note->setText(from.m_note->text());
    if (from.m_minutes_typed)
        m_minutes->setValue(from.m_minutes->value());
    if (from.m_note->hasFocus())
        m_note->setFocus(Qt::OtherFocusReason);
    else if (from.m_minutes->hasFocus())
        m_minutes->setFocus(Qt::OtherFocusReason);
}

int RunningTask::minutes_so_far() const
{
    auto running = std::chrono::minutes(0);
    if (m_task.running_since)
        running = std::chrono::round<std::chrono::minutes>(m_clock.now() - *m_task.running_since);
    return m_task.minutes_spent + static_cast<int>(std::max<long>(0, running.count()));
}

void RunningTask::tick()
{
    const int so_far = minutes_so_far();
    m_elapsed->setText(tr("%1 of %2", "minutes so far, minutes planned")
                           .arg(duration_text(std::chrono::minutes(so_far)),
                                duration_text(std::chrono::minutes(m_task.planned.minutes))));
    if (m_minutes_typed)
        return;
    const QSignalBlocker quiet(m_minutes); // the clock's minutes are not typed ones
    m_minutes->setValue(std::clamp(so_far, 1, k_longest));
}

} // namespace deference::ui
