// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes studied a day, as a grid (weeks across, weekdays down) or as one row where there is little room.
// Days ahead are outlined, today has a dark edge, rounds are diamonds.
#pragma once
#include "ui/widgets/painted.h"

#include <QDate>
#include <QList>
#include <chrono>

namespace deference::ui {

class Theme;

struct HeatDay
{
    QDate date;
    std::chrono::minutes studied{};
    bool is_ahead = false; // today counts as ahead until something was done
    bool is_today = false;
    QString round; // name of the round held on this day, or empty
};

void draw_heat_cell(QPainter& painter, const Theme& theme, const QRectF& cell, const HeatDay& day);

class HeatmapStrip : public Painted
{
    Q_OBJECT
  public:
    enum class Layout { Grid, Row };

    explicit HeatmapStrip(QWidget* parent = nullptr);

    // In order of date, starting with the first day of a week.
    void set_days(const QList<HeatDay>& days);
    void set_layout(Layout layout);

    [[nodiscard]] QString spoken_name() const override { return tr("Study days"); }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QRectF cell(int index) const;
    [[nodiscard]] int label_width() const;
    [[nodiscard]] int weeks() const { return (int(m_days.size()) + 6) / 7; }

    QList<HeatDay> m_days;
    Layout m_layout = Layout::Grid;
};

} // namespace deference::ui
