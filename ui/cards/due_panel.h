// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done today: how many cards, how long, what it is worth on the day that counts, and the
// button.
#pragma once
#include "app/cards/session.h"
#include "ui/cards/study_context.h"
#include "ui/widgets/card.h"

namespace deference::ui {

class IntervalRow;
class KeyButton;

class DuePanel : public Card
{
    Q_OBJECT

  public:
    explicit DuePanel(QWidget* parent);

    // Some are to be done.
    void show_due(const cards::SessionProgress& progress, const cards::DeckStats& stats,
                  const std::optional<cards::SessionRecall>& recall, const StudyContext& context, Day today);
    // None are: when the next ones come, if any were ever answered.
    void show_nothing(const cards::DeckStats& stats, const std::optional<Day>& next, Day today);
    [[nodiscard]] KeyButton* button() const { return m_review; }
    [[nodiscard]] bool has_due() const { return m_has_due; }

  signals:
    void review_requested();

  private:
    QLabel* m_lead;
    QLabel* m_detail;
    QWidget* m_worth;
    QLabel* m_worth_title;
    IntervalRow* m_before;
    IntervalRow* m_done;
    KeyButton* m_review;
    bool m_has_due = false;
};

} // namespace deference::ui
