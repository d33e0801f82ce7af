// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a library in one call, for the command line and for small libraries; and the words of the
// leeches.
#pragma once
#include "app/cards/leeches.h"
#include "app/cards/statistics.h"

namespace deference::cards {

// Reads everything: about 80 ms for 100,000 answers. A window reads a StatisticsSource in slices instead.
[[nodiscard]] Result<Statistics> load_statistics(const Library& library, const StatisticsQuestion& question);

struct LeechLine
{
    Leech leech;
    QString question;
    QString area;
    LeechAdvice advice = LeechAdvice::AddHint;
};
// In the order given; cards that are gone are left out.
[[nodiscard]] Result<std::vector<LeechLine>> load_leech_lines(const Library& library,
                                                              const std::vector<Leech>& leeches);

} // namespace deference::cards
