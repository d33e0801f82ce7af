// SPDX-License-Identifier: GPL-3.0-or-later
// What a card must be besides well-formed: short, honest about legal status, and not its own answer.
#pragma once
#include "app/content/fields.h"
#include "app/content/types.h"

namespace deference::content {

inline constexpr int k_max_answer_sentences = 4;

void check_card(const CardText& card, Fields& fields, Report& report);

// Sentences end with . ! or ? before white space and a capital, digit or quote, or at the end; not after the
// abbreviations that citations are full of (v., U.S., No., Inc.).
[[nodiscard]] int count_sentences(const QString& text);

// Whether the answer says early enough that the matter is not law in force, or that a complaint is not
// decided: one of the status words within the first two sentences. Always true for a status that needs no
// warning.
[[nodiscard]] bool states_status(const QString& answer, LegalStatus status);

// Whether the question gives its answer away: of the answer's telling words (four letters or more, or
// figures, without the commonest English words), at least three exist and at least 80 % stand in the question
// too. Cards whose answer begins with yes or no are exempt: there the figure of the question has to come
// back.
[[nodiscard]] bool gives_itself_away(const QString& question, const QString& answer);

} // namespace deference::content
