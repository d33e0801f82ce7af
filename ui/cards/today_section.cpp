// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/today_section.h"

#include "app/cards/deck.h"
#include "app/cards/legal_changes.h"
#include "app/cards/operations.h"
#include "ui/cards/due_panel.h"
#include "ui/cards/key_button.h"
#include "ui/cards/legal_changes_panel.h"
#include "ui/cards/study_choices.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

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

TodaySection::TodaySection(Library& library, QWidget* parent)
    : CardsSection(parent), m_library(library), m_due(new DuePanel(this)),
      m_said(make_wrapped_label({}, Role::Body, Token::Ink2, this)),
      m_choices(new StudyChoices(library, this)), m_changes(new LegalChangesPanel(this)),
      m_empty(new EmptyState(tr("Your cards belong here."),
                             tr("No pack with cards is installed, and you have written none yet."),
                             tr("Write a card"), this))
{
    m_due->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_changes);
    column->addWidget(m_due);
    column->addWidget(m_said);
    column->addWidget(m_choices);
    column->addWidget(m_empty, 1);
    m_choices->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_said->hide();
    connect(m_choices, &StudyChoices::chosen, this, &TodaySection::study_requested);
    connect(m_choices, &StudyChoices::settings_requested, this, &TodaySection::settings_requested);
    column->addStretch();
    connect(m_due, &DuePanel::review_requested, this, &TodaySection::review_requested);
    connect(m_changes, &LegalChangesPanel::study_requested, this, &TodaySection::study_requested);
    connect(m_changes, &LegalChangesPanel::dismiss_requested, this, &TodaySection::dismiss_changes);
    connect(m_changes, &LegalChangesPanel::card_requested, this, [this](cards::CardId card) {
        emit go({PageId::Cards, card.to_string()});
    });
    connect(m_empty, &EmptyState::action_requested, this, &TodaySection::add_requested);
}

void TodaySection::refresh()
{
    const auto stats = cards::load_deck(m_library);
    const auto deck = cards::load_deck_candidates(m_library);
    const auto changes = cards::load_legal_changes(m_library);
    for (const auto* error : {stats ? nullptr : &stats.error(), deck ? nullptr : &deck.error(),
                              changes ? nullptr : &changes.error()}) {
        if (error) {
            emit failed(*error);
            return;
        }
    }
    const Day today = study_day(m_library.clock());
    m_next_day = first_after(*deck, today);
    m_changes->show_changes(*changes);
    m_empty->setVisible(stats->total + stats->retired == 0);
    m_due->setVisible(stats->total > 0);
    m_choices->setVisible(stats->total > 0);
    m_choices->show_context(m_context, today);
    m_said->hide();
    if (m_session && m_session->current())
        m_due->show_due(m_session->progress(), *stats, m_session->recall(), m_context, today);
    else
        m_due->show_nothing(*stats, m_next_day, today);
}

void TodaySection::dismiss_changes()
{
    if (const auto dismissed = cards::dismiss_legal_changes(m_library); !dismissed)
        emit failed(dismissed.error());
    else
        emit happened(tr("Announcement dismissed; the cards stay due"));
    take_focus();
}

void TodaySection::say(const QString& text)
{
    m_said->setText(text);
    m_said->show();
}

void TodaySection::take_focus()
{
    if (m_due->has_due())
        m_due->button()->setFocus(Qt::OtherFocusReason);
    else if (!m_empty->isHidden())
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

bool TodaySection::handle_key(const QKeyEvent& event)
{
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    if (event.key() != Qt::Key_Space && event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    if (m_due->has_due() && !event.isAutoRepeat())
        emit review_requested();
    return true;
}

} // namespace deference::ui
