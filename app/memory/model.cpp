// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/model.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

double clamp_to(const Range& bounds, double value)
{
    return std::clamp(value, bounds.low, bounds.high);
}

Failure not_finite(const QString& what)
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("%1 is not a finite number").arg(what));
}

Result<void> require_retention(double retention)
{
    if (!(retention > 0.0 && retention < 1.0))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a retention of %1 was asked for").arg(retention),
                    {}, QStringLiteral("give a number between 0 and 1, such as 0.9"));
    return {};
}

// Not clamped: mean reversion pulls towards the raw value for Easy, which may lie below 1.
double first_difficulty(Rating rating, const Parameters& w)
{
    return w[4] - std::exp(w[5] * (static_cast<double>(rating) - 1.0)) + 1.0;
}

double next_difficulty(double difficulty, Rating rating, const Parameters& w)
{
    const double change = -w[6] * (static_cast<double>(rating) - 3.0);
    // One-sided damping: nothing is left of a change at D = 10, also not of a fall.
    const double damped = difficulty + change * (10.0 - difficulty) / 9.0;
    const double reverted = w[7] * first_difficulty(Rating::Easy, w) + (1.0 - w[7]) * damped;
    return clamp_to(k_difficulty_bounds, reverted);
}

double stability_same_day(double stability, Rating rating, const Parameters& w)
{
    const double grade = static_cast<double>(rating);
    double growth = std::exp(w[17] * (grade - 3.0 + w[18])) * std::pow(stability, -w[19]);
    if (rating != Rating::Again)
        growth = std::max(growth, 1.0);
    return stability * growth;
}

double stability_after_pass(const State& before, double recall, Rating rating, const Parameters& w)
{
    const double hard = rating == Rating::Hard ? w[15] : 1.0;
    const double easy = rating == Rating::Easy ? w[16] : 1.0;
    const double growth = std::exp(w[8]) * (11.0 - before.difficulty) * std::pow(before.stability, -w[9]) *
                          (std::exp(w[10] * (1.0 - recall)) - 1.0) * hard * easy;
    return before.stability * (1.0 + growth);
}

double stability_after_lapse(const State& before, double recall, const Parameters& w)
{
    const double forgotten = w[11] * std::pow(before.difficulty, -w[12]) *
                             (std::pow(before.stability + 1.0, w[13]) - 1.0) *
                             std::exp(w[14] * (1.0 - recall));
    // So that a Good on the same day afterwards brings the card back to where it was at most; below one day,
    // where S^-w19 exceeds 1, this holds only nearly.
    const double ceiling = before.stability / std::exp(w[17] * w[18]);
    return std::min(forgotten, ceiling);
}

double stability_at(const State& before, double recall, Rating rating, const Parameters& w)
{
    return rating == Rating::Again ? stability_after_lapse(before, recall, w)
                                   : stability_after_pass(before, recall, rating, w);
}

// Stability is not clamped yet.
State after_review(const State& before, int elapsed_days, Rating rating, const Parameters& w,
                   const Curve& curve)
{
    State after;
    after.difficulty = next_difficulty(before.difficulty, rating, w);
    if (elapsed_days <= 0)
        after.stability = stability_same_day(before.stability, rating, w);
    else
        after.stability = stability_at(
            before, curve.recall(before.stability, static_cast<double>(elapsed_days)), rating, w);
    return after;
}

} // namespace

Curve::Curve(const Parameters& parameters)
    : m_decay(-parameters[20]), m_factor(std::pow(0.9, 1.0 / m_decay) - 1.0)
{
}

double Curve::recall(double stability, double days) const
{
    Q_ASSERT(std::isfinite(stability) && stability > 0.0 && std::isfinite(days));
    return std::pow(1.0 + m_factor * std::max(days, 0.0) / stability, m_decay);
}

Result<double> Curve::interval(double retention, double stability) const
{
    DEFERENCE_TRY(require_retention(retention));
    const double days = stability / m_factor * (std::pow(retention, 1.0 / m_decay) - 1.0);
    if (!std::isfinite(days))
        return not_finite(QStringLiteral("the interval for stability %1").arg(stability));
    return days;
}

Result<double> retrievability(double stability, double days, const Parameters& parameters)
{
    if (!std::isfinite(stability) || stability <= 0.0)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a stability of %1 days was given").arg(stability), {},
                    QStringLiteral("give a positive number of days"));
    if (!std::isfinite(days))
        return not_finite(QStringLiteral("the time since the last review"));
    return Curve(parameters).recall(stability, days);
}

Result<double> interval(double retention, double stability, const Parameters& parameters)
{
    return Curve(parameters).interval(retention, stability);
}

Result<State> make_state(double stability, double difficulty)
{
    if (!std::isfinite(stability))
        return not_finite(QStringLiteral("stability"));
    if (!std::isfinite(difficulty))
        return not_finite(QStringLiteral("difficulty"));
    return State{clamp_to(k_stability_bounds, stability), clamp_to(k_difficulty_bounds, difficulty)};
}

State first_state(Rating rating, const Parameters& parameters)
{
    return {clamp_to(k_stability_bounds, parameters[index_of(rating)]),
            clamp_to(k_difficulty_bounds, first_difficulty(rating, parameters))};
}

Result<State> next_state(const std::optional<State>& before, int elapsed_days, Rating rating,
                         const Parameters& parameters)
{
    if (!before)
        return first_state(rating, parameters);
    DEFERENCE_TRY_ASSIGN(const State start, make_state(before->stability, before->difficulty));
    const State after = after_review(start, elapsed_days, rating, parameters, Curve(parameters));
    return make_state(after.stability, after.difficulty);
}

Result<State> next_state_at(const State& before, double recall, Rating rating, const Parameters& parameters)
{
    DEFERENCE_TRY_ASSIGN(const State start, make_state(before.stability, before.difficulty));
    if (!(recall > 0.0 && recall <= 1.0))
        return fail(ErrorCode::InvalidInput, QStringLiteral("a recall of %1 was given").arg(recall), {},
                    QStringLiteral("give a probability"));
    return make_state(stability_at(start, recall, rating, parameters),
                      next_difficulty(start.difficulty, rating, parameters));
}

Result<PerRating<State>> next_states(const std::optional<State>& before, int elapsed_days,
                                     const Parameters& parameters)
{
    PerRating<State> outcomes;
    for (const Rating rating : k_ratings) {
        DEFERENCE_TRY_ASSIGN(outcomes[index_of(rating)],
                             next_state(before, elapsed_days, rating, parameters));
    }
    return outcomes;
}

Result<State> state_from_sm2(double ease, double interval_days, double retention,
                             const Parameters& parameters)
{
    DEFERENCE_TRY(require_retention(retention));
    const Curve curve(parameters);
    const double stability = std::max(interval_days, k_stability_bounds.low) * curve.factor() /
                             (std::pow(retention, 1.0 / curve.decay()) - 1.0);
    const double growth = std::exp(parameters[8]) * std::pow(stability, -parameters[9]) *
                          (std::exp(parameters[10] * (1.0 - retention)) - 1.0);
    const double difficulty = 11.0 - (ease - 1.0) / growth;
    if (!std::isfinite(interval_days))
        return not_finite(QStringLiteral("the interval"));
    return make_state(stability, difficulty);
}

} // namespace deference::memory
