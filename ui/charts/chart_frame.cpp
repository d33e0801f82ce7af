// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"

#include <algorithm>
#include <cmath>

namespace deference::ui {

using progress::AxisKind;
using progress::ChartData;
using progress::Series;
using progress::Shape;

double ChartFrame::place_x(double x, const QRectF& area) const
{
    return area.left() + (plot_x(x) - x_span.low) / (x_span.high - x_span.low) * area.width();
}

double ChartFrame::place_y(double y, const QRectF& area) const
{
    return area.bottom() - (plot_y(y) - y_span.low) / (y_span.high - y_span.low) * area.height();
}

double ChartFrame::x_at(double place, const QRectF& area) const
{
    const double share = area.width() > 0.0 ? (place - area.left()) / area.width() : 0.0;
    return value_x(x_span.low + share * (x_span.high - x_span.low));
}

ChartFrame frame_of(const ChartData& chart)
{
    ChartFrame frame;
    frame.bar_width = std::max(chart.bar_width, 1e-9);
    frame.y_factor = chart.y.kind == AxisKind::Percent ? 100.0 : 1.0;

    const std::vector<double> xs = progress::positions(chart);
    Range x = chart.x.range.value_or(xs.empty() ? Range{0.0, 1.0} : Range{xs.front(), xs.back()});
    frame.first_x = x.low;
    frame.x_span = {0.0, frame.plot_x(x.high)};
    const bool needs_room = std::any_of(chart.series.begin(), chart.series.end(),
                                        [](const Series& series) { return series.shape != Shape::Line; });
    // Bars stand in the middle of their place; a single point stands in the middle of the plot.
    if (needs_room || frame.x_span.high <= 0.0)
        frame.x_span = {-0.5, frame.x_span.high + 0.5};

    const std::vector<double> ticks =
        progress::round_ticks(chart.y.kind, chart.y.range.value_or(progress::y_extent(chart)));
    // Qt counts its ticks up from the lowest: a span that is a hair too short loses the topmost one.
    const auto exact = [&frame](double y) { return std::round(frame.plot_y(y) * 1e6) / 1e6; };
    frame.y_span = {exact(ticks.front()), exact(ticks.back())};
    frame.y_step = exact(ticks[1] - ticks[0]);
    return frame;
}

} // namespace deference::ui
