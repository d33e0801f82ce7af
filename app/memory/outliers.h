// SPDX-License-Identifier: GPL-3.0-or-later
// First intervals that too few cards have, or that are too long to be meant: cards with one of them say more
// about an interruption or an import than about memory, and are left out of training. The rule is that of
// fsrs-rs (`src/dataset.rs`, filter_outlier).
#pragma once
#include "app/memory/types.h"

#include <vector>

namespace deference::memory {

// Cards that began with the same rating and were asked again, on another day, after the same time.
struct FirstInterval
{
    Rating first = Rating::Good;
    int days = 1;
    int cards = 0;
    int recalled = 0;

    [[nodiscard]] bool operator==(const FirstInterval&) const = default;
};

// What is kept, by rating and days. For each first rating, from the rarest interval on (the shorter of equals
// first): removed as long as fewer than max(20, a twentieth of the rating's cards) are; after that kept if
// there are 6 cards or more, and the interval is at most 100 days, after Easy 365.
[[nodiscard]] std::vector<FirstInterval> without_outliers(std::vector<FirstInterval> groups);

} // namespace deference::memory
