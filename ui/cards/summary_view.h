// SPDX-License-Identifier: GPL-3.0-or-later
// A session looked back on: answers by rating, minutes, and what it did for the day that counts.
#pragma once
#include "app/cards/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

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
    cards::SessionScope::Kind scope = cards::SessionScope::Kind::Today;
    bool is_planned = false;
    int minutes_tomorrow = 0; // for cards, by the plan; 0: not known, or a day off
    std::vector<cards::RoundGain> gains;
    std::vector<cards::HardCard> hard;
};

class SummaryView : public QWidget
{
    Q_OBJECT

  public:
    static constexpr std::size_t k_most_hard = 5;

    explicit SummaryView(QWidget* parent);
    void show_summary(const SessionSummary& summary);
    void take_focus();

  signals:
    void today_requested();
    void deck_requested();
    void continue_requested();
    void more_requested(int minutes);
    void card_requested(deference::cards::CardId card);

  private:
    [[nodiscard]] QString next_text(const SessionSummary& summary) const;
    void show_gains(const std::vector<cards::RoundGain>& gains, QVBoxLayout* column);
    void show_hard(const std::vector<cards::HardCard>& hard, QVBoxLayout* column);

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
    QPushButton* m_more;
    QVBoxLayout* m_details_place;
    QWidget* m_details = nullptr;
};

} // namespace deference::ui
