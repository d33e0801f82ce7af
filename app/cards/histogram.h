// SPDX-License-Identifier: GPL-3.0-or-later
// Values sorted into bins, with the counts.
#pragma once
#include <optional>
#include <span>
#include <vector>

namespace deference::cards {

// Bin i holds edges[i] <= value < edges[i + 1]; the last one takes its upper edge too. Values outside fall
// into the nearest bin.
struct Histogram
{
    std::vector<double> edges;
    std::vector<int> counts; // one fewer than edges
    int total = 0;
    std::optional<double> median; // none without values
};

// Edges rise and are two at least.
[[nodiscard]] Histogram make_histogram(std::span<const double> values, std::vector<double> edges);

// The value below which `share` (0 to 1) of the values lie, by the nearest rank; `values` is put in another
// order and is not empty.
[[nodiscard]] double quantile(std::span<double> values, double share);

} // namespace deference::cards
