// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_overlay.h"

#include "ui/charts/read_out.h"
#include "ui/charts/series_look.h"
#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>

namespace deference::ui {

using progress::AxisKind;
using progress::Point;
using progress::Series;
using progress::Shape;

namespace {

constexpr qreal k_tick_gap = 5.0;   // plot to date
constexpr qreal k_label_gap = 12.0; // between dates

bool overlaps(const QList<QRectF>& taken, const QRectF& rect)
{
    return std::any_of(taken.begin(), taken.end(),
                       [&rect](const QRectF& other) { return other.intersects(rect); });
}

} // namespace

ChartOverlay::ChartOverlay(QChart* chart) : QGraphicsObject(chart), m_chart(chart)
{
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
    connect(chart, &QChart::plotAreaChanged, this, [this] {
        prepareGeometryChange();
        update();
    });
}

void ChartOverlay::show_chart(const progress::ChartData& chart, const ChartFrame& frame, const Theme& theme)
{
    m_data = chart;
    m_frame = frame;
    m_theme = theme;
    prepareGeometryChange();
    update();
}

void ChartOverlay::set_position(std::optional<double> x)
{
    m_position = x;
    update();
}

int ChartOverlay::footer_height(const Theme& theme)
{
    return theme.line_height(Role::Axis) + static_cast<int>(k_tick_gap);
}

QRectF ChartOverlay::boundingRect() const
{
    return m_chart->rect();
}

void ChartOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (!m_theme.is_loaded() || m_data.is_empty())
        return;
    const QRectF area = m_chart->plotArea();
    painter->setRenderHint(QPainter::Antialiasing);
    draw_marks(*painter, area);
    draw_ticks(*painter, area);
    for (const Series& series : m_data.series) {
        if (series.shape == Shape::Intervals)
            draw_intervals(*painter, series, area);
    }
    // Later series are the more important ones in a legend's order reversed: the first ends on top.
    for (auto series = m_data.series.rbegin(); series != m_data.series.rend(); ++series) {
        if (series->shape == Shape::Line)
            draw_markers(*painter, *series, area);
    }
    draw_labels(*painter, area);
    draw_cursor(*painter, area);
}

void ChartOverlay::draw_marks(QPainter& painter, const QRectF& area) const
{
    for (const progress::Mark& mark : m_data.marks) {
        const double x = m_frame.place_x(mark.x, area);
        if (x >= area.left() - 0.5 && x <= area.right() + 0.5)
            draw_line(painter, {x, area.top()}, {x, area.bottom()}, m_theme.color(Token::Ink3), 1.0, {2, 2});
    }
}

void ChartOverlay::draw_ticks(QPainter& painter, const QRectF& area) const
{
    const QFont font = m_theme.font(Role::Axis);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Ink3));
    QList<QRectF> taken;
    for (const progress::Tick& tick : m_data.x.ticks) {
        const QString text =
            tick.label.isEmpty() ? progress::tick_text(m_data.x.kind, tick.value) : tick.label;
        const qreal width = metrics.horizontalAdvance(text) + 2.0;
        const double middle = m_frame.place_x(tick.value, area);
        // Labels of the ends stay inside the plot.
        const double left =
            std::clamp(middle - width / 2.0, area.left(), std::max(area.left(), area.right() - width));
        const QRectF rect(left, area.bottom() + k_tick_gap, width, m_theme.line_height(Role::Axis));
        if (overlaps(taken, rect.adjusted(-k_label_gap, 0, k_label_gap, 0)))
            continue;
        taken.append(rect);
        painter.drawText(rect, Qt::AlignCenter, text);
    }
}

void ChartOverlay::draw_intervals(QPainter& painter, const Series& series, const QRectF& area) const
{
    const SeriesLook look = look_of(series, m_theme);
    const double room = area.width() / std::max(1.0, m_frame.x_span.high - m_frame.x_span.low);
    const double width = std::clamp(room - 2.0, 2.0, 6.0);
    for (const Point& point : series.points) {
        if (!point.band)
            continue;
        const double x = m_frame.place_x(point.x, area);
        const double top = m_frame.place_y(point.band->high, area);
        const double bottom = std::min(m_frame.place_y(point.band->low, area), area.bottom());
        const QRectF bar(x - width / 2.0, top, width, std::max(bottom - top, width));
        if (point.is_thin) {
            draw_box(painter, bar, width / 2.0, m_theme.color(Token::Surface),
                     m_theme.color(Token::LineControl), 1.0, Qt::DashLine);
            continue;
        }
        draw_box(painter, bar, width / 2.0, look.fill);
        if (width >= 4.0)
            draw_marker(painter, look.marker, {x, m_frame.place_y(point.y, area)}, look.line,
                        k_marker_size - 1.0, m_theme.color(Token::Surface));
    }
}

