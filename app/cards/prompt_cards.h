// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards an interview prompt needs. No list says so: the cards of its round that share its rarer words
// are taken, weighed as search engines do (Okapi BM25, Robertson and Zaragoza 2009, k1 1.2, b 0.75; a word of
// what an answer must name counts twice). Pure, and the same on every platform.
#pragma once
#include "app/cards/store.h"
#include "app/content/types.h"

#include <span>
#include <vector>

namespace deference::cards {

inline constexpr std::size_t k_most_prompt_cards = 16;
// Of the best card's score: what lies below shares a word by chance.
inline constexpr double k_least_prompt_share = 0.45;

// Best first, equal ones in the order they were added; empty when no card shares a word that says something.
[[nodiscard]] std::vector<CardId> cards_for_prompt(const content::Prompt& prompt,
                                                   std::span<const CardText> cards);

} // namespace deference::cards
