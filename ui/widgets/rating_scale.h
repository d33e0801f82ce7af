// SPDX-License-Identifier: GPL-3.0-or-later
// Five boxes, 1 to 5, of which one may be chosen; none is an answer too ("no idea").
// Keys: 1-5 choose, left and right step, Backspace or 0 clears. Clicking the chosen box clears it.
#pragma once
#include "ui/widgets/painted.h"

namespace deference::ui {

class RatingScale : public Painted
{
    Q_OBJECT
  public:
    explicit RatingScale(QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> value() const { return m_value; }
    void set_value(std::optional<int> value);
    // Words for the ends, read out and shown as tool tips: "new to me", "ready".
    void set_anchors(const QString& low, const QString& high);

    [[nodiscard]] QString spoken_value() const override;
    // Zero stands for no answer.
    [[nodiscard]] std::optional<SpokenRange> spoken_range() const override;
    [[nodiscard]] QAccessible::Role spoken_role() const override { return QAccessible::Slider; }
    void set_spoken_value(double value) override;
    [[nodiscard]] QSize sizeHint() const override;

  signals:
    // By the user only.
    void value_chosen();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] QRectF box(int number) const;
    [[nodiscard]] int number_at(QPointF position) const; // 0: between the boxes
    void choose(std::optional<int> value);

    std::optional<int> m_value;
    int m_hovered = 0;
    QString m_low;
    QString m_high;
};

} // namespace deference::ui
