// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/metrics.h"
#include "app/memory/model.h"
#include "tests/memory/small_log.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace deference;
using namespace deference::memory;
using Catch::Approx;

namespace {

Metrics metrics_of(const std::vector<Prediction>& predictions)
{
    const auto metrics = measure(predictions);
    REQUIRE_OK(metrics);
    return *metrics;
}

} // namespace

TEST_CASE("log loss is the mean surprise, and certainty is cut")
{
    CHECK(metrics_of({{0.8, true}, {0.5, false}}).log_loss == Approx(-(std::log(0.8) + std::log(0.5)) / 2));
    CHECK(metrics_of({{1.0, false}}).log_loss == Approx(-std::log(1e-7)));
    CHECK(metrics_of({{0.0, true}}).log_loss == Approx(-std::log(1e-7)));
    const std::vector<Prediction> weighted{{.recall = 0.8, .is_recalled = true, .weight = 3.0},
                                           {.recall = 0.5, .is_recalled = false, .weight = 1.0}};
    CHECK(weighted_log_loss(weighted).value() == Approx(-(3 * std::log(0.8) + std::log(0.5)) / 4));
}

TEST_CASE("the area under the curve counts pairs, ties half")
{
    CHECK(metrics_of({{0.9, true}, {0.2, false}}).auc == 1.0);
    CHECK(metrics_of({{0.2, true}, {0.9, false}}).auc == 0.0);
    CHECK(metrics_of({{0.5, true}, {0.5, false}}).auc == 0.5);
    // Pairs: 0.9 beats both, 0.5 beats 0.1 and ties with 0.5: 3.5 of 4.
    CHECK(metrics_of({{0.9, true}, {0.5, true}, {0.5, false}, {0.1, false}}).auc == 3.5 / 4);
    CHECK_FALSE(metrics_of({{0.9, true}, {0.5, true}}).auc.has_value());
    CHECK_FALSE(metrics_of({{0.9, false}}).auc.has_value());
}

TEST_CASE("calibration is compared bin by bin")
{
    // One bin: predicted 0.7 on average, recalled half.
    CHECK(metrics_of({{0.8, true}, {0.6, false}}).rmse_bins == Approx(0.2));
    // Two bins, as the second comes after a lapse: 0.2 too low in one, 0.6 too high in the other.
    CHECK(metrics_of({{0.8, true}, {.recall = 0.6, .is_recalled = false, .lapses = 1}}).rmse_bins ==
          Approx(std::sqrt((0.04 + 0.36) / 2)));
    // A bin counts by its weight; inside it means are plain.
    CHECK(metrics_of({{.recall = 0.8, .is_recalled = true, .weight = 3.0},
                      {.recall = 0.6, .is_recalled = false, .lapses = 1, .weight = 1.0}})
              .rmse_bins == Approx(std::sqrt((3 * 0.04 + 0.36) / 4)));
}

TEST_CASE("bins are those of the benchmark")
{
    // round(100 * 2.48 * 3.62^floor(log_3.62 t)) and its like, written out; equal exactly when the bins are.
    const auto power = [](double base, int value) {
        return std::pow(base, std::floor(std::log(value) / std::log(base)));
    };
    const auto key = [&](const Prediction& p) {
        return std::array{std::round(248.0 * power(3.62, p.elapsed_days)),
                          std::round(1.99 * power(1.89, p.number)),
                          p.lapses == 0 ? 0.0 : std::round(1.65 * power(1.73, p.lapses))};
    };
    // Predictions that are right on average over a bin, and wrong in each half of it.
    const auto share_a_bin = [](Prediction a, Prediction b) {
        a.recall = 0.0;
        a.is_recalled = true;
        b.recall = 1.0;
        b.is_recalled = false;
        return metrics_of({a, b}).rmse_bins == 0.0;
    };
    for (int value = 1; value < 400; ++value) {
        const Prediction days{.elapsed_days = value};
        const Prediction later{.elapsed_days = value + 1};
        CHECK(share_a_bin(days, later) == (key(days) == key(later)));
        const Prediction number{.number = value + 1};
        const Prediction next{.number = value + 2};
        CHECK(share_a_bin(number, next) == (key(number) == key(next)));
        const Prediction lapses{.lapses = value - 1};
        const Prediction one_more{.lapses = value};
        CHECK(share_a_bin(lapses, one_more) == (key(lapses) == key(one_more)));
    }
}

TEST_CASE("nothing to measure, and what is no number, are errors")
{
    CHECK(measure({}).error().code == ErrorCode::InvalidInput);
    CHECK(measure(std::vector<Prediction>{{NAN, true}}).error().code == ErrorCode::Internal);
}

TEST_CASE("newer items weigh more")
{
    CHECK(recency_weight(0, 5) == 0.25);
    CHECK(recency_weight(2, 5) == 0.25 + 0.75 / 8);
    CHECK(recency_weight(4, 5) == 1.0);
    CHECK(recency_weight(0, 1) == 1.0);
}

TEST_CASE("items are predicted from what came before, by time over all cards")
{
    const Day start{std::chrono::days(20'000)};
    const auto entry = [&](qint64 card, int day, int rating) {
        const Day on = start + std::chrono::days(day);
        return LogEntry{card, Instant(on), on, rating};
    };
    const auto histories = histories_of({entry(1, 0, 3), entry(2, 0, 1), entry(2, 0, 3), entry(2, 1, 1),
                                         entry(1, 3, 1), entry(1, 5, 3), entry(2, 4, 3)});
    REQUIRE_OK(histories);
    const std::vector<Prediction> predictions = predict(*histories, Parameters());
    const Parameters w;
    const State good = first_state(Rating::Good, w);
    REQUIRE(predictions.size() == 4);
    CHECK(predictions[1].recall == Approx(retrievability(good.stability, 3, w).value()));
    CHECK_FALSE(predictions[1].is_recalled);
    const auto is = [](const Prediction& p, int days, int number, int lapses) {
        return p.elapsed_days == days && p.number == number && p.lapses == lapses;
    };
    CHECK(is(predictions[0], 1, 2, 0)); // card 2
    CHECK(is(predictions[1], 3, 2, 0)); // card 1
    CHECK(is(predictions[2], 3, 3, 1)); // card 2
    CHECK(is(predictions[3], 2, 3, 1)); // card 1
}

TEST_CASE("the published log has the published figures at default parameters")
{
    const Metrics metrics = metrics_of(predict(test::small_log(), Parameters()));
    CHECK(metrics.items == 30'806);
    CHECK(std::abs(metrics.log_loss - 0.40865) < 1e-5);
    CHECK(std::abs(metrics.rmse_bins - 0.04851) < 1e-5);
    CHECK(std::abs(metrics.auc.value() - 0.6636) < 1e-4);
}
