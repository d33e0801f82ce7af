// SPDX-License-Identifier: GPL-3.0-or-later
// From a chart's values to the numbers Qt Charts plots, and from there to places in the picture.
#pragma once
#include "app/progress/chart_data.h"

#include <QPointF>
#include <QRectF>

namespace deference::ui {

// Plotted x counts bars (days or weeks) from the first position, since Qt's bars stand on whole numbers;
// plotted y is the shown number: per cent, hours, counts.
struct ChartFrame
{
    double first_x = 0.0;
    double bar_width = 1.0;
    double y_factor = 1.0;
    Range x_span{0.0, 1.0}; // plotted
    Range y_span{0.0, 1.0};
    double y_step = 1.0;

    [[nodiscard]] double plot_x(double x) const { return (x - first_x) / bar_width; }
    [[nodiscard]] double plot_y(double y) const { return y * y_factor; }
    [[nodiscard]] double value_x(double plotted) const { return plotted * bar_width + first_x; }

    // Where a value stands inside the plot area, in the units of `area`.
    [[nodiscard]] double place_x(double x, const QRectF& area) const;
    [[nodiscard]] double place_y(double y, const QRectF& area) const;
    [[nodiscard]] QPointF place(double x, double y, const QRectF& area) const
    {
        return {place_x(x, area), place_y(y, area)};
    }
    // The value at a place.
    [[nodiscard]] double x_at(double place, const QRectF& area) const;
};

[[nodiscard]] ChartFrame frame_of(const progress::ChartData& chart);

} // namespace deference::ui
