// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/completeness_ring.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

namespace deference::ui {
namespace {

constexpr int k_size = 30;
constexpr qreal k_stroke = 3;
constexpr int k_ready = 70;

} // namespace

void draw_completeness(QPainter& painter, const Theme& theme, const QRectF& rect, int percent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF arc = rect.adjusted(k_stroke / 2, k_stroke / 2, -k_stroke / 2, -k_stroke / 2);
    painter.setPen(QPen(theme.color(Token::Line), k_stroke));
    painter.drawEllipse(arc);
    painter.setPen(QPen(theme.color(percent >= k_ready ? Token::Accent : Token::AccentMid), k_stroke,
                        Qt::SolidLine, Qt::RoundCap));
    // From the top, clockwise, in sixteenths of a degree. Zero still shows where the arc will start.
    painter.drawArc(arc, 90 * 16, -std::max(1, qRound(percent * 3.6 * 16)));
    QFont font = theme.font(Role::Axis);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(Token::Ink));
    painter.drawText(rect, Qt::AlignCenter, QLocale().toString(percent));
    painter.restore();
}

CompletenessRing::CompletenessRing(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CompletenessRing::set_percent(int percent)
{
    m_percent = std::clamp(percent, 0, 100);
    content_changed();
}

QString CompletenessRing::spoken_value() const
{
    return tr("%1 per cent").arg(QLocale().toString(m_percent));
}

QSize CompletenessRing::sizeHint() const
{
    const int size = current_theme().scaled(k_size);
    return {size, size};
}

void CompletenessRing::paintEvent(QPaintEvent*)
{
    WidgetPainter painter(this);
    const qreal size = std::min(width(), height());
    draw_completeness(painter, current_theme(),
                      QRectF((width() - size) / 2, (height() - size) / 2, size, size), m_percent);
}

} // namespace deference::ui
