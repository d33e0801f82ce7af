// SPDX-License-Identifier: GPL-3.0-or-later
// The whole deck as a table: searched as one types, sorted, changed in bulk, and the card chosen in it read
// or told about beside it.
//
// open(): "card:12345" shows that card, "search:QUERY" finds, "duplicates" lists cards that ask the same.
#pragma once
#include "app/cards/browse.h"
#include "app/cards/duplicates.h"
#include "ui/cards/browser_actions.h"
#include "ui/cards/cards_section.h"

#include <QItemSelectionModel>
#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace deference::ui {

class BrowserModel;
class BrowserPrompt;
class BrowserSide;
class BrowserTable;
class DuplicatesBar;
class EmptyState;
class SavedSearches;
class SearchField;

class BrowserView : public CardsSection
{
    Q_OBJECT

  public:
    BrowserView(Library& library, QWidget* parent);
    ~BrowserView() override;

    void set_context(const StudyContext& context) override;
    void refresh() override;
    void open(const QString& detail) override;
    [[nodiscard]] bool handle_key(const QKeyEvent& event) override;
    void take_focus() override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    // What fills the table.
    enum class Source { Search, Duplicates };

    // ---- put together
    QWidget* make_top();
    QWidget* make_list();
    QWidget* make_actions();
    void make_menus();
    void follow_search();
    void follow_table();
    void follow_side();

    // ---- finding
    void load_vocabulary();
    void load_look();
    void keep_setting(const QString& key, const QString& value);
    void keep_columns(const QStringList& keys);
    void search();
    void show_found(std::vector<cards::CardId> ids, const QStringList& groups);
    void show_fault(const Error& error);
    void clear_search();
    void sort(cards::SortBy sort);
    void find_duplicates();
    void show_duplicates(const std::vector<cards::DuplicateGroup>& groups);
    void choose_spares();
    void set_source(Source source);
    void show_counts();
    void show_card(cards::CardId id);
    void choose(const std::vector<cards::CardId>& cards, QItemSelectionModel::SelectionFlags how);
    [[nodiscard]] cards::CardId current() const;
    [[nodiscard]] std::vector<cards::CardId> chosen() const;
    // A search that finds what is chosen where that is several cards, else all that is shown.
    [[nodiscard]] QString query() const;

    // ---- changing
    void perform(BrowserAction action);
    [[nodiscard]] bool perform_on_shown(BrowserAction action);
    void report(const Result<QString>& done);
    void edit(cards::CardId card);
    void ask_for(BrowserAction action);

    Library& m_library;
    StudyContext m_context;
    cards::TypedSearch m_typed;
    cards::SortBy m_sort;
    QString m_shown; // what the table shows was searched for with this
    Source m_source = Source::Search;
    std::vector<cards::DuplicateGroup> m_groups;
    std::stop_source m_looking; // for duplicates, off this thread
    QTimer m_typing;
    BrowserModel* m_model;
    SearchField* m_field;
    SavedSearches* m_saved;
    QLabel* m_message;
    QPushButton* m_study;
    BrowserTable* m_table;
    EmptyState* m_nothing;
    QStackedWidget* m_found; // the table, or that nothing was found
    QStackedWidget* m_pages; // the browser, or that there are no cards
    DuplicatesBar* m_duplicates;
    BrowserPrompt* m_prompt;
    BrowserSide* m_side;
    QWidget* m_actions = nullptr;
    QMenu* m_menu = nullptr;
    QMenu* m_flags = nullptr;
    QSplitter* m_split = nullptr;
    bool m_is_split_set = false; // the user moved the edge between table and card
};

} // namespace deference::ui
