// SPDX-License-Identifier: GPL-3.0-or-later
// The page before and between sessions: what is due today, and the whole deck to look things up in.
#pragma once
#include "app/cards/session.h"
#include "ui/cards/study_context.h"

#include <QWidget>

class QKeyEvent;
class QStackedWidget;

namespace deference::ui {

class CardList;
class CardReader;
class DuePanel;

class DeckView : public QWidget
{
    Q_OBJECT

  public:
    DeckView(Library& library, QWidget* parent);

    // `session` is today's, ready to begin or under way; null when it could not be made.
    void refresh(const cards::ReviewSession* session, const StudyContext& context);
    void show_card(cards::CardId id);
    void add_card();
    [[nodiscard]] bool handle_key(const QKeyEvent& event);
    [[nodiscard]] bool is_editing() const;
    void leave();
    void take_focus();
    // The first day after today on which a card is due.
    [[nodiscard]] std::optional<Day> next_day() const { return m_next_day; }

  signals:
    void review_requested();
    void happened(const QString& text);
    void failed(const deference::Error& error);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh_due(const cards::ReviewSession* session, const StudyContext& context);

    Library& m_library;
    DuePanel* m_due;
    QStackedWidget* m_browse;
    CardList* m_list;
    CardReader* m_reader;
    std::optional<Day> m_next_day;
};

} // namespace deference::ui
