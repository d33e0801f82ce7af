// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/parameters.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

constexpr ParameterValues k_defaults{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                     0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                     1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

constexpr double k_same_day_maximum = 2.0;

constexpr std::array<Range, k_parameter_count> k_bounds{{
    {0.001, 100.0},            // w0  stability after a first Again
    {0.001, 100.0},            // w1  ... Hard
    {0.001, 100.0},            // w2  ... Good
    {0.001, 100.0},            // w3  ... Easy
    {1.0, 10.0},               // w4  difficulty after a first Again
    {0.001, 4.0},              // w5  how fast first difficulty falls with the rating
    {0.001, 4.0},              // w6  change of difficulty a grade
    {0.001, 0.75},             // w7  mean reversion of difficulty
    {0.0, 4.5},                // w8  log of stability growth
    {0.0, 0.8},                // w9  growth falls with stability
    {0.001, 3.5},              // w10 growth rises with forgetting
    {0.001, 5.0},              // w11 after a lapse: scale
    {0.001, 0.25},             // w12 ... exponent of difficulty
    {0.001, 0.9},              // w13 ... exponent of stability
    {0.0, 4.0},                // w14 ... forgetting
    {0.0, 1.0},                // w15 Hard multiplier on growth
    {1.0, 6.0},                // w16 Easy multiplier on growth
    {0.0, k_same_day_maximum}, // w17 same day: slope
    {0.0, k_same_day_maximum}, // w18 ... offset
    {0.0, 0.8},                // w19 ... exponent of stability
    {0.1, 0.8},                // w20 decay of the forgetting curve
}};

// FSRS-5's fixed decay, which 17 and 19 values were fitted with.
constexpr double k_old_decay = 0.5;

// A lapse at D = 1, S = 1, R = 0.7 followed by n same-day passes must end at S <= 1. Taken from the values
// before clipping, as fsrs-rs does; values outside the logarithms' domain give the lowest ceiling or none,
// never NaN.
double same_day_ceiling(const ParameterValues& w, int num_relearning_steps)
{
    if (num_relearning_steps < 2)
        return k_same_day_maximum;
    const double room = -(std::log(w[11]) + std::log(std::pow(2.0, w[13]) - 1.0) + 0.3 * w[14]) /
                        static_cast<double>(num_relearning_steps);
    const double squared = room > 0.01 ? room : 0.01; // false for NaN too
    return std::min(k_same_day_maximum, std::sqrt(squared));
}

ParameterValues from_fsrs_45(std::span<const double> old)
{
    ParameterValues w{};
    std::copy(old.begin(), old.end(), w.begin());
    w[4] = old[4] + 2.0 * old[5];
    w[5] = std::log(3.0 * old[5] + 1.0) / 3.0;
    w[6] = old[6] + 0.5;
    w[20] = k_old_decay;
    return w;
}

Result<ParameterValues> to_21(std::span<const double> values)
{
    ParameterValues w{};
    switch (values.size()) {
    case 17:
        w = from_fsrs_45(values);
        break;
    case 19:
        std::copy(values.begin(), values.end(), w.begin());
        w[20] = k_old_decay;
        break;
    case k_parameter_count:
        std::copy(values.begin(), values.end(), w.begin());
        break;
    default:
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 memory parameters were given").arg(values.size()), {},
                    QStringLiteral("give 21 values (FSRS-6), 19 (FSRS-5) or 17 (FSRS-4.5)"));
    }
    return w;
}

Result<void> require_finite(std::span<const double> values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isfinite(values[i]))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("memory parameter w%1 is not a finite number").arg(i));
    return {};
}

} // namespace

Parameters::Parameters() : m_values(k_defaults) {}

const ParameterValues& default_parameter_values()
{
    return k_defaults;
}

const std::array<Range, k_parameter_count>& parameter_bounds()
{
    return k_bounds;
}

Result<Parameters> make_parameters(std::span<const double> values, const MigrateOptions& options)
{
    if (options.num_relearning_steps < 0)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("there cannot be %1 relearning steps").arg(options.num_relearning_steps));
    DEFERENCE_TRY(require_finite(values));
    DEFERENCE_TRY_ASSIGN(ParameterValues w, to_21(values));
    // A w5 below -1/3 has no logarithm.
    DEFERENCE_TRY(require_finite(w));

    const double ceiling = same_day_ceiling(w, options.num_relearning_steps);
    // Older versions have no w19 at all; raising it would change what they were fitted to.
    const bool raise_w19 =
        options.for_training && options.enable_short_term && values.size() == k_parameter_count;
    for (std::size_t i = 0; i < w.size(); ++i) {
        Range bounds = k_bounds[i];
        if (i == 17 || i == 18)
            bounds.high = ceiling;
        if (i == 19 && raise_w19)
            bounds.low = 0.01;
        w[i] = std::clamp(w[i], bounds.low, bounds.high);
    }
    return Parameters(w);
}

Parameters without_short_term(const Parameters& parameters)
{
    ParameterValues w = parameters.values();
    w[17] = w[18] = w[19] = 0.0;
    return Parameters(w);
}

} // namespace deference::memory
