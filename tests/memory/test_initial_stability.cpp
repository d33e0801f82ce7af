// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/initial_stability.h"
#include "app/memory/model.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace deference::memory;
using Catch::Approx;

namespace {

using Known = PerRating<std::optional<double>>;

void require_close(const PerRating<double>& values, const PerRating<double>& expected)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        CHECK(values[i] == Approx(expected[i]).epsilon(1e-9));
}

constexpr std::nullopt_t k_none = std::nullopt;

} // namespace

TEST_CASE("the stability that made the answers is found again")
{
    const Curve curve{Parameters()};
    std::vector<FirstInterval> groups;
    for (const double stability : {0.5, 4.0}) {
        for (const int days : {1, 2, 4, 8, 16}) {
            const int cards = 100'000;
            const auto recalled = static_cast<int>(std::lround(cards * curve.recall(stability, days)));
            groups.push_back({stability < 1 ? Rating::Again : Rating::Good, days, cards, recalled});
        }
    }
    const Known fitted = fit_initial_stability(groups, 0.8);
    CHECK(fitted[0].value() == Approx(0.5).epsilon(1e-3));
    CHECK_FALSE(fitted[1].has_value());
    CHECK(fitted[2].value() == Approx(4.0).epsilon(1e-3));
    CHECK_FALSE(fitted[3].has_value());
}

TEST_CASE("few cards move the stability little, and never past its bounds")
{
    const std::vector<FirstInterval> few{{Rating::Good, 3, 2, 2}};
    const std::vector<FirstInterval> many{{Rating::Good, 3, 2000, 2000}};
    const double from_few = fit_initial_stability(few, 0.9)[2].value();
    const double from_many = fit_initial_stability(many, 0.9)[2].value();
    CHECK(from_few < from_many);
    CHECK(from_many <= 100.0);
    const std::vector<FirstInterval> nothing{{Rating::Good, 3, 2000, 0}};
    CHECK(fit_initial_stability(nothing, 0.0)[2].value() == Approx(0.001).epsilon(1e-3));
}

TEST_CASE("the fitted stability is the lowest point of the loss")
{
    const std::vector<FirstInterval> groups{{Rating::Hard, 1, 30, 25}, {Rating::Hard, 4, 12, 7}};
    const Curve curve{Parameters()};
    const auto loss = [&](double s) {
        double sum = std::abs(s - 1.2931) / 16;
        for (const FirstInterval& group : groups) {
            const double p = (group.recalled / double(group.cards) * 42 + 0.7) / 43;
            const double r = curve.recall(s, group.days);
            sum -= group.cards * (p * std::log(r) + (1 - p) * std::log(1 - r));
        }
        return sum;
    };
    const double s = fit_initial_stability(groups, 0.7)[1].value();
    for (const double factor : {0.01, 0.5, 0.99, 0.9999, 1.0001, 1.01, 2.0, 30.0})
        CHECK(loss(s) < loss(s * factor));
}

TEST_CASE("a lower rating never has the higher stability; more cards decide")
{
    require_close(ordered_and_filled({1.0, 2.0, 3.0, 4.0}, {1, 1, 1, 1}), {1, 2, 3, 4});
    require_close(ordered_and_filled({3.0, 2.0, 5.0, 9.0}, {9, 5, 1, 1}), {3, 3, 5, 9});
    require_close(ordered_and_filled({3.0, 2.0, 5.0, 9.0}, {5, 9, 1, 1}), {2, 2, 5, 9});
    require_close(ordered_and_filled({3.0, 2.0, 5.0, 9.0}, {5, 5, 1, 1}),
                  {2, 2, 5, 9}); // the higher of equals
    // (1, 2) is fine, (2, 3) lifts 3 to 4, then (1, 4) is nothing to do: pairs one after the other.
    require_close(ordered_and_filled({1.0, 4.0, 2.0, 3.0}, {1, 9, 5, 2}), {1, 4, 4, 4});
}

TEST_CASE("what is missing is filled in from what is there")
{
    const auto mix = [](double a, double weight, double b) {
        return std::pow(a, weight) * std::pow(b, 1 - weight);
    };
    const PerRating<int> cards{5, 5, 5, 5};
    // s2 = s1^0.41 s3^0.59, s3 = s2^0.46 s4^0.54
    const double s2 = mix(0.4, 0.41, 2.3);
    const double s4 = std::pow(2.3 / std::pow(s2, 0.46), 1 / 0.54);
    require_close(ordered_and_filled({0.4, k_none, 2.3, 10.9}, cards), {0.4, s2, 2.3, 10.9});
    require_close(ordered_and_filled({0.4, k_none, 2.3, k_none}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({0.4, s2, k_none, k_none}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({k_none, s2, 2.3, k_none}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({k_none, s2, k_none, s4}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({k_none, k_none, 2.3, s4}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({0.4, k_none, k_none, s4}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({k_none, s2, 2.3, s4}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({0.4, s2, k_none, s4}, cards), {0.4, s2, 2.3, s4});
    require_close(ordered_and_filled({0.4, s2, 2.3, k_none}, cards), {0.4, s2, 2.3, s4});
    // One: the defaults, scaled. None: the defaults. In bounds.
    require_close(ordered_and_filled({k_none, 2.5862, k_none, k_none}, cards),
                  {0.424, 2.5862, 4.613, 16.5912});
    require_close(ordered_and_filled({}, {}), {0.212, 1.2931, 2.3065, 8.2956});
    CHECK(ordered_and_filled({k_none, k_none, k_none, 0.004}, cards)[0] == 0.001);
}
