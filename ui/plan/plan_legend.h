// SPDX-License-Identifier: GPL-3.0-or-later
// What the marks of the plan mean, along the bottom.
#pragma once
#include <QFrame>

namespace deference::ui {

class SkillTag;

class PlanLegend : public QFrame
{
    Q_OBJECT

  public:
    explicit PlanLegend(QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* m_skills;
    QList<SkillTag*> m_tags;
};

} // namespace deference::ui
