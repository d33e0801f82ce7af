// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/training.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"
#include "tests/support/simulated_log.h"

#include <cmath>

using namespace deference;
using namespace deference::memory;

namespace {

// The gradient of the weighted log loss over all items.
ParameterValues gradient_of(const Histories& log, const TrainingData& data, const ParameterValues& w)
{
    Recurrence recurrence(w);
    for (const CardPart& part : data.cards) {
        LaneCards lanes;
        lanes.add_group(log, std::span(&part, 1), data.weights);
        recurrence.add_gradient(lanes.group(0));
    }
    return recurrence.gradient();
}

} // namespace

TEST_CASE("training ends where the loss and the pull to the start balance")
{
    // The published spreads, written out again.
    const ParameterValues spread{6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                                 0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};
    const Histories log =
        histories_of(tests::simulate_log(
                         {.truth = tests::another_learner(), .reviews = 900, .cards = 150, .days = 90}))
            .value();
    const TrainingData data = training_data(log);
    REQUIRE(data.items > 200);
    REQUIRE(data.items < k_batch_items); // one batch: every step sees the whole objective
    const Parameters start;
    TrainingOptions options;
    options.epochs = 5'000;
    const auto trained = train(log, data, start, options, {});
    REQUIRE_OK(trained);
    const ParameterValues by = gradient_of(log, data, trained->values());
    int inside = 0;
    for (std::size_t i = 0; i < k_parameter_count; ++i) {
        const double w = (*trained)[i];
        const double pull = 2.0 * (w - start[i]) / (spread[i] * spread[i]);
        const Range bounds = parameter_bounds()[i];
        if (w <= bounds.low + 1e-9 || w >= bounds.high - 1e-9 || w == 0.01)
            continue;
        ++inside;
        INFO("w" << i << " " << w << ": " << by[i] << " and " << pull);
        CHECK(std::abs(by[i] + pull) < 0.01 * (std::abs(by[i]) + 0.05));
    }
    CHECK(inside > 12);
}

TEST_CASE("a short log is trained on more often than asked")
{
    const Histories log =
        histories_of(tests::simulate_log(
                         {.truth = tests::another_learner(), .reviews = 900, .cards = 150, .days = 90}))
            .value();
    const TrainingData data = training_data(log);
    int steps = 0;
    const auto count = [&](double) { return ++steps > 0; };
    TrainingOptions options;
    options.epochs = 5;
    REQUIRE_OK(train(log, data, Parameters(), options, count));
    CHECK(steps == k_least_steps);
    steps = 0;
    options.epochs = 150;
    REQUIRE_OK(train(log, data, Parameters(), options, count));
    CHECK(steps == 150);
}
