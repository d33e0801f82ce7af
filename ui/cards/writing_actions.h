// SPDX-License-Identifier: GPL-3.0-or-later
// What the Cards page does about writing: the dialogs for new cards, for changing one, and for the user's own
// decks. They open over whatever page is in front.
#pragma once
#include "app/cards/types.h"
#include "app/core/error.h"

#include <QDialog>
#include <QPointer>

namespace deference {
class Library;
}

namespace deference::ui {

class CardWriter;

class WritingActions : public QObject
{
    Q_OBJECT

  public:
    WritingActions(Library& library, QWidget* page);

    // `start` is a cards::CardDraft as text; empty: a blank card.
    void write(const QString& start);
    void edit(cards::CardId card);
    void show_decks();
    // What is being typed is kept as a draft.
    void keep();

  signals:
    void saved(deference::cards::CardId card);
    // Asked for from the decks: as CardsPage::open().
    void wanted(const QString& detail);
    void happened(const QString& text);
    void failed(const deference::Error& error);

  private:
    // A new one; null while another dialog of this page is open, which then comes forward.
    [[nodiscard]] CardWriter* make_writer();
    [[nodiscard]] bool raise();

    Library& m_library;
    QWidget* m_page;
    QPointer<QDialog> m_open;
};

} // namespace deference::ui
