// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a QChart with the axes, bands, lines and bars of a chart's values.
#pragma once
#include "ui/charts/chart_frame.h"

class QChart;

namespace deference::ui {

class Theme;

// Whatever the chart held before is gone.
void fill_chart(QChart& chart, const progress::ChartData& data, const ChartFrame& frame, const Theme& theme);

} // namespace deference::ui
