// SPDX-License-Identifier: GPL-3.0-or-later
// A session on the page: the card on the table, its four ratings, and beside it what an answer is worth.
// Keys arrive through handle_key(), from the page, which knows whether something is being typed.
#pragma once
#include "app/cards/session.h"
#include "app/core/error.h"
#include "ui/cards/study_context.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QKeyEvent;
class QScrollArea;
class QStackedWidget;

namespace deference::ui {

class CardFace;
class CardRecallPanel;
class LeechNotice;
class LegalPanel;
class RatingRow;
class ReviewHeader;
class SessionRecallPanel;
class WaitPanel;

class ReviewView : public QWidget
{
    Q_OBJECT

  public:
    ReviewView(Library& library, QWidget* parent);

    // The session must outlive its time here; null takes it off.
    void set_session(cards::ReviewSession* session, const StudyContext& context);
    // Shows what is on the table now, keeping the answer open when it is the same card.
    void show_table();
    void show_answer();
    [[nodiscard]] bool handle_key(const QKeyEvent& event);
    void take_focus();
    [[nodiscard]] bool is_answer_shown() const;

  signals:
    void finished();
    void card_requested(deference::cards::CardId card);
    void unverified_requested();
    void edit_requested(deference::cards::CardId card);
    // A card of one's own, begun with this cards::CardDraft as text.
    void write_requested(const QString& start);
    void happened(const QString& text);
    void failed(const deference::Error& error);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    [[nodiscard]] QWidget* make_body();
    void connect_header();
    void show_figures();
    void show_card(bool keep_side);
    void show_side_panels();
    // Of the card on the table, until its step is due; nothing while it may be shown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> waiting_time() const;
    void look_at_wait();
    void stop_thinking();
    void announce(const QString& what, const QString& text);

    void rate(cards::Rating rating);
    void undo();
    void edit();
    // A card about the same thing, from the words that are selected.
    void write_beside();
    void bury();
    void suspend();
    void skip();
    void flag();
    void mark();
    // The reason in words above the card, for windows that hold no panels beside it.
    void toggle_why();
    void show_leech(const cards::Card& card, const cards::Answered& answered);
    void edit_leech();
    void suspend_leech();
    // Follows an operation: shows the table, or says what went wrong.
    void after(const Result<void>& done, const QString& what);

    Library& m_library;
    cards::ReviewSession* m_session = nullptr;
    StudyContext m_context;

    ReviewHeader* m_header;
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_main = nullptr;
    QWidget* m_side = nullptr;
    QScrollArea* m_side_scroll = nullptr;
    QStackedWidget* m_stack = nullptr;
    LeechNotice* m_leech = nullptr;
    QLabel* m_why = nullptr;
    CardFace* m_face = nullptr;
    WaitPanel* m_wait = nullptr;
    RatingRow* m_ratings = nullptr;
    CardRecallPanel* m_card_panel = nullptr;
    SessionRecallPanel* m_session_panel = nullptr;
    LegalPanel* m_legal_panel = nullptr;

    cards::CardId m_shown;                // on the face
    cards::CardId m_not_waited_for;       // a step that the user wanted early
    QElapsedTimer m_timer;                // since the question was shown, or since the page came back
    std::chrono::milliseconds m_spent{0}; // before the page was left
    QTimer m_wait_timer;
};

} // namespace deference::ui
