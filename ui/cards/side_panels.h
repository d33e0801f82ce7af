// SPDX-License-Identifier: GPL-3.0-or-later
// Beside a session: this card on the day that counts, all of today's cards on that day, and where the law of
// the deck stands.
#pragma once
#include "app/cards/deck.h"
#include "app/cards/session.h"
#include "ui/cards/study_context.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace deference::ui {

class ElideLabel;
class FigureRow;
class IntervalRow;
class RecallCurve;

class CardRecallPanel : public Card
{
    Q_OBJECT

  public:
    explicit CardRecallPanel(QWidget* parent);
    void show_day(Day today, Day target, const StudyContext& context);
    void show_card(const cards::ShownCard& card, const cards::CardCurve& curve, bool is_answered);

  private:
    Day m_today;
    Day m_target;
    ElideLabel* m_subtitle; // a wrapping label would keep the curve from giving way in a low window
    RecallCurve* m_curve;
    FigureRow* m_skip;
    FigureRow* m_good;
    QLabel* m_why;
};

class SessionRecallPanel : public Card
{
    Q_OBJECT

  public:
    explicit SessionRecallPanel(QWidget* parent);
    // Hidden while there is nothing to tell.
    void show_recall(const std::optional<cards::SessionRecall>& recall);

  private:
    IntervalRow* m_before;
    IntervalRow* m_so_far;
    IntervalRow* m_done;
};

class LegalPanel : public Card
{
    Q_OBJECT

  public:
    explicit LegalPanel(QWidget* parent);
    // Hidden for a deck without law.
    void show_counts(const std::vector<cards::StatusCount>& counts);
    // How many cards nobody has checked.
    void show_unverified(int count);

  signals:
    void unverified_requested();

  private:
    QPushButton* m_unverified;
    QWidget* m_rows = nullptr;
    std::vector<cards::StatusCount> m_counts;
};

} // namespace deference::ui
