// SPDX-License-Identifier: GPL-3.0-or-later
// Writing cards: what the editor and the command line do with a CardDraft. One text may make several cards;
// they are written, changed, retired and brought back together, in one undo step.
#pragma once
#include "app/cards/card_draft.h"
#include "app/library/library.h"

#include <vector>

namespace deference::cards {

struct SaveOptions
{
    QString draft_key; // dropped with the saving; empty: there is none
    const void* initiator = nullptr;
};

struct SavedCards
{
    std::vector<CardId> cards; // of this text, in the order of its gaps; never empty
    int added = 0;
    int retired = 0;
    int returned = 0; // retired before, and back
};

// The user's own cards, new from now on; as of today where the draft names no day. InvalidInput with the
// first fault of check_draft().
[[nodiscard]] Result<SavedCards> add_cards(Library& library, const CardDraft& draft,
                                           const SaveOptions& options = {});
// Changes the card and those made from the same text. Of a pack's card only the words, the tags and the mark
// change. Edits in a row on one card are one undo step, until Library::close_undo_step().
[[nodiscard]] Result<SavedCards> edit_cards(Library& library, CardId card, const CardDraft& draft,
                                            const SaveOptions& options = {});

// The card as the editor shows it.
[[nodiscard]] Result<CardDraft> load_draft(const Library& library, CardId card);
// What may be wrong with an edit of that card (null: of a new one), after cleaning.
[[nodiscard]] Result<std::vector<FieldFault>> check_edit(const Library& library, CardId card,
                                                         const CardDraft& draft);

// Cards that ask the same already, not counting those made from the text of `card` (null: none), at most ten.
// Nothing for a question of fewer than eight characters: half a word would find everything.
[[nodiscard]] Result<std::vector<CardId>> find_same_question(const Library& library, const CardDraft& draft,
                                                             CardId card);

} // namespace deference::cards
