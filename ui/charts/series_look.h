// SPDX-License-Identifier: GPL-3.0-or-later
// How a series of a chart is drawn: colour, dash and marker together, so that no two differ by colour alone.
#pragma once
#include "app/progress/chart_data.h"
#include "ui/widgets/theme.h"

#include <QPen>

class QPainter;

namespace deference::ui {

struct SeriesLook
{
    QColor line;
    QColor fill;   // bars and intervals
    QColor ground; // valid: bars are hatched with `fill` on this
    QColor band;
    QList<qreal> dash; // pixels, on and off; empty: solid
    qreal width = 2.0;
    Marker marker = Marker::Circle;
    [[nodiscard]] QPen pen() const;
};

[[nodiscard]] SeriesLook look_of(const progress::Series& series, const Theme& theme);
[[nodiscard]] QBrush bar_brush(const SeriesLook& look);
[[nodiscard]] bool has_band(const progress::Series& series);
[[nodiscard]] bool has_markers(const progress::Series& series);

// A sample for legends: band, dashed line and marker, or a small bar.
void draw_sample(QPainter& painter, const progress::Series& series, const QRectF& rect, const Theme& theme);

} // namespace deference::ui
