// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/accept_form.h"

#include "app/core/text.h"
#include "app/stories/types.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace deference::ui {

AcceptForm::AcceptForm(const QString& question, QWidget* parent)
    : QWidget(parent), m_reason(new QPlainTextEdit(this)),
      m_note(make_label({}, Role::Support, Token::Ink3, this)),
      m_accept(make_button(tr("Accept it"), ButtonKind::Secondary, this, {}, ButtonSize::Small))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    m_reason->setAccessibleName(tr("Why this is right for this story"));
    m_reason->setPlaceholderText(question);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(current_theme().scaled(68));
    layout->addWidget(m_reason);
    layout->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_accept);
    auto* cancel = make_button(tr("Cancel"), ButtonKind::Quiet, this, {}, ButtonSize::Small);
    row->addWidget(cancel);
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AcceptForm::count);
    connect(m_accept, &QPushButton::clicked, this, [this] { emit accepted(m_reason->toPlainText()); });
    connect(cancel, &QPushButton::clicked, this, &AcceptForm::cancelled);
    setFocusProxy(m_reason);
    count();
}

void AcceptForm::count()
{
    const int words = count_words(m_reason->toPlainText());
    m_accept->setEnabled(words >= stories::k_min_reason_words);
    m_note->setText(words >= stories::k_min_reason_words
                        ? tr("Kept with the story and exported with it")
                        : tr("%1 of at least %n words", nullptr, stories::k_min_reason_words).arg(words));
}

void AcceptForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->matches(QKeySequence::InsertLineSeparator) ||
             (event->key() == Qt::Key_Return && event->modifiers() & Qt::ControlModifier))
        m_accept->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace deference::ui
