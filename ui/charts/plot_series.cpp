// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_series.h"

#include "ui/charts/series_look.h"

#include <QAreaSeries>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>
#include <cmath>
#include <span>

namespace deference::ui {

using progress::ChartData;
using progress::Point;
using progress::Series;
using progress::Shape;

namespace {

struct Plot
{
    QChart& chart;
    const ChartFrame& frame;
    QValueAxis* x;
    QValueAxis* y;

    void add(QAbstractSeries* series) const
    {
        chart.addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }
};

QValueAxis* make_x_axis(const ChartFrame& frame)
{
    // Its labels are drawn by ChartOverlay: chosen days, not even steps.
    auto* axis = new QValueAxis;
    axis->setRange(frame.x_span.low, frame.x_span.high);
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

QValueAxis* make_y_axis(const ChartFrame& frame, const Theme& theme)
{
    auto* axis = new QValueAxis;
    axis->setRange(frame.y_span.low, frame.y_span.high);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(frame.y_span.low);
    axis->setTickInterval(frame.y_step);
    const bool is_whole = std::abs(frame.y_step - std::round(frame.y_step)) < 1e-9;
    axis->setLabelFormat(is_whole ? QStringLiteral("%.0f") : QStringLiteral("%.1f"));
    axis->setLabelsFont(theme.font(Role::Axis));
    axis->setLabelsBrush(theme.color(Token::Ink3));
    axis->setGridLinePen(QPen(theme.color(Token::Line), 1.0));
    axis->setLineVisible(false);
    return axis;
}

// Bands are drawn as one area for each unbroken run of points that have one.
void add_bands(const Plot& plot, const Series& series, const SeriesLook& look)
{
    std::size_t at = 0;
    while (at < series.points.size()) {
        if (!series.points[at].band) {
            ++at;
            continue;
        }
        auto* lower = new QLineSeries;
        auto* upper = new QLineSeries;
        for (; at < series.points.size() && series.points[at].band; ++at) {
            const Point& point = series.points[at];
            lower->append(plot.frame.plot_x(point.x), plot.frame.plot_y(point.band->low));
            upper->append(plot.frame.plot_x(point.x), plot.frame.plot_y(point.band->high));
        }
        auto* area = new QAreaSeries(upper, lower);
        lower->setParent(area);
        upper->setParent(area);
        area->setPen(Qt::NoPen);
        area->setBrush(look.band);
        plot.add(area);
    }
}

void add_line(const Plot& plot, const Series& series, const SeriesLook& look)
{
    auto* line = new QLineSeries;
    for (const Point& point : series.points) {
        if (!point.is_thin)
            line->append(plot.frame.plot_x(point.x), plot.frame.plot_y(point.y));
    }
    line->setPen(look.pen());
    line->setPointsVisible(false);
    plot.add(line);
}

constexpr double k_bar_width = 0.72;

QBarSet* make_bar_set(const Plot& plot, const Series& series, const SeriesLook& look)
{
    auto* set = new QBarSet(series.name);
    for (const Point& point : series.points) {
        const int index = static_cast<int>(std::lround(plot.frame.plot_x(point.x)));
        while (set->count() <= index)
            set->append(0.0);
        set->replace(index, plot.frame.plot_y(point.y));
    }
    set->setBrush(bar_brush(look));
    set->setPen(Qt::NoPen);
    return set;
}

void add_bars(const Plot& plot, QAbstractBarSeries* bars, const QList<QBarSet*>& sets)
{
    bars->setBarWidth(k_bar_width);
    bars->append(sets);
    plot.add(bars);
}

// Each series stands on those before it.
void add_stack(const Plot& plot, std::span<const Series> all, const Theme& theme)
{
    QList<QBarSet*> sets;
    for (const Series& series : all) {
        if (series.shape == Shape::Stacked)
            sets.append(make_bar_set(plot, series, look_of(series, theme)));
    }
    if (!sets.isEmpty())
        add_bars(plot, new QStackedBarSeries, sets);
}

} // namespace

void fill_chart(QChart& chart, const ChartData& data, const ChartFrame& frame, const Theme& theme)
{
    Q_ASSERT_X(data.series.size() <= progress::k_series_max, "fill_chart", "use small multiples");
    chart.removeAllSeries();
    for (QAbstractAxis* axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    if (data.is_empty())
        return;
    const Plot plot{chart, frame, make_x_axis(frame), make_y_axis(frame, theme)};
    chart.addAxis(plot.x, Qt::AlignBottom);
    chart.addAxis(plot.y, Qt::AlignLeft);

    const std::span<const Series> shown(data.series.data(),
                                        std::min(data.series.size(), progress::k_series_max));
    add_stack(plot, shown, theme);
    // All bands below all lines, and the first series on top.
    for (auto series = shown.rbegin(); series != shown.rend(); ++series) {
        if (has_band(*series))
            add_bands(plot, *series, look_of(*series, theme));
    }
    for (auto series = shown.rbegin(); series != shown.rend(); ++series) {
        if (series->shape == Shape::Line)
            add_line(plot, *series, look_of(*series, theme));
        else if (series->shape == Shape::Bars)
            add_bars(plot, new QBarSeries, {make_bar_set(plot, *series, look_of(*series, theme))});
    }
    if (chart.series().isEmpty())
        plot.add(new QLineSeries); // without a series Qt lays out no axes
}

} // namespace deference::ui
