// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_cap.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>

namespace deference::ui {

QSizeF key_cap_size(const Theme& theme, const QString& key)
{
    const qreal height = theme.scaled(18);
    return {std::max(height, std::ceil(QFontMetricsF(theme.font(Role::Axis)).horizontalAdvance(key)) + 10),
            height};
}

qreal draw_key_cap(QPainter& painter, const Theme& theme, QPointF origin, const QString& key)
{
    const QRectF box(origin, key_cap_size(theme, key));
    draw_box(painter, box, 4, theme.color(Token::Surface), theme.color(Token::LineStrong));
    painter.setFont(theme.font(Role::Axis));
    painter.setPen(theme.color(Token::Ink2));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, key);
    return box.width();
}

KeyCap::KeyCap(const QString& key, QWidget* parent) : Painted(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    return key_cap_size(current_theme(), m_key).toSize();
}

void KeyCap::paintEvent(QPaintEvent*)
{
    WidgetPainter painter(this);
    draw_key_cap(painter, current_theme(), {0, (height() - sizeHint().height()) / 2.0}, m_key);
}

} // namespace deference::ui
