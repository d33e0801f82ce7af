// SPDX-License-Identifier: GPL-3.0-or-later
// All cards, found as one types. Selecting one asks for it to be shown.
#pragma once
#include "app/library/library.h"
#include "ui/cards/card_list_model.h"
#include "ui/widgets/card.h"

#include <QTimer>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace deference::ui {

class EmptyState;

class CardList : public Card
{
    Q_OBJECT

  public:
    CardList(Library& library, QWidget* parent);

    void refresh();
    // Clears the search when it hides the card.
    void select(cards::CardId id);
    [[nodiscard]] cards::CardId selected() const;
    void focus_search();
    // The cards found; the search while there are none.
    void focus_list();
    void search(const QString& query);
    [[nodiscard]] bool has_list_focus() const;

  signals:
    void chosen(cards::CardId id);
    void failed(const deference::Error& error);

  private:
    void show_found(const std::vector<cards::CardRow>& rows);
    void go_to_found();
    void search_with(const QString& text);

    Library& m_library;
    QLineEdit* m_search;
    QLabel* m_count;
    QListView* m_view;
    CardListModel* m_model;
    QStackedLayout* m_stack;
    EmptyState* m_nothing;
    QTimer m_typing;
    QHash<QString, QString> m_areas;
};

} // namespace deference::ui
