// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_view.h"

#include "app/cards/deck.h"
#include "ui/cards/browser_model.h"
#include "ui/cards/browser_prompt.h"
#include "ui/cards/browser_side.h"
#include "ui/cards/browser_table.h"
#include "ui/cards/duplicates_bar.h"
#include "ui/cards/saved_searches.h"
#include "ui/cards/search_field.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr int k_pause = 60; // ms without a key before a search is made
constexpr int k_last_flag = 7;
constexpr double k_table_share = 0.63;

} // namespace

BrowserView::BrowserView(Library& library, QWidget* parent)
    : CardsSection(parent), m_library(library), m_typed(library), m_model(new BrowserModel(library, this)),
      m_field(new SearchField(this)), m_saved(new SavedSearches(library, this)),
      m_message(make_label({}, Role::Support, Token::Ink3, this)),
      m_study(make_button(text_of(BrowserAction::Study), ButtonKind::Secondary, this,
                          info_of(BrowserAction::Study).icon)),
      m_table(new BrowserTable(m_model, this)), m_nothing(nullptr), m_found(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)), m_duplicates(new DuplicatesBar(this)),
      m_prompt(new BrowserPrompt(this)), m_side(new BrowserSide(library, this))
{
    make_menus();
    m_split = new QSplitter(this);
    m_split->setHandleWidth(12);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(make_list());
    m_split->addWidget(m_side);

    auto* browser = new QWidget(m_pages);
    auto* column = new QVBoxLayout(browser);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(make_top());
    column->addWidget(m_saved);
    column->addWidget(m_duplicates);
    column->addWidget(m_split, 1);
    auto* empty = new EmptyState(tr("Your cards belong here."),
                                 tr("No pack with cards is installed, and you have written none yet."),
                                 tr("Write a card"), m_pages);
    connect(empty, &EmptyState::action_requested, this, [this] {
        emit go({PageId::Cards, QStringLiteral("new")});
    });
    m_pages->addWidget(browser);
    m_pages->addWidget(empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    follow_search();
    follow_table();
    follow_side();
}

BrowserView::~BrowserView()
{
    m_looking.request_stop();
}

QWidget* BrowserView::make_top()
{
    auto* top = new QWidget(this);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_study->setToolTip(tr("A session with the cards chosen, or with all that are found (S)"));
    connect(m_study, &QPushButton::clicked, this, [this] { perform(BrowserAction::Study); });
    auto* columns = make_button(tr("Columns"), ButtonKind::Secondary, top, u"settings");
    columns->setToolTip(tr("Which columns there are, and the order of the rows"));
    columns->setMenu(m_table->columns_menu());
    auto* more = make_icon_button(u"more", tr("More with the cards found"), top);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(new QMenu(more));
    for (const BrowserAction action : {BrowserAction::Export, BrowserAction::Duplicates})
        connect(more->menu()->addAction(text_of(action) + u'\t' + keys_of(action)), &QAction::triggered, this,
                [this, action] { perform(action); });
    row->addWidget(m_field, 1);
    row->addWidget(m_study);
    row->addWidget(columns);
    row->addWidget(more);
    column->addLayout(row);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setFocusPolicy(Qt::NoFocus);
    m_message->setMinimumWidth(1); // a long sentence must not widen the window
    column->addWidget(m_message);
    return top;
}

QWidget* BrowserView::make_list()
{
    m_nothing = new EmptyState(tr("No card found."), {}, tr("Clear the search"), m_found);
    set_button_kind(m_nothing->button(), ButtonKind::Secondary);
    m_found->addWidget(m_table);
    m_found->addWidget(m_nothing);
    auto* list = new Card({}, this, Card::Padding::None);
    list->setAccessibleName(tr("All cards"));
    list->body()->setSpacing(0);
    list->body()->addWidget(m_found, 1);
    list->body()->addWidget(m_prompt);
    list->body()->addWidget(make_actions());
    return list;
}

QWidget* BrowserView::make_actions()
{
    m_actions = new QWidget(this);
    auto* flow = new FlowLayout(m_actions, 2, 2);
    flow->setContentsMargins(6, 4, 6, 4);
    for (const BrowserAction action :
         {BrowserAction::Suspend, BrowserAction::Bury, BrowserAction::Mark, BrowserAction::Flag,
          BrowserAction::Tags, BrowserAction::Move, BrowserAction::Delete}) {
        auto* button = make_button(action == BrowserAction::Bury   ? tr("Bury")
                                   : action == BrowserAction::Mark ? tr("Mark", "as must know")
                                   : action == BrowserAction::Move ? tr("Deck", "move to another deck")
                                                                   : text_of(action),
                                   ButtonKind::Quiet, m_actions, info_of(action).icon, ButtonSize::Small);
        button->setToolTip(tip_of(action));
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] { perform(action); });
    }
    return m_actions;
}

