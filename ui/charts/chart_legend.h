// SPDX-License-Identifier: GPL-3.0-or-later
// Sample and name of every series; wraps where it is narrow. Qt's own legend knows no dashes and markers.
#pragma once
#include "app/progress/chart_data.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace deference::ui {

// Draws into `width` from `top_left` on, unless `painter` is null; returns the height that takes.
int draw_legend(QPainter* painter, const progress::ChartData& chart, QPointF top_left, qreal width,
                const Theme& theme);

class ChartLegend : public QWidget
{
    Q_OBJECT
  public:
    explicit ChartLegend(QWidget* parent = nullptr);

    // Hidden while no series has a name.
    void set_data(const progress::ChartData& chart);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    progress::ChartData m_chart;
};

} // namespace deference::ui
