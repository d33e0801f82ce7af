// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack's cards do to the cards in the library. Pure: old cards and the pack in, new cards and a report
// out; the operation is merge_pack() in operations.h.
//
// New cards are added. Changed words update a card whose words are not the user's; where they are, they stay
// and the card is listed. Facts (status, source, date) follow the pack on every card. Cards gone from the
// pack are retired and keep their history; they come back when the pack has them again. Merging the same pack
// again changes nothing.
#pragma once
#include "app/cards/types.h"

#include <span>
#include <vector>

namespace deference::cards {

// A card whose words the user edited and the pack has changed since.
struct UnmergedCard
{
    CardId id;
    QString pack_card;
    CardWords ours;
    CardWords theirs;
};
// A card whose law stands differently now.
struct StatusChange
{
    CardId id;
    std::optional<content::LegalStatus> before;
    std::optional<content::LegalStatus> after;
};

struct MergeReport
{
    QString pack;
    bool unchanged = false; // the pack was merged before, as it is: nothing was looked at
    int added = 0;
    int updated = 0;
    int retired = 0;
    int returned = 0; // retired before, and back
    std::vector<UnmergedCard> unmerged;
    std::vector<StatusChange> status_changes;
};

struct MergePlan
{
    std::vector<content::CardText> to_add;
    std::vector<Card> to_update; // as they shall be
    MergeReport report;
};

[[nodiscard]] CardWords words_of(const content::CardText& text);
[[nodiscard]] CardFacts facts_of(const content::CardText& text);
// Hexadecimal; the same words give the same hash on every platform.
[[nodiscard]] QString hash_of(const CardWords& words);

// `ours` are the library's cards of that pack, retired ones too.
// A changed status is kept on the card with `now`: a card learned before it is due again.
[[nodiscard]] MergePlan plan_merge(std::span<const Card> ours, std::span<const content::CardText> theirs,
                                   Instant now);

} // namespace deference::cards
