// SPDX-License-Identifier: GPL-3.0-or-later
// The small panel that says the values at one position of a chart: day, then a line a series.
#pragma once
#include "app/progress/chart_data.h"
#include "ui/widgets/theme.h"

class QPainter;

namespace deference::ui {

// Stands beside the place `x`, on the side with more room, inside `bounds`.
void draw_read_out(QPainter& painter, const progress::ChartData& chart, double position, double x,
                   const QRectF& bounds, const QRectF& area, const Theme& theme);

} // namespace deference::ui
