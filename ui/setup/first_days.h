// SPDX-License-Identifier: GPL-3.0-or-later
// The first days of a plan that hold work, a line each.
#pragma once
#include "app/plan/types.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace deference::ui {

class FirstDays : public Card
{
    Q_OBJECT

  public:
    explicit FirstDays(QWidget* parent = nullptr);

    void set_plan(const plan::Plan& plan, Day today);

  private:
    void add_day(const plan::PlannedDay& day, Day today, int row);

    QWidget* m_list = nullptr;
    QGridLayout* m_grid = nullptr;
};

} // namespace deference::ui
