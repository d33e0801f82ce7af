// SPDX-License-Identifier: GPL-3.0-or-later
// The browser's table: which columns stand in it, how wide, and in which order. Letters are keys of the page
// here, not a search by first letter.
#pragma once
#include "ui/cards/browser_model.h"

#include <QTableView>

class QMenu;

namespace deference::ui {

class BrowserTable : public QTableView
{
    Q_OBJECT

  public:
    BrowserTable(BrowserModel* model, QWidget* parent);

    // Keys of the columns that are shown, in their order. Unknown ones are left out; the question always
    // stands there.
    void set_columns(const QStringList& keys);
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] static QStringList usual_columns();
    // A check for every column, the order of the rows, and moving a column; belongs to the table.
    [[nodiscard]] QMenu* columns_menu() const { return m_menu; }

    // Shows the order in the header without asking for it.
    void show_sort(cards::SortBy sort);
    // Rows that have an order of their own cannot be sorted.
    void set_sortable(bool sortable);

    void go_to(int row);

  signals:
    // By the user.
    void columns_changed(const QStringList& keys);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void make_header();
    void make_menu();
    void prepare_menu();
    void fit_question();
    // To the left or right of its neighbour on the screen.
    void move_column(int by);

    BrowserModel* m_model;
    QMenu* m_menu;
    QMenu* m_sort_menu = nullptr;
    QList<QAction*> m_checks; // by column, from the second on
    int m_sorted = -1;
    bool m_is_set = false; // by the user from here on
};

} // namespace deference::ui
