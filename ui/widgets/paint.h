// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing helpers that keep lines on whole device pixels at 100, 125, 150 and 200 %.
#pragma once
#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QTransform>
#include <QWidget>
#include <cmath>

namespace deference::ui {

// Paints a widget: antialiased, and words run as their own language does. QPainter would take the direction
// of the layout instead, turn "7 days" into "days 7" and swap the alignments that our code has mirrored
// already.
class WidgetPainter : public QPainter
{
  public:
    explicit WidgetPainter(QWidget* widget) : QPainter(widget)
    {
        setRenderHint(QPainter::Antialiasing);
        setLayoutDirection(Qt::LayoutDirectionAuto);
    }
};

// Rounds positions to the device's pixels. At 125 or 150 % a widget's own corner may lie between two pixels,
// so the painter's place on the device counts, not only the ratio. Make it after the painter is set up
// (moved, mirrored).
class PixelGrid
{
  public:
    explicit PixelGrid(const QPainter& painter) : m_device(painter.deviceTransform()) {}

    [[nodiscard]] qreal snap_x(qreal x) const { return snap(x, m_device.m11(), m_device.dx()); }
    [[nodiscard]] qreal snap_y(qreal y) const { return snap(y, m_device.m22(), m_device.dy()); }
    [[nodiscard]] QRectF snap(const QRectF& rect) const
    {
        return {QPointF(snap_x(rect.left()), snap_y(rect.top())),
                QPointF(snap_x(rect.right()), snap_y(rect.bottom()))};
    }
    // Width of a hairline: one logical pixel, rounded to whole device pixels, never less than one of them.
    [[nodiscard]] qreal line(qreal width = 1.0) const
    {
        const qreal ratio = std::abs(m_device.m22());
        return std::max(1.0, std::round(width * ratio)) / ratio;
    }

  private:
    static qreal snap(qreal value, qreal ratio, qreal offset)
    {
        return (std::round(value * ratio + offset) - offset) / ratio;
    }

    QTransform m_device;
};

// A rounded box whose edge lies wholly inside `rect`. An invalid colour leaves that part out.
void draw_box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill,
              const QColor& edge = {}, qreal edge_width = 1.0, Qt::PenStyle style = Qt::SolidLine);
// A crisp horizontal or vertical line; `dash` in pixels, empty for solid.
void draw_line(QPainter& painter, QPointF from, QPointF to, const QColor& color, qreal width = 1.0,
               const QList<qreal>& dash = {});
// 45 degree stripes of `stripe` on `ground` inside a rounded box: "over", never by colour alone.
void draw_hatch(QPainter& painter, const QRectF& rect, qreal radius, const QColor& stripe,
                const QColor& ground, qreal period = 6.0);
// Mirrors x inside `width` for right-to-left layouts.
[[nodiscard]] inline QRectF mirrored(const QRectF& rect, qreal width, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft
               ? QRectF(width - rect.right(), rect.top(), rect.width(), rect.height())
               : rect;
}

} // namespace deference::ui
