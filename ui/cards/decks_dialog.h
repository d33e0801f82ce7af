// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own decks: how many cards each has, a new one, another name, or none any more. A deck lives by
// its cards, so a new one begins with its first card. Everything can be undone.
#pragma once
#include "app/cards/decks.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace deference::ui {

class NoticeBar;

class DecksDialog : public QDialog
{
    Q_OBJECT

  public:
    DecksDialog(Library& library, QWidget* parent);

  signals:
    // As CardsPage::open(): a session, what is found, a card begun in a new deck. The dialog closes.
    void wanted(const QString& detail);
    void happened(const QString& text);

  private:
    [[nodiscard]] QWidget* make_question();
    [[nodiscard]] QWidget* make_name();
    [[nodiscard]] QWidget* make_buttons();
    void refresh(const QString& chosen);
    void show_buttons();
    [[nodiscard]] QString deck() const; // empty: none is chosen
    void rename();
    void begin_deck();
    // What shall become of its cards?
    void ask_to_delete();
    void delete_deck(cards::DeckCards cards);
    void put_question_away();
    // Of the deck that is chosen, as a search.
    void go_with_search(const QString& detail);
    void report(const Result<int>& changed, const QString& chosen, const QString& text);

    Library& m_library;
    QTreeWidget* m_decks;
    QLabel* m_error;
    NoticeBar* m_question = nullptr;
    QPushButton* m_keep = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_study = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_delete = nullptr;
};

} // namespace deference::ui
