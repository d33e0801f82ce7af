// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/duplicates_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace deference::ui {

DuplicatesBar::DuplicatesBar(QWidget* parent)
    : QFrame(parent), m_text(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_spares(make_button(tr("Choose the spare ones"), ButtonKind::Secondary, this, {}, ButtonSize::Small))
{
    setProperty("ground", QStringLiteral("accent-tint"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    auto* back = make_button(tr("Back to the search"), ButtonKind::Quiet, this, {}, ButtonSize::Small);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_spares);
    row->addWidget(back);
    m_spares->setToolTip(tr("Of every group that asks the same all but the card with the most answers"));
    back->setToolTip(tr("Shows what was searched for again (Ctrl+D)"));
    connect(m_spares, &QPushButton::clicked, this, &DuplicatesBar::spares_requested);
    connect(back, &QPushButton::clicked, this, &DuplicatesBar::done);
    hide();
}

void DuplicatesBar::show_comparing(int cards)
{
    m_text->setText(tr("Comparing %n card(s)…", nullptr, cards));
    m_spares->setEnabled(false);
    show();
}

void DuplicatesBar::show_found(int same, int near)
{
    m_spares->setEnabled(same > 0);
    if (same + near == 0)
        m_text->setText(tr("No two cards ask the same or nearly the same."));
    else
        m_text->setText(tr("%1, %2. Word a question differently to set it apart; suspend or delete what is "
                           "too many.",
                           "%1: 3 groups with the same question, %2: 2 groups with nearly the same")
                            .arg(tr("%n group(s) with the same question", nullptr, same),
                                 tr("%n group(s) with nearly the same", nullptr, near)));
}

} // namespace deference::ui
