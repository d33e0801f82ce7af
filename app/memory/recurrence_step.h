// SPDX-License-Identifier: GPL-3.0-or-later
// One review of one card, forward and backward, without a branch: every case is computed and one is chosen,
// so that cards side by side stay in step. For recurrence.cpp alone.
#pragma once
#include "app/memory/lane_math.h"
#include "app/memory/recurrence.h"

namespace deference::memory {

// Sums beyond those of the 21 parameters.
enum SharedSum : std::size_t {
    k_by_reversion = k_parameter_count, // of D0(4), which difficulty reverts to
    k_by_factor,                        // of the forgetting curve's factor
    k_by_same_day,                      // of the exponent of same-day growth
    k_by_ceiling,                       // of minus the exponent of the lapse ceiling
};

// What the pass backward needs of a review, one value a lane each.
enum Kept : std::size_t {
    k_stability,     // before the review
    k_difficulty,    // before the review
    k_log_stability, // ln S, or ln(S + 1) for a lapse
    k_log_difficulty,
    k_log_base, // ln(1 + factor t / S)
    k_recall,
    k_first, // the two exponentials that the case at hand needs
    k_second,
    k_after, // S' before it is clamped
    k_kept_count
};

// Predictions nearer to 0 and 1 are cut to this.
inline constexpr Range k_scored{1e-7, 1.0 - 1e-7};

struct LaneState
{
    double stability;
    double difficulty;
};

DEFERENCE_LANE double clamped(double value, const Range& bounds)
{
    return lanes::select(value < bounds.low, bounds.low,
                         lanes::select(value > bounds.high, bounds.high, value));
}

DEFERENCE_LANE bool is_inside(double value, const Range& bounds)
{
    return (value >= bounds.low) & (value <= bounds.high);
}

DEFERENCE_LANE double pass_multiplier(const RecurrenceCoefficients& c, double grade)
{
    return lanes::select(grade == 2.0, c.w[15], lanes::select(grade == 4.0, c.w[16], 1.0));
}

// D' before it is clamped.
DEFERENCE_LANE double difficulty_after(const RecurrenceCoefficients& c, double difficulty, double grade)
{
    const double drift = -c.w[6] * (grade - 3.0);
    return c.w[7] * c.first_difficulty[3] + (1.0 - c.w[7]) * (difficulty + drift * (10.0 - difficulty) / 9.0);
}

// `kept` is the lane's first value; the next ones follow k_lanes apart.
DEFERENCE_LANE LaneState step_forward(const RecurrenceCoefficients& c, LaneState before, double elapsed,
                                      double grade, double* kept)
{
    using lanes::select;
    const double s = before.stability;
    const double d = before.difficulty;
    const bool same_day = elapsed <= 0.0;
    const bool lapsed = !same_day & (grade == 1.0);

    const double log_base = lanes::ln(1.0 + c.factor * elapsed / s);
    const double recall = lanes::exp(-c.w[20] * log_base);
    const double forgotten = 1.0 - recall;

    // Two exponentials serve all three cases:
    //   pass      first = e^w8 S^-w9,                                   second = e^(w10 (1 - R))
    //   lapse     first = D^-w12 (S + 1)^w13 e^(w14 (1 - R)),           second = D^-w12 e^(w14 (1 - R))
    //   same day  first = e^(w17 (G - 3 + w18)) S^-w19
    const double log_s = lanes::ln(s + select(lapsed, 1.0, 0.0));
    const double log_d = lanes::ln(d);
    const double in_second = select(lapsed, c.w[14] * forgotten - c.w[12] * log_d, c.w[10] * forgotten);
    const double in_first = select(same_day, c.w[17] * (grade - 3.0 + c.w[18]) - c.w[19] * log_s,
                                   select(lapsed, in_second + c.w[13] * log_s, c.w[8] - c.w[9] * log_s));
    const double first = lanes::exp(in_first);
    const double second = lanes::exp(in_second);

    const double growth = select((grade > 1.0) & (first < 1.0), 1.0, first);
    const double forgetting = c.w[11] * (first - second);
    const double ceiling = s * c.lapse_ceiling;
    const double lapse = select(ceiling < forgetting, ceiling, forgetting);
    const double pass = s * (1.0 + first * (11.0 - d) * (second - 1.0) * pass_multiplier(c, grade));
    const double after = select(same_day, s * growth, select(lapsed, lapse, pass));

    kept[k_stability * k_lanes] = s;
    kept[k_difficulty * k_lanes] = d;
    kept[k_log_stability * k_lanes] = log_s;
    kept[k_log_difficulty * k_lanes] = log_d;
    kept[k_log_base * k_lanes] = log_base;
    kept[k_recall * k_lanes] = recall;
    kept[k_first * k_lanes] = first;
    kept[k_second * k_lanes] = second;
    kept[k_after * k_lanes] = after;
    return {clamped(after, k_stability_bounds), clamped(difficulty_after(c, d, grade), k_difficulty_bounds)};
}

// From the derivatives of the loss by the state after a review to those by the state before it. A name with
// by_ is the derivative of the loss by what follows.
DEFERENCE_LANE LaneState step_backward(const RecurrenceCoefficients& c, LaneState by_after, double elapsed,
                                       double grade, double weight, const double* kept, double* sums)
{
    using lanes::select;
    const double s = kept[k_stability * k_lanes];
    const double d = kept[k_difficulty * k_lanes];
    const double log_s = kept[k_log_stability * k_lanes];
    const double log_d = kept[k_log_difficulty * k_lanes];
    const double recall = kept[k_recall * k_lanes];
    const double first = kept[k_first * k_lanes];
    const double second = kept[k_second * k_lanes];
    const double after = kept[k_after * k_lanes];
    const double forgotten = 1.0 - recall;
    const bool same_day = elapsed <= 0.0;
    const bool lapsed = !same_day & (grade == 1.0);
    const bool passed = !same_day & (grade > 1.0);
    const auto add = [sums](std::size_t sum, double value) { sums[sum * k_lanes] += value; };

    // D' = w7 D0(4) + (1 - w7) (D + drift (10 - D) / 9)
    const double drift = -c.w[6] * (grade - 3.0);
    const double damped = d + drift * (10.0 - d) / 9.0;
    const double by_difficulty =
        select(is_inside(difficulty_after(c, d, grade), k_difficulty_bounds), by_after.difficulty, 0.0);
    const double by_damped = by_difficulty * (1.0 - c.w[7]);
    add(6, by_damped * (3.0 - grade) * (10.0 - d) / 9.0);
    add(7, by_difficulty * (c.first_difficulty[3] - damped));
    add(k_by_reversion, by_difficulty * c.w[7]);

    const double by_stability = select(is_inside(after, k_stability_bounds), by_after.stability, 0.0);

    // A pass: S' = S (1 + growth), growth = first (11 - D) (second - 1) multiplier
    const double by_growth = select(passed, by_stability * s, 0.0);
    const double slope = first * (11.0 - d);
    const double plain_growth = slope * (second - 1.0);
    const double by_log_growth = by_growth * plain_growth * pass_multiplier(c, grade);
    const double by_in_second = by_growth * slope * pass_multiplier(c, grade) * second;
    add(8, by_log_growth);
    add(9, -by_log_growth * log_s);
    add(10, by_in_second * forgotten);
    add(15, select(grade == 2.0, by_growth * plain_growth, 0.0));
    add(16, select(grade == 4.0, by_growth * plain_growth, 0.0));

    // A lapse: S' = min(w11 (first - second), S ceiling)
    const bool at_ceiling = lapsed & (s * c.lapse_ceiling < c.w[11] * (first - second));
    const double by_lapse = select(lapsed & !at_ceiling, by_stability, 0.0);
    const double by_log_lapse = by_lapse * c.w[11] * (first - second);
    const double by_log_first = by_lapse * c.w[11] * first;
    add(11, by_lapse * (first - second));
    add(12, -by_log_lapse * log_d);
    add(13, by_log_first * log_s);
    add(14, by_log_lapse * forgotten);
    add(k_by_ceiling, select(at_ceiling, by_stability * after, 0.0));

    // The same day: S' = S max(first, 1), for Again S first
    const bool is_floored = (grade > 1.0) & (first < 1.0);
    const double by_in_first = select(same_day & !is_floored, by_stability * after, 0.0);
    add(17, by_in_first * (grade - 3.0));
    add(19, -by_in_first * log_s);
    add(k_by_same_day, by_in_first);

    // R = base^-w20, base = 1 + factor t / S, in the loss and in what follows a review
    const double by_loss =
        select(is_inside(recall, k_scored), weight / select(grade > 1.0, -recall, forgotten), 0.0);
    const double by_log_recall = (by_loss - c.w[10] * by_in_second - c.w[14] * by_log_lapse) * recall;
    const double ratio = elapsed / s;
    const double by_base = -c.w[20] * by_log_recall / (1.0 + c.factor * ratio);
    add(20, -by_log_recall * kept[k_log_base * k_lanes]);
    add(k_by_factor, by_base * ratio);

    // ln S: through S' where that is S times something, through the powers of S, and through R.
    const double by_log_s = select(lapsed & !at_ceiling, by_log_first * c.w[13] * s / (s + 1.0),
                                   by_stability * after - by_log_growth * c.w[9] - by_in_first * c.w[19]) -
                            by_base * c.factor * ratio;
    return {by_log_s / s,
            by_damped * (1.0 - drift / 9.0) - by_log_growth / (11.0 - d) - by_log_lapse * c.w[12] / d};
}

} // namespace deference::memory
