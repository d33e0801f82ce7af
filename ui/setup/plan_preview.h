// SPDX-License-Identifier: GPL-3.0-or-later
// The plan that the answers would give: rounds on a line of time, weeks as stacks, what does not fit, the
// first days.
#pragma once
#include "app/plan/weeks.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace deference::ui {

class Card;
class FirstDays;
class RoundTimeline;
class WeekStacks;

class PlanPreview : public QWidget
{
    Q_OBJECT

  public:
    explicit PlanPreview(QWidget* parent = nullptr);

    void set_plan(const plan::Plan& plan, Day today);

  private:
    void show_notices(const std::vector<plan::Notice>& notices);
    void show_hours(const std::vector<plan::WeekSummary>& weeks);

    RoundTimeline* m_timeline;
    Card* m_weeks_card;
    WeekStacks* m_stacks;
    QLabel* m_hours;
    QVBoxLayout* m_notices;
    FirstDays* m_first_days;
};

} // namespace deference::ui
