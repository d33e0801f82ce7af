// SPDX-License-Identifier: GPL-3.0-or-later
// The weeks of a plan side by side: work stacked by skill, and a dashed line where the time ends.
#pragma once
#include "app/plan/weeks.h"
#include "ui/widgets/painted.h"

namespace deference::ui {

class Theme;

class WeekStacks : public Painted
{
    Q_OBJECT

  public:
    explicit WeekStacks(QWidget* parent = nullptr);

    void set_weeks(std::vector<plan::WeekSummary> weeks);
    [[nodiscard]] QString spoken_name() const override { return tr("Work by week"); }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QRectF column(std::size_t index) const; // mirrored where the layout is
    [[nodiscard]] int labels_height() const;
    void paint_stack(QPainter& painter, const Theme& theme, const plan::WeekSummary& sum, const QRectF& area,
                     qreal per_minute) const;

    std::vector<plan::WeekSummary> m_weeks;
};

} // namespace deference::ui
