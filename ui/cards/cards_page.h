// SPDX-License-Identifier: GPL-3.0-or-later
// Cards: today's review, one card at a time, and the deck to look things up in.
//
// open(): a card's id shows that card; "review" begins or continues the session; "answer" shows the answer of
// the card on the table; "new" writes a card.
#pragma once
#include "app/cards/session.h"
#include "ui/cards/study_context.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace deference::ui {

class DeckView;
class ReviewView;
class SummaryView;

class CardsPage : public Page
{
    Q_OBJECT

  public:
    explicit CardsPage(Library& library, QWidget* parent = nullptr,
                       LoadStudyContext load = load_study_context);

    void refresh() override;
    void open(const QString& detail) override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override;
    void leave() override;

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    // Today's session, made anew when there is none under way; false after saying what failed.
    [[nodiscard]] bool prepare_session();
    // The same with what the plan says now.
    [[nodiscard]] bool renew_session();
    void review();
    void finish();
    void show_deck();
    void follow(const ChangeSummary& summary);
    [[nodiscard]] bool is_reviewing() const;
    [[nodiscard]] std::chrono::milliseconds spent_today() const;

    Library& m_library;
    LoadStudyContext m_load;
    StudyContext m_context;
    std::unique_ptr<cards::ReviewSession> m_session;
    std::chrono::milliseconds m_spent_before{0}; // today, when the session began
    QStackedWidget* m_stack;
    DeckView* m_deck;
    ReviewView* m_review;
    SummaryView* m_summary;
};

} // namespace deference::ui
