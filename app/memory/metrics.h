// SPDX-License-Identifier: GPL-3.0-or-later
// How well predicted recall fits what was recalled: log loss, calibration in bins, and order. The definitions
// are those of the FSRS benchmark (fsrs-rs `src/inference.rs`, fsrs-optimizer), so that figures compare.
#pragma once
#include "app/memory/histories.h"
#include "app/memory/parameters.h"

#include <optional>

namespace deference::memory {

// A review at least a day after the one before, as it was predicted and as it went.
struct Prediction
{
    double recall = 1.0; // predicted, 0 to 1
    bool is_recalled = false;
    int elapsed_days = 1; // since the review before, at least 1
    int number = 2;       // 1 + such reviews of the card up to this one
    int lapses = 0;       // earlier ones that were not recalled
    double weight = 1.0;
};

struct Metrics
{
    double log_loss = 0.0;  // mean, natural logarithm; predictions are cut to [1e-7, 1 - 1e-7]
    double rmse_bins = 0.0; // between predicted and actual recall, in bins of interval, number and lapses
    // The chance that a recalled item was predicted higher than a forgotten one, ties counting half; empty
    // when all went alike.
    std::optional<double> auc;
    std::size_t items = 0;

    [[nodiscard]] bool operator==(const Metrics&) const = default;
};

// InvalidInput for no predictions, Internal for one that is no number.
[[nodiscard]] Result<Metrics> measure(std::span<const Prediction> predictions);
[[nodiscard]] Result<double> weighted_log_loss(std::span<const Prediction> predictions);

// All items of the log by time, each predicted from the card's history before it. Weights are 1.
[[nodiscard]] std::vector<Prediction> predict(const Histories& histories, const Parameters& parameters);

// The weight of the item at `rank` (from 0) of `count` by time: 0.25 for the oldest, 1 for the newest.
[[nodiscard]] double recency_weight(std::size_t rank, std::size_t count);
void weigh_by_recency(std::span<Prediction> predictions);

} // namespace deference::memory
