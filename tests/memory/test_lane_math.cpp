// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/lane_math.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace deference;
using namespace deference::memory;

namespace {

// In units in the last place of the true value, which long double knows to 11 bits more.
double error_of(double value, long double truth)
{
    const double near = std::abs(static_cast<double>(truth));
    const double unit = std::nextafter(near, INFINITY) - near;
    return static_cast<double>(std::abs(static_cast<long double>(value) - truth)) / unit;
}

} // namespace

TEST_CASE("exp and ln of the lanes are within two units in the last place")
{
    Random random(3);
    double worst_exp = 0.0;
    double worst_ln = 0.0;
    for (int i = 0; i < 200'000; ++i) {
        const double x =
            i % 2 == 0 ? test::uniform(random, -25.0, 25.0) : test::uniform(random, -700.0, 700.0);
        worst_exp = std::max(worst_exp, error_of(lanes::exp(x), std::exp(static_cast<long double>(x))));
        const double y = i % 2 == 0 ? std::exp(x) : 1.0 + test::uniform(random, -1e-3, 1e-3);
        worst_ln = std::max(worst_ln, error_of(lanes::ln(y), std::log(static_cast<long double>(y))));
    }
    CHECK(worst_exp < 1.1);
    CHECK(worst_ln < 2.0);
    CHECK(lanes::exp(0.0) == 1.0);
    CHECK(lanes::ln(1.0) == 0.0);
    CHECK(std::isnan(lanes::exp(NAN)));
}

TEST_CASE("select takes the first where the condition holds, also of what is no number")
{
    CHECK(lanes::select(true, 2.0, NAN) == 2.0);
    CHECK(lanes::select(false, NAN, -0.5) == -0.5);
}
