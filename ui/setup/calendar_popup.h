// SPDX-License-Identifier: GPL-3.0-or-later
// A month to pick a day from, below its field. Closes with the choice, Escape or a click elsewhere.
#pragma once
#include "app/core/day.h"

#include <QFrame>

class QCalendarWidget;

namespace deference::ui {

class CalendarPopup : public QFrame
{
    Q_OBJECT

  public:
    // Deletes itself when it closes.
    CalendarPopup(QWidget* field, Day shown, Day earliest);

  signals:
    void day_chosen(deference::Day day);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* m_field;
    QCalendarWidget* m_calendar;
};

} // namespace deference::ui
