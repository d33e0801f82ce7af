// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards a text makes, and what an edit of it does to the cards it made before. Pure; the operations are
// in own_cards.h.
//
// A text with gaps makes a card for each number; ordinals are the numbers less one. A card asked both ways
// has a mirror, with question and answer changed over. Numbers that are new make new cards; a card whose
// number or mirror is no longer wanted is retired and keeps its history; it comes back when it is wanted
// again.
#pragma once
#include "app/cards/card_draft.h"

#include <span>

namespace deference::cards {

struct NotePlan
{
    std::vector<Card> cards;   // as they shall be, those to add have no id; in the order they are shown
    std::vector<Card> retired; // were not retired before
};

// Whether a card of the note asks for the question of `card`.
[[nodiscard]] const Card* find_mirror(std::span<const Card> note, const Card& card);
// As the editor shows it: of a cloze card the whole text, of one with a mirror both ways.
[[nodiscard]] CardDraft draft_of(std::span<const Card> note, const Card& card);

// New cards. `guid` names the note where there are several. `draft` is cleaned and has no faults.
[[nodiscard]] NotePlan plan_new(const CardDraft& draft, const QString& guid);
// An edit of `card`. `note` are all cards of its note, the card too, retired ones too; `guid` names the note
// where the card had none, or where it can no longer share it.
[[nodiscard]] NotePlan plan_edit(std::span<const Card> note, const Card& card, const CardDraft& draft,
                                 const QString& guid);
// Of a pack's card the words may change, and what is the user's: tags and mark. The rest follows the pack.
[[nodiscard]] Card edited_pack_card(const Card& card, const CardDraft& draft);
// What is wrong with that: the gap asked for must stay, and no text with gaps can come of a plain card.
[[nodiscard]] std::optional<FieldFault> check_pack_edit(const Card& card, const CardDraft& draft);

} // namespace deference::cards
