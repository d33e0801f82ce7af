// SPDX-License-Identifier: GPL-3.0-or-later
// "Signals you can prove": how many ready stories show each signal. Pure.
#pragma once
#include "app/stories/types.h"

namespace deference::stories {

// One story may fail to convince; two make it a habit.
inline constexpr int k_wanted_per_signal = 2;

struct SignalCoverage
{
    QString key;
    QString name;
    int ready = 0;  // stories that are ready now (is_ready) and not archived
    int drafts = 0; // tagged with it, not archived, not ready
    int wanted = k_wanted_per_signal;
};
// Every signal of the rounds file, in its order.
[[nodiscard]] std::vector<SignalCoverage> signal_coverage(const std::vector<Story>& stories,
                                                          const content::RoundsFile& rounds,
                                                          const content::StoriesFile& file);

} // namespace deference::stories
