// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/search_field.h"

#include "ui/widgets/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QToolButton>

namespace deference::ui {

namespace {

constexpr qsizetype k_fewest_letters = 2;
constexpr int k_most_shown = 10;

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent), m_words(new QStringListModel(this)), m_completer(new QCompleter(m_words, this))
{
    setPlaceholderText(tr("Find cards: words, is:due, tag:law, prop:s<10"));
    setAccessibleName(tr("Find cards"));
    setToolTip(
        tr("Words, \"words in order\", -not, or, brackets; is:due, is:leech, area:, deck:, tag:, status:, "
           "prop:r<0.9, rated:7, added:7, prompt:")
            .toHtmlEscaped());
    addAction(icon(u"search", Token::Ink3), QLineEdit::LeadingPosition);
    findChild<QToolButton*>()->setAccessibleName(tr("Find"));
    setClearButtonEnabled(true);
    for (auto* button : findChildren<QToolButton*>()) {
        if (button->accessibleName().isEmpty()) // Qt leaves its own button without a name
            button->setAccessibleName(tr("Clear the search"));
    }
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setMaxVisibleItems(k_most_shown);
    m_completer->setWidget(this); // and not setCompleter(): only the last word is completed
    m_completer->popup()->setAccessibleName(tr("Suggestions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &SearchField::take);
    connect(this, &QLineEdit::textEdited, this, &SearchField::suggest);
}

void SearchField::set_vocabulary(const QStringList& words)
{
    if (words != m_words->stringList())
        m_words->setStringList(words);
}

qsizetype SearchField::word_start() const
{
    const QString before = text().left(cursorPosition());
    if (before.count(u'"') % 2 == 1) {
        // Inside quotes: a value such as deck:"Law and..." begins at its key, bare quoted words are not
        // completed.
        const qsizetype quote = before.lastIndexOf(u'"');
        const qsizetype key = before.left(quote).lastIndexOf(u' ') + 1;
        return before.mid(key, quote - key).endsWith(u':') ? key : before.size();
    }
    qsizetype start = before.lastIndexOf(u' ') + 1;
    while (start < before.size() && (before[start] == u'-' || before[start] == u'('))
        ++start;
    return start;
}

void SearchField::suggest()
{
    const qsizetype start = word_start();
    const QString word = text().mid(start, cursorPosition() - start);
    const bool at_end = cursorPosition() == text().size() || text()[cursorPosition()].isSpace();
    if (word.size() < k_fewest_letters || !at_end) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(word);
    const bool is_done = m_completer->completionCount() == 1 &&
                         m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || is_done) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(0, 0, qMin(width(), 320), height()));
}

void SearchField::take(const QString& word)
{
    const qsizetype start = word_start();
    const QString after = text().mid(cursorPosition());
    const bool is_open = word.endsWith(u':') || word.endsWith(u'<'); // a value follows
    const QString taken = is_open ? word : word + u' ';
    setText(text().left(start) + taken + after.trimmed());
    setCursorPosition(static_cast<int>(start + taken.size()));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    QAbstractItemView* const list = m_completer->popup();
    if (list->isVisible()) {
        const bool returns = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (returns && !list->currentIndex().isValid()) {
            list->hide(); // nothing was chosen: the search is as it was typed
        } else if (returns || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab) {
            event->ignore(); // the list takes them
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
}

} // namespace deference::ui
