// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan has to say: the first notice with what can be done about it, the others on request.
#pragma once
#include "app/plan/overview.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace deference::ui {

class NoticeBar;

class PlanNotices : public QWidget
{
    Q_OBJECT

  public:
    explicit PlanNotices(QWidget* parent = nullptr);

    void show_notices(const plan::Overview& overview);

  signals:
    void replan_requested();
    void hours_requested();

  private:
    [[nodiscard]] NoticeBar* make_bar(const plan::Notice& notice, bool is_first);
    void show_all(bool all);

    std::vector<plan::Notice> m_notices;
    QVBoxLayout* m_column;
};

} // namespace deference::ui
