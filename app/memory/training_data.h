// SPDX-License-Identifier: GPL-3.0-or-later
// What parameters are fitted to: the items of a log without its outliers, weighted by recency.
#pragma once
#include "app/memory/lane_cards.h"
#include "app/memory/outliers.h"

#include <cstdint>
#include <limits>

namespace deference::memory {

// Items further into a card's history than this are not trained on.
inline constexpr std::size_t k_longest_history = 256;

inline constexpr std::uint32_t k_whole_log = std::numeric_limits<std::uint32_t>::max();

struct TrainingData
{
    std::vector<FirstInterval> first_intervals; // those kept
    std::vector<CardPart> cards;                // each to its last item
    std::vector<double> weights;                // one for each of Histories::reviews; 0: no item
    std::size_t items = 0;
    std::size_t repeated = 0; // of these, items after the first of their card
    double mean_recall = 0.0; // of the items; 0 for none
};

// Of the reviews whose order is below `before`: what was known at that time.
[[nodiscard]] TrainingData training_data(const Histories& histories, std::uint32_t before = k_whole_log);

} // namespace deference::memory
