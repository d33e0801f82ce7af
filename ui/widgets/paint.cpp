// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include <QPainterPath>
#include <QPen>
#include <cmath>

namespace deference::ui {

void draw_box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& edge,
              qreal edge_width, Qt::PenStyle style)
{
    const PixelGrid grid(painter);
    const QRectF outer = grid.snap(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (edge.isValid()) {
        const qreal width = grid.line(edge_width);
        QPen pen(edge, width, style, Qt::FlatCap);
        if (style == Qt::DashLine) {
            pen.setStyle(Qt::CustomDashLine);
            pen.setDashPattern({3.0 / width, 2.0 / width});
        }
        painter.setPen(pen);
        const QRectF middle = outer.adjusted(width / 2, width / 2, -width / 2, -width / 2);
        const qreal middle_radius = std::max(0.0, radius - width / 2);
        painter.drawRoundedRect(middle, middle_radius, middle_radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(outer, radius, radius);
    }
    painter.restore();
}

void draw_line(QPainter& painter, QPointF from, QPointF to, const QColor& color, qreal width,
               const QList<qreal>& dash)
{
    const PixelGrid grid(painter);
    const qreal pen_width = grid.line(width);
    if (qFuzzyCompare(from.y(), to.y()))
        from.setY(grid.snap_y(from.y() - pen_width / 2) + pen_width / 2), to.setY(from.y());
    else if (qFuzzyCompare(from.x(), to.x()))
        from.setX(grid.snap_x(from.x() - pen_width / 2) + pen_width / 2), to.setX(from.x());
    QPen pen(color, pen_width, Qt::SolidLine, Qt::FlatCap);
    if (!dash.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal length : dash)
            pattern.append(length / pen_width);
        pen.setDashPattern(pattern);
    }
    painter.setPen(pen);
    painter.drawLine(from, to);
}

void draw_hatch(QPainter& painter, const QRectF& rect, qreal radius, const QColor& stripe,
                const QColor& ground, qreal period)
{
    const QRectF box = PixelGrid(painter).snap(rect);
    QPainterPath clip;
    clip.addRoundedRect(box, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(clip, Qt::IntersectClip);
    if (ground.isValid())
        painter.fillRect(box, ground);
    painter.setPen(QPen(stripe, period / 2.4, Qt::SolidLine, Qt::FlatCap));
    for (qreal x = box.left() - box.height(); x < box.right() + period; x += period * 1.15)
        painter.drawLine(QPointF(x, box.bottom() + 1), QPointF(x + box.height() + 2, box.top() - 1));
    painter.restore();
}

} // namespace deference::ui
