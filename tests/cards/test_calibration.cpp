// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/calibration.h"
#include "app/cards/histogram.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace deference;
using namespace deference::cards;
using Catch::Approx;

TEST_CASE("values fall into the bin that begins at them, and what lies outside into the nearest")
{
    const std::vector<double> values{1.0, 1.9, 2.0, 4.0, 9.5, 10.0, 0.2, 99.0};
    const Histogram histogram = make_histogram(values, {1.0, 2.0, 4.0, 10.0});
    CHECK(histogram.counts == std::vector{3, 1, 4}); // 1, 1.9 and 0.2; 2; 4, 9.5, 10 and 99
    CHECK(histogram.total == 8);
    CHECK(histogram.median == 2.0); // of 0.2 1 1.9 2 4 9.5 10 99, the fourth
    CHECK_FALSE(make_histogram({}, {0.0, 1.0}).median);

    const Histogram open = make_histogram(values, {0.0, 5.0, std::numeric_limits<double>::infinity()});
    CHECK(open.counts == std::vector{5, 3});
}

TEST_CASE("a quantile is a value that was there")
{
    std::vector<double> values{5.0, 1.0, 4.0, 2.0, 3.0, 6.0, 7.0, 8.0, 9.0, 10.0};
    CHECK(quantile(values, 0.1) == 1.0);
    CHECK(quantile(values, 0.5) == 5.0);
    CHECK(quantile(values, 0.9) == 9.0);
    CHECK(quantile(values, 1.0) == 10.0);
    CHECK(quantile(values, 0.0) == 1.0);
}

TEST_CASE("calibration holds predictions against what happened, bin by bin")
{
    CalibrationTally tally;
    for (const bool recalled : {true, true, true, false}) // said 0.9, recalled 3 of 4
        tally.add(0.9, recalled);
    for (const bool recalled : {true, false}) // said 0.6, recalled 1 of 2
        tally.add(0.6, recalled);
    const Calibration calibration = tally.result();

    REQUIRE(calibration.bins.size() == 2);
    CHECK(calibration.bins[0] == CalibrationBin{{0.6, 0.7}, 0.6, {1, 2}});
    CHECK(calibration.bins[1].predicted == Range{0.9, 0.95});
    CHECK(calibration.bins[1].mean == Approx(0.9));
    CHECK(calibration.bins[1].actual == Retention{3, 4});
    CHECK(calibration.actual == Retention{4, 6});
    CHECK(calibration.mean == Approx((4 * 0.9 + 2 * 0.6) / 6));
    CHECK(calibration.gap == Approx(std::sqrt((4 * 0.15 * 0.15 + 2 * 0.1 * 0.1) / 6)));
    CHECK(calibration.log_loss ==
          Approx(-(3 * std::log(0.9) + std::log(0.1) + std::log(0.6) + std::log(0.4)) / 6));
    CHECK(calibration.constant_loss == Approx(-(4 * std::log(4.0 / 6) + 2 * std::log(2.0 / 6)) / 6));
}

TEST_CASE("calibration of nothing, and of certainties that failed, stays finite")
{
    CHECK(CalibrationTally().result().bins.empty());
    CalibrationTally tally;
    tally.add(1.0, false);
    tally.add(0.0, true);
    const Calibration calibration = tally.result();
    CHECK(calibration.bins.size() == 2);
    CHECK(std::isfinite(calibration.log_loss));
    CHECK(calibration.gap == Approx(1.0));
}
