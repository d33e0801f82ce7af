// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in a session: keys, and what follows from them.
#include "app/cards/card_draft.h"
#include "app/cards/deck.h"
#include "ui/cards/card_face.h"
#include "ui/cards/leech_notice.h"
#include "ui/cards/rating_row.h"
#include "ui/cards/review_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>

namespace deference::ui {

namespace {

std::optional<cards::Rating> rating_of(const QString& key)
{
    for (const cards::Rating rating : memory::k_ratings) {
        if (key == QString::number(static_cast<int>(rating)))
            return rating;
    }
    return std::nullopt;
}

} // namespace

bool ReviewView::handle_key(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_PageDown || event.key() == Qt::Key_PageUp) {
        m_face->scroll_by_page(event.key() == Qt::Key_PageDown ? 1 : -1);
        return true;
    }
    // A key that is held down rates one card, not five.
    if (event.isAutoRepeat())
        return true;
    if (event.matches(QKeySequence::Undo)) {
        undo();
        return true;
    }
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    if (event.key() == Qt::Key_Escape) {
        emit finished();
        return true;
    }
    const bool is_waiting = m_stack->currentWidget() != m_face;
    if (event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (is_waiting) {
            m_not_waited_for = m_shown;
            show_card(false);
        } else if (is_answer_shown()) {
            rate(m_face->suggested_rating().value_or(cards::Rating::Good));
        } else {
            show_answer();
        }
        return true;
    }
    const QString key = event.text().toLower();
    if (key == u"z" || key == u"u") {
        undo();
        return true;
    }
    if (is_waiting)
        return false;
    if (const auto rating = rating_of(key)) {
        if (is_answer_shown())
            rate(*rating);
        return true;
    }
    if (key == u"e")
        edit();
    else if (key == u"c")
        write_beside();
    else if (key == u"-")
        bury();
    else if (key == u"@")
        suspend();
    else if (key == u"!")
        flag();
    else if (key == u"m" || key == u"*")
        mark();
    else if (key == u"w")
        toggle_why();
    else if (key == u"n")
        skip();
    else if (key == u"r" || event.key() == Qt::Key_F5)
        (void)m_face->replay();
    else
        return false;
    return true;
}

void ReviewView::rate(cards::Rating rating)
{
    if (!m_session || !m_session->current() || !is_answer_shown())
        return;
    auto elapsed = m_spent;
    if (m_timer.isValid())
        elapsed += std::chrono::milliseconds(m_timer.elapsed());
    const cards::Card card = m_session->current()->card;
    const auto answered = m_session->answer(rating, elapsed);
    m_shown = {};
    m_not_waited_for = {};
    m_leech->hide();
    if (answered)
        show_leech(card, *answered);
    after(answered ? Result<void>() : Result<void>(fail(answered.error())), {});
}

void ReviewView::undo()
{
    if (!m_session || m_library.undo_text().isEmpty())
        return;
    const QString what = m_library.undo_text();
    const auto undone = m_session->undo();
    m_shown = {};
    m_leech->hide();
    after(undone, {});
    if (undone)
        emit happened(tr("Undone: %1").arg(what));
}

void ReviewView::edit()
{
    if (m_session && m_session->current())
        emit edit_requested(m_session->current()->card.id);
}

void ReviewView::write_beside()
{
    if (m_session && m_session->current())
        emit write_requested(
            cards::to_text(cards::draft_beside(m_session->current()->card, m_face->selected_text())));
}

void ReviewView::bury()
{
    if (m_session && m_session->current())
        after(m_session->bury(), tr("Card buried until tomorrow"));
}

void ReviewView::suspend()
{
    if (m_session && m_session->current())
        after(m_session->suspend(), tr("Card suspended; find it in the list to bring it back"));
}

void ReviewView::skip()
{
    if (m_session && m_session->current())
        after(m_session->skip(), {});
}

void ReviewView::flag()
{
    if (!m_session || !m_session->current())
        return;
    const cards::Card& card = m_session->current()->card;
    const bool is_flagged = card.flag != 0;
    const auto done = cards::flag_cards(m_library, {card.id}, is_flagged ? 0 : 1, m_session->initiator());
    after(done ? m_session->next() : done, is_flagged ? tr("Flag taken off") : tr("Card flagged"));
}

void ReviewView::mark()
{
    if (!m_session || !m_session->current())
        return;
    const cards::Card& card = m_session->current()->card;
    const bool is_marked = card.must_know;
    const auto done = cards::mark_cards(m_library, {card.id}, !is_marked, m_session->initiator());
    after(done ? m_session->next() : done,
          is_marked ? tr("No longer marked as a must") : tr("Marked: you must know it, so it counts double"));
}

void ReviewView::toggle_why()
{
    m_why->setVisible(m_why->isHidden());
    if (!m_why->isHidden())
        announce(tr("Why this card now"), m_why->text());
}

void ReviewView::show_leech(const cards::Card& card, const cards::Answered& answered)
{
    const int lapses = answered.memory.schedule.lapses;
    if (answered.review.rating == cards::Rating::Again && answered.review.phase == cards::Phase::Review &&
        cards::is_leech_moment(lapses))
        m_leech->show_leech(card, lapses);
}

void ReviewView::edit_leech()
{
    m_leech->hide();
    emit edit_requested(m_leech->card());
}

void ReviewView::suspend_leech()
{
    m_leech->hide();
    // Not in the session's name: it hears of it like everybody else, for the card is not on its table.
    const auto done = cards::suspend_cards(m_library, {m_leech->card()});
    if (!done)
        emit failed(done.error());
    else
        emit happened(tr("Card suspended; find it in the list to bring it back"));
}

void ReviewView::after(const Result<void>& done, const QString& what)
{
    if (!done) {
        emit failed(done.error());
    } else if (!what.isEmpty()) {
        emit happened(what);
    }
    show_table();
}

} // namespace deference::ui
