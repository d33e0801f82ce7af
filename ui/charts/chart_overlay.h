// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts has no mark for, drawn over its plot: markers, interval bars, values beside points, dates
// under the axis, the lines of the rounds, and the read-out at the position that is pointed at.
#pragma once
#include "ui/charts/chart_frame.h"
#include "ui/widgets/theme.h"

#include <QGraphicsObject>
#include <optional>

class QChart;

namespace deference::ui {

class ChartOverlay : public QGraphicsObject
{
    Q_OBJECT
  public:
    explicit ChartOverlay(QChart* chart);

    void show_chart(const progress::ChartData& chart, const ChartFrame& frame, const Theme& theme);
    // None: no read-out.
    void set_position(std::optional<double> x);
    [[nodiscard]] std::optional<double> position() const { return m_position; }
    // Room under the plot area that the dates need.
    [[nodiscard]] static int footer_height(const Theme& theme);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    void draw_marks(QPainter& painter, const QRectF& area) const;
    void draw_ticks(QPainter& painter, const QRectF& area) const;
    void draw_intervals(QPainter& painter, const progress::Series& series, const QRectF& area) const;
    void draw_markers(QPainter& painter, const progress::Series& series, const QRectF& area) const;
    void draw_labels(QPainter& painter, const QRectF& area) const;
    // Beside `at`, where neither a line nor another label runs, if there is such a place.
    [[nodiscard]] QRectF free_place(QPointF at, QSizeF size, const QRectF& area,
                                    const QList<QRectF>& taken) const;
    [[nodiscard]] bool is_crossed(const QRectF& rect, const QRectF& area) const;
    void draw_cursor(QPainter& painter, const QRectF& area) const;

    QChart* m_chart;
    progress::ChartData m_data;
    ChartFrame m_frame;
    Theme m_theme;
    std::optional<double> m_position;
};

} // namespace deference::ui
