// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes planned against minutes there are: a 6 px bar. What is over lies hatched past a tick.
#pragma once
#include "ui/widgets/painted.h"

#include <chrono>

namespace deference::ui {

class CapacityBar : public Painted
{
    Q_OBJECT
  public:
    explicit CapacityBar(QWidget* parent = nullptr);

    // `done` is the part of `planned` that lies behind; it is drawn first, in green.
    void set_minutes(std::chrono::minutes planned, std::chrono::minutes capacity,
                     std::chrono::minutes done = {});

    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::chrono::minutes m_planned{};
    std::chrono::minutes m_capacity{};
    std::chrono::minutes m_done{};
};

// "6 h of 9 h 30 min", "9 h 30 min, full", "12 h, over by 2 h 30 min": the words beside such a bar.
[[nodiscard]] QString capacity_text(std::chrono::minutes planned, std::chrono::minutes capacity);

} // namespace deference::ui
