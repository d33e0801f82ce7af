// SPDX-License-Identifier: GPL-3.0-or-later
// w0 to w3, the stability after a first answer, fitted to what was recalled when cards were asked for the
// first time on another day: before training, and by itself where there is too little for training. Source:
// fsrs-rs `src/pre_training.rs`.
#pragma once
#include "app/memory/outliers.h"

#include <optional>
#include <span>

namespace deference::memory {

// For each first rating that occurs, the s in [0.001, 100] that minimises
// -sum of n (p ln R + (1 - p) ln(1 - R)) + |s - default| / 16, with R at the default decay and p the share
// recalled, drawn towards `mean_recall` by the weight of one card in all those of the rating.
[[nodiscard]] PerRating<std::optional<double>> fit_initial_stability(std::span<const FirstInterval> groups,
                                                                     double mean_recall);

// All four, never falling with the rating: where a lower rating has the higher value the one with more cards
// decides, and what is missing is put between, or continued from, those that are there in log space. The
// defaults scaled where there is one, the defaults where there is none. In [0.001, 100].
[[nodiscard]] PerRating<double> ordered_and_filled(PerRating<std::optional<double>> stability,
                                                   const PerRating<int>& cards);

[[nodiscard]] PerRating<int> cards_by_first_rating(std::span<const FirstInterval> groups);

} // namespace deference::memory
