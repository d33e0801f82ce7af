// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/deck_view.h"

#include "app/cards/search.h"
#include "ui/cards/card_list.h"
#include "ui/cards/card_reader.h"
#include "ui/cards/due_panel.h"
#include "ui/cards/key_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QStackedWidget>

namespace deference::ui {

namespace {

constexpr int k_list_wide = 400;
constexpr int k_list_narrow = 300;
constexpr int k_wide = 992; // of the page: a window of 1200

std::optional<Day> first_after(const std::vector<cards::Candidate>& deck, Day today)
{
    std::optional<Day> first;
    for (const cards::Candidate& card : deck) {
        if (card.suspended || card.retired || !card.memory || card.memory->due_day <= today)
            continue;
        if (!first || card.memory->due_day < *first)
            first = card.memory->due_day;
    }
    return first;
}

} // namespace

DeckView::DeckView(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_due(new DuePanel(this)), m_browse(new QStackedWidget(this)),
      m_list(new CardList(library, m_browse)), m_reader(new CardReader(library, m_browse))
{
    auto* header = new QHBoxLayout;
    header->addWidget(make_label(tr("Cards", "page"), Role::SectionTitle, Token::Ink, this));
    header->addStretch();
    auto* add = new KeyButton(tr("New card"), tr("Ctrl N", "the keys"), ButtonKind::Quiet, this, u"add");
    header->addWidget(add);
    connect(add, &QPushButton::clicked, this, &DeckView::add_card);

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
    connect(empty, &EmptyState::action_requested, this, &DeckView::add_card);
    m_browse->addWidget(both);
    m_browse->addWidget(empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 20);
    column->setSpacing(12);
    column->addLayout(header);
    column->addWidget(m_due);
    column->addWidget(m_browse, 1);

    connect(m_due, &DuePanel::review_requested, this, &DeckView::review_requested);
    connect(m_list, &CardList::chosen, this, [this](cards::CardId id) {
        if (id != m_reader->card())
            m_reader->leave(); // another card was chosen while this one was edited
        m_reader->show_card(id);
    });
    connect(m_list, &CardList::failed, this, &DeckView::failed);
    connect(m_reader, &CardReader::failed, this, &DeckView::failed);
    connect(m_reader, &CardReader::happened, this, &DeckView::happened);
    connect(m_reader, &CardReader::edit_ended, this, &DeckView::take_focus);
    connect(m_reader, &CardReader::added, this, &DeckView::show_card);
}

void DeckView::refresh(const cards::ReviewSession* session, const StudyContext& context)
{
    m_reader->set_context(context);
    refresh_due(session, context);
    m_list->refresh();
    m_reader->show_card(m_list->selected());
}

void DeckView::refresh_due(const cards::ReviewSession* session, const StudyContext& context)
{
    const auto stats = cards::load_deck(m_library);
    const auto deck = cards::load_deck_candidates(m_library);
    for (const auto* error : {stats ? nullptr : &stats.error(), deck ? nullptr : &deck.error()}) {
        if (error) {
            emit failed(*error);
            return;
        }
    }
    const Day today = study_day(m_library.clock());
    m_next_day = first_after(*deck, today);
    m_browse->setCurrentIndex(stats->total + stats->retired > 0 || is_editing() ? 0 : 1);
    m_due->setVisible(stats->total > 0);
    if (session && session->current())
        m_due->show_due(session->progress(), *stats, session->recall(), context, today);
    else
        m_due->show_nothing(*stats, m_next_day, today);
}

void DeckView::show_card(cards::CardId id)
{
    m_list->refresh();
    m_list->select(id);
    m_reader->show_card(id);
}

void DeckView::add_card()
{
    m_browse->setCurrentIndex(0);
    m_reader->add();
}

bool DeckView::handle_key(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Find)) {
        m_list->focus_search();
        return true;
    }
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    if (event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (m_due->has_due() && !event.isAutoRepeat())
            emit review_requested();
        return true;
    }
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

bool DeckView::is_editing() const
{
    return m_reader->is_editing();
}

void DeckView::leave()
{
    m_reader->leave();
}

void DeckView::take_focus()
{
    if (is_editing())
        return;
    if (m_due->has_due())
        m_due->button()->setFocus(Qt::OtherFocusReason);
    else
        m_list->focus_search();
}

void DeckView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = event->size().width() >= k_wide;
    m_list->setFixedWidth(wide ? k_list_wide : k_list_narrow);
    const int margin = wide ? 24 : 20;
    layout()->setContentsMargins(margin, 16, margin, 20);
}

} // namespace deference::ui
