// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/forecast.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

double days_since(Day last_review_day, Day day)
{
    return static_cast<double>(std::max(days_between(last_review_day, day), 0));
}

struct Tally
{
    double recalled = 0.0; // sum of p
    double variance = 0.0; // sum of p (1 - p)
};

// With every stability multiplied by `pace`.
Tally tally(std::span<const ForecastCard> cards, Day day, const Curve& curve, double pace)
{
    Tally sum;
    for (const ForecastCard& card : cards) {
        if (!card.state)
            continue;
        const double p = curve.recall(card.state->stability * pace, days_since(card.last_review_day, day));
        sum.recalled += p;
        sum.variance += p * (1.0 - p);
    }
    return sum;
}

Result<void> check(std::span<const ForecastCard> cards, const ForecastOptions& options)
{
    if (cards.empty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("a forecast for no cards was asked for"), {},
                    QStringLiteral("choose some cards"));
    // exp() of more than this is no pace but an overflow.
    if (!(options.pace_sd >= 0.0 && options.pace_sd <= 10.0))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a spread of pace of %1 was given").arg(options.pace_sd), {},
                    QStringLiteral("give a number from 0 to 10, such as 0.5"));
    for (const ForecastCard& card : cards)
        if (card.state)
            DEFERENCE_TRY(make_state(card.state->stability, card.state->difficulty));
    return {};
}

} // namespace

double recall_on(const State& state, Day last_review_day, Day day, const Parameters& parameters)
{
    return Curve(parameters).recall(state.stability, days_since(last_review_day, day));
}

PerRating<double> recall_after(const PerRating<State>& outcomes, int days, const Parameters& parameters)
{
    const Curve curve(parameters);
    PerRating<double> recall{};
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        recall[i] = curve.recall(outcomes[i].stability, static_cast<double>(days));
    return recall;
}

Result<RecallForecast> mean_recall(std::span<const ForecastCard> cards, Day day, const Parameters& parameters,
                                   const ForecastOptions& options)
{
    DEFERENCE_TRY(check(cards, options));
    const Curve curve(parameters);
    const double count = static_cast<double>(cards.size());
    const double pace = std::exp(k_range_z * options.pace_sd);
    const Tally as_is = tally(cards, day, curve, 1.0);
    const double slow = tally(cards, day, curve, pace).recalled;
    const double fast = tally(cards, day, curve, 1.0 / pace).recalled;

    const double luck = k_range_z * std::sqrt(std::max(as_is.variance, 0.0));
    const double below = std::hypot(luck, as_is.recalled - fast);
    const double above = std::hypot(luck, slow - as_is.recalled);
    return RecallForecast{
        as_is.recalled / count,
        {std::max((as_is.recalled - below) / count, 0.0), std::min((as_is.recalled + above) / count, 1.0)}};
}

} // namespace deference::memory
