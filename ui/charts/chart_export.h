// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a file: a picture with its heading, legend and note, or its numbers.
#pragma once
#include "app/core/result.h"

#include <QImage>
#include <QString>

class QPainter;

namespace deference::ui {

class ChartView;

enum class ChartFormat { Png, Svg, Csv };

// "png" and so on.
[[nodiscard]] QString suffix_of(ChartFormat format);
// "recall-forecast.csv": a file name from the chart's title.
[[nodiscard]] QString file_name_for(const QString& title, ChartFormat format);

// The plot in its present size with heading, legend and note, on the ground of the present theme.
[[nodiscard]] QSize picture_size(const ChartView& view);
void paint_picture(QPainter& painter, ChartView& view);
// At twice the size, for paper and dense screens.
[[nodiscard]] QImage to_image(ChartView& view);

// Writes the whole file or nothing.
[[nodiscard]] Result<void> save_chart(ChartView& view, const QString& path, ChartFormat format);

} // namespace deference::ui
