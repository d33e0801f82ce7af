// SPDX-License-Identifier: GPL-3.0-or-later
// How long one weekday has for study: a well that is filled by dragging, in steps of 15 minutes.
// Keys: up and down 15 minutes, Page Up and Down an hour, Home none, End the most. Part of HoursStrip.
#pragma once
#include "ui/widgets/painted.h"

#include <chrono>

namespace deference::ui {

class HourBar : public Painted
{
    Q_OBJECT
  public:
    // `day` is shown under the bar, `full_day` read out.
    HourBar(const QString& day, const QString& full_day, QWidget* parent = nullptr);

    [[nodiscard]] std::chrono::minutes minutes() const { return m_minutes; }
    // Rounded to the step and kept within the maximum.
    void set_minutes(std::chrono::minutes minutes);
    void set_maximum(std::chrono::minutes maximum);

    [[nodiscard]] QString spoken_name() const override { return m_full_day; }
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] std::optional<SpokenRange> spoken_range() const override;
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::Slider; }
    void set_spoken_value(double value) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  signals:
    // By the user only.
    void minutes_chosen(std::chrono::minutes minutes);
    // Left or right was pressed: -1 or 1 in reading order.
    void neighbour_wanted(int step);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] QRectF well() const;
    void choose(std::chrono::minutes minutes);
    void choose_at(qreal y);

    QString m_day;
    QString m_full_day;
    std::chrono::minutes m_minutes{0};
    std::chrono::minutes m_maximum{180};
};

} // namespace deference::ui
