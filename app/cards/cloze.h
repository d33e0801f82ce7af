// SPDX-License-Identifier: GPL-3.0-or-later
// Gaps in a text: "Records are kept for {{c1::six::how many?}} years, {{c2::two}} of them at hand." One card
// a number; the card of number 1 asks for every gap of that number and shows all the others.
//
// As Anki reads it: numbers from 1, several with commas ({{c1,3::...}}), a hint behind a second "::", gaps
// inside gaps. What is never closed, and "}}" that closes nothing, is plain text. The functions work on plain
// text and on HTML alike: they only look for the marks.
#pragma once
#include "app/core/text.h"

#include <QString>
#include <QStringView>
#include <optional>
#include <vector>

namespace deference::cards {

inline constexpr int k_largest_cloze_number = 500;
// Gaps inside gaps inside gaps; marks below are plain text.
inline constexpr int k_cloze_depth = 8;

// One gap as it stands in the text, for an editor to colour. Outer gaps come before the inner ones.
struct ClozePiece
{
    std::vector<int> numbers;     // rising, never empty
    TextSpan whole;               // from "{{" to behind "}}"
    TextSpan text;                // what is asked for; inner gaps lie inside
    std::optional<TextSpan> hint; // without the "::"; may be empty
    int depth = 0;                // 0: in no other gap
    [[nodiscard]] bool operator==(const ClozePiece&) const = default;
};
[[nodiscard]] std::vector<ClozePiece> cloze_pieces(QStringView text);

// The numbers that occur, rising: the cards that this text makes. Empty: not a cloze text.
[[nodiscard]] std::vector<int> cloze_numbers(QStringView text);
// The number for the next gap: one above the largest, 1 in a text without gaps.
[[nodiscard]] int next_cloze_number(QStringView text);

// A text to show, and where in it the gaps of the asked number are.
struct ClozeSide
{
    QString text;
    std::vector<TextSpan> gaps; // from left to right
    [[nodiscard]] bool operator==(const ClozeSide&) const = default;
};
// The gaps of `number` as "[hint]" or "[…]", everything else open. Empty when no gap has that number.
[[nodiscard]] ClozeSide cloze_question_side(QStringView text, int number);
// Everything open. Empty when no gap has that number.
[[nodiscard]] ClozeSide cloze_answer_side(QStringView text, int number);
[[nodiscard]] QString cloze_question(QStringView text, int number);
[[nodiscard]] QString cloze_answer(QStringView text, int number);
// What the gaps of `number` hide, in order, joined by ", ": what a typed answer is compared with.
[[nodiscard]] QString cloze_hidden(QStringView text, int number);
// The text without any marks, whatever the numbers: for lists and for searching.
[[nodiscard]] QString without_cloze_marks(QStringView text);

} // namespace deference::cards
