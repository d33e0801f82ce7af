// SPDX-License-Identifier: GPL-3.0-or-later
// A card's words without marks, whatever they are written in: for lists, for searching, for reading out, for
// comparing with what was typed.
#pragma once
#include "app/cards/types.h"

#include <QStringList>
#include <QStringView>

namespace deference::cards {

// Without emphasis, links and pictures (their words stay) and [sound:...]; gaps stay as they are written.
[[nodiscard]] QString plain_text(const QString& text, Markup markup);
// Markdown read by hand: what a list or a search needs, not a rendering.
[[nodiscard]] QString plain_text_of_markdown(const QString& markdown);

// What is asked: of a cloze card the text with its gap as "[…]" or "[hint]", with every gap filled while it
// has no number.
[[nodiscard]] QString plain_question(const CardWords& words);
// What is answered: of a cloze card the filled text, and below it what the answer adds.
[[nodiscard]] QString plain_answer(const CardWords& words);
// What a typed answer is compared with: of a cloze card what the gap hides.
[[nodiscard]] QString expected_answer(const CardWords& words);

// The whole question, folded, gaps filled: two cards with the same one ask the same.
[[nodiscard]] QString folded_question(const CardWords& words);
// As much of it as the index holds.
inline constexpr qsizetype k_question_key_length = 64;
[[nodiscard]] QString question_key(const CardWords& words);

// Names of the pictures and sounds in all of its texts, each once.
[[nodiscard]] QStringList media_in(const CardWords& words);
// The same of one text. Sources that are no bare name (addresses, paths) are left out.
[[nodiscard]] QStringList media_in(const QString& text, Markup markup);

} // namespace deference::cards
