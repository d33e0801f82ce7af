// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/task_row.h"

#include "app/core/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/severity_pill.h"
#include "ui/widgets/skill_tag.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>

namespace deference::ui {
namespace {

constexpr int k_minutes_width = 32;
constexpr int k_buttons_width = 104;

} // namespace

TaskRow::TaskRow(const TaskText& task, QWidget* parent)
    : QFrame(parent), m_task(task), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(16, 14, 16, 14);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(1, 1);
    setAccessibleName(tr("%1, %2", "a task and its length").arg(task.title, duration_text(task.minutes)));
    setAccessibleDescription(task.why);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    build_open();
}

void TaskRow::build_open()
{
    auto* minutes = new QVBoxLayout;
    minutes->setSpacing(0);
    auto* number =
        make_label(QLocale().toString(qlonglong(m_task.minutes.count())), Role::KeyFigure, Token::Ink, this);
    auto* unit = make_label(tr("min", "minutes, as a unit"), Role::Support, Token::Ink3, this);
    for (QLabel* label : {number, unit}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMinimumWidth(current_theme().scaled(k_minutes_width));
        minutes->addWidget(label);
    }
    minutes->addStretch();
    m_grid->addLayout(minutes, 0, 0);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(make_wrapped_label(m_task.title, Role::TaskTitle, Token::Ink, this));
    words->addWidget(make_wrapped_label(m_task.why, Role::Body, Token::Ink2, this));
    auto* tag = new SkillTag(m_task.skill, this);
    if (!m_task.skill_text.isEmpty())
        tag->set_text(m_task.skill_text);
    words->addSpacing(2);
    words->addWidget(tag);
    words->addStretch();
    m_grid->addLayout(words, 0, 1);

    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    m_start = make_button(tr("Start"), ButtonKind::Secondary, this, u"play");
    m_override = make_button(tr("Override"), ButtonKind::Quiet, this, u"override");
    m_override->setCheckable(true);
    m_start->setAccessibleName(tr("Start: %1").arg(m_task.title));
    m_override->setAccessibleName(tr("Override: %1").arg(m_task.title));
    for (QPushButton* button : {m_start, m_override}) {
        button->setMinimumWidth(current_theme().scaled(k_buttons_width));
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    m_grid->addLayout(buttons, 0, 2);
    connect(m_start, &QPushButton::clicked, this, &TaskRow::start_requested);
    connect(m_override, &QPushButton::toggled, this, &TaskRow::open_override);
}

void TaskRow::set_primary(bool primary)
{
    if (m_start)
        set_button_kind(m_start, primary ? ButtonKind::Primary : ButtonKind::Secondary);
}

void TaskRow::set_done(const QString& when)
{
    if (m_is_done)
        return;
    m_is_done = true;
    // Hidden first: the call may come from a click on one of these buttons, so they die later.
    const auto children = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* child : children) {
        child->hide();
        child->deleteLater();
    }
    m_start = m_override = nullptr;
    m_panel = nullptr;
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item; // layouts and spacers; their widgets are on their way out
    m_grid->setContentsMargins(16, 10, 16, 10);
    auto* tick = new SeverityPill(Severity::Pass, this, false);
    auto* tick_box = new QHBoxLayout;
    tick_box->addSpacing(9);
    tick_box->addWidget(tick);
    tick_box->addSpacing(9);
    m_grid->addLayout(tick_box, 0, 0);
    m_grid->addWidget(new ElideLabel(m_task.title, Role::Body, Token::Ink2, this), 0, 1);
    const QString minutes = duration_text(m_task.minutes);
    m_grid->addWidget(
        make_label(when.isEmpty() ? minutes : tr("%1, %2", "12 min, done 08:10").arg(minutes, when),
                   Role::Support, Token::Ink2, this),
        0, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    setAccessibleName(tr("%1, done").arg(m_task.title));
    for (QWidget* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!children.contains(child))
            child->show();
}

void TaskRow::open_override(bool open)
{
    if (m_is_done)
        return;
    m_override->setChecked(open);
    if (!open) {
        if (m_panel && m_panel->isVisibleTo(this)) {
            m_panel->hide();
            m_override->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    if (!m_panel) {
        m_panel = new OverridePanel(this);
        m_grid->addWidget(m_panel, 1, 1, 1, 2);
        connect(m_panel, &OverridePanel::cancelled, this, [this] { open_override(false); });
        connect(m_panel, &OverridePanel::confirmed, this, &TaskRow::override_confirmed);
        m_panel->follow_in_tab_order(m_override);
    } else if (m_panel->isVisibleTo(this)) {
        return;
    }
    m_panel->show();
    emit override_opened(m_panel);
}

QSize TaskRow::sizeHint() const
{
    return QFrame::sizeHint().expandedTo(QSize(0, m_is_done ? current_theme().scaled(44) : 0));
}

void TaskRow::keyPressEvent(QKeyEvent* event)
{
    // Bubbles up from the buttons; a letter typed in the panel's field never gets here.
    if (event->key() == Qt::Key_O && event->modifiers() == Qt::NoModifier && m_override)
        open_override(!m_override->isChecked());
    else
        QFrame::keyPressEvent(event);
}

} // namespace deference::ui
