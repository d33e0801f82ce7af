// SPDX-License-Identifier: GPL-3.0-or-later
// The plot: Qt Charts dressed with the theme, stepped through with the keyboard, read out as it is pointed
// at.
//
// Left and Right go from position to position (Shift: five), Home and End to the ends, Escape leaves. What
// is at the position is drawn, is the accessible description, and is told by position_changed().
#pragma once
#include "ui/charts/chart_frame.h"

#include <QChartView>
#include <optional>

namespace deference::ui {

class ChartOverlay;
class Theme;

class ChartView : public QChartView
{
    Q_OBJECT
  public:
    explicit ChartView(QWidget* parent = nullptr);

    void set_data(const progress::ChartData& data);
    [[nodiscard]] const progress::ChartData& data() const { return m_data; }

    // The x that is read out; none while nothing is pointed at.
    [[nodiscard]] std::optional<double> position() const;
    void set_position(std::optional<double> x);
    // "Tue 24 March: with plan 81–89 %; if you stop 61–73 %"; empty without a position.
    [[nodiscard]] QString reading() const;

    // Draws the plot without read-out and focus, for pictures.
    void paint_plot(QPainter& painter, const QRectF& target);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    void position_changed(const QString& reading);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    void rebuild();
    void rebuild_after_theme();
    void step(int by);
    void point_at_place(const QPointF& place);

    progress::ChartData m_data;
    ChartFrame m_frame;
    std::vector<double> m_positions;
    ChartOverlay* m_overlay;
    QString m_theme_key; // of the theme that was drawn last
};

} // namespace deference::ui
