// SPDX-License-Identifier: GPL-3.0-or-later
// The review log of a learner whose memory follows the model with known parameters: for fitting, where the
// answer has to be known, and for speed.
#pragma once
#include "app/core/random.h"
#include "app/memory/parameters.h"
#include "app/memory/review_log.h"

#include <QByteArray>

namespace deference::tests {

struct SimulatedLog
{
    memory::Parameters truth = {};
    std::size_t reviews = 40'000;
    std::size_t cards = 2'000; // begun evenly over the first nine tenths of the days
    int days = 830;
    std::uint64_t seed = 1;
};

// By time, `reviews` entries unless the days run out. Each day what is due comes first, then new cards.
// Intervals come from the default parameters with noise; a lapse is asked again on the same day.
[[nodiscard]] std::vector<memory::LogEntry> simulate_log(const SimulatedLog& wanted);

// As a file: card_id,review_time,rating,duration_ms.
[[nodiscard]] QByteArray to_csv(const std::vector<memory::LogEntry>& entries);

// Parameters unlike the defaults, of somebody who forgets faster at first and gains more later.
[[nodiscard]] memory::Parameters another_learner();

} // namespace deference::tests
