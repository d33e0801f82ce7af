// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/intervals.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <set>

using namespace deference;
using namespace deference::memory;

TEST_CASE("intervals are rounded half away from zero and kept between one day and the maximum")
{
    CHECK(whole_days(0.0) == 1);
    CHECK(whole_days(1.49) == 1);
    CHECK(whole_days(1.5) == 2);
    CHECK(whole_days(2.5) == 3);
    CHECK(whole_days(1e300) == 36'500);
    CHECK(whole_days(40.0, {1, 21}) == 21);
}

TEST_CASE("the buttons are a day apart at least, in Anki's form")
{
    CHECK(ordered_anki({0.2, 1.2, 1.4, 1.4}, 0, 36'500) == PassDays{1, 2, 3});
    CHECK(ordered_anki({1.0, 10.0, 20.0, 40.0}, 8, 36'500) == PassDays{10, 20, 40});
    // A Hard that is not shorter than Good pushes Good up; ts-fsrs pulls Hard down.
    CHECK(ordered_anki({1.0, 9.0, 5.0, 5.0}, 0, 36'500) == PassDays{9, 10, 11});
    CHECK(ordered_ts({1.0, 9.0, 5.0, 5.0}, 36'500) == PassDays{5, 6, 7});
    // A Hard on a step has no say.
    CHECK(ordered_anki({0.2, 1.2, 1.4, 1.4}, 0, 36'500, std::nullopt, Rating::Good) == PassDays{1, 1, 2});
}

TEST_CASE("all buttons meet at the maximum in Anki's form, and pass it by a day in ts-fsrs's")
{
    CHECK(ordered_anki({1.0, 30.0, 60.0, 90.0}, 10, 21) == PassDays{21, 21, 21});
    CHECK(ordered_anki({1.0, 0.3, 0.4, 0.5}, 0, 1) == PassDays{1, 1, 1});
    CHECK(ordered_ts({1.0, 30.0, 60.0, 90.0}, 21) == PassDays{21, 22, 23});
}

TEST_CASE("whatever the raw intervals, the buttons are ordered and inside the limits")
{
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        Random random(seed);
        PerRating<double> raw{};
        for (double& days : raw)
            days = test::uniform(random, 0.0, seed % 3 == 0 ? 4.0 : 300.0);
        const int previous = static_cast<int>(random.below(100));
        const int maximum = 1 + static_cast<int>(random.below(400));
        std::optional<double> uniform;
        if (random.below(2) == 0)
            uniform = random.uniform();
        const PassDays days = ordered_anki(raw, previous, maximum, uniform);
        CAPTURE(seed, raw[1], raw[2], raw[3], previous, maximum, days.hard, days.good, days.easy);
        CHECK(days.hard >= 1);
        CHECK(days.easy <= maximum);
        CHECK((days.good > days.hard || days.good == maximum));
        CHECK((days.easy > days.good || days.easy == maximum));
    }
}

TEST_CASE("fuzz does not take back the growth of an interval")
{
    for (const double uniform : {0.0, 0.3, 0.999}) {
        const PassDays days = ordered_anki({5.0, 21.0, 22.0, 23.0}, 20, 36'500, uniform);
        CHECK(days.hard >= 21);
        CHECK(days.good > days.hard);
    }
}

TEST_CASE("Anki's fuzz bounds")
{
    CHECK(fuzz_bounds(2.4, 1, 36'500) == DayBounds{2, 2});
    CHECK(fuzz_bounds(2.5, 1, 36'500) == DayBounds{2, 4});
    CHECK(fuzz_bounds(7.0, 1, 36'500) == DayBounds{5, 9});
    CHECK(fuzz_bounds(20.0, 1, 36'500) == DayBounds{17, 23});
    CHECK(fuzz_bounds(100.0, 1, 36'500) == DayBounds{93, 107});
    CHECK(fuzz_bounds(100.0, 99, 101) == DayBounds{99, 101});
    CHECK(fuzz_bounds(3.0, 4, 36'500) == DayBounds{4, 5});
    CHECK(fuzz_bounds(1.0, 2, 36'500) == DayBounds{2, 2});
    CHECK(fuzz_bounds(10.0, 1, 1) == DayBounds{1, 1});
}

TEST_CASE("a fuzzed day lies between the bounds and every one of them can come up")
{
    const DayBounds bounds{17, 23};
    std::set<int> seen;
    Random random(7);
    for (int i = 0; i < 2000; ++i)
        seen.insert(pick_in(bounds, random.uniform()));
    CHECK(seen == std::set<int>{17, 18, 19, 20, 21, 22, 23});
    CHECK(pick_in(bounds, 0.0) == 17);
    CHECK(pick_in(bounds, 0.9999999999999999) == 23);
    CHECK(constrained_days(20.0, 1, 36'500, 0.5) == constrained_days(20.0, 1, 36'500, 0.5));
    CHECK(constrained_days(20.0, 1, 36'500) == 20);
}
