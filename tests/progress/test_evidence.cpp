// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/evidence.h"
#include "tests/support/catch.h"

#include <vector>

using namespace deference;
using namespace deference::progress;

TEST_CASE("a share is said as Wilson's interval, never outside 0 to 1")
{
    // By hand, z = 1.2816: middle (p + z²/2n) / (1 + z²/n), half z/(1 + z²/n) sqrt(p(1-p)/n + z²/4n²).
    const Range eight = wilson(8, 10);
    CHECK(eight.low == Catch::Detail::Approx(0.60159).margin(1e-4));
    CHECK(eight.high == Catch::Detail::Approx(0.91376).margin(1e-4));
    const Range all = wilson(5, 5);
    CHECK(all.low == Catch::Detail::Approx(0.75273).margin(1e-4));
    CHECK(all.high == Catch::Detail::Approx(1.0));
    const Range none = wilson(0, 5);
    CHECK(none.low == Catch::Detail::Approx(0.0).margin(1e-12));
    CHECK(none.high == Catch::Detail::Approx(1.0 - 0.75273).margin(1e-4));
}

TEST_CASE("more evidence never widens a share's interval")
{
    double before = 1.0;
    for (const int tries : {5, 10, 50, 500, 5000}) {
        const Range range = wilson(tries * 4 / 5, tries);
        CHECK(range.high - range.low < before);
        before = range.high - range.low;
    }
}

TEST_CASE("few values widen a range as Student's t does")
{
    CHECK(student_80(4) == Catch::Detail::Approx(1.5332).margin(0.005)); // printed tables
    CHECK(student_80(10) == Catch::Detail::Approx(1.3722).margin(0.001));
    CHECK(student_80(1000) == Catch::Detail::Approx(k_normal_80).margin(0.002));
}

TEST_CASE("a pace needs five planned days")
{
    std::vector<PlannedDone> days(4, {1.0, 1.0});
    days.push_back({0.0, 0.0}); // a day off is no evidence
    CHECK_FALSE(pace_of(days));
    days.push_back({1.0, 1.0});
    REQUIRE(pace_of(days));
    CHECK(pace_of(days)->ratio == Catch::Detail::Approx(1.0));
    CHECK(pace_of(days)->ratio_error == Catch::Detail::Approx(0.0).margin(1e-12));
}

TEST_CASE("hours to come spread with the doubt about the pace and about each day")
{
    // Four hours as planned and one half: 4.5 of 5. Residuals 0.1 four times and -0.4, squares 0.2 in all.
    const std::vector<PlannedDone> days{{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 0.5}};
    const auto pace = pace_of(days);
    REQUIRE(pace);
    CHECK(pace->ratio == Catch::Detail::Approx(0.9));
    CHECK(pace->day_spread == Catch::Detail::Approx(0.223607).margin(1e-6));
    CHECK(pace->ratio_error == Catch::Detail::Approx(0.1).margin(1e-6));
    // Ten hours in ten days: error sqrt(10² 0.1² + 10 * 0.05) = sqrt(1.5).
    const Range more = expected_hours(*pace, 10.0, 10);
    CHECK(more.middle() == Catch::Detail::Approx(9.0));
    CHECK(more.high - 9.0 == Catch::Detail::Approx(pace->factor * 1.224745).margin(1e-5));
    CHECK(expected_hours(*pace, 0.1, 10).low == 0.0);
}

TEST_CASE("what is too little is said with counts")
{
    CHECK(not_enough_reviews(2) == QStringLiteral("not enough yet: 2 of 5 reviews"));
    CHECK(not_enough_days(0).endsWith(QStringLiteral("0 of 5 planned days")));
}
