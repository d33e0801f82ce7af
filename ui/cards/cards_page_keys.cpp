// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do on the Cards page: which are its own, which are text, which go to the session or the section.
#include "ui/cards/cards_page.h"
#include "ui/cards/review_view.h"
#include "ui/cards/sections_view.h"
#include "ui/cards/summary_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace deference::ui {

namespace {

// Plain letters are text while somebody types.
bool is_typing()
{
    const QWidget* focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QPlainTextEdit*>(focus);
}

} // namespace

bool CardsPage::event(QEvent* event)
{
    // The window gives Ctrl+N to stories and Ctrl+Z to the last thing done anywhere; on this page a new thing
    // is a card, and while a session runs the last answer comes back to the table.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::New) || key->matches(QKeySequence::Find)) {
            key->accept();
            return true;
        }
    }
    return Page::event(event);
}

void CardsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::New)) {
        open(QStringLiteral("new"));
        return;
    }
    const bool is_plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (is_typing() && is_plain) {
        // Escape from the search goes back to what the page is for.
        if (event->key() == Qt::Key_Escape && is_in_sections())
            m_sections->current().take_focus();
        return;
    }
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (button && isAncestorOf(button) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (!event->isAutoRepeat())
            button->click();
        return;
    }
    bool handled = false;
    if (is_reviewing())
        handled = m_review->handle_key(*event);
    else if (is_in_sections())
        handled = handle_section_key(*event);
    if (!handled)
        Page::keyPressEvent(event);
}

bool CardsPage::handle_section_key(const QKeyEvent& event)
{
    CardsSection& section = m_sections->current();
    if (section.is_editing())
        return false;
    if (section.handle_key(event))
        return true;
    // Searching is the deck's, from wherever it is asked for.
    const bool searches = event.matches(QKeySequence::Find) || event.text() == u"/";
    if (!searches || m_sections->current_id() == SectionId::Browse)
        return false;
    show_section(SectionId::Browse);
    return m_sections->current().handle_key(event);
}

void CardsPage::focusInEvent(QFocusEvent* event)
{
    Page::focusInEvent(event);
    if (is_reviewing())
        m_review->take_focus();
    else if (m_stack->currentWidget() == m_summary)
        m_summary->take_focus();
    else
        m_sections->current().take_focus();
}

} // namespace deference::ui
