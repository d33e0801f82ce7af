// SPDX-License-Identifier: GPL-3.0-or-later
// What the marks of the plan mean, along the bottom.
#pragma once
#include <QFrame>

namespace deference::ui {

class PlanLegend : public QFrame
{
    Q_OBJECT

  public:
    explicit PlanLegend(QWidget* parent = nullptr);
};

} // namespace deference::ui
