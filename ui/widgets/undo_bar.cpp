// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEnterEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <chrono>

namespace deference::ui {
namespace {

constexpr std::chrono::seconds k_shown_for{8};

} // namespace

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent), m_what(new ElideLabel({}, Role::Body, Token::Ink, this)),
      m_undo(make_button(tr("Undo"), ButtonKind::Quiet, this, {}, ButtonSize::Small))
{
    setProperty("ground", QStringLiteral("inverse"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 14, 5);
    row->setSpacing(8);
    row->addWidget(m_what, 1);
    row->addWidget(m_undo);
    m_key = make_label(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText), Role::Support,
                       Token::Ink3, this);
    row->addWidget(m_key);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus())
            m_timer.start(k_shown_for);
        else
            hide();
    });
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        dismiss();
        emit undo_requested();
    });
    hide();
}

void UndoBar::offer(const QString& what)
{
    setAccessibleName(tr("%1. Undo is possible.").arg(what));
    show_line(what, true);
}

void UndoBar::say(const QString& what)
{
    setAccessibleName(what);
    show_line(what, false);
}

void UndoBar::show_line(const QString& what, bool can_undo)
{
    m_what->set_text(what);
    m_undo->setVisible(can_undo);
    m_key->setVisible(can_undo);
    show();
    raise();
    m_timer.start(k_shown_for);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::dismiss()
{
    m_timer.stop();
    hide();
}

void UndoBar::paintEvent(QPaintEvent*)
{
    WidgetPainter painter(this);
    draw_box(painter, rect(), 8, current_theme().color(Token::Ink));
}

void UndoBar::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void UndoBar::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    if (isVisible())
        m_timer.start(k_shown_for);
}

} // namespace deference::ui
