// SPDX-License-Identifier: GPL-3.0-or-later
// The date, what is next, and how much of today is done.
#pragma once
#include "app/plan/overview.h"

#include <QWidget>

class QLabel;

namespace deference::ui {

class CapacityBar;

class TodayHeader : public QWidget
{
    Q_OBJECT

  public:
    explicit TodayHeader(QWidget* parent);
    void show_overview(const plan::Overview& overview);

  private:
    QLabel* m_date;
    QLabel* m_next;
    QLabel* m_to_go;
    QLabel* m_of;
    CapacityBar* m_bar;
};

} // namespace deference::ui
