// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/deck_view.h"

#include "app/cards/deck.h"
#include "ui/cards/card_list.h"
#include "ui/cards/card_reader.h"
#include "ui/widgets/empty_state.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QStackedWidget>

namespace deference::ui {

namespace {

constexpr int k_list_wide = 400;
constexpr int k_list_narrow = 300;
constexpr int k_wide = 992; // of the page: a window of 1200

} // namespace

DeckView::DeckView(Library& library, QWidget* parent)
    : CardsSection(parent), m_library(library), m_browse(new QStackedWidget(this)),
      m_list(new CardList(library, m_browse)), m_reader(new CardReader(library, m_browse))
{
    auto* both = new QWidget(m_browse);
    auto* columns = new QHBoxLayout(both);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(m_list);
    auto* place = new QWidget(both); // keeps its room while no card is selected
    auto* reading = new QVBoxLayout(place);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->addWidget(m_reader);
    columns->addWidget(place, 1);
    auto* empty = new EmptyState(tr("Your cards belong here."),
                                 tr("No pack with cards is installed, and you have written none yet."),
                                 tr("Write a card"), m_browse);
    connect(empty, &EmptyState::action_requested, this, [this] {
        emit go({PageId::Cards, QStringLiteral("new")});
    });
    m_browse->addWidget(both);
    m_browse->addWidget(empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_browse);

    connect(m_list, &CardList::chosen, m_reader, &CardReader::show_card);
    connect(m_list, &CardList::failed, this, &DeckView::failed);
    connect(m_reader, &CardReader::failed, this, &DeckView::failed);
    connect(m_reader, &CardReader::happened, this, &DeckView::happened);
    connect(m_reader, &CardReader::edit_requested, this, [this](cards::CardId id) {
        emit go({PageId::Cards, QStringLiteral("edit:") + id.to_string()});
    });
}

void DeckView::set_context(const StudyContext& context)
{
    m_reader->set_context(context);
}

void DeckView::refresh()
{
    const auto stats = cards::load_deck(m_library);
    if (!stats) {
        emit failed(stats.error());
        return;
    }
    m_browse->setCurrentIndex(stats->total + stats->retired > 0 ? 0 : 1);
    m_list->refresh();
    m_reader->show_card(m_list->selected());
}

void DeckView::open(const QString& detail)
{
    if (detail.startsWith(u"card:"))
        show_card(cards::CardId(detail.mid(5).toLongLong()));
    else if (detail.startsWith(u"search:"))
        m_list->search(detail.mid(7));
}

void DeckView::show_card(cards::CardId id)
{
    m_list->refresh();
    m_list->select(id);
    m_reader->show_card(id);
}

bool DeckView::handle_key(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Find)) {
        m_list->focus_search();
        return true;
    }
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const QString key = event.text().toLower();
    if (key == u"e")
        m_reader->edit();
    else if (key == u"@")
        m_reader->toggle_suspended();
    else if (key == u"!")
        m_reader->toggle_flag();
    else if (key == u"/")
        m_list->focus_search();
    else
        return false;
    return true;
}

void DeckView::take_focus()
{
    m_list->focus_list();
}

void DeckView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = event->size().width() >= k_wide;
    m_list->setFixedWidth(wide ? k_list_wide : k_list_narrow);
}

} // namespace deference::ui
