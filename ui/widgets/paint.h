// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing helpers that keep lines on whole device pixels at 100, 125, 150 and 200 %.
#pragma once
#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QWidget>

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

// Rounds lengths to the device's pixels.
class PixelGrid
{
  public:
    explicit PixelGrid(const QPaintDevice* device) : m_ratio(device->devicePixelRatioF()) {}

    [[nodiscard]] qreal snap(qreal value) const { return std::round(value * m_ratio) / m_ratio; }
    [[nodiscard]] QRectF snap(const QRectF& rect) const
    {
        return {QPointF(snap(rect.left()), snap(rect.top())),
                QPointF(snap(rect.right()), snap(rect.bottom()))};
    }
    // Width of a hairline: one logical pixel, rounded to whole device pixels, never less than one of them.
    [[nodiscard]] qreal line(qreal width = 1.0) const
    {
        return std::max(1.0, std::round(width * m_ratio)) / m_ratio;
    }

  private:
    qreal m_ratio;
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
