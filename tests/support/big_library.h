// SPDX-License-Identifier: GPL-3.0-or-later
// A library of a size that shows what is slow: thousands of cards with a log that the memory follows from.
#pragma once
#include "app/library/library.h"

namespace deference::tests {

struct BigLibrary
{
    int cards = 5'000;
    int reviews = 100'000;
    double learned = 0.8; // share of the cards that were answered at least once
    int days = 120;       // before the library's today, in which the answers fall
    std::uint64_t seed = 1;
};

// Adds the cards as the user's own and the answers as if they had been given, in one transaction that cannot
// be undone. The same seed gives the same library, up to ids. Exactly `cards` cards and `reviews` answers;
// every learned card gets about the same number.
[[nodiscard]] Result<void> fill(Library& library, const BigLibrary& size);

} // namespace deference::tests
