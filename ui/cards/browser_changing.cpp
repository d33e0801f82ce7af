// SPDX-License-Identifier: GPL-3.0-or-later
// The browser changing cards: what a button, a menu or a key does with those chosen. The page hears of a
// change and refreshes the browser.
#include "app/cards/decks.h"
#include "ui/cards/browser_model.h"
#include "ui/cards/browser_prompt.h"
#include "ui/cards/browser_side.h"
#include "ui/cards/browser_table.h"
#include "ui/cards/browser_view.h"

#include <QMenu>

namespace deference::ui {

// What is about all cards shown, or about none of them.
bool BrowserView::perform_on_shown(BrowserAction action)
{
    switch (action) {
    case BrowserAction::Info:
        m_side->switch_over();
        return true;
    case BrowserAction::Study:
        if (m_model->rowCount() > 0) {
            const QString wanted = query();
            // Nothing that is searched for is every card that can be studied.
            emit go({PageId::Cards, QStringLiteral("study:search:") +
                                        (wanted.isEmpty() ? QStringLiteral("-is:retired") : wanted)});
        }
        return true;
    case BrowserAction::Export:
        emit go({PageId::Cards, QStringLiteral("export:") + query()});
        return true;
    case BrowserAction::Duplicates:
        if (m_source == Source::Search) {
            find_duplicates();
        } else {
            set_source(Source::Search);
            search();
        }
        return true;
    default:
        return false;
    }
}

void BrowserView::perform(BrowserAction action)
{
    if (perform_on_shown(action))
        return;
    ChosenCards cards{chosen(), false, false, false};
    if (cards.cards.empty())
        return;
    switch (action) {
    case BrowserAction::Edit:
        return edit(current().is_null() ? cards.cards.front() : current());
    case BrowserAction::Flag:
        return m_flags->popup(m_table->viewport()->mapToGlobal(
            QPoint(8, m_table->visualRect(m_table->currentIndex()).bottom())));
    case BrowserAction::Tags:
    case BrowserAction::Move:
        return ask_for(action);
    default:
        break;
    }
    // As the card that is looked at stands, all of them are made the other way.
    const cards::CardId first = current().is_null() ? cards.cards.front() : current();
    if (const auto listed = cards::load_listed(m_library, std::span(&first, 1)); listed && !listed->empty()) {
        const cards::CardRow& row = listed->front().row;
        cards.all_suspended = row.suspended;
        cards.all_buried = row.buried;
        cards.all_marked = row.must_know;
    }
    report(run(m_library, action, cards));
}

void BrowserView::ask_for(BrowserAction action)
{
    const int count = static_cast<int>(chosen().size());
    if (action == BrowserAction::Tags)
        return m_prompt->ask_tags(count, cards::load_tags(m_library).value_or(QStringList()));
    QStringList names;
    for (const cards::DeckCount& deck :
         cards::load_decks(m_library).value_or(std::vector<cards::DeckCount>()))
        names.append(deck.name);
    m_prompt->ask_deck(count, names);
}

void BrowserView::edit(cards::CardId card)
{
    emit go({PageId::Cards, QStringLiteral("edit:") + card.to_string()});
}

void BrowserView::report(const Result<QString>& done)
{
    if (!done) {
        emit failed(done.error());
        return;
    }
    m_prompt->close_prompt();
    emit happened(*done);
}

} // namespace deference::ui
