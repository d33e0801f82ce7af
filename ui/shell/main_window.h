// SPDX-License-Identifier: GPL-3.0-or-later
// The window: side navigation, one page at a time, undo, the command palette. Pages are made when first
// shown.
#pragma once
#include "app/core/day.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace deference::ui {

class CommandPalette;
class NoticeStack;
class SideNav;
class UndoBar;

class MainWindow : public QMainWindow
{
    Q_OBJECT

  public:
    // The library must outlive the window. Without a process yet, the set-up page is shown.
    explicit MainWindow(Library& library, QWidget* parent = nullptr);
    ~MainWindow() override;

    void show_page(const Destination& destination);
    [[nodiscard]] PageId current_page() const { return m_current; }
    // The page, made if need be.
    [[nodiscard]] Page* page(PageId id);
    // One sentence above the page, until closed: errors and the library's notices. A sentence that stands
    // there already is not added again.
    void show_notice(const QString& sentence);
    void undo();
    void redo();
    // Another start of the program asked for this window.
    void come_forward();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void make_actions();
    void add_action(const QString& text, const QKeySequence& keys, const std::function<void()>& run);
    void library_changed(const ChangeSummary& summary);
    void refresh_navigation();
    void offer_undo(const QString& text);
    void say(const QString& text);
    void make_backup();
    void open_demo();
    void look_at_day();
    void refresh_page(PageId id);
    void save_pages();
    void next_pane();
    void place_undo_bar();
    void restore_state();
    void save_state() const;

    Library& m_library;
    SideNav* m_nav;
    QStackedWidget* m_stack;
    NoticeStack* m_notices;
    CommandPalette* m_palette;
    UndoBar* m_undo_bar;
    QHash<int, Page*> m_pages;
    QHash<int, bool> m_stale;
    PageId m_current = PageId::Today;
    Day m_day; // the pages show
    bool m_needs_setup = false;
    bool m_has_unsaved = false; // a page could not save when it was left
    bool m_was_warned = false;  // that closing would lose it
};

} // namespace deference::ui
