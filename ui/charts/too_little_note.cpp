// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/too_little_note.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace deference::ui {

TooLittleNote::TooLittleNote(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TooLittleNote::set_text(const QString& text)
{
    m_text = text;
    content_changed();
}

QSize TooLittleNote::sizeHint() const
{
    // Room for two lines of words.
    return {160, 26 + 2 * current_theme().line_height(Role::Support)};
}

void TooLittleNote::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    QPainter painter(this);
    // The interval bar of too little data, and the words under it.
    constexpr qreal thickness = 8.0;
    const QRectF bar(width() * 0.15, 6.0, width() * 0.7, thickness);
    draw_box(painter, bar, thickness / 2.0, QColor(), theme.color(Token::LineControl), 1.0, Qt::DashLine);
    painter.setFont(theme.font(Role::Support));
    painter.setPen(theme.color(Token::Ink2));
    painter.drawText(QRectF(0, bar.bottom() + 8, width(), height() - bar.bottom() - 8),
                     int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_text);
}

} // namespace deference::ui
