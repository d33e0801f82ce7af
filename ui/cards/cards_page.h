// SPDX-License-Identifier: GPL-3.0-or-later
// Cards: today's review, one card at a time, and around it the sections: today, the deck, the figures.
//
// open(): a card's id shows that card; "review" begins or continues the session; "answer" shows the answer of
// the card on the table; "new" writes a card, "new:DRAFT" one begun with that cards::CardDraft as text,
// "edit:ID" changes one; "decks" shows the user's own; "import" and "export" open those dialogs,
// "export:QUERY" with what is found; "today", "browse" and "statistics" show that section, "browse:QUERY"
// what is found. "study:area:KEY", "study:prompt:KEY" (what the prompt needs), "study:search:QUERY" and
// "study:night" (what still pays on the next round's day) begin a session of one's own choice.
// "unverified" lists what nobody has checked.
#pragma once
#include "app/cards/session.h"
#include "ui/cards/study_context.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace deference::ui {

class CardsSection;
class ExchangeActions;
class ReviewView;
class SectionsView;
class SessionKeeper;
class SummaryView;
class TodaySection;
class WritingActions;
enum class SectionId;

class CardsPage : public Page
{
    Q_OBJECT

  public:
    explicit CardsPage(Library& library, QWidget* parent = nullptr,
                       LoadStudyContext load = load_study_context);

    // Of open(): writing is a dialog over whatever page is in front.
    [[nodiscard]] static bool is_writing(const QString& detail);

    void refresh() override;
    void open(const QString& detail) override;
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override;
    void leave() override;

  protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    void add_section(SectionId id, const QString& title, CardsSection* section);
    [[nodiscard]] bool handle_section_key(const QKeyEvent& event);
    // Says what failed, if something did.
    bool succeeded(const Result<void>& result);
    void review();
    void study(const cards::SessionScope& scope);
    void study_longer(int minutes);
    void open_settings();
    void open_unverified();
    // The session under way, put on the table.
    void show_review();
    void finish();
    void show_sections();
    void show_section(SectionId id);
    // The section in front, with what the plan says now.
    void refresh_section();
    void open_in_browser(const QString& detail);
    void show_saved(cards::CardId card);
    void follow(const ChangeSummary& summary);
    [[nodiscard]] bool is_reviewing() const;
    [[nodiscard]] bool is_in_sections() const;
    [[nodiscard]] cards::ReviewSession* session() const;

    Library& m_library;
    SessionKeeper* m_keeper;
    QStackedWidget* m_stack;
    SectionsView* m_sections;
    TodaySection* m_today;
    ReviewView* m_review;
    SummaryView* m_summary;
    ExchangeActions* m_exchange;
    WritingActions* m_writing;
};

} // namespace deference::ui
