// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_editor.h"

#include "ui/cards/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace deference::ui {

CardEditor::CardEditor(QWidget* parent) : Card(QStringLiteral(" "), parent)
{
    // Scrolls in a low window; the buttons stay.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_fields = new QVBoxLayout(content);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(4);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    m_question =
        add_field(tr("Question"), tr("One idea, as an interviewer would ask it."), 3,
                  tr("A card needs a question. Write it, or press Esc to leave the card as it was."));
    m_answer = add_field(tr("Answer"), tr("At most four sentences, as you would say them."), 5,
                         tr("A card needs an answer. Write it, or press Esc to leave the card as it was."));
    m_pressed = add_field(tr("If pressed"), tr("What you add when they ask again. May stay empty."), 3, {});
    auto* label = make_label(tr("Citation"), Role::BodyStrong, Token::Ink, this);
    m_citation = new QLineEdit(this);
    m_citation->setAccessibleName(tr("Citation"));
    label->setBuddy(m_citation);
    m_fields->addWidget(label);
    m_fields->addWidget(m_citation);
    m_fields->addStretch();

    auto* actions = new QHBoxLayout;
    auto* save = new KeyButton(tr("Save"), tr("Ctrl S", "the keys"), ButtonKind::Primary, this);
    auto* cancel = new KeyButton(tr("Cancel"), tr("Esc", "the key"), ButtonKind::Quiet, this);
    connect(save, &QPushButton::clicked, this, &CardEditor::save_requested);
    connect(cancel, &QPushButton::clicked, this, &CardEditor::cancel_requested);
    actions->addWidget(save);
    actions->addWidget(cancel);
    actions->addStretch();
    body()->addLayout(actions);
}

CardEditor::Field CardEditor::add_field(const QString& name, const QString& hint, int lines,
                                        const QString& error)
{
    Field field;
    auto* label = make_label(name, Role::BodyStrong, Token::Ink, this);
    field.edit = new QPlainTextEdit(this);
    field.edit->setAccessibleName(name);
    field.edit->setAccessibleDescription(hint);
    field.edit->setPlaceholderText(hint);
    field.edit->setTabChangesFocus(true);
    const Theme theme = current_theme();
    field.edit->setMinimumHeight(2 * theme.line_height(Role::Body) + 16);
    field.edit->setMaximumHeight((lines + 2) * theme.line_height(Role::Body) + 16);
    label->setBuddy(field.edit);
    m_fields->addWidget(label);
    m_fields->addWidget(field.edit, lines);
    if (!error.isEmpty()) {
        field.error = make_wrapped_label(error, Role::Support, Token::Crit, this);
        field.error->hide();
        m_fields->addWidget(field.error);
        connect(field.edit, &QPlainTextEdit::textChanged, field.error, &QWidget::hide);
    }
    m_fields->addSpacing(6);
    return field;
}

void CardEditor::edit(cards::CardId card, const cards::CardWords& words)
{
    m_card = card;
    m_before = words;
    set_title(card.is_null() ? tr("New card") : tr("Edit card"));
    m_question.edit->setPlainText(words.question);
    m_answer.edit->setPlainText(words.answer);
    m_pressed.edit->setPlainText(words.if_pressed);
    m_citation->setText(words.citation);
    m_question.edit->setFocus(Qt::OtherFocusReason);
    m_question.edit->moveCursor(QTextCursor::End);
}

cards::CardWords CardEditor::words() const
{
    return {m_question.edit->toPlainText(), m_answer.edit->toPlainText(), m_pressed.edit->toPlainText(),
            m_citation->text()};
}

bool CardEditor::check()
{
    // Both are marked before either decides.
    const bool question = check_field(m_question);
    const bool answer = check_field(m_answer);
    if (!question)
        m_question.edit->setFocus(Qt::OtherFocusReason);
    else if (!answer)
        m_answer.edit->setFocus(Qt::OtherFocusReason);
    return question && answer;
}

bool CardEditor::check_field(const Field& field)
{
    const bool is_blank = field.edit->toPlainText().trimmed().isEmpty();
    field.error->setVisible(is_blank);
    return !is_blank;
}

void CardEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Save))
        emit save_requested();
    else if (event->key() == Qt::Key_Escape)
        emit cancel_requested();
    else
        Card::keyPressEvent(event);
}

} // namespace deference::ui
