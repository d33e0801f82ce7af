// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/intervals.h"

#include <QtGlobal>
#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

struct FuzzBand
{
    double from;
    double to;
    double share;
};

constexpr double k_least_fuzzed_days = 2.5;
// Longer than any interval, and far inside int.
constexpr double k_far = 1e9;

constexpr std::array<FuzzBand, 3> k_fuzz_bands{{
    {k_least_fuzzed_days, 7.0, 0.15},
    {7.0, 20.0, 0.10},
    {20.0, k_far, 0.05},
}};

double fuzz_delta(double days)
{
    double delta = 1.0;
    for (const FuzzBand& band : k_fuzz_bands)
        delta += band.share * std::max(std::min(days, band.to) - band.from, 0.0);
    return delta;
}

// std::round is half away from zero; the clamp keeps the cast defined.
int to_int(double days)
{
    return static_cast<int>(std::clamp(std::round(days), -k_far, k_far));
}

} // namespace

int whole_days(double raw, DayBounds bounds)
{
    Q_ASSERT(std::isfinite(raw) && bounds.low <= bounds.high);
    return std::clamp(to_int(raw), bounds.low, bounds.high);
}

int constrained_days(double raw, int minimum, int maximum, std::optional<double> uniform)
{
    maximum = std::max(maximum, 1);
    minimum = std::clamp(minimum, 1, maximum);
    if (uniform)
        return pick_in(fuzz_bounds(raw, minimum, maximum), *uniform);
    return whole_days(raw, {minimum, maximum});
}

PassDays ordered_anki(const PerRating<double>& raw, int previous, int maximum, std::optional<double> uniform,
                      Rating lowest)
{
    int floor = 1;
    const auto next = [&](Rating rating) {
        const double days = raw[index_of(rating)];
        const int grown = to_int(days) > previous ? previous + 1 : 0;
        const int chosen = constrained_days(days, std::max(floor, grown), maximum, uniform);
        if (rating >= lowest)
            floor = chosen + 1;
        return chosen;
    };
    PassDays days;
    days.hard = next(Rating::Hard);
    days.good = next(Rating::Good);
    days.easy = next(Rating::Easy);
    if (lowest > Rating::Hard)
        days.hard = std::min(days.hard, days.good);
    return days;
}

PassDays ordered_ts(const PerRating<double>& raw, int maximum)
{
    const DayBounds bounds{1, std::max(maximum, 1)};
    PassDays days;
    days.good = whole_days(raw[index_of(Rating::Good)], bounds);
    days.hard = std::min(whole_days(raw[index_of(Rating::Hard)], bounds), days.good);
    days.good = std::max(days.good, days.hard + 1);
    days.easy = std::max(whole_days(raw[index_of(Rating::Easy)], bounds), days.good + 1);
    return days;
}

DayBounds fuzz_bounds(double raw, int minimum, int maximum)
{
    maximum = std::max(maximum, 1);
    minimum = std::clamp(minimum, 1, maximum);
    const double days = std::clamp(raw, static_cast<double>(minimum), static_cast<double>(maximum));
    const double delta = days < k_least_fuzzed_days ? 0.0 : fuzz_delta(days);
    // Anki also opens bounds that coincide above two days and below the maximum. They cannot: the days were
    // brought to the minimum first, and from 2.5 days on the delta is one at least.
    return {std::clamp(to_int(days - delta), minimum, maximum),
            std::clamp(to_int(days + delta), minimum, maximum)};
}

DayBounds fuzz_bounds_ts(double interval, int elapsed, int maximum)
{
    // The width is that of the interval asked for, also where the maximum cuts it short.
    const double delta = fuzz_delta(interval);
    const double days = std::min(interval, static_cast<double>(maximum));
    DayBounds bounds{std::max(2, to_int(days - delta)), std::min(to_int(days + delta), maximum)};
    if (days > static_cast<double>(elapsed))
        bounds.low = std::max(bounds.low, elapsed + 1);
    bounds.low = std::min(bounds.low, bounds.high);
    return bounds;
}

int pick_in(DayBounds bounds, double uniform)
{
    const double width = static_cast<double>(bounds.high - bounds.low + 1);
    const double picked = std::floor(static_cast<double>(bounds.low) + uniform * width);
    return std::clamp(to_int(picked), bounds.low, bounds.high);
}

} // namespace deference::memory
