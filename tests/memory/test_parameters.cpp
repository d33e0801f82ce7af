// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/parameters.h"
#include "tests/memory/cases.h"
#include "tests/support/catch.h"

#include <limits>
#include <vector>

using namespace deference;
using namespace deference::memory;

TEST_CASE("the default parameters are inside their bounds and survive being made again")
{
    const Parameters defaults;
    for (std::size_t i = 0; i < k_parameter_count; ++i) {
        CAPTURE(i);
        CHECK(parameter_bounds()[i].contains(defaults[i]));
    }
    const auto again = make_parameters(defaults.values());
    REQUIRE_OK(again);
    CHECK(*again == defaults);
}

TEST_CASE("making parameters twice changes nothing")
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const Parameters once = test::any_parameters(random);
        CHECK(make_parameters(once.values()).value() == once);
    }
}

TEST_CASE("17 and 19 values of older versions become 21 and keep a w19 of 0")
{
    const std::vector<double> fsrs_45{0.4,  0.6,  2.4,  5.8,  4.93, 0.94, 0.86, 0.01, 1.49,
                                      0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
    const auto from_17 = make_parameters(fsrs_45);
    REQUIRE_OK(from_17);
    CHECK((*from_17)[4] == Catch::Approx(6.81));
    CHECK((*from_17)[5] == Catch::Approx(0.44675014));
    CHECK((*from_17)[6] == Catch::Approx(1.36));
    CHECK((*from_17)[17] == 0.0);
    CHECK((*from_17)[19] == 0.0);
    CHECK((*from_17)[20] == 0.5);
    // Stored as 21 values and read again, they are still what was fitted.
    CHECK(make_parameters(from_17->values()).value() == *from_17);

    std::vector<double> fsrs_5(fsrs_45);
    fsrs_5.insert(fsrs_5.end(), {0.51655, 0.6621});
    const auto from_19 = make_parameters(fsrs_5);
    REQUIRE_OK(from_19);
    CHECK((*from_19)[4] == 4.93);
    CHECK((*from_19)[17] == 0.51655);
    CHECK((*from_19)[19] == 0.0);
    CHECK((*from_19)[20] == 0.5);
}

TEST_CASE("w19 is raised to 0.01 only for training with the short-term terms on")
{
    ParameterValues w = default_parameter_values();
    w[19] = 0.0;
    const auto w19 = [&](MigrateOptions options) { return make_parameters(w, options).value()[19]; };
    CHECK(w19({.num_relearning_steps = 1, .enable_short_term = true, .for_training = true}) == 0.01);
    CHECK(w19({.num_relearning_steps = 1, .enable_short_term = true, .for_training = false}) == 0.0);
    CHECK(w19({.num_relearning_steps = 1, .enable_short_term = false, .for_training = true}) == 0.0);
}

TEST_CASE("several relearning steps put a ceiling on w17 and w18")
{
    ParameterValues w = default_parameter_values();
    const auto w17 = [&](int steps) {
        MigrateOptions options;
        options.num_relearning_steps = steps;
        return make_parameters(w, options).value()[17];
    };
    CHECK(w17(0) == 0.5425);
    CHECK(w17(2) == 0.5425);
    CHECK(w17(3) == Catch::Approx(0.49027301).epsilon(1e-8));
    w[17] = 9.0;
    CHECK(w17(1) == 2.0);
    CHECK(w17(2) == Catch::Approx(0.60045935).epsilon(1e-8));
    // No room at all, and no logarithm at all: the lowest ceiling, not NaN.
    w[14] = 4.0;
    CHECK(w17(2) == Catch::Approx(0.1));
    w[11] = -1.0;
    CHECK(w17(2) == Catch::Approx(0.1));
}

TEST_CASE("parameters that cannot be used are refused")
{
    const double bad =
        GENERATE(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                 -std::numeric_limits<double>::infinity());
    std::vector<double> w(default_parameter_values().begin(), default_parameter_values().end());
    w[12] = bad;
    const auto made = make_parameters(w);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::InvalidInput);
    CHECK(made.error().what == QStringLiteral("memory parameter w12 is not a finite number"));
}

TEST_CASE("only 17, 19 and 21 values are parameters")
{
    const std::size_t count = GENERATE(0u, 1u, 16u, 18u, 20u, 22u, 34u);
    const auto made = make_parameters(std::vector<double>(count, 1.0));
    REQUIRE_FALSE(made);
    CHECK(made.error().sentence() ==
          QStringLiteral(
              "%1 memory parameters were given; give 21 values (FSRS-6), 19 (FSRS-5) or 17 (FSRS-4.5).")
              .arg(count));
}

TEST_CASE("a w5 of FSRS-4.5 that has no logarithm is refused")
{
    std::vector<double> w(17, 1.0);
    w[5] = -1.0;
    const auto made = make_parameters(w);
    REQUIRE_FALSE(made);
    CHECK(made.error().what == QStringLiteral("memory parameter w5 is not a finite number"));
    CHECK_FALSE(make_parameters(default_parameter_values(), {.num_relearning_steps = -1}));
}
