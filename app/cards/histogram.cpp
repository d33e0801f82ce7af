// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/histogram.h"

#include <QtGlobal>
#include <algorithm>
#include <cmath>

namespace deference::cards {

double quantile(std::span<double> values, double share)
{
    Q_ASSERT(!values.empty());
    const double rank = std::ceil(share * static_cast<double>(values.size())) - 1.0;
    const auto place =
        static_cast<std::ptrdiff_t>(std::clamp(rank, 0.0, static_cast<double>(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

Histogram make_histogram(std::span<const double> values, std::vector<double> edges)
{
    Q_ASSERT(edges.size() >= 2 && std::ranges::is_sorted(edges));
    Histogram histogram;
    histogram.counts.resize(edges.size() - 1);
    for (const double value : values) {
        const auto above = std::upper_bound(edges.begin() + 1, edges.end() - 1, value);
        ++histogram.counts[static_cast<std::size_t>(above - edges.begin() - 1)];
    }
    histogram.edges = std::move(edges);
    histogram.total = static_cast<int>(values.size());
    if (!values.empty()) {
        std::vector<double> sorted(values.begin(), values.end());
        histogram.median = quantile(sorted, 0.5);
    }
    return histogram;
}

} // namespace deference::cards