void ChartOverlay::draw_markers(QPainter& painter, const Series& series, const QRectF& area) const
{
    const SeriesLook look = look_of(series, m_theme);
    const bool on_all = series.tone == progress::Tone::Skill || series.points.size() == 1;
    for (const Point& point : series.points) {
        if (!point.is_thin && (on_all || !point.label.isEmpty()))
            draw_marker(painter, look.marker, m_frame.place(point.x, point.y, area), look.line, k_marker_size,
                        m_theme.color(Token::Surface));
    }
}

bool ChartOverlay::is_crossed(const QRectF& rect, const QRectF& area) const
{
    for (const Series& series : m_data.series) {
        if (series.shape != Shape::Line)
            continue;
        for (std::size_t i = 1; i < series.points.size(); ++i) {
            const QPointF a = m_frame.place(series.points[i - 1].x, series.points[i - 1].y, area);
            const QPointF b = m_frame.place(series.points[i].x, series.points[i].y, area);
            if (b.x() < rect.left() || a.x() > rect.right())
                continue;
            // The piece of the line is taken as its box: pieces are short where there are labels.
            const auto [top, bottom] = std::minmax({a.y(), b.y()});
            if (bottom >= rect.top() && top <= rect.bottom())
                return true;
        }
    }
    return false;
}

QRectF ChartOverlay::free_place(QPointF at, QSizeF size, const QRectF& area, const QList<QRectF>& taken) const
{
    constexpr qreal gap = 8.0;
    const qreal above = at.y() - gap + 1.0 - size.height();
    const qreal below = at.y() + gap - 1.0;
    const qreal right = at.x() + gap;
    const qreal left = at.x() - gap - size.width();
    const std::array choices{QPointF(right, above), QPointF(right, below), QPointF(left, above),
                             QPointF(left, below)};
    const QRectF bounds = m_chart->rect();
    std::optional<QRectF> fallback;
    for (const QPointF& choice : choices) {
        const QRectF rect(choice, size);
        if (rect.left() < area.left() || rect.right() > bounds.right() || rect.top() < bounds.top() ||
            rect.bottom() > area.bottom() || overlaps(taken, rect))
            continue;
        if (!is_crossed(rect, area))
            return rect;
        if (!fallback)
            fallback = rect;
    }
    return fallback.value_or(QRectF(choices.front(), size));
}

void ChartOverlay::draw_labels(QPainter& painter, const QRectF& area) const
{
    QList<QRectF> taken;
    bool is_first = true; // the first series is the one the chart is about
    for (const Series& series : m_data.series) {
        const bool is_main = is_first && series.tone != progress::Tone::Stop;
        painter.setFont(m_theme.font(is_main || series.tone == progress::Tone::Estimate ? Role::SupportStrong
                                                                                        : Role::Support));
        painter.setPen(m_theme.color(series.tone == progress::Tone::Stop ? Token::Ink2 : Token::Ink));
        const QFontMetricsF metrics(painter.font());
        for (const Point& point : series.points) {
            if (point.label.isEmpty())
                continue;
            const QPointF at = m_frame.place(point.x, point.y, area);
            const QSizeF size(metrics.horizontalAdvance(point.label) + 2.0, metrics.height());
            const QRectF rect = free_place(at, size, area, taken);
            taken.append(rect);
            if (is_crossed(rect, area)) { // a little ground, or the line would run through the figures
                QColor ground = m_theme.color(Token::Surface);
                ground.setAlphaF(0.75F);
                draw_box(painter, rect.adjusted(-2, 0, 2, 0), 3, ground);
                painter.setPen(m_theme.color(series.tone == progress::Tone::Stop ? Token::Ink2 : Token::Ink));
            }
            painter.drawText(rect, Qt::AlignCenter, point.label);
        }
        is_first = false;
    }
}

void ChartOverlay::draw_cursor(QPainter& painter, const QRectF& area) const
{
    if (!m_position)
        return;
    const double x = m_frame.place_x(*m_position, area);
    draw_line(painter, {x, area.top()}, {x, area.bottom()}, m_theme.color(Token::LineControl));
    for (const Series& series : m_data.series) {
        const Point* point = progress::point_at(series, *m_position);
        const bool is_bar = series.shape == Shape::Bars || series.shape == Shape::Stacked;
        if (point == nullptr || point->is_thin || is_bar)
            continue;
        const SeriesLook look = look_of(series, m_theme);
        draw_marker(painter, look.marker, m_frame.place(point->x, point->y, area), look.line,
                    k_marker_size + 2.0, m_theme.color(Token::Surface));
    }
    draw_read_out(painter, m_data, *m_position, x, m_chart->rect(), area, m_theme);
}

} // namespace deference::ui
