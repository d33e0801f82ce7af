// SPDX-License-Identifier: GPL-3.0-or-later
// What the typist types: known to both sides, so that a length says how much is there.
#pragma once
#include <QString>

namespace deference::tests {

inline QChar typed_letter(int index)
{
    constexpr char16_t letters[] = u"holdthebatchandsaywhy ";
    constexpr int length = static_cast<int>(std::size(letters)) - 1;
    return letters[index % length];
}

inline QString typed_text(int letters)
{
    QString text;
    for (int i = 0; i < letters; ++i)
        text += typed_letter(i);
    return text;
}

} // namespace deference::tests
