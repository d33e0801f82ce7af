// SPDX-License-Identifier: GPL-3.0-or-later
// What was practised of each round, in counts. Pure.
#pragma once
#include "app/content/types.h"
#include "app/practice/types.h"

#include <array>
#include <vector>

namespace deference::practice {

struct RoundOverview
{
    QString round;
    QString name;
    int prompts = 0;              // in the pack
    int answered = 0;             // of these, with at least one finished attempt
    int attempts = 0;             // finished; of dropped prompts too
    int drafts = 0;               // running or parked
    std::optional<Day> last;      // day of the newest finished attempt
    std::array<int, 5> ratings{}; // how many attempts were rated 1, 2, 3, 4, 5
    std::chrono::seconds spent{0};

    // "3 of 5": finished attempts rated 4 or better, of all of them.
    [[nodiscard]] int good() const { return ratings[3] + ratings[4]; }
};
// Every round of the file, in order.
[[nodiscard]] std::vector<RoundOverview> overview(const content::RoundsFile& rounds,
                                                  const std::vector<Attempt>& attempts);

} // namespace deference::practice
