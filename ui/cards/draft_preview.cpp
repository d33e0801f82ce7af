// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/draft_preview.h"

#include "app/cards/note_plan.h"
#include "ui/cards/card_face.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>

namespace deference::ui {

DraftPreview::DraftPreview(const Library& library, QWidget* parent)
    : QWidget(parent), m_side(new SegmentedControl(this)),
      m_place(make_label({}, Role::Support, Token::Ink2, this)),
      m_back(make_icon_button(u"chevron-left", tr("The card before"), this)),
      m_on(make_icon_button(u"chevron-right", tr("The next card"), this)), m_face(new CardFace(library, this))
{
    m_side->setAccessibleName(tr("Side of the card"));
    m_side->add_segment(tr("Question"));
    m_side->add_segment(tr("Answer"));
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_side);
    head->addStretch();
    head->addWidget(m_back);
    head->addWidget(m_place);
    head->addWidget(m_on);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_face, 1);
    connect(m_side, &SegmentedControl::current_changed, this, &DraftPreview::show_card);
    connect(m_back, &QToolButton::clicked, this, [this] { go_by(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { go_by(1); });
    connect(m_face, &CardFace::answer_requested, this, [this] { m_side->set_current(1); });
}

void DraftPreview::show_draft(const cards::CardDraft& draft)
{
    cards::CardDraft shown = draft;
    // What is longer cannot be saved either; the field says so.
    for (QString* text : {&shown.words.question, &shown.words.answer, &shown.words.if_pressed})
        text->truncate(cards::k_longest_text);
    shown = cards::cleaned(std::move(shown));
    m_cards = cards::plan_new(shown, {}).cards;
    if (m_cards.empty()) { // no gap yet
        shown.words.form = cards::CardForm::Ask;
        m_cards = cards::plan_new(shown, {}).cards;
    }
    m_at = std::min(m_at, m_cards.size() - 1);
    show_card();
}

void DraftPreview::go_by(int step)
{
    const std::size_t count = m_cards.size();
    m_at = (m_at + count + static_cast<std::size_t>(step + static_cast<int>(count))) % count;
    show_card();
}

void DraftPreview::show_card()
{
    if (m_cards.empty())
        return;
    const bool has_several = m_cards.size() > 1;
    for (QWidget* each :
         {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_on), static_cast<QWidget*>(m_place)})
        each->setVisible(has_several);
    m_place->setText(tr("Card %1 of %2").arg(m_at + 1).arg(m_cards.size()));
    m_face->show_card(m_cards[m_at], {},
                      m_side->current() == 1 ? CardFace::Side::Answer : CardFace::Side::Question);
}

} // namespace deference::ui
