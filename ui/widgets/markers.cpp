// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markers.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>
#include <cmath>
#include <numbers>

namespace deference::ui {
namespace {

// `corners` points on a circle, the first one on top; `inner` below 1 pulls every second one in (a star).
QPolygonF polygon(QPointF centre, qreal radius, int corners, qreal inner = 1.0)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = 2 * std::numbers::pi * i / corners - std::numbers::pi / 2;
        const qreal reach = i % 2 == 0 ? radius : radius * inner;
        points.append(centre + QPointF(std::cos(angle), std::sin(angle)) * reach);
    }
    return points;
}

} // namespace

QPainterPath marker_path(Marker marker, QPointF centre, qreal size)
{
    const qreal half = size / 2;
    QPainterPath path;
    switch (marker) {
    case Marker::Circle:
        path.addEllipse(centre, half, half);
        break;
    case Marker::Ring:
        path.addEllipse(centre, half - 0.75, half - 0.75);
        break;
    case Marker::Diamond:
        path.addPolygon(polygon(centre, half * 1.22, 4));
        break;
    case Marker::Triangle: // lowered a little: a triangle's middle is not the middle of its box
        path.addPolygon(polygon(centre + QPointF(0, half * 0.22), half * 1.22, 3));
        break;
    case Marker::Square:
        path.addRect(QRectF(centre.x() - half * 0.9, centre.y() - half * 0.9, size * 0.9, size * 0.9));
        break;
    case Marker::Pentagon:
        path.addPolygon(polygon(centre, half * 1.08, 5));
        break;
    case Marker::Star:
        path.addPolygon(polygon(centre + QPointF(0, half * 0.06), half * 1.28, 10, 0.42));
        break;
    }
    path.closeSubpath();
    return path;
}

void draw_marker(QPainter& painter, Marker marker, QPointF centre, const QColor& color, qreal size,
                 const QColor& halo)
{
    const QPainterPath path = marker_path(marker, centre, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (halo.isValid()) {
        painter.setBrush(halo);
        painter.setPen(
            QPen(halo, marker == Marker::Ring ? 4.5 : 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    if (marker == Marker::Ring) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.75));
    } else {
        painter.setBrush(color);
        painter.setPen(Qt::NoPen);
    }
    painter.drawPath(path);
    painter.restore();
}

void draw_skill_marker(QPainter& painter, const Theme& theme, Skill skill, QPointF centre, qreal size)
{
    draw_marker(painter, theme.skill_marker(skill), centre, theme.skill_color(skill), size);
}

Token severity_token(Severity severity)
{
    switch (severity) {
    case Severity::High:
        return Token::Crit;
    case Severity::Medium:
        return Token::Attn;
    case Severity::Note:
        return Token::Accent;
    case Severity::Pass:
        return Token::Good;
    }
    return Token::Ink2;
}

QString severity_name(Severity severity)
{
    switch (severity) {
    case Severity::High:
        return QCoreApplication::translate("Severity", "must fix");
    case Severity::Medium:
        return QCoreApplication::translate("Severity", "weakens it");
    case Severity::Note:
        return QCoreApplication::translate("Severity", "consider");
    case Severity::Pass:
        return QCoreApplication::translate("Severity", "passes");
    }
    return {};
}

void draw_severity(QPainter& painter, const Theme& theme, Severity severity, const QRectF& rect)
{
    const QColor color = theme.color(severity_token(severity));
    switch (severity) {
    case Severity::High:
        return draw_icon(painter, u"must-fix", rect, color);
    case Severity::Medium:
        return draw_icon(painter, u"warning", rect, color);
    case Severity::Note:
        return draw_icon(painter, u"info", rect, color);
    case Severity::Pass:
        return draw_icon(painter, u"check", rect, color);
    }
}

} // namespace deference::ui
