// SPDX-License-Identifier: GPL-3.0-or-later
// Question 2: minutes on each weekday.
#pragma once
#include "app/plan/types.h"
#include "ui/setup/question.h"

class QLabel;

namespace deference::ui {

class HoursStrip;

class HoursQuestion : public Question
{
    Q_OBJECT

  public:
    explicit HoursQuestion(QWidget* parent = nullptr);

    void show_availability(const plan::Availability& availability);
    [[nodiscard]] plan::Availability availability() const;
    [[nodiscard]] HoursStrip* strip() const { return m_strip; }

  signals:
    void answered();

  private:
    void show_total();

    QLabel* m_total;
    HoursStrip* m_strip;
};

} // namespace deference::ui
