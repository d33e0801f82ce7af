// SPDX-License-Identifier: GPL-3.0-or-later
// The hours of a week: seven bars in the order of the locale's week, each dragged or set by keys in 15 minute
// steps.
#pragma once
#include "ui/widgets/hour_bar.h"

#include <array>

namespace deference::ui {

class HoursStrip : public QWidget
{
    Q_OBJECT
  public:
    // Index 0 is Monday, as in ISO; the order on screen follows the locale.
    using Week = std::array<std::chrono::minutes, 7>;

    explicit HoursStrip(QWidget* parent = nullptr);

    [[nodiscard]] Week week() const;
    void set_week(const Week& week);
    [[nodiscard]] std::chrono::minutes total() const;
    // Three hours unless set otherwise.
    void set_maximum(std::chrono::minutes maximum);
    [[nodiscard]] HourBar* bar(int iso_weekday) const; // 1 Monday to 7 Sunday

  signals:
    // By the user only.
    void week_chosen();

  private:
    std::array<HourBar*, 7> m_bars{};  // by ISO weekday
    std::array<HourBar*, 7> m_order{}; // as on screen
};

} // namespace deference::ui
