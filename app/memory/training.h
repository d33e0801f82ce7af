// SPDX-License-Identifier: GPL-3.0-or-later
// Stochastic gradient descent on all parameters at once: Adam on batches of whole cards, with a learning rate
// that falls to nothing along a cosine. After fsrs-rs (`src/training.rs`), which trains on batches of items;
// whole cards give the same objective and need the recurrence only once a card.
#pragma once
#include "app/core/result.h"
#include "app/memory/parameters.h"
#include "app/memory/training_data.h"

#include <functional>

namespace deference::memory {

// Told how much is done, 0 to 1; false stops, and what was asked for is then Cancelled. Empty: never stops.
using KeepGoing = std::function<bool(double done)>;

struct TrainingOptions
{
    int epochs = 5; // times that each item is trained on; more where that makes fewer than k_least_steps
    bool enable_short_term = true; // false: w17 to w19 stay 0, and w0 to w3 where they are
    int num_relearning_steps = 1;  // lower the ceiling of w17 and w18 from two on
    std::uint64_t seed = 2023;     // which cards share a batch, and the order of the batches
};

// Steps, one a batch, that training has at least. A short log needs more than five epochs to get anywhere: on
// 24 simulated learners the log loss of later reviews fell by 0.0010 to 0.0014 for it at 600 to 2,500
// reviews, and never rose.
inline constexpr int k_least_steps = 100;

// Items a batch has at least, the last one apart; a batch is whole cards.
inline constexpr std::size_t k_batch_items = 512;

// The parameters that training leads to from `start`: the sum over all items of weighted log loss, plus how
// far each parameter has moved from `start` in units of its spread among people, squared. Inside the bounds.
// Internal if anything stops being a number.
[[nodiscard]] Result<Parameters> train(const Histories& histories, const TrainingData& data,
                                       const Parameters& start, const TrainingOptions& options,
                                       const KeepGoing& keep_going);

} // namespace deference::memory
