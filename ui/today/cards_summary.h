// SPDX-License-Identifier: GPL-3.0-or-later
// Today's cards in one look: how many, how long, and what they are worth on the day of the next round.
#pragma once
#include "app/cards/schedule.h"
#include "app/library/library.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;

namespace deference::ui {

class IntervalBar;

class CardsSummary : public Card
{
    Q_OBJECT

  public:
    explicit CardsSummary(QWidget* parent);
    [[nodiscard]] Result<void> show_session(Library& library, const cards::StudyConfig& config);

  signals:
    void review_requested();

  private:
    void add_bar(const QString& name, IntervalBar*& bar, QLabel*& value, bool strong);

    QLabel* m_minutes;
    QPushButton* m_review;
    QLabel* m_what;
    QWidget* m_bars;
    IntervalBar* m_skipped = nullptr;
    IntervalBar* m_after = nullptr;
    QLabel* m_skipped_value = nullptr;
    QLabel* m_after_value = nullptr;
};

} // namespace deference::ui
