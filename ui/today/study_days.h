// SPDX-License-Identifier: GPL-3.0-or-later
// The days studied so far, as heat, with the rounds among them.
#pragma once
#include "app/plan/overview.h"
#include "ui/widgets/card.h"

class QLabel;

namespace deference::ui {

class HeatmapStrip;

class StudyDays : public Card
{
    Q_OBJECT

  public:
    explicit StudyDays(QWidget* parent);
    void show_overview(const plan::Overview& overview);
    // One row where there is little room.
    void set_narrow(bool narrow);

  private:
    QLabel* m_total;
    HeatmapStrip* m_strip;
};

} // namespace deference::ui
