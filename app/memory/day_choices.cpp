// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_choices.h"
#include "app/memory/forecast.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

struct Candidate
{
    DayChoice choice;
    bool unseen = false;
};

Candidate candidate(const SetCard& card, const DeckState& state, const DayWorth& worth, Day today)
{
    Candidate made;
    made.unseen = !state.state;
    DayChoice& choice = made.choice;
    choice.card = card.card;
    choice.seconds = worth.seconds_today * static_cast<double>(card.cost_factor);
    choice.index = static_cast<double>(card.importance) * (worth.today - std::max(worth.later, worth.never)) /
                   std::max(choice.seconds, 0.1);
    choice.gain = worth.gain_today;
    if (worth.later_day) {
        choice.gain_tomorrow = worth.gain_tomorrow;
        choice.gain_later = worth.gain_later;
        choice.best_later = today + std::chrono::days(*worth.later_day);
    }
    return made;
}

// Study time from today to a target, the last study day before it left out: new cards that serve none later
// are to be seen by then.
double time_for_new(const DaySetting& setting, std::size_t target)
{
    const auto end = static_cast<std::size_t>(setting.frame.targets[target]);
    double sum = 0.0;
    double last = 0.0;
    for (std::size_t day = 0; day < end; ++day)
        if (setting.budget[day] > 0.0) {
            sum += setting.budget[day];
            last = setting.budget[day];
        }
    return std::max(sum - last, setting.budget[0]);
}

// How many new cards are due today so that all get their turn.
std::size_t new_cards_due(const DaySetting& setting)
{
    std::vector<double> unseen(setting.frame.targets.size(), 0.0);
    for (const SetKind& kind : setting.kinds)
        for (const SetCard& card : kind.cards)
            unseen[card.last_target] += kind.states[card.state].state ? 0.0 : 1.0;
    double due = 0.0;
    for (std::size_t target = 0; target < unseen.size(); ++target)
        if (unseen[target] > 0.0)
            due += unseen[target] * setting.budget[0] / time_for_new(setting, target);
    return static_cast<std::size_t>(std::ceil(due - 1e-9));
}

bool pays_more(const Candidate& a, const Candidate& b)
{
    if (a.choice.index != b.choice.index)
        return a.choice.index > b.choice.index;
    return a.choice.card < b.choice.card;
}

// New cards that are due first, then what pays, then the rest in the same order: where many cards are alike
// the prices leave them at an index of about 0, and which side of it decides nothing.
void order_with_guards(std::vector<Candidate>& candidates, std::size_t due)
{
    std::sort(candidates.begin(), candidates.end(), pays_more);
    const auto first_due = std::stable_partition(
        candidates.begin(), candidates.end(), [due, taken = std::size_t{0}](const Candidate& each) mutable {
            return each.unseen && taken++ < due;
        });
    for (auto it = candidates.begin(); it != first_due; ++it)
        if (it->choice.index <= 0.0)
            it->choice.kind = ChoiceKind::GuardUnseen;
    const auto paying = std::partition_point(first_due, candidates.end(),
                                             [](const Candidate& each) { return each.choice.index > 0.0; });
    for (auto it = paying; it != candidates.end(); ++it)
        it->choice.kind = ChoiceKind::Filler;
}

void order_plainly(std::vector<Candidate>& candidates)
{
    std::erase_if(candidates, [](const Candidate& each) { return !(each.choice.index > 0.0); });
    std::sort(candidates.begin(), candidates.end(), pays_more);
}

void mark_fitting(std::vector<DayChoice>& choices, double budget)
{
    for (DayChoice& choice : choices) {
        choice.fits = choice.seconds <= budget;
        if (choice.fits)
            budget -= choice.seconds;
    }
}

} // namespace

std::vector<DayChoice> choose_today(const DayProblem& problem, const DaySetting& setting,
                                    const PricedDeck& deck, bool guards)
{
    if (!setting.frame.open[0])
        return {};
    std::vector<Candidate> candidates;
    for (std::size_t k = 0; k < setting.kinds.size(); ++k)
        for (const SetCard& card : setting.kinds[k].cards)
            if (card.today)
                candidates.push_back(
                    candidate(card, setting.kinds[k].states[card.state], deck.worth(k, card), problem.today));
    if (guards)
        order_with_guards(candidates, new_cards_due(setting));
    else
        order_plainly(candidates);
    std::vector<DayChoice> choices;
    choices.reserve(candidates.size());
    for (Candidate& each : candidates)
        choices.push_back(std::move(each.choice));
    mark_fitting(choices, setting.budget[0]);
    return choices;
}

std::vector<TargetGain> target_gains(const DayProblem& problem, const DaySetting& setting,
                                     const DayCard& card, double pace_sd)
{
    const int since = card.state ? std::max(days_between(card.last_day, problem.today), 0) : 0;
    const auto outcomes =
        session_outcomes(card.state, since, problem.parameters, problem.odds, problem.times);
    if (!outcomes)
        return {};
    const Curve curve(problem.parameters);
    const double pace = std::exp(k_range_z * pace_sd);
    std::vector<TargetGain> gains;
    for (std::size_t i = 0; i < setting.targets.size(); ++i) {
        const double days = static_cast<double>(setting.frame.targets[i]);
        const auto gain_at = [&](const SessionOutcome& outcome, double factor) {
            const double before =
                card.state ? curve.recall(card.state->stability * factor, days + static_cast<double>(since))
                           : 0.0;
            return curve.recall(outcome.after.stability * factor, days) - before;
        };
        const auto mean_at = [&](double factor) {
            double sum = 0.0;
            for (const SessionOutcome& outcome : *outcomes)
                sum += outcome.probability * gain_at(outcome, factor);
            return sum;
        };
        const double expected = mean_at(1.0);
        double variance = 0.0;
        for (const SessionOutcome& outcome : *outcomes)
            variance += outcome.probability * std::pow(gain_at(outcome, 1.0) - expected, 2.0);
        const double luck = k_range_z * std::sqrt(variance);
        const double slow = mean_at(1.0 / pace);
        const double fast = mean_at(pace);
        const double below = std::hypot(luck, std::max(expected - std::min(slow, fast), 0.0));
        const double above = std::hypot(luck, std::max(std::max(slow, fast) - expected, 0.0));
        for (const std::size_t target : setting.targets[i])
            if (problem.weights[card.kind][target] > 0.0)
                gains.push_back({target, expected, {expected - below, std::min(expected + above, 1.0)}});
    }
    return gains;
}

} // namespace deference::memory
