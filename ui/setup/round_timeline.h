// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds on one line of time: a dot where the day is known, a dashed window where it is estimated.
#pragma once
#include "app/plan/types.h"
#include "ui/widgets/painted.h"

#include <QFontMetrics>

namespace deference::ui {

class Theme;

class RoundTimeline : public Painted
{
    Q_OBJECT

  public:
    explicit RoundTimeline(QWidget* parent = nullptr);

    void set_plan(const plan::Plan& plan, Day today);

    [[nodiscard]] QString spoken_name() const override { return tr("Rounds"); }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Line
    {
        plan::Milestone round;
        QString when; // "Tue 24 March", "31 Mar – 7 Apr"
        QString work; // "6 h 20 min"
    };
    struct Columns
    {
        QRectF axis;
        qreal name = 0;
        qreal when = 0;
        qreal work = 0; // 0: no room
    };
    [[nodiscard]] bool is_over(const plan::Milestone& round) const;
    [[nodiscard]] Columns columns(const Theme& theme) const;
    [[nodiscard]] qreal x_of(Day day, const QRectF& axis) const;
    void paint_weeks(QPainter& painter, const Theme& theme, const QRectF& axis) const;
    void paint_line(QPainter& painter, const Theme& theme, const Line& line, const Columns& all,
                    qreal top) const;

    std::vector<Line> m_lines;
    Day m_first;
    Day m_last;
    Day m_today;
};

} // namespace deference::ui
