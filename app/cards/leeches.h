// SPDX-License-Identifier: GPL-3.0-or-later
// Leeches: cards that are forgotten again and again, and what may help. Pure.
#pragma once
#include "app/cards/types.h"

namespace deference::cards {

// Lapses (an Again while in review) from which on a card is a leech, and after how many more it is named
// again.
inline constexpr int k_leech_lapses = 6;
inline constexpr int k_leech_again = 3;

[[nodiscard]] constexpr bool is_leech(int lapses)
{
    return lapses >= k_leech_lapses;
}
// Whether this very lapse is the moment to say so: the 6th, 9th, 12th...
[[nodiscard]] constexpr bool is_leech_moment(int lapses)
{
    return is_leech(lapses) && (lapses - k_leech_lapses) % k_leech_again == 0;
}

// What to do about one; the words for it are the page's.
enum class LeechAdvice {
    Split,      // the answer is a paragraph: several cards
    DropDetail, // many figures: keep the one that matters
    Rewrite,    // the question is so short that it could mean several things
    AddHint,    // a cue in the question
    Suspend,    // it has cost much, and nobody marked it as a must
};
// "split", "drop_detail", "rewrite", "add_hint", "suspend".
[[nodiscard]] QString to_key(LeechAdvice advice);

// From the words as they stand: the first of these that holds, in this order. Suspend: twice as many lapses
// as make a leech, and not marked. Split: an answer of more than 40 words. DropDetail: four numbers or more
// in the answer. Rewrite: a question of fewer than five words. Else AddHint.
[[nodiscard]] LeechAdvice leech_advice(const CardWords& words, int lapses, bool must_know);

} // namespace deference::cards
