// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that ask the same, or nearly. Finding them is pure and takes values, so that a large deck is looked
// through off the interface thread: about 0.4 s for 100,000 cards in an optimised build.
#pragma once
#include "app/cards/types.h"
#include "app/library/library.h"

#include <span>
#include <stop_token>
#include <vector>

namespace deference::cards {

// What is compared of a card.
struct AskedQuestion
{
    CardId id;
    CardWords words; // the question and how it is written; the rest may be empty
    QString note;    // cards of one note are no duplicates of each other; empty: a card by itself
};

// Same: the questions differ in case, accents, punctuation and marks at most. Near: the same words that carry
// meaning, at least three of them, in any order and number (a plural s does not count).
enum class Likeness { Same, Near };
struct DuplicateGroup
{
    Likeness likeness = Likeness::Same;
    std::vector<CardId> cards; // two or more, in the order they were added
    [[nodiscard]] bool operator==(const DuplicateGroup&) const = default;
};
// First the same, then the near; each by its first card. A card is in one group of each kind at most, and in
// a near group only when the group is more than one group of the same. Empty when asked to stop.
[[nodiscard]] std::vector<DuplicateGroup> find_duplicates(std::span<const AskedQuestion> questions,
                                                          const std::stop_token& stop = {});

// What can go without anything being lost: of every group that asks the same all but the card with the most
// answers, the first of those. Near groups are for somebody to look at.
[[nodiscard]] Result<std::vector<CardId>> load_spares(const Library& library,
                                                      std::span<const DuplicateGroup> groups);

// Of every card that is not retired, in the order they were added.
[[nodiscard]] Result<std::vector<AskedQuestion>> load_questions(const Library& library);

} // namespace deference::cards
