// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_setting.h"
#include "app/memory/day_groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace deference::memory {

namespace {

bool is_number(double value)
{
    return std::isfinite(value) && value >= 0.0;
}

Result<void> check(const DayProblem& problem)
{
    for (const std::vector<double>& row : problem.weights) {
        if (row.size() != problem.targets.size())
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("%1 weights were given for %2 interview days")
                            .arg(row.size())
                            .arg(problem.targets.size()),
                        {}, QStringLiteral("give one weight for each day"));
        if (!std::all_of(row.begin(), row.end(), is_number))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("a weight of a card is negative or not a number"));
    }
    if (!std::all_of(problem.budget_seconds.begin(), problem.budget_seconds.end(), is_number))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("the time of a study day is negative or not a number"));
    for (const DayCard& card : problem.cards) {
        if (card.kind >= problem.weights.size())
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("a card of kind %1 was given, but only %2 kinds have weights")
                            .arg(card.kind)
                            .arg(problem.weights.size()));
        if (!is_number(card.importance) || !is_number(card.cost_factor))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("the importance or the time of a card is negative or not a number"));
        if (card.state)
            DEFERENCE_TRY(make_state(card.state->stability, card.state->difficulty));
    }
    return {};
}

struct Targets
{
    std::vector<int> days;
    std::vector<std::vector<std::size_t>> sources;
};

Targets targets_ahead(const DayProblem& problem)
{
    std::map<int, std::vector<std::size_t>> by_day;
    for (std::size_t i = 0; i < problem.targets.size(); ++i)
        if (problem.targets[i] > problem.today)
            by_day[days_between(problem.today, problem.targets[i])].push_back(i);
    Targets targets;
    for (auto& [day, sources] : by_day) {
        targets.days.push_back(day);
        targets.sources.push_back(std::move(sources));
    }
    return targets;
}

// The weights of one kind over the days aimed at, scaled to sum to 1; empty when none is left.
std::vector<float> scaled_weights(const std::vector<double>& row, const Targets& targets)
{
    std::vector<double> weights;
    for (const std::vector<std::size_t>& sources : targets.sources) {
        double sum = 0.0;
        for (const std::size_t source : sources)
            sum += row[source];
        weights.push_back(sum);
    }
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(total > 0.0))
        return {};
    std::vector<float> scaled;
    for (const double weight : weights)
        scaled.push_back(static_cast<float>(weight / total));
    return scaled;
}

DeckState deck_state(const DayCard& card, Day today)
{
    if (!card.state)
        return {};
    const State state{std::clamp(card.state->stability, k_stability_bounds.low, k_stability_bounds.high),
                      std::clamp(card.state->difficulty, k_difficulty_bounds.low, k_difficulty_bounds.high)};
    return {state, std::max(days_between(card.last_day, today), 0)};
}

auto order_of(const SetKind& kind, const SetCard& card)
{
    const DeckState& state = kind.states[card.state];
    return std::tuple(state.state.has_value(), state.days_since, state.state ? state.state->stability : 0.0,
                      state.state ? state.state->difficulty : 0.0, card.importance, card.cost_factor,
                      card.today, card.card);
}

void add_cards(const DayProblem& problem, const Targets& targets, DaySetting& setting)
{
    std::map<std::vector<float>, std::size_t> known;
    std::vector<std::optional<std::size_t>> kind_of(problem.weights.size());
    std::vector<std::vector<float>> rows;
    for (const std::vector<double>& row : problem.weights)
        rows.push_back(scaled_weights(row, targets));
    for (std::size_t i = 0; i < problem.cards.size(); ++i) {
        const DayCard& card = problem.cards[i];
        const std::vector<float>& weights = rows[card.kind];
        if (weights.empty()) {
            ++setting.unplanned;
            continue;
        }
        if (!kind_of[card.kind]) {
            const auto [at, is_new] = known.try_emplace(weights, setting.kinds.size());
            if (is_new)
                setting.kinds.push_back({weights, std::vector<std::size_t>(weights.size()), {}, {}});
            kind_of[card.kind] = at->second;
        }
        SetKind& kind = setting.kinds[*kind_of[card.kind]];
        std::size_t last = 0;
        for (std::size_t target = 0; target < weights.size(); ++target)
            if (weights[target] > 0.0F) {
                ++kind.serving[target];
                last = target;
            }
        kind.states.push_back(deck_state(card, problem.today));
        const bool seen_today = kind.states.back().state && kind.states.back().days_since == 0;
        kind.cards.push_back({i, kind.states.size() - 1,
                              static_cast<float>(std::clamp(card.importance, k_importance_bounds.low,
                                                            k_importance_bounds.high)),
                              static_cast<float>(std::clamp(card.cost_factor, k_cost_factor_bounds.low,
                                                            k_cost_factor_bounds.high)),
                              !card.unavailable && !seen_today, last});
    }
    // So that the order of the cards does not become the order of the kinds.
    std::sort(setting.kinds.begin(), setting.kinds.end(),
              [](const SetKind& a, const SetKind& b) { return a.weights < b.weights; });
}

} // namespace

void put_in_order(SetKind& kind)
{
    std::vector<std::size_t> order(kind.cards.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&kind](std::size_t a, std::size_t b) {
        return order_of(kind, kind.cards[a]) < order_of(kind, kind.cards[b]);
    });
    std::vector<DeckState> states;
    std::vector<SetCard> cards;
    for (const std::size_t i : order) {
        const DeckState& state = kind.states[kind.cards[i].state];
        if (states.empty() || states.back() != state)
            states.push_back(state);
        cards.push_back(kind.cards[i]);
        cards.back().state = states.size() - 1;
    }
    kind.states = std::move(states);
    kind.cards = std::move(cards);
}

double DaySetting::total_budget() const
{
    return std::accumulate(budget.begin(), budget.end(), 0.0);
}

std::size_t DaySetting::planned() const
{
    std::size_t count = 0;
    for (const SetKind& kind : kinds)
        count += kind.cards.size();
    return count;
}

Result<DaySetting> make_setting(const DayProblem& problem, std::size_t most_kinds)
{
    DEFERENCE_TRY(check(problem));
    Targets targets = targets_ahead(problem);
    if (targets.days.empty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("no interview day lies after %1").arg(to_iso(problem.today)), {},
                    QStringLiteral("set a date, or schedule by retention"));
    DaySetting setting;
    setting.frame.days = targets.days.back();
    setting.frame.targets = targets.days;
    const auto days = static_cast<std::size_t>(setting.frame.days);
    if (problem.budget_seconds.size() < days)
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("the time of %1 study days was given, but the last interview is %2 days away")
                .arg(problem.budget_seconds.size())
                .arg(days));
    add_cards(problem, targets, setting);
    setting.targets = std::move(targets.sources);
    setting.budget.assign(problem.budget_seconds.begin(),
                          problem.budget_seconds.begin() + static_cast<std::ptrdiff_t>(days));
    for (const double seconds : setting.budget)
        setting.frame.open.push_back(seconds > 0.0);
    setting.frame.gaps = tried_gaps(setting.frame.days);
    for (SetKind& kind : setting.kinds)
        put_in_order(kind);
    join_kinds(setting, most_kinds);

    bool first = true;
    for (const SetKind& kind : setting.kinds) {
        for (const SetCard& card : kind.cards) {
            const double factor = card.price_factor();
            setting.price_factors = first ? Range{factor, factor}
                                          : Range{std::min(setting.price_factors.low, factor),
                                                  std::max(setting.price_factors.high, factor)};
            first = false;
        }
    }
    return setting;
}

} // namespace deference::memory
