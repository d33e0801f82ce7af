// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/own_cards.h"

#include "app/cards/note_plan.h"
#include "app/cards/operations.h"
#include "app/cards/plain_words.h"
#include "app/cards/store.h"
#include "app/library/drafts.h"

#include <algorithm>

namespace deference::cards {

namespace {

constexpr qsizetype k_shortest_question = 8;
constexpr std::size_t k_most_same = 10;

struct CardAndNote
{
    Card card;
    std::vector<Card> note; // the card too
};

Result<CardAndNote> load_with_note(const Database& database, CardId id)
{
    CardAndNote found;
    DEFERENCE_TRY_ASSIGN(found.card, load_card(database, id));
    found.note = {found.card};
    if (found.card.note) {
        DEFERENCE_TRY_ASSIGN(found.note, load_note(database, found.card.note->guid));
    }
    return found;
}

// Short, and never the same twice: ids are not.
QString new_guid(Transaction& transaction)
{
    struct NoteTag;
    return QString::number(transaction.new_id<Id<NoteTag>>().value(), 36);
}

Result<void> check(const std::vector<FieldFault>& faults)
{
    return faults.empty() ? Result<void>() : Result<void>(fail(error_of(faults.front())));
}

std::vector<FieldFault> faults_of(const Card& card, const CardDraft& draft)
{
    std::vector<FieldFault> faults = check_draft(draft);
    if (faults.empty() && card.origin) {
        if (const auto fault = check_pack_edit(card, draft))
            faults.push_back(*fault);
    }
    return faults;
}

Result<void> drop(Transaction& transaction, const SaveOptions& options)
{
    return options.draft_key.isEmpty() ? Result<void>() : drop_draft(transaction, options.draft_key);
}

// Writes the plan over what was there before.
Result<SavedCards> write_plan(Transaction& transaction, NotePlan plan, std::span<const Card> before)
{
    SavedCards saved;
    for (Card& card : plan.cards) {
        if (card.id.is_null()) {
            card.id = transaction.new_id<CardId>();
            card.created_at = transaction.now();
            DEFERENCE_TRY(insert_card(transaction, card));
            ++saved.added;
        } else {
            const auto old = std::ranges::find(before, card.id, &Card::id);
            saved.returned += old != before.end() && old->retired && !card.retired ? 1 : 0;
            if (old == before.end() || *old != card) {
                if (old == before.end() || old->words != card.words)
                    card.edited_at = transaction.now();
                DEFERENCE_TRY(update_card(transaction, card));
            }
        }
        saved.cards.push_back(card.id);
    }
    for (const Card& card : plan.retired) {
        DEFERENCE_TRY(update_card(transaction, card));
        ++saved.retired;
    }
    return saved;
}

} // namespace

Result<SavedCards> add_cards(Library& library, const CardDraft& written, const SaveOptions& options)
{
    CardDraft draft = cleaned(written);
    DEFERENCE_TRY(check(check_draft(draft)));
    if (draft.facts.as_of == Day{})
        draft.facts.as_of = study_day(library.clock());
    SavedCards saved;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(saved, write_plan(transaction, plan_new(draft, new_guid(transaction)), {}));
        return drop(transaction, options);
    };
    DEFERENCE_TRY(library.run({k_add_card, short_name(draft.words), {}, options.initiator}, write));
    return saved;
}

Result<SavedCards> edit_cards(Library& library, CardId id, const CardDraft& written,
                              const SaveOptions& options)
{
    const CardDraft draft = cleaned(written);
    DEFERENCE_TRY_ASSIGN(const auto found, load_with_note(library.database(), id));
    DEFERENCE_TRY(check(faults_of(found.card, draft)));
    SavedCards saved;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        NotePlan plan;
        if (found.card.origin)
            plan.cards = {edited_pack_card(found.card, draft)};
        else
            plan = plan_edit(found.note, found.card, draft, new_guid(transaction));
        DEFERENCE_TRY_ASSIGN(saved, write_plan(transaction, std::move(plan), found.note));
        return drop(transaction, options);
    };
    const QString merge_key = QStringLiteral("cards.edit.") + id.to_string();
    DEFERENCE_TRY(
        library.run({k_edit_card, short_name(found.card.words), merge_key, options.initiator}, write));
    return saved;
}

Result<CardDraft> load_draft(const Library& library, CardId id)
{
    DEFERENCE_TRY_ASSIGN(const auto found, load_with_note(library.database(), id));
    return draft_of(found.note, found.card);
}

Result<std::vector<FieldFault>> check_edit(const Library& library, CardId id, const CardDraft& written)
{
    const CardDraft draft = cleaned(written);
    if (id.is_null())
        return check_draft(draft);
    DEFERENCE_TRY_ASSIGN(const Card card, load_card(library.database(), id));
    return faults_of(card, draft);
}

Result<std::vector<CardId>> find_same_question(const Library& library, const CardDraft& draft, CardId card)
{
    if (draft.words.question.size() > k_longest_text) // no card is
        return std::vector<CardId>{};
    const QString folded = folded_question(draft.words);
    if (folded.size() < k_shortest_question)
        return std::vector<CardId>{};
    QString guid;
    if (!card.is_null()) {
        DEFERENCE_TRY_ASSIGN(const Card known, load_card(library.database(), card));
        guid = known.note ? known.note->guid : QString();
    }
    DEFERENCE_TRY_ASSIGN(const auto asking, load_asking(library.database(), question_key(draft.words)));
    std::vector<CardId> same;
    for (const Card& each : asking) {
        const bool is_own = each.id == card || (each.note && each.note->guid == guid);
        if (!is_own && same.size() < k_most_same && folded_question(each.words) == folded)
            same.push_back(each.id);
    }
    return same;
}

} // namespace deference::cards
