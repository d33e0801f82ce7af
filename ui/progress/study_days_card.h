// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes of every study day as heat, and each week's hours against its plan.
#pragma once
#include "app/progress/study_days.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace deference::ui {

class HeatmapStrip;

class StudyDaysCard : public Card
{
    Q_OBJECT
  public:
    explicit StudyDaysCard(QWidget* parent = nullptr);
    void show_days(const progress::StudyDays& days);

  private:
    QLabel* m_total;
    HeatmapStrip* m_strip;
    QVBoxLayout* m_place;
    QWidget* m_weeks = nullptr;
};

} // namespace deference::ui
