// SPDX-License-Identifier: GPL-3.0-or-later
// What the card editor says: what is wrong with a field, who asks this already, where a card comes from.
#pragma once
#include "app/cards/card_draft.h"

namespace deference::ui {

// One sentence with what to do.
[[nodiscard]] QString fault_text(const cards::FieldFault& fault);
// The question on one line, at most so long that a sentence can name it.
[[nodiscard]] QString short_question(const cards::CardWords& words);
// `count` cards ask this already; `words` of the first of them.
[[nodiscard]] QString same_question_text(int count, const cards::CardWords& words);
// "From: Books and records, in force, checked 2 March 2026"; empty where the draft rests on nothing.
[[nodiscard]] QString origin_text(const cards::CardFacts& facts);
// What a card of that form is called, and what its two texts are.
[[nodiscard]] QString form_name(cards::CardForm form);
[[nodiscard]] QString question_name(cards::CardForm form);
[[nodiscard]] QString answer_name(cards::CardForm form);

} // namespace deference::ui
