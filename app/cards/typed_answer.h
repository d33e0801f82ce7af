// SPDX-License-Identifier: GPL-3.0-or-later
// A typed answer against the expected one: where they differ, how far, and which rating that suggests. The
// user decides. Pure.
//
// Case, white space, the shape of quotes and dashes, and punctuation at the end do not count as differences,
// and are not marked. Characters are those a reader sees: an accent belongs to its letter.
#pragma once
#include "app/cards/types.h"

#include <vector>

namespace deference::cards {

enum class Alike {
    Nothing,   // nothing was typed
    Same,      // but for what does not count
    Close,     // a slip: at least 85 % of the longer text is shared, and no digit differs
    Different, // anything else
};

// A stretch of one of the two texts.
struct AnswerPiece
{
    QString text;
    bool is_shared = true; // false: only in this text
    [[nodiscard]] bool operator==(const AnswerPiece&) const = default;
};

struct TypedComparison
{
    Alike alike = Alike::Nothing;
    std::vector<AnswerPiece> typed; // together what was typed; stretches that are not shared are wrong
    std::vector<AnswerPiece>
        expected;       // together what was expected; stretches that are not shared are missing
    double share = 0.0; // shared characters of the longer text, 0 to 1
    [[nodiscard]] bool operator==(const TypedComparison&) const = default;
};

// Where less than 40 % is shared, nothing is marked as shared: letters that happen to be in both say nothing.
// Texts of up to 2,000 characters are compared character by character, longer ones word by word; a text above
// 20,000 is cut.
[[nodiscard]] TypedComparison compare_typed(const QString& typed, const QString& expected);

// Same: good. Close: hard. Different, and nothing: again.
[[nodiscard]] Rating suggested_rating(Alike alike);

} // namespace deference::cards
