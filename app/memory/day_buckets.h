// SPDX-License-Identifier: GPL-3.0-or-later
// A deck in few words, for the search of the prices: cards of one kind that cost about the same, in few
// states.
#pragma once
#include "app/memory/day_setting.h"

namespace deference::memory {

struct DayBucket
{
    const SetKind* kind = nullptr;
    // Of all cards in it: the geometric mean, and the mean.
    double price_factor = 1.0;
    double cost_factor = 1.0;
    struct Entry
    {
        std::size_t state = 0; // index into SetKind::states
        double cards = 0.0;
        bool today = true; // may come today
    };
    std::vector<Entry> entries;
};

[[nodiscard]] std::vector<DayBucket> make_buckets(const DaySetting& setting);

} // namespace deference::memory
