// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/tags_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace deference::ui {

TagsEdit::TagsEdit(QWidget* parent)
    : QLineEdit(parent), m_known(new QStringListModel(this)), m_completer(new QCompleter(m_known, this))
{
    // Not the line's own completer: that one would complete the line as a whole.
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &TagsEdit::take);
    connect(this, &QLineEdit::textEdited, this, &TagsEdit::complete);
}

void TagsEdit::set_known(const QStringList& tags)
{
    m_known->setStringList(tags);
}

qsizetype TagsEdit::word_start() const
{
    return cursorPosition() == 0 ? 0 : text().lastIndexOf(u' ', cursorPosition() - 1) + 1;
}

void TagsEdit::complete()
{
    const QString begun = text().mid(word_start(), cursorPosition() - word_start());
    m_completer->setCompletionPrefix(begun);
    const bool is_whole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == begun;
    if (begun.isEmpty() || m_completer->completionCount() == 0 || is_whole) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
}

void TagsEdit::take(const QString& tag)
{
    const qsizetype start = word_start();
    const QString rest = text().mid(cursorPosition());
    const QString taken = text().left(start) + tag + u' ';
    setText(taken + rest.trimmed());
    setCursorPosition(static_cast<int>(taken.size()));
}

void TagsEdit::keyPressEvent(QKeyEvent* event)
{
    // These belong to the list of tags while it is open.
    const bool is_choice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                           event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab;
    if (m_completer->popup()->isVisible() && is_choice)
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace deference::ui
