// SPDX-License-Identifier: GPL-3.0-or-later
// The cards that nobody has checked against their source, by area, with what to look up. Enter or a double
// click opens one; those of one legal status can be had alone, here and in the browser.
#pragma once
#include "app/cards/legal_changes.h"
#include "app/content/catalogue.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace deference::ui {

class UnverifiedDialog : public QDialog
{
    Q_OBJECT

  public:
    UnverifiedDialog(std::vector<cards::UnverifiedCard> cards, const content::Catalogue& catalogue,
                     QWidget* parent);

  signals:
    void card_requested(deference::cards::CardId card);
    // A query as in search.h.
    void search_requested(const QString& query);

  private:
    void fill_statuses();
    void fill(const content::Catalogue& catalogue);
    // Only cards of the chosen status.
    void filter();
    void show_source();
    void open_current();

    std::vector<cards::UnverifiedCard> m_cards;
    QLabel* m_lead;
    QComboBox* m_status;
    QTreeWidget* m_tree;
    QLabel* m_source; // of the current card, to be copied
};

} // namespace deference::ui
