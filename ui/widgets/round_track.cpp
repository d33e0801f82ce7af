// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/round_track.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QToolTip>

namespace deference::ui {
namespace {

constexpr qreal k_edge = 7; // half of the largest dot

} // namespace

RoundTrack::RoundTrack(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoundTrack::set_rounds(const QStringList& names, int done)
{
    m_names = names;
    m_done = std::clamp(done, 0, int(names.size()));
    content_changed();
}

QString RoundTrack::spoken_value() const
{
    const QString count = tr("%1 of %2 done").arg(m_done).arg(m_names.size());
    return m_done < m_names.size() ? tr("%1, next: %2").arg(count, m_names[m_done]) : count;
}

QSize RoundTrack::sizeHint() const
{
    return {172, 16};
}

QPointF RoundTrack::centre(int index) const
{
    const double gaps = std::max(1, int(m_names.size()) - 1);
    const double x = k_edge + index / gaps * (width() - 2 * k_edge);
    return {layoutDirection() == Qt::RightToLeft ? width() - x : x, std::floor(height() / 2.0) + 0.5};
}

bool RoundTrack::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QString text;
        for (int i = 0; i < m_names.size(); ++i)
            if (std::abs(centre(i).x() - help->pos().x()) < 10)
                text = m_names[i];
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return Painted::event(event);
}

void RoundTrack::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const int count = int(m_names.size());
    const QColor accent = theme.color(Token::Accent);
    for (int i = 0; i + 1 < count; ++i) {
        // Lines stop short of the dots: open dots show the ground inside them.
        const qreal direction = layoutDirection() == Qt::RightToLeft ? -1 : 1;
        const QPointF from = centre(i) + QPointF(direction * 6, 0);
        const QPointF to = centre(i + 1) - QPointF(direction * 6, 0);
        if (i < m_done)
            draw_line(painter, from, from + (to - from) * 0.8, accent, 2);
        else
            draw_line(painter, from, to, theme.color(Token::LineControl), 1);
    }
    for (int i = 0; i < count; ++i) {
        if (i < m_done) {
            draw_marker(painter, Marker::Circle, centre(i), accent, 9);
            draw_icon(painter, u"check", QRectF(centre(i).x() - 3.5, centre(i).y() - 3.5, 7, 7),
                      theme.color(Token::OnAccent));
        } else if (i == m_done) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(accent, 2));
            painter.drawEllipse(centre(i), 5, 5);
            draw_marker(painter, Marker::Circle, centre(i), accent, 4);
        } else {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.color(Token::LineControl), 1.5));
            painter.drawEllipse(centre(i), 3.75, 3.75);
        }
    }
}

} // namespace deference::ui
