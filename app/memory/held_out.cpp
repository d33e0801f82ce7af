// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/optimiser.h"

#include <algorithm>

namespace deference::memory {

namespace {

constexpr std::size_t k_parts = 6;

// The orders of all items, by time.
std::vector<std::uint32_t> item_orders(const Histories& histories)
{
    std::vector<std::uint32_t> orders;
    for (const PastReview& review : histories.reviews) {
        if (is_item(review))
            orders.push_back(review.order);
    }
    std::sort(orders.begin(), orders.end());
    return orders;
}

} // namespace

Result<std::optional<HeldOutMetrics>> measure_held_out(const Histories& histories, const FitOptions& options,
                                                       const KeepGoing& keep_going)
{
    const std::vector<std::uint32_t> orders = item_orders(histories);
    const std::size_t part = orders.size() / k_parts;
    if (part == 0)
        return std::optional<HeldOutMetrics>();
    // What does not divide by six goes to the first part, as in the benchmark.
    const std::size_t first = orders.size() - (k_parts - 1) * part;
    const std::vector<Prediction> current = predict(histories, options.current);
    std::vector<Prediction> fitted;
    for (std::size_t fold = 1; fold < k_parts; ++fold) {
        const std::size_t begin = first + (fold - 1) * part;
        // Fitting takes as long as there are parts to fit to: 1 + 2 + ... + 5.
        const double done = static_cast<double>(fold * (fold - 1)) / 30.0;
        const double own = static_cast<double>(fold) / 15.0;
        KeepGoing fold_goes_on;
        if (keep_going)
            fold_goes_on = [&](double of_fold) { return keep_going(done + own * of_fold); };
        DEFERENCE_TRY_ASSIGN(const Candidate candidate,
                             fit_candidate(histories, options, fold_goes_on, orders[begin]));
        const std::vector<Prediction> predicted = predict(histories, candidate.parameters);
        const auto from = predicted.begin() + static_cast<std::ptrdiff_t>(begin);
        fitted.insert(fitted.end(), from, from + static_cast<std::ptrdiff_t>(part));
    }
    HeldOutMetrics metrics;
    DEFERENCE_TRY_ASSIGN(metrics.current, measure(std::span(current).subspan(first)));
    DEFERENCE_TRY_ASSIGN(metrics.fitted, measure(fitted));
    return metrics;
}

} // namespace deference::memory
