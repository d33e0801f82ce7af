// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace deference::ui {

EmptyState::EmptyState(const QString& what, const QString& why, const QString& action, QWidget* parent)
    : QWidget(parent), m_what(make_wrapped_label(what, Role::CardHeading, Token::Ink, this)),
      m_why(make_wrapped_label(why, Role::Body, Token::Ink2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    column->addStretch();
    for (QLabel* label : {m_what, m_why}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    if (!action.isEmpty()) {
        m_button = make_button(action, ButtonKind::Primary, this);
        column->addSpacing(6);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::action_requested);
    }
    column->addStretch();
}

void EmptyState::set_text(const QString& what, const QString& why)
{
    m_what->setText(what);
    m_why->setText(why);
}

} // namespace deference::ui
