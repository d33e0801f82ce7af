// SPDX-License-Identifier: GPL-3.0-or-later
// A session looked back on: answers by rating, minutes, and what it did for the day that counts.
#pragma once
#include "app/cards/session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace deference::ui {

class Card;
class FigureRow;
class IntervalRow;

struct SessionSummary
{
    cards::SessionProgress progress;
    std::chrono::milliseconds spent{0};
    std::optional<cards::SessionRecall> recall;
    std::optional<Day> next_day; // when the next cards come; none when some are left today
};

class SummaryView : public QWidget
{
    Q_OBJECT

  public:
    explicit SummaryView(QWidget* parent);
    void show_summary(const SessionSummary& summary);
    void take_focus();

  signals:
    void today_requested();
    void deck_requested();
    void continue_requested();

  private:
    Card* m_card;
    QLabel* m_lead;
    std::array<FigureRow*, 4> m_ratings{};
    FigureRow* m_minutes;
    QLabel* m_recall_title;
    IntervalRow* m_before;
    IntervalRow* m_after;
    QLabel* m_next;
    QPushButton* m_today;
    QPushButton* m_continue;
};

} // namespace deference::ui
