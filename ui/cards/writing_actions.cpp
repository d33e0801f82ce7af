// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/writing_actions.h"

#include "ui/cards/card_writer.h"
#include "ui/cards/decks_dialog.h"
#include "ui/widgets/tokens.h"

namespace deference::ui {

WritingActions::WritingActions(Library& library, QWidget* page)
    : QObject(page), m_library(library), m_page(page)
{
}

bool WritingActions::raise()
{
    if (!m_open || !m_open->isVisible()) // one that is closing is there until the next event
        return false;
    m_open->raise();
    m_open->activateWindow();
    return true;
}

CardWriter* WritingActions::make_writer()
{
    if (raise())
        return nullptr;
    auto* writer = new CardWriter(m_library, m_page);
    m_open = writer;
    connect(writer, &CardWriter::saved, this, &WritingActions::saved);
    connect(writer, &CardWriter::happened, this, &WritingActions::happened);
    connect(writer, &CardWriter::failed, this, &WritingActions::failed);
    return writer;
}

void WritingActions::write(const QString& start)
{
    CardWriter* writer = make_writer();
    if (!writer)
        return;
    cards::CardDraft draft = cards::draft_from_text(start);
    if (start.isEmpty())
        draft.words.markup = cards::Markup::Markdown;
    if (draft.facts.skill.isEmpty())
        draft.facts.skill = skill_id(Skill::Recall);
    writer->write(draft);
    writer->open();
}

void WritingActions::edit(cards::CardId card)
{
    CardWriter* writer = make_writer();
    if (!writer)
        return;
    if (const auto begun = writer->edit(card)) {
        writer->open();
    } else {
        emit failed(begun.error());
        writer->deleteLater();
    }
}

void WritingActions::show_decks()
{
    if (raise())
        return;
    auto* dialog = new DecksDialog(m_library, m_page);
    m_open = dialog;
    connect(dialog, &DecksDialog::wanted, this, &WritingActions::wanted);
    connect(dialog, &DecksDialog::happened, this, &WritingActions::happened);
    dialog->open();
}

void WritingActions::keep()
{
    if (auto* writer = qobject_cast<CardWriter*>(m_open.data()))
        writer->keep();
}

} // namespace deference::ui
