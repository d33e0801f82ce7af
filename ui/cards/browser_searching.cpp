// SPDX-License-Identifier: GPL-3.0-or-later
// The browser finding cards: what is searched for, in which order, and cards that ask the same. How it is put
// together is in browser_view.cpp, what is done with the cards in browser_changing.cpp.
#include "app/cards/decks.h"
#include "app/library/settings.h"
#include "ui/cards/browser_model.h"
#include "ui/cards/browser_prompt.h"
#include "ui/cards/browser_side.h"
#include "ui/cards/browser_table.h"
#include "ui/cards/browser_view.h"
#include "ui/cards/duplicates_bar.h"
#include "ui/cards/saved_searches.h"
#include "ui/cards/search_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <algorithm>

namespace deference::ui {

namespace {

const QString& columns_setting()
{
    static const QString key = QStringLiteral("cards.columns");
    return key;
}

const QString& sort_setting()
{
    static const QString key = QStringLiteral("cards.sort");
    return key;
}

// "due", "-due"; empty for the usual order.
QString to_text(cards::SortBy sort)
{
    if (sort == cards::SortBy())
        return {};
    return (sort.descending ? QStringLiteral("-") : QString()) + cards::to_key(sort.key);
}

cards::SortBy sort_from_text(const QString& text)
{
    const bool descending = text.startsWith(u'-');
    const auto key = cards::sort_key_from_key(descending ? text.mid(1) : text);
    return key ? cards::SortBy{*key, descending} : cards::SortBy();
}

} // namespace

void BrowserView::load_look()
{
    const auto columns = load_setting(m_library.database(), columns_setting(), {});
    const auto sort = load_setting(m_library.database(), sort_setting(), {});
    if (!columns || !sort) {
        emit failed(columns ? sort.error() : columns.error());
        return;
    }
    m_table->set_columns(columns->isEmpty() ? BrowserTable::usual_columns() : columns->split(u' '));
    m_sort = sort_from_text(*sort);
    m_table->show_sort(m_sort);
}

void BrowserView::keep_setting(const QString& key, const QString& value)
{
    if (const auto kept = change_setting(m_library, key, value); !kept)
        emit failed(kept.error());
}

void BrowserView::keep_columns(const QStringList& keys)
{
    keep_setting(columns_setting(), keys == BrowserTable::usual_columns() ? QString() : keys.join(u' '));
}

void BrowserView::sort(cards::SortBy sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    search();
    keep_setting(sort_setting(), to_text(sort));
}

void BrowserView::load_vocabulary()
{
    QStringList words = cards::search_vocabulary();
    if (const auto decks = cards::load_decks(m_library)) {
        for (const cards::DeckCount& deck : *decks)
            words.append(QStringLiteral("deck:") + cards::search_value(deck.name));
    }
    if (const auto tags = cards::load_tags(m_library)) {
        for (const QString& tag : *tags)
            words.append(QStringLiteral("tag:") + cards::search_value(tag));
    }
    for (const auto& pack : m_library.catalogue().packs()) {
        for (const content::AreaInfo& area : pack->cards().areas)
            words.append(QStringLiteral("area:") + area.key);
        for (const content::RoundInfo& round : pack->rounds().rounds)
            words.append(QStringLiteral("round:") + round.key);
    }
    m_field->set_vocabulary(words);
}

void BrowserView::search()
{
    m_typing.stop();
    const QString text = m_field->search();
    cards::FindOptions options;
    options.sort = m_sort;
    options.parameters = m_context.config.scheduler.parameters;
    auto found = m_typed.find(text, options);
    if (!found)
        return show_fault(found.error());
    m_shown = text;
    m_saved->set_current(text);
    m_nothing->set_text(
        tr("No card found."),
        tr("No card fits “%1”. Words may stand in any order; a minus leaves cards out.").arg(text));
    show_found(std::move(*found), {});
}

void BrowserView::show_fault(const Error& error)
{
    if (error.code != ErrorCode::InvalidInput) {
        emit failed(error);
        return;
    }
    // Half typed, "is:du": what was found so far stays, and nobody keeps such a search.
    m_saved->set_current({});
    m_message->setText(error.sentence());
    set_tone(m_message, Token::Attn);
    m_field->setAccessibleDescription(error.sentence());
}

void BrowserView::clear_search()
{
    m_field->clear();
    set_source(Source::Search);
    search();
    m_field->setFocus(Qt::OtherFocusReason);
}

void BrowserView::show_found(std::vector<cards::CardId> ids, const QStringList& groups)
{
    const cards::CardId before = current();
    const std::vector<cards::CardId> selected = chosen();
    const int row_before = m_table->currentIndex().row();
    m_model->set_found(std::move(ids), groups);
    m_found->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    m_field->setAccessibleDescription({});
    // Who looked at a card goes on looking at it; where it went away, at the one that took its place.
    if (m_model->rowCount() > 0 && chosen().empty()) {
        const int row = m_model->row_of(before);
        m_table->go_to(row >= 0 ? row : std::clamp(row_before, 0, m_model->rowCount() - 1));
        if (selected.size() > 1)
            choose(selected, QItemSelectionModel::Select);
    }
    show_counts();
    m_side->show_card(current());
}

void BrowserView::choose(const std::vector<cards::CardId>& cards, QItemSelectionModel::SelectionFlags how)
{
    m_table->selectionModel()->select(m_model->selection_of(cards), how | QItemSelectionModel::Rows);
}

void BrowserView::show_card(cards::CardId id)
{
    set_source(Source::Search);
    m_typed.forget();
    search();
    if (m_model->row_of(id) < 0 && !m_field->text().isEmpty()) {
        m_field->clear();
        search();
    }
    if (const int row = m_model->row_of(id); row >= 0)
        m_table->go_to(row);
    m_side->show_card(id);
}

void BrowserView::find_duplicates()
{
    auto questions = cards::load_questions(m_library);
    if (!questions) {
        emit failed(questions.error());
        return;
    }
    set_source(Source::Duplicates);
    m_prompt->close_prompt();
    m_duplicates->show_comparing(static_cast<int>(questions->size()));
    m_looking.request_stop();
    m_looking = {};
    const QPointer<BrowserView> self(this);
    QThreadPool::globalInstance()->start(
        [self, questions = std::move(*questions), stop = m_looking.get_token()] {
            auto groups = cards::find_duplicates(questions, stop);
            QMetaObject::invokeMethod(qApp, [self, groups = std::move(groups), stop] {
                if (self && !stop.stop_requested())
                    self->show_duplicates(groups);
            });
        });
}

void BrowserView::show_duplicates(const std::vector<cards::DuplicateGroup>& groups)
{
    m_groups = groups;
    std::vector<cards::CardId> ids;
    QStringList names;
    int same = 0;
    int near = 0;
    for (const cards::DuplicateGroup& group : groups) {
        const bool is_same = group.likeness == cards::Likeness::Same;
        const QString name = is_same ? tr("same %1", "group of duplicates").arg(++same)
                                     : tr("near %1", "group of duplicates").arg(++near);
        for (const cards::CardId id : group.cards) {
            ids.push_back(id);
            names.append(name);
        }
    }
    m_duplicates->show_found(same, near);
    m_nothing->set_text(tr("No duplicates."), tr("Every card asks something of its own."));
    show_found(std::move(ids), names);
}

void BrowserView::choose_spares()
{
    const auto spares = cards::load_spares(m_library, m_groups);
    if (!spares) {
        emit failed(spares.error());
        return;
    }
    choose(*spares, QItemSelectionModel::ClearAndSelect);
    m_table->setFocus(Qt::OtherFocusReason);
}

void BrowserView::set_source(Source source)
{
    if (source == m_source)
        return;
    m_looking.request_stop();
    m_source = source;
    m_table->set_sortable(source == Source::Search);
    m_nothing->button()->setText(source == Source::Search ? tr("Clear the search") : tr("All cards"));
    if (source == Source::Search)
        m_duplicates->hide();
}

void BrowserView::show_counts()
{
    const int found = m_model->rowCount();
    const int selected = static_cast<int>(chosen().size());
    QString text = tr("%n card(s)", nullptr, found);
    if (selected > 1)
        text = tr("%1, %2", "212 cards, chosen: 4")
                   .arg(text, tr("chosen: %1", "number of cards").arg(QLocale().toString(selected)));
    m_message->setText(text);
    set_tone(m_message, Token::Ink3);
    m_actions->setEnabled(selected > 0);
    m_study->setEnabled(found > 0);
}

cards::CardId BrowserView::current() const
{
    return m_model->id_at(m_table->currentIndex().row());
}

std::vector<cards::CardId> BrowserView::chosen() const
{
    return m_model->ids_of(m_table->selectionModel()->selection());
}

QString BrowserView::query() const
{
    const std::vector<cards::CardId> some = chosen();
    const bool is_part = some.size() > 1 && some.size() < m_model->ids().size();
    if (!is_part && m_source == Source::Search)
        return m_shown;
    return cards::to_text(cards::only(cards::SearchCards{is_part ? some : m_model->ids_rising()}));
}

} // namespace deference::ui
