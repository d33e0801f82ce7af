// SPDX-License-Identifier: GPL-3.0-or-later
// A week of small columns: minutes planned inside minutes there are, hatched where a day holds too much. Grey
// when the day is over; today is underlined. All weeks of a page share one scale (the tallest day they can
// have).
#pragma once
#include "ui/widgets/painted.h"

#include <QDate>
#include <QList>
#include <chrono>

namespace deference::ui {

struct DayCapacity
{
    QDate date;
    std::chrono::minutes planned{};
    std::chrono::minutes capacity{};
    bool is_past = false;
    bool is_today = false;
};

class DayCapacityBars : public Painted
{
    Q_OBJECT
  public:
    explicit DayCapacityBars(QWidget* parent = nullptr);

    void set_days(const QList<DayCapacity>& days, std::chrono::minutes full_height);
    [[nodiscard]] QString spoken_value() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QRectF column(int index) const;

    QList<DayCapacity> m_days;
    std::chrono::minutes m_full{180};
};

} // namespace deference::ui
