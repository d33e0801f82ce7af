// SPDX-License-Identifier: GPL-3.0-or-later
// One card's chance of recall from today to the day that counts: rated Good, and left alone.
//
// Painted, not a Qt Charts chart: it is redrawn with every card inside the 30 ms that a key press may take,
// and its table twin are the two rows below it. Colours and dashes are those of the charts.
#pragma once
#include "app/cards/forecast.h"
#include "ui/widgets/painted.h"

namespace deference::ui {

class Theme;

class RecallCurve : public Painted
{
    Q_OBJECT

  public:
    explicit RecallCurve(QWidget* parent);

    // Good is left out before the answer is shown: how it went is not known yet.
    void show_curve(const cards::CardCurve& curve, Day from, Day to, bool with_good);

    [[nodiscard]] QString spoken_name() const override;
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Frame;
    [[nodiscard]] Frame frame(const Theme& theme) const;
    void draw_axes(QPainter& painter, const Theme& theme, const Frame& frame) const;
    void draw_line_of(QPainter& painter, const Theme& theme, const Frame& frame,
                      const std::vector<cards::CurvePoint>& points, bool good) const;
    void draw_names(QPainter& painter, const Theme& theme, const Frame& frame) const;

    cards::CardCurve m_curve;
    Day m_from;
    Day m_to;
    bool m_with_good = false;
    double m_low = 0.4; // of the axis
};

} // namespace deference::ui