void BrowserView::make_menus()
{
    m_flags = new QMenu(text_of(BrowserAction::Flag), this);
    for (int flag = 1; flag <= k_last_flag; ++flag)
        connect(m_flags->addAction(tr("Flag &%1").arg(flag)), &QAction::triggered, this,
                [this, flag] { report(run_flag(m_library, chosen(), flag)); });
    connect(m_flags->addAction(tr("&0 No flag")), &QAction::triggered, this,
            [this] { report(run_flag(m_library, chosen(), 0)); });
    m_menu = new QMenu(this);
    for (const BrowserActionInfo& info : browser_actions()) {
        if (info.action == BrowserAction::Duplicates)
            continue;
        if (info.action == BrowserAction::Flag) {
            m_menu->addMenu(m_flags);
            continue;
        }
        // Keys are shown, not bound: the page hands them on, and letters are text while somebody types.
        connect(m_menu->addAction(text_of(info.action) + u'\t' + keys_of(info.action)), &QAction::triggered,
                this, [this, what = info.action] { perform(what); });
        if (info.action == BrowserAction::Info || info.action == BrowserAction::Move ||
            info.action == BrowserAction::BringBack)
            m_menu->addSeparator();
    }
}

void BrowserView::follow_search()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(k_pause);
    connect(&m_typing, &QTimer::timeout, this, &BrowserView::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        set_source(Source::Search);
        m_prompt->close_prompt(); // it is about cards that may be gone
        m_typing.start();
    });
    // Queued: the same key press goes on to the page, which must still see that it was typed into a field.
    connect(
        m_field, &QLineEdit::returnPressed, this,
        [this] {
            search();
            take_focus();
        },
        Qt::QueuedConnection);
    connect(m_saved, &SavedSearches::chosen, this, [this](const QString& text) {
        m_field->setText(text);
        search();
    });
    connect(m_saved, &SavedSearches::happened, this, &BrowserView::happened);
    connect(m_saved, &SavedSearches::failed, this, &BrowserView::failed);
    connect(m_nothing, &EmptyState::action_requested, this, &BrowserView::clear_search);
    connect(m_duplicates, &DuplicatesBar::spares_requested, this, &BrowserView::choose_spares);
    connect(m_duplicates, &DuplicatesBar::done, this, [this] { perform(BrowserAction::Duplicates); });
}

void BrowserView::follow_table()
{
    connect(m_model, &BrowserModel::sort_requested, this, &BrowserView::sort);
    connect(m_model, &BrowserModel::failed, this, &BrowserView::failed, Qt::QueuedConnection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_side->show_card(current()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BrowserView::show_counts);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { perform(BrowserAction::Edit); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { m_menu->popup(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &BrowserTable::columns_changed, this, &BrowserView::keep_columns);
    connect(m_prompt, &BrowserPrompt::tags_given, this, [this](const QString& typed, bool add) {
        report(add ? run_add_tags(m_library, chosen(), typed) : run_remove_tags(m_library, chosen(), typed));
    });
    connect(m_prompt, &BrowserPrompt::deck_given, this,
            [this](const QString& deck) { report(run_move(m_library, chosen(), deck)); });
    connect(m_prompt, &BrowserPrompt::closed, this, &BrowserView::take_focus);
}

void BrowserView::follow_side()
{
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_is_split_set = true; });
    connect(m_side, &BrowserSide::failed, this, &BrowserView::failed);
    connect(m_side, &BrowserSide::edit_requested, this, &BrowserView::edit);
    connect(m_side, &BrowserSide::write_requested, this, [this](const QString& start) {
        emit go({PageId::Cards, QStringLiteral("new:") + start});
    });
}

void BrowserView::set_context(const StudyContext& context)
{
    m_context = context;
    m_side->set_context(context);
    m_model->set_parameters(context.config.scheduler.parameters);
}

void BrowserView::refresh()
{
    const auto stats = cards::load_deck(m_library);
    if (!stats) {
        emit failed(stats.error());
        return;
    }
    m_pages->setCurrentIndex(stats->total + stats->retired > 0 ? 0 : 1);
    load_look();
    m_saved->refresh();
    load_vocabulary();
    m_typed.forget();
    if (m_source == Source::Duplicates)
        find_duplicates();
    else
        search();
    m_side->show_card(current());
}

void BrowserView::open(const QString& detail)
{
    if (detail == u"duplicates") {
        find_duplicates();
    } else if (detail.startsWith(u"card:")) {
        show_card(cards::CardId(detail.mid(5).toLongLong()));
    } else if (detail.startsWith(u"search:")) {
        m_field->setText(detail.mid(7));
        search();
    }
}

bool BrowserView::handle_key(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Find) ||
        (event.text() == u"/" && !(event.modifiers() & Qt::ControlModifier))) {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
        return true;
    }
    if (event.text() == u"c") {
        m_side->write_beside();
        return true;
    }
    if (const auto action = action_of(event)) {
        perform(*action);
        return true;
    }
    return false;
}

void BrowserView::take_focus()
{
    if (m_pages->currentIndex() == 1 || m_found->currentIndex() == 1)
        m_field->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void BrowserView::resizeEvent(QResizeEvent* event)
{
    CardsSection::resizeEvent(event);
    const int table = static_cast<int>(width() * k_table_share);
    if (!m_is_split_set)
        m_split->setSizes({table, width() - table});
}

} // namespace deference::ui
