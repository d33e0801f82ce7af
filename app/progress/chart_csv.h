// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's numbers as comma-separated values: one row a position, ranges as two columns.
#pragma once
#include "app/progress/chart_data.h"

namespace deference::progress {

// UTF-8 text with CRLF line ends (RFC 4180). Dates are ISO, percentages 0 to 100, the decimal sign is a point
// whatever the locale. Text that a spreadsheet would run as a formula gets a leading apostrophe.
[[nodiscard]] QString to_csv(const ChartData& chart);
// One text cell, quoted where it must be.
[[nodiscard]] QString csv_cell(const QString& text);

} // namespace deference::progress
