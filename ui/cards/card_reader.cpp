// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_reader.h"

#include "app/cards/forecast.h"
#include "app/cards/operations.h"
#include "ui/cards/card_editor.h"
#include "ui/cards/card_face.h"
#include "ui/cards/key_button.h"
#include "ui/cards/source_row.h"
#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace deference::ui {

CardReader::CardReader(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_stack(new QStackedWidget(this)),
      m_face(new CardFace(library, m_stack)), m_editor(new CardEditor(m_stack)),
      m_state(make_wrapped_label({}, Role::BodyStrong, Token::Attn, this)),
      m_history(make_wrapped_label({}, Role::Support, Token::Ink2, this)),
      m_edit(new KeyButton(tr("Edit"), QStringLiteral("E"), ButtonKind::Secondary, this, u"edit")),
      m_suspend(new KeyButton(tr("Suspend"), QStringLiteral("@"), ButtonKind::Secondary, this, u"suspend")),
      m_flag(new KeyButton(tr("Flag"), QStringLiteral("!"), ButtonKind::Secondary, this, u"flag")),
      m_actions(new QWidget(this))
{
    m_stack->addWidget(m_face);
    m_stack->addWidget(m_editor);
    auto* below = new QVBoxLayout(m_actions);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(2);
    below->addWidget(m_state);
    below->addWidget(m_history);
    below->addSpacing(6);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    for (KeyButton* button : {m_edit, m_suspend, m_flag})
        actions->addWidget(button);
    actions->addStretch();
    below->addLayout(actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_stack, 1);
    column->addWidget(m_actions);
    connect(m_edit, &QPushButton::clicked, this, &CardReader::edit);
    connect(m_suspend, &QPushButton::clicked, this, &CardReader::toggle_suspended);
    connect(m_flag, &QPushButton::clicked, this, &CardReader::toggle_flag);
    connect(m_editor, &CardEditor::save_requested, this, &CardReader::save);
    connect(m_editor, &CardEditor::cancel_requested, this, &CardReader::close_editor);
    show_card({});
}

void CardReader::show_card(cards::CardId id)
{
    if (is_editing())
        return;
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

void CardReader::show_detail(const cards::CardDetail& detail)
{
    const cards::Card& card = detail.card;
    const Day today = study_day(m_library.clock());
    m_is_suspended = card.suspended;
    m_is_flagged = card.flag != 0;
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
    m_suspend->setText(m_is_suspended ? tr("Unsuspend") : tr("Suspend"));
    m_suspend->setAccessibleName(m_is_suspended ? tr("Unsuspend, key @") : tr("Suspend, key @"));
    m_flag->setText(m_is_flagged ? tr("Unflag") : tr("Flag"));
    m_flag->setAccessibleName(m_is_flagged ? tr("Unflag, key !") : tr("Flag, key !"));
    for (KeyButton* button : {m_suspend, m_flag})
        button->updateGeometry();
}

bool CardReader::is_editing() const
{
    return m_stack->currentWidget() == m_editor;
}

void CardReader::edit()
{
    if (m_card.is_null() || is_editing())
        return;
    const auto detail = cards::load_detail(m_library, m_card);
    if (!detail) {
        emit failed(detail.error());
        return;
    }
    m_stack->setCurrentWidget(m_editor);
    m_actions->hide();
    m_editor->edit(m_card, detail->card.words);
}

void CardReader::add()
{
    leave();
    setVisible(true);
    m_stack->setCurrentWidget(m_editor);
    m_actions->hide();
    m_editor->edit({}, {});
}

void CardReader::save()
{
    if (!is_editing())
        return;
    if (!m_editor->is_changed() && !m_editor->card().is_null())
        return close_editor();
    if (!m_editor->check())
        return;
    const cards::CardWords words = m_editor->words();
    if (!m_editor->card().is_null()) {
        m_is_saving = true;
        const auto saved = cards::edit_card(m_library, m_editor->card(), words);
        m_is_saving = false;
        if (!saved) {
            emit failed(saved.error()); // what was typed stays
            return;
        }
        m_library.close_undo_step();
        return close_editor();
    }
    cards::CardFacts facts;
    facts.area = QLatin1String(k_own_area);
    facts.skill = skill_id(Skill::Recall);
    facts.as_of = study_day(m_library.clock());
    m_is_saving = true;
    const auto id = cards::add_card(m_library, words, facts);
    m_is_saving = false;
    if (!id) {
        emit failed(id.error());
        return;
    }
    m_card = *id;
    close_editor();
    emit added(*id);
    emit happened(tr("Card added; it comes up as a new card"));
}

void CardReader::close_editor()
{
    if (!is_editing())
        return;
    m_stack->setCurrentWidget(m_face);
    m_actions->show();
    show_card(m_card);
    emit edit_ended();
}

void CardReader::leave()
{
    // What is being written changes the list, which may choose another card.
    if (!is_editing() || m_is_saving)
        return;
    const cards::CardWords words = m_editor->words();
    if (words.question.trimmed().isEmpty() || words.answer.trimmed().isEmpty())
        close_editor();
    else
        save();
}

void CardReader::toggle_suspended()
{
    if (m_card.is_null() || is_editing())
        return;
    if (m_is_suspended)
        after(cards::unsuspend_cards(m_library, {m_card}), tr("Card is back in review"));
    else
        after(cards::suspend_cards(m_library, {m_card}), tr("Card suspended"));
}

void CardReader::toggle_flag()
{
    if (m_card.is_null() || is_editing())
        return;
    after(cards::flag_cards(m_library, {m_card}, m_is_flagged ? 0 : 1),
          m_is_flagged ? tr("Flag taken off") : tr("Card flagged"));
}

void CardReader::after(const Result<void>& done, const QString& what)
{
    if (!done) {
        emit failed(done.error());
        return;
    }
    show_card(m_card);
    emit happened(what);
}

} // namespace deference::ui
