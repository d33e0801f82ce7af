// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/session_model.h"

#include <cmath>
#include <span>

namespace deference::memory {

namespace {

Result<void> scale_to_one(std::span<double> row)
{
    double sum = 0.0;
    bool fair = true;
    for (const double odds : row) {
        fair = fair && odds >= 0.0 && odds <= 1.0;
        sum += odds;
    }
    if (!fair || !(std::abs(sum - 1.0) <= 0.001))
        return fail(ErrorCode::InvalidInput, QStringLiteral("the odds of the answers sum to %1").arg(sum), {},
                    QStringLiteral("give odds from 0 to 1 that sum to 1"));
    for (double& odds : row)
        odds /= sum;
    return {};
}

double weighted(const PerRating<double>& odds, const PerRating<double>& values)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < odds.size(); ++i)
        sum += odds[i] * values[i];
    return sum;
}

// Both re-asks, the second only after Again in the first.
double re_ask_seconds(const PerRating<double>& odds, const AnswerTimes& times)
{
    return weighted(odds, times.re_ask) * (1.0 + odds[0]);
}

// Fills a sitting from its first answers. The states are finite, so next_state can only refuse what is not.
Result<SessionOutcomes> sitting(const PerRating<State>& first, const PerRating<double>& odds,
                                const PerRating<double>& seconds, const PerRating<double>& re_ask,
                                const AnswerTimes& times, const Parameters& parameters)
{
    SessionOutcomes outcomes;
    std::size_t next = 0;
    State asked = first[0];
    double probability = 1.0;
    double spent = 0.0;
    for (int ask = 0; ask <= k_re_asks; ++ask) {
        PerRating<State> answers = first;
        if (ask > 0) {
            DEFERENCE_TRY_ASSIGN(answers, next_states(asked, 0, parameters));
        }
        const PerRating<double>& row = ask == 0 ? odds : re_ask;
        const PerRating<double>& cost = ask == 0 ? seconds : times.re_ask;
        for (const Rating rating : k_ratings) {
            if (rating == Rating::Again && ask < k_re_asks)
                continue;
            const std::size_t i = index_of(rating);
            outcomes[next++] = {probability * row[i], spent + cost[i], answers[i]};
        }
        probability *= row[0];
        spent += cost[0];
        asked = answers[0];
    }
    return outcomes;
}

} // namespace

Result<AnswerOdds> checked_odds(const AnswerOdds& odds)
{
    AnswerOdds scaled = odds;
    for (const std::span<double> row :
         {std::span<double>(scaled.first), std::span<double>(scaled.recalled),
          std::span<double>(scaled.re_ask_new), std::span<double>(scaled.re_ask_review)})
        DEFERENCE_TRY(scale_to_one(row));
    return scaled;
}

Result<void> check_times(const AnswerTimes& times)
{
    for (const PerRating<double>& row : {times.first, times.review, times.re_ask})
        for (const double seconds : row)
            if (!(seconds >= 0.0 && std::isfinite(seconds)))
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("%1 seconds for an answer were given").arg(seconds), {},
                            QStringLiteral("give a number that is not negative"));
    return {};
}

Result<SessionOutcomes> session_outcomes(const std::optional<State>& before, int elapsed_days,
                                         const Parameters& parameters, const AnswerOdds& odds,
                                         const AnswerTimes& times)
{
    DEFERENCE_TRY_ASSIGN(const AnswerOdds fair, checked_odds(odds));
    DEFERENCE_TRY(check_times(times));
    DEFERENCE_TRY_ASSIGN(const PerRating<State> first, next_states(before, elapsed_days, parameters));
    if (!before)
        return sitting(first, fair.first, times.first, fair.re_ask_new, times, parameters);
    DEFERENCE_TRY_ASSIGN(const double recall,
                         retrievability(before->stability, std::max(elapsed_days, 0), parameters));
    const PerRating<double> answers{1.0 - recall, recall * fair.recalled[0], recall * fair.recalled[1],
                                    recall * fair.recalled[2]};
    return sitting(first, answers, times.review, fair.re_ask_review, times, parameters);
}

double expected_seconds(const SessionOutcomes& outcomes)
{
    double sum = 0.0;
    for (const SessionOutcome& outcome : outcomes)
        sum += outcome.probability * outcome.seconds;
    return sum;
}

SessionSeconds session_seconds(const AnswerOdds& odds, const AnswerTimes& times)
{
    SessionSeconds seconds;
    seconds.unseen =
        weighted(odds.first, times.first) + odds.first[0] * re_ask_seconds(odds.re_ask_new, times);
    seconds.forgotten = times.review[0] + re_ask_seconds(odds.re_ask_review, times);
    for (std::size_t i = 0; i < odds.recalled.size(); ++i)
        seconds.recalled += odds.recalled[i] * times.review[i + 1];
    return seconds;
}

} // namespace deference::memory
