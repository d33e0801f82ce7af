// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/leech_list.h"

#include "app/core/text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace deference::ui {

QString leech_advice_text(cards::LeechAdvice advice)
{
    switch (advice) {
    case cards::LeechAdvice::Split:
        return LeechList::tr("The answer is long: split it into several cards.");
    case cards::LeechAdvice::DropDetail:
        return LeechList::tr("Many figures: keep the one that matters and drop the rest.");
    case cards::LeechAdvice::Rewrite:
        return LeechList::tr(
            "The question could mean several things: rewrite it so that only one answer fits.");
    case cards::LeechAdvice::AddHint:
        return LeechList::tr(
            "Add a hint to the question: a case, a picture, where it differs from its neighbour.");
    case cards::LeechAdvice::Suspend:
        return LeechList::tr(
            "It has cost much and is not marked as a must: suspend it, or rewrite it from scratch.");
    }
    return {};
}

LeechList::LeechList(QWidget* parent) : Card(tr("Forgotten again and again"), parent) {}

QWidget* LeechList::make_row(const cards::LeechLine& line)
{
    auto* row = new QWidget(m_content);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(new ElideLabel(line.question, Role::Body, Token::Ink, row));
    const int lapses = line.leech.lapses;
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(line.leech.spent);
    const QString cost = tr("Forgotten %n time(s) in %1 answers, %2 spent.", nullptr, lapses)
                             .arg(line.leech.reps)
                             .arg(duration_text(minutes));
    words->addWidget(
        make_wrapped_label(cost + u' ' + leech_advice_text(line.advice), Role::Support, Token::Ink2, row));
    auto* open = make_button(tr("Open"), ButtonKind::Secondary, row, {}, ButtonSize::Small);
    open->setAccessibleName(tr("Open the card: %1").arg(line.question));
    const cards::CardId card = line.leech.card;
    connect(open, &QPushButton::clicked, this, [this, card] { emit card_requested(card); });
    across->addLayout(words, 1);
    across->addWidget(open, 0, Qt::AlignTop);
    return row;
}

void LeechList::show_leeches(const std::vector<cards::LeechLine>& leeches, int total)
{
    delete m_content;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (leeches.empty())
        column->addWidget(
            make_wrapped_label(tr("No card was forgotten %1 times or more.").arg(cards::k_leech_lapses),
                               Role::Body, Token::Ink2, m_content));
    for (const cards::LeechLine& line : leeches) {
        if (&line != &leeches.front())
            column->addWidget(make_line(Qt::Horizontal, m_content));
        column->addWidget(make_row(line));
    }
    if (const int more = total - static_cast<int>(leeches.size()); more > 0)
        column->addWidget(
            make_label(tr("%n more of them", nullptr, more), Role::Support, Token::Ink3, m_content));
    column->addStretch(1);
    body()->addWidget(m_content, 1);
}

} // namespace deference::ui
