// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/nav_button.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace deference::ui {

NavButton::NavButton(const QString& icon_name, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_icon_name(icon_name)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::set_count(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? tr("%1, %2 due", "page name, number of cards").arg(text()).arg(count)
                                : text());
    update();
}

void NavButton::set_rail(bool rail)
{
    m_rail = rail;
    setToolTip(rail ? text() : QString());
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    const Theme theme = current_theme();
    return m_rail ? QSize(40, 36) : QSize(188, theme.scaled(32));
}

void NavButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void NavButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme theme = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || isDown())
        draw_box(painter, rect(), 6, theme.color(Token::Selected));
    else if (underMouse())
        draw_box(painter, rect(), 6, theme.color(Token::Hover));
    if (hasFocus())
        draw_box(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6, {}, theme.color(Token::Accent), 2.0);

    const QColor mark = theme.color(isChecked() ? Token::Accent : Token::Ink2);
    const bool mirrored_layout = layoutDirection() == Qt::RightToLeft;
    const qreal top = (height() - 16) / 2.0;
    const QRectF icon_place = m_rail ? QRectF((width() - 16) / 2.0, top, 16, 16) : QRectF(10, top, 16, 16);
    draw_icon(painter, m_icon_name, mirrored(icon_place, width(), layoutDirection()), mark);
    if (!m_rail) {
        painter.setFont(theme.font(isChecked() ? Role::BodyStrong : Role::Body));
        painter.setPen(theme.color(isChecked() ? Token::Ink : Token::Ink2));
        const QRectF place = mirrored(QRectF(36, 0, width() - 76, height()), width(), layoutDirection());
        const int side = mirrored_layout ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(
            place, side | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(place.width())));
    }
    if (m_count > 0)
        paint_count(painter);
}

void NavButton::paint_count(QPainter& painter) const
{
    const Theme theme = current_theme();
    const QString number = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
    if (!m_rail) {
        painter.setFont(theme.font(Role::Support));
        painter.setPen(theme.color(Token::Ink3));
        const bool right_to_left = layoutDirection() == Qt::RightToLeft;
        painter.drawText(mirrored(QRectF(width() - 60, 0, 50, height()), width(), layoutDirection()),
                         (right_to_left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, number);
        return;
    }
    QFont font = theme.font(Role::Axis);
    font.setBold(true);
    painter.setFont(font);
    const qreal wide = painter.fontMetrics().horizontalAdvance(number) + 8;
    const QRectF badge = mirrored(QRectF(width() - wide - 1, 1, wide, 15), width(), layoutDirection());
    draw_box(painter, badge, 7.5, theme.color(Token::Accent));
    painter.setPen(theme.color(Token::OnAccent));
    painter.drawText(badge, Qt::AlignCenter, number);
}

} // namespace deference::ui
