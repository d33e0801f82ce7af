// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "app/library/library.h"
#include "ui/cards/cards_page.h"
#include "ui/setup/setup_page.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigation_data.h"
#include "ui/shell/notice_stack.h"
#include "ui/shell/page_table.h"
#include "ui/shell/palette_sources.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/side_nav.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/undo_bar.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QProcess>
#include <QStackedWidget>
#include <utility>

namespace deference::ui {

namespace {

constexpr int k_rail_below = 1200;
constexpr QSize k_smallest{880, 600};
constexpr QSize k_usual{1280, 800};

} // namespace

MainWindow::MainWindow(Library& library, QWidget* parent) : QMainWindow(parent), m_library(library)
{
    setWindowTitle(QStringLiteral("Deference"));
    setMinimumSize(k_smallest);
    auto* body = new QWidget(this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_nav = new SideNav(body);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_notices = new NoticeStack(body);
    m_stack = new QStackedWidget(body);
    right->addWidget(m_notices);
    right->addWidget(m_stack, 1);
    columns->addWidget(m_nav);
    columns->addLayout(right, 1);
    setCentralWidget(body);

    m_palette = new CommandPalette(this);
    m_undo_bar = new UndoBar(this);
    connect(m_notices, &NoticeStack::closed, this,
            [this] { page(m_current)->setFocus(Qt::OtherFocusReason); });
    connect(m_undo_bar, &UndoBar::undo_requested, this, &MainWindow::undo);
    connect(m_nav, &SideNav::chosen, this, [this](PageId id) { show_page({id, {}}); });
    connect(m_nav, &SideNav::search_wanted, m_palette, &CommandPalette::open);
    connect(&library.notifier(), &Notifier::changed, this, &MainWindow::library_changed);

    make_actions();
    for (PaletteSource& source : palette_sources(library, [this](const Destination& to) { show_page(to); }))
        m_palette->add_source(std::move(source));
    for (const QString& sentence : library.notices() + library.catalogue().problems())
        show_notice(sentence);
    m_stack->installEventFilter(this);
    m_day = study_day(library.clock());
    restore_state();
    refresh_navigation();
    show_page({m_needs_setup ? PageId::Setup : PageId::Today, {}});
}

// Pages write what is left when they are hidden; that must happen while this window still listens.
MainWindow::~MainWindow()
{
    hide();
}

void MainWindow::add_action(const QString& text, const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    if (text.isEmpty())
        return;
    m_palette->add_source([action, text](const QString& query) {
        std::vector<PaletteItem> items;
        if (palette_score(query, text) > 0)
            items.push_back({QStringLiteral("move"), text, tr("Action"),
                             action->shortcut().toString(QKeySequence::NativeText),
                             [action] { action->trigger(); }});
        return items;
    });
}

void MainWindow::make_actions()
{
    for (const PageInfo& info : page_table()) {
        if (*info.key != '\0')
            add_action({}, QKeySequence(QLatin1String(info.key)), [this, id = info.id] {
                show_page({id, {}});
            });
    }
    add_action({}, QKeySequence(QStringLiteral("Ctrl+K")), [this] { m_palette->open(); });
    add_action(tr("Undo"), QKeySequence(QStringLiteral("Ctrl+Z")), [this] { undo(); });
    add_action(tr("Redo"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")), [this] { redo(); });
    add_action(tr("New story"), QKeySequence(QStringLiteral("Ctrl+N")), [this] {
        show_page({PageId::Stories, QStringLiteral("new")});
    });
    add_action(tr("What the set of stories lacks"), {}, [this] {
        show_page({PageId::Stories, QStringLiteral("set")});
    });
    add_action(tr("Follow-up questions about a story"), {}, [this] {
        show_page({PageId::Stories, QStringLiteral("drill")});
    });
    add_action(tr("Import story…"), {}, [this] { show_page({PageId::Stories, QStringLiteral("import")}); });
    add_action(tr("Confidential names…"), {}, [this] {
        show_page({PageId::Stories, QStringLiteral("names")});
    });
    add_action(tr("New card"), {}, [this] { show_page({PageId::Cards, QStringLiteral("new")}); });
    add_action(tr("Your decks…"), {}, [this] { show_page({PageId::Cards, QStringLiteral("decks")}); });
    add_action(tr("Import cards…"), {}, [this] { show_page({PageId::Cards, QStringLiteral("import")}); });
    add_action(tr("Export cards…"), {}, [this] { show_page({PageId::Cards, QStringLiteral("export")}); });
    add_action(tr("Make a backup now"), {}, [this] { make_backup(); });
    add_action(tr("Keys"), QKeySequence(QStringLiteral("Ctrl+?")),
               [this] { (new ShortcutsDialog(this))->open(); });
    add_action(tr("About Deference"), {},
               [this] { (new AboutDialog(m_library.profile().folder(), this))->open(); });
    add_action({}, QKeySequence(QStringLiteral("F6")), [this] { next_pane(); });
    // Spelt out: the standard key for it is empty on desktops that Qt does not know.
    add_action(tr("Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), [this] { close(); });
}

Page* MainWindow::page(PageId id)
{
    Page*& made = m_pages[static_cast<int>(id)];
    if (made)
        return made;
    made = page_info(id).make(m_library, m_stack);
    made->setAccessibleName(page_name(id));
    m_stack->addWidget(made);
    connect(made, &Page::go, this, &MainWindow::show_page);
    connect(made, &Page::happened, this, &MainWindow::offer_undo);
    connect(made, &Page::failed, this, [this](const Error& error) {
        m_has_unsaved = true;
        show_notice(error.sentence());
    });
    if (auto* setup = qobject_cast<SetupPage*>(made))
        connect(setup, &SetupPage::demo_wanted, this, &MainWindow::open_demo);
    m_stale[static_cast<int>(id)] = true;
    return made;
}

void MainWindow::show_page(const Destination& wanted)
{
    look_at_day();
    if (wanted.page == PageId::Cards && CardsPage::is_writing(wanted.detail)) {
        page(PageId::Cards)->open(wanted.detail); // and the page in front stays there
        return;
    }
    Destination destination = wanted;
    // Before there is a process, these two would be empty and not say why.
    if (m_needs_setup && (wanted.page == PageId::Today || wanted.page == PageId::Plan))
        destination = {PageId::Setup, {}};
    if (Page* before = m_pages.value(static_cast<int>(m_current)); before && m_current != destination.page)
        before->leave();
    Page* next = page(destination.page);
    m_current = destination.page;
    if (m_stale.value(static_cast<int>(destination.page))) {
        m_stale[static_cast<int>(destination.page)] = false;
        next->refresh();
    }
    // Setting up fills the window: nothing to navigate to until there is a plan.
    m_nav->setVisible(!(m_needs_setup && destination.page == PageId::Setup));
    m_nav->set_current(destination.page == PageId::Setup ? PageId::Settings : destination.page);
    m_stack->setCurrentWidget(next);
    if (!destination.detail.isEmpty())
        next->open(destination.detail);
    setWindowTitle(tr("%1 – Deference", "page name").arg(page_name(destination.page)));
    if (!next->isAncestorOf(QApplication::focusWidget()))
        next->setFocus(Qt::OtherFocusReason);
}

void MainWindow::library_changed(const ChangeSummary& summary)
{
    m_was_warned = false; // it could be written, so the next time is another matter
    const bool needed_setup = m_needs_setup;
    refresh_navigation();
    const QHash<int, Page*> pages =
        m_pages; // a page that is refreshed may ask for another, which is then made
    for (auto it = pages.cbegin(); it != pages.cend(); ++it) {
        if (!it.value() || summary.initiator == it.value() || !it.value()->wants(summary))
            continue;
        refresh_page(static_cast<PageId>(it.key()));
    }
    if (needed_setup && !m_needs_setup)
        show_page({PageId::Today, {}});
    else if (!needed_setup && m_needs_setup)
        show_page({PageId::Setup, {}}); // setting up was undone
}

void MainWindow::refresh_navigation()
{
    const auto loaded = load_navigation(m_library);
    if (!loaded) {
        show_notice(loaded.error().sentence());
        return;
    }
    m_needs_setup = loaded->needs_setup;
    m_nav->set_due_cards(loaded->due_cards);
    m_nav->set_countdown(loaded->countdown);
}

void MainWindow::show_notice(const QString& sentence)
{
    m_notices->add(sentence);
}

void MainWindow::make_backup()
{
    if (const auto path = m_library.make_backup())
        say(tr("Backup made: %1").arg(*path));
    else
        show_notice(path.error().sentence());
    refresh_page(PageId::Settings); // which lists them
}

// A second program: its profile is temporary, and this one's stays closed to it.
void MainWindow::open_demo()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}))
        show_notice(tr("The example could not be opened; start deference --demo yourself."));
}

void MainWindow::look_at_day()
{
    const Day today = study_day(m_library.clock());
    if (today == std::exchange(m_day, today))
        return;
    refresh_navigation();
    for (const PageInfo& info : page_table())
        refresh_page(info.id);
}

void MainWindow::refresh_page(PageId id)
{
    Page* made = m_pages.value(static_cast<int>(id));
    if (!made)
        return;
    if (id == m_current)
        made->refresh();
    else
        m_stale[static_cast<int>(id)] = true; // shown when it comes to the front
}

void MainWindow::save_pages()
{
    m_has_unsaved = false;
    const QHash<int, Page*> pages = m_pages;
    for (Page* each : pages)
        each->leave();
}

void MainWindow::come_forward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::undo()
{
    save_pages(); // what is being typed is a step of its own
    const auto done = m_library.undo();
    m_undo_bar->dismiss();
    if (done)
        say(tr("Undone: %1").arg(done->text));
    else if (done.error().code != ErrorCode::NotFound)
        show_notice(done.error().sentence());
}

void MainWindow::redo()
{
    const auto done = m_library.redo();
    if (done)
        say(tr("Done again: %1").arg(done->text));
    else if (done.error().code != ErrorCode::NotFound)
        show_notice(done.error().sentence());
}

void MainWindow::offer_undo(const QString& text)
{
    if (m_library.undo_text().isEmpty())
        m_undo_bar->say(text);
    else
        m_undo_bar->offer(text);
    place_undo_bar();
}

void MainWindow::say(const QString& text)
{
    m_undo_bar->say(text);
    place_undo_bar();
}

void MainWindow::place_undo_bar()
{
    const QRect area(m_stack->mapTo(this, QPoint()), m_stack->size());
    const int width = std::min(560, area.width() - 48);
    m_undo_bar->setGeometry(area.left() + (area.width() - width) / 2,
                            height() - m_undo_bar->sizeHint().height() - 16, width,
                            m_undo_bar->sizeHint().height());
}

// What is said above the page, the page, the navigation.
void MainWindow::next_pane()
{
    const std::array<QWidget*, 3> panes{m_notices, m_stack, m_nav};
    const QWidget* focus = QApplication::focusWidget();
    const auto current = std::find_if(panes.begin(), panes.end(),
                                      [focus](const QWidget* pane) { return pane->isAncestorOf(focus); });
    auto at = static_cast<std::size_t>(current - panes.begin());
    do {
        at = (at + 1) % panes.size();
    } while (!panes[at]->isVisible());
    if (panes[at] == m_nav)
        m_nav->set_focus_on_current();
    else if (panes[at] == m_stack)
        m_stack->currentWidget()->setFocus(Qt::TabFocusReason);
    else
        m_notices->take_focus();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_undo_bar->isVisible()) {
        m_undo_bar->dismiss();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool rail = width() < k_rail_below;
    if (rail != m_nav->is_rail())
        m_nav->set_rail(rail);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        look_at_day(); // left open over night
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_stack && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place_undo_bar();
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::restore_state()
{
    resize(k_usual);
    restore_window(*this);
}

void MainWindow::save_state() const
{
    save_window(*this);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save_pages();
    if (m_has_unsaved && !m_was_warned) {
        m_was_warned = true;
        show_notice(
            tr("Something you typed could not be saved and is only in this window. Make room and it is "
               "saved by itself; close again to leave without it."));
        event->ignore();
        return;
    }
    save_state();
    QMainWindow::closeEvent(event);
}

} // namespace deference::ui
