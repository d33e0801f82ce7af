// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/leech_notice.h"

#include "ui/cards/draft_words.h"
#include "ui/cards/leech_list.h"
#include "ui/widgets/notice_bar.h"

#include <QVBoxLayout>

namespace deference::ui {

LeechNotice::LeechNotice(QWidget* parent) : QWidget(parent), m_bar(new NoticeBar(Severity::Medium, this))
{
    setAccessibleName(tr("A card that is forgotten again and again"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    auto* edit = m_bar->add_action(tr("Edit it"));
    auto* suspend = m_bar->add_action(tr("Suspend it"));
    auto* leave = m_bar->add_action(tr("Leave it"), ButtonKind::Quiet);
    connect(edit, &QPushButton::clicked, this, &LeechNotice::edit_requested);
    connect(suspend, &QPushButton::clicked, this, &LeechNotice::suspend_requested);
    connect(leave, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void LeechNotice::show_leech(const cards::Card& card, int lapses)
{
    m_card = card.id;
    m_bar->set_text(tr("Forgotten %n time(s): “%1”", nullptr, lapses).arg(short_question(card.words)),
                    {leech_advice_text(cards::leech_advice(card.words, lapses, card.must_know)) + u' ' +
                     tr("If you take it for another card, write down what tells the two apart.")});
    show();
}

} // namespace deference::ui
