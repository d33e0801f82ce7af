// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/wait_panel.h"

#include "app/core/text.h"
#include "ui/cards/key_button.h"
#include "ui/widgets/labels.h"

namespace deference::ui {

WaitPanel::WaitPanel(QWidget* parent)
    : Card({}, parent), m_when(make_wrapped_label({}, Role::KeyFigure, Token::Ink, this)),
      m_what(make_wrapped_label({}, Role::Body, Token::Ink2, this)),
      m_now(new KeyButton(tr("Show it now"), tr("Space", "the key"), ButtonKind::Secondary, this, {},
                          ButtonSize::Large))
{
    setAccessibleName(tr("Waiting for the next card"));
    auto* finish = new KeyButton(tr("Finish for now"), tr("Esc", "the key"), ButtonKind::Primary, this, {},
                                 ButtonSize::Large);
    connect(m_now, &QPushButton::clicked, this, &WaitPanel::show_requested);
    connect(finish, &QPushButton::clicked, this, &WaitPanel::finish_requested);
    for (QLabel* label : {m_when, m_what})
        label->setAlignment(Qt::AlignCenter);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addStretch();
    actions->addWidget(finish);
    actions->addWidget(m_now);
    actions->addStretch();
    body()->addStretch();
    body()->addWidget(m_when);
    body()->addWidget(m_what);
    body()->addSpacing(12);
    body()->addLayout(actions);
    body()->addStretch();
}

void WaitPanel::show_wait(std::chrono::milliseconds wait, int waiting)
{
    const auto minutes = std::max(std::chrono::ceil<std::chrono::minutes>(wait), std::chrono::minutes(1));
    m_when->setText(tr("Next card again in %1", "%1: 6 min").arg(duration_text(minutes)));
    m_what->setText(
        tr("Done for now but for %n card(s) that you had to learn again. The pause is part of it: recalling "
           "after some minutes sticks better than at once. Leave the page open and the card comes by itself.",
           nullptr, waiting));
    m_now->setAccessibleDescription(m_when->text());
}

} // namespace deference::ui
