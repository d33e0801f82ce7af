// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_plan.h"

#include "app/cards/card_draft.h"
#include "app/cards/incoming.h"
#include "app/cards/plain_words.h"
#include "app/exchange/anki_cards.h"
#include "app/exchange/anki_package.h"
#include "app/exchange/text_import.h"
#include "app/exchange/words.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace deference::exchange {

namespace {

// Enough of a card to find its twin by.
cards::Card to_look_for(const ImportedCard& theirs)
{
    cards::Card card;
    card.words = theirs.words;
    if (!theirs.guid.isEmpty())
        card.note = cards::NoteRef{theirs.guid, theirs.ordinal};
    return card;
}

bool same_words(const cards::CardWords& ours, const cards::CardWords& theirs)
{
    return ours.form == theirs.form && ours.cloze_number == theirs.cloze_number &&
           cards::plain_text(ours.question, ours.markup) ==
               cards::plain_text(theirs.question, theirs.markup) &&
           cards::plain_text(ours.answer, ours.markup) == cards::plain_text(theirs.answer, theirs.markup) &&
           cards::media_in(ours) == cards::media_in(theirs);
}

// What makes a card the same as another of the same file.
QString identity(const ImportedCard& card)
{
    if (!card.guid.isEmpty())
        return card.guid + QChar(0x1f) + QString::number(card.ordinal);
    return cards::folded_question(card.words) + QChar(0x1f) + QString::number(card.words.cloze_number) +
           QChar(0x1f) + cards::plain_answer(card.words);
}

} // namespace

QString to_key(Decision decision)
{
    switch (decision) {
    case Decision::KeepOurs:
        return QStringLiteral("keep");
    case Decision::TakeTheirs:
        return QStringLiteral("update");
    case Decision::KeepBoth:
        return QStringLiteral("both");
    }
    return {};
}

std::optional<Decision> decision_from_key(const QString& key)
{
    for (const Decision decision : {Decision::KeepOurs, Decision::TakeTheirs, Decision::KeepBoth}) {
        if (key == to_key(decision))
            return decision;
    }
    return std::nullopt;
}

ImportCounts count(const ImportPlan& plan)
{
    ImportCounts counts;
    for (const ImportItem& item : plan.items) {
        const bool is_new = item.presence == Presence::New;
        ++(is_new ? counts.new_cards : item.presence == Presence::Same ? counts.same : counts.changed);
        const int answers = static_cast<int>(item.theirs.reviews.size());
        const bool added = is_new || item.decision == Decision::KeepBoth;
        const bool taken = added || (item.decision == Decision::TakeTheirs && !item.ours_answered);
        (taken ? counts.answers : counts.answers_left) += answers;
        counts.believed += taken && item.theirs.memory ? 1 : 0;
    }
    return counts;
}

Result<ImportPlan> plan_import(const Library& library, ImportSource source, const QString& deck)
{
    ImportPlan plan;
    plan.name = source.name;
    plan.media = std::move(source.media);
    plan.not_carried = std::move(source.not_carried);
    plan.remarks = std::move(source.remarks);
    const QString fallback = deck.isEmpty() ? ExchangeWords::tr("Imported") : deck;

    std::vector<cards::Card> wanted;
    QSet<QString> seen;
    int twice = 0;
    for (ImportedCard& theirs : source.cards) {
        const QString id = identity(theirs);
        if (seen.contains(id)) {
            ++twice;
            continue;
        }
        seen.insert(id);
        theirs.deck = cards::normal_deck(theirs.deck.isEmpty() ? fallback : theirs.deck);
        theirs.tags = cards::normal_tags(theirs.tags);
        wanted.push_back(to_look_for(theirs));
        plan.items.push_back({std::move(theirs), Presence::New, {}, false, Decision::KeepOurs});
    }
    if (twice > 0)
        plan.not_carried.append(ExchangeWords::tr("%n card(s) that the file has twice", nullptr, twice));
    DEFERENCE_TRY_ASSIGN(auto twins, cards::find_twins(library, wanted));
    QSet<cards::CardId> taken; // one of ours is the twin of one of theirs only
    for (std::size_t i = 0; i < twins.size(); ++i) {
        if (!twins[i] || taken.contains(twins[i]->card.id))
            continue;
        ImportItem& item = plan.items[i];
        taken.insert(twins[i]->card.id);
        item.presence = !twins[i]->card.retired && same_words(twins[i]->card.words, item.theirs.words)
                            ? Presence::Same
                            : Presence::Changed;
        item.ours_answered = twins[i]->answered;
        item.ours = std::move(twins[i]->card);
    }
    return plan;
}

void decide_all(ImportPlan& plan, Decision decision)
{
    for (ImportItem& item : plan.items)
        item.decision = decision;
}

Result<ImportSource> read_import_file(const QString& path, Instant now, const Progress& progress)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !QFileInfo::exists(path) || is_anki_package_name(path)) {
        DEFERENCE_TRY_ASSIGN(const AnkiPackage package, read_anki_package(path, progress));
        return cards_of_anki(package, now, progress);
    }
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read (%1)").arg(file.errorString()),
                    path, QStringLiteral("check its permissions"));
    if (file.peek(4).startsWith("PK\x03\x04")) { // a package under another name
        file.close();
        DEFERENCE_TRY_ASSIGN(const AnkiPackage package, read_anki_package(path, progress));
        return cards_of_anki(package, now, progress);
    }
    DEFERENCE_TRY_ASSIGN(const ImportedNotes notes,
                         read_text(file, QFileInfo(path).fileName(), {}, progress));
    return cards_of_text(notes);
}

} // namespace deference::exchange
