// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_prompt.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace deference::ui {

BrowserPrompt::BrowserPrompt(QWidget* parent)
    : QFrame(parent), m_question(make_label({}, Role::Support, Token::Ink2, this)),
      m_answer(new QLineEdit(this)),
      m_accept(make_button({}, ButtonKind::Primary, this, {}, ButtonSize::Small)),
      m_remove(
          make_button(tr("Remove", "tags from cards"), ButtonKind::Secondary, this, {}, ButtonSize::Small))
{
    auto* cancel = make_button(tr("Cancel"), ButtonKind::Quiet, this, {}, ButtonSize::Small);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_question);
    row->addWidget(m_answer, 1);
    for (QPushButton* button : {m_accept, m_remove, cancel})
        row->addWidget(button);
    hide();
    connect(m_accept, &QPushButton::clicked, this, &BrowserPrompt::accept);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit tags_given(m_answer->text(), false); });
    connect(cancel, &QPushButton::clicked, this, &BrowserPrompt::close_prompt);
}

void BrowserPrompt::ask_tags(int cards, const QStringList& known)
{
    m_asks_tags = true;
    m_accept->setText(tr("Add", "tags to cards"));
    m_remove->show();
    ask(tr("Tags for %n card(s)", nullptr, cards), tr("Tags, blanks between them"), known);
}

void BrowserPrompt::ask_deck(int cards, const QStringList& known)
{
    m_asks_tags = false;
    m_accept->setText(tr("Move"));
    m_remove->hide();
    ask(tr("Deck for %n card(s)", nullptr, cards), tr("Deck, :: for one inside another"), known);
}

void BrowserPrompt::ask(const QString& question, const QString& name, const QStringList& known)
{
    m_question->setText(question);
    m_answer->clear();
    m_answer->setPlaceholderText(name);
    m_answer->setAccessibleName(name);
    delete m_answer->completer();
    auto* completer = new QCompleter(known, m_answer);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_answer->setCompleter(completer);
    show();
    m_answer->setFocus(Qt::OtherFocusReason);
}

void BrowserPrompt::accept()
{
    if (m_asks_tags)
        emit tags_given(m_answer->text(), true);
    else
        emit deck_given(m_answer->text().trimmed());
}

void BrowserPrompt::close_prompt()
{
    if (isHidden())
        return;
    const bool had_focus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (had_focus)
        emit closed();
}

void BrowserPrompt::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close_prompt();
    else if (m_answer->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        accept();
    else
        QFrame::keyPressEvent(event);
}

} // namespace deference::ui
