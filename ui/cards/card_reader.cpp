// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_reader.h"

#include "app/cards/card_draft.h"
#include "app/cards/forecast.h"
#include "ui/cards/card_face.h"
#include "ui/cards/key_button.h"
#include "ui/cards/source_row.h"
#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace deference::ui {

CardReader::CardReader(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_face(new CardFace(library, this)),
      m_state(make_wrapped_label({}, Role::BodyStrong, Token::Attn, this)),
      m_history(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_edit(new KeyButton(tr("Edit"), QStringLiteral("E"), ButtonKind::Secondary, this, u"edit")),
      m_write(new KeyButton(tr("Make a card"), QStringLiteral("C"), ButtonKind::Secondary, this, u"cards"))
{
    m_write->setToolTip(tr("Of the words selected, or about the same thing"));
    auto* below = new QVBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(2);
    below->addWidget(m_state);
    below->addWidget(m_history);
    below->addSpacing(6);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_write);
    buttons->addStretch();
    below->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_face, 1);
    column->addLayout(below);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit edit_requested(m_card); });
    connect(m_write, &QPushButton::clicked, this, &CardReader::write_beside);
    show_card({});
}

void CardReader::show_card(cards::CardId id)
{
    m_card = id;
    setVisible(!id.is_null());
    if (id.is_null())
        return;
    if (const auto detail = cards::load_detail(m_library, id))
        show_detail(*detail);
    else if (detail.error().code == ErrorCode::NotFound)
        show_card({}); // its adding was undone
    else
        emit failed(detail.error());
}

void CardReader::write_beside()
{
    if (m_card.is_null())
        return;
    if (const auto detail = cards::load_detail(m_library, m_card))
        emit write_requested(cards::to_text(cards::draft_beside(detail->card, m_face->selected_text())));
    else
        emit failed(detail.error());
}

void CardReader::show_detail(const cards::CardDetail& detail)
{
    const cards::Card& card = detail.card;
    const Day today = study_day(m_library.clock());
    m_face->source()->set_last_answer(detail.memory ? detail.memory->schedule.last_review : std::nullopt);
    m_face->show_card(card, area_title(m_library.catalogue(), card.facts.area), CardFace::Side::Answer);
    m_state->setText(card.retired     ? tr("No longer in its pack; kept with its history.")
                     : card.suspended ? tr("Suspended: it does not come up in review.")
                     : card.edited    ? tr("Your wording.")
                                      : QString());
    set_tone(m_state, card.suspended || card.retired ? Token::Attn : Token::Ink2);
    m_state->setVisible(!m_state->text().isEmpty());
    if (!detail.memory) {
        m_history->setText(tr("New: never answered."));
    } else if (detail.memory->schedule.last_day == today) {
        m_history->setText(
            tr("Seen %n time(s), last today, next %1.", "%1: in 6 days", detail.memory->schedule.reps)
                .arg(days_away_text(today, std::max(today, detail.memory->due_day))));
    } else {
        const auto chance = cards::chance_of_recall(detail.memory->schedule.memory.value_or(memory::State{}),
                                                    detail.memory->schedule.last_day.value_or(today), today,
                                                    m_context.config.scheduler.parameters);
        m_history->setText(tr("Seen %n time(s), next %1; recalled today with a chance of %2.",
                              "%1: in 6 days", detail.memory->schedule.reps)
                               .arg(days_away_text(today, std::max(today, detail.memory->due_day)),
                                    recall_text(chance.range)));
    }
}

} // namespace deference::ui
