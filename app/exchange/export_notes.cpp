// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export_notes.h"

#include "app/exchange/anki_export.h"
#include "app/exchange/guid.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace deference::exchange {

namespace {

bool is_turned_round(const cards::CardWords& one, const cards::CardWords& other)
{
    return one.form == cards::CardForm::Ask && other.form == cards::CardForm::Ask &&
           one.markup == other.markup && one.question == other.answer && one.answer == other.question;
}

bool same_text(const cards::CardWords& one, const cards::CardWords& other)
{
    return one.question == other.question && one.answer == other.answer && one.markup == other.markup;
}

// Whether `card` is another card of that note.
bool belongs(const ExportNote& note, const cards::Card& card)
{
    const cards::CardWords& words = note.cards.front().card->card.words;
    if (note.kind == ExportNote::Kind::Cloze)
        return card.words.form == cards::CardForm::Cloze && same_text(words, card.words) &&
               std::ranges::find(note.cards, card.words.cloze_number - 1, &ExportNote::Member::ordinal) ==
                   note.cards.end();
    return note.kind == ExportNote::Kind::Ask && note.cards.size() == 1 && is_turned_round(words, card.words);
}

ExportNote start_note(const ExportCard& source)
{
    ExportNote note;
    const cards::CardWords& words = source.card.words;
    if (words.form == cards::CardForm::Cloze) {
        note.kind = ExportNote::Kind::Cloze;
        note.cards = {{&source, words.cloze_number - 1}};
    } else {
        note.kind = words.form == cards::CardForm::Typed ? ExportNote::Kind::Typed : ExportNote::Kind::Ask;
        note.cards = {{&source, 0}};
    }
    return note;
}

} // namespace

QString guid_of_card(const cards::Card& card)
{
    if (card.note)
        return card.note->guid;
    if (card.origin)
        return guid_of_seed(QStringLiteral("deference:") + card.origin->pack + u'/' + card.origin->card);
    return guid_of_seed(QStringLiteral("deference:") + card.id.to_string());
}

QString deck_of_card(const cards::Card& card)
{
    if (!card.deck.isEmpty())
        return card.deck;
    return card.facts.area.isEmpty() ? QStringLiteral("Deference")
                                     : QStringLiteral("Deference::") + card.facts.area;
}

std::vector<ExportNote> notes_of(const ExportSource& source)
{
    std::vector<ExportNote> notes;
    QHash<QString, std::vector<std::size_t>> by_guid; // places in `notes`
    QSet<QString> taken;
    for (const ExportCard& one : source.cards) {
        const QString wanted = guid_of_card(one.card);
        std::vector<std::size_t>& family = by_guid[wanted];
        const auto home =
            std::ranges::find_if(family, [&](std::size_t i) { return belongs(notes[i], one.card); });
        if (home != family.end()) {
            ExportNote& note = notes[*home];
            if (note.kind == ExportNote::Kind::Ask)
                note.kind = ExportNote::Kind::BothWays;
            const bool cloze = note.kind == ExportNote::Kind::Cloze;
            note.cards.push_back({&one, cloze ? one.card.words.cloze_number - 1 : 1});
            continue;
        }
        ExportNote note = start_note(one);
        note.guid = wanted;
        for (int i = 1; taken.contains(note.guid); ++i)
            note.guid = guid_of_seed(wanted + u'/' + QString::number(i));
        taken.insert(note.guid);
        family.push_back(notes.size());
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace deference::exchange
