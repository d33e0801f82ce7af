// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/day_deck.h"
#include "app/memory/soft_weight.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deference::memory {

namespace {

constexpr float k_no_day = -std::numeric_limits<float>::infinity();

void add(const GridCorners& at, float odds, const std::vector<float>& table, PriceLanes& sum)
{
    for (std::size_t i = 0; i < at.cells.size(); ++i) {
        const float weight = odds * at.weights[i];
        const float* cell = table.data() + at.cells[i] * k_price_lanes;
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
            sum[lane] += weight * cell[lane];
    }
}

float between(const PriceLanes& lanes, const LanePlace& place)
{
    return lanes[place.lane] + place.fraction * (lanes[place.lane + 1] - lanes[place.lane]);
}

} // namespace

LanePlace lane_place(const PriceLanes& prices, double price)
{
    const double low = std::log(static_cast<double>(prices.front()));
    const double high = std::log(static_cast<double>(prices.back()));
    const double along = (std::log(price) - low) / (high - low) * static_cast<double>(k_price_lanes - 1);
    const double inside = std::clamp(along, 0.0, static_cast<double>(k_price_lanes - 1));
    const std::size_t lane = std::min(static_cast<std::size_t>(inside), k_price_lanes - 2);
    return {lane, static_cast<float>(inside - static_cast<double>(lane))};
}

DayDeck::DayDeck(const DayFrame& frame, const SessionRules& rules, const DayValues& values,
                 const std::vector<DeckState>& states)
    : m_prices(values.prices()), m_states(states), m_never(states.size())
{
    const auto try_day = [&](int day) {
        if (day >= frame.days || !frame.open[static_cast<std::size_t>(day)])
            return;
        m_days.push_back(day);
        m_shapes.push_back(frame.shape[static_cast<std::size_t>(day)]);
    };
    try_day(0);
    m_open_today = !m_days.empty();
    for (const int gap : frame.gaps)
        try_day(gap);

    m_paths.resize(m_states.size() * m_days.size());
    for (std::size_t card = 0; card < m_states.size(); ++card)
        if (m_states[card].state)
            trace_seen(frame, rules, values, card);
    trace_unseen(rules, values);
}

void DayDeck::trace_unseen(const SessionRules& rules, const DayValues& values)
{
    // Every unseen card has the same paths; there is one of them per deck as a rule.
    std::vector<Path> paths(m_days.size());
    const auto outcomes = session_outcomes(std::nullopt, 0, rules.parameters(), rules.odds(), rules.times());
    for (std::size_t i = 0; i < m_days.size() && outcomes; ++i) {
        const DayValues::Table& table = values.on(m_days[i]);
        for (const SessionOutcome& outcome : *outcomes) {
            const GridCorners at = corners(outcome.after);
            add(at, static_cast<float>(outcome.probability), table.value, paths[i].value);
            add(at, static_cast<float>(outcome.probability), table.load, paths[i].load);
        }
        paths[i].seconds = static_cast<float>(rules.seconds().unseen);
        paths[i].cost = paths[i].seconds * m_shapes[i];
    }
    for (std::size_t card = 0; card < m_states.size(); ++card)
        if (!m_states[card].state)
            std::copy(paths.begin(), paths.end(),
                      m_paths.begin() + static_cast<std::ptrdiff_t>(card * m_days.size()));
}

void DayDeck::trace_seen(const DayFrame& frame, const SessionRules& rules, const DayValues& values,
                         std::size_t card)
{
    const State& state = *m_states[card].state;
    const int since = m_states[card].days_since;
    const SessionRules::Origin origin = rules.origin(state);
    PerRating<GridPlace> difficulty;
    for (const Rating rating : k_ratings)
        difficulty[index_of(rating)] = difficulty_place(rules.difficulty_after(state.difficulty, rating));

    float reading = 0.0F;
    std::size_t target = 0;
    const auto read_until = [&](int day) {
        for (; target < frame.targets.size() && frame.targets[target] <= day; ++target)
            reading += values.weights()[target] * rules.recall(origin, frame.targets[target] + since);
    };
    Path* path = m_paths.data() + card * m_days.size();
    for (std::size_t i = 0; i < m_days.size(); ++i, ++path) {
        const int day = m_days[i];
        read_until(day);
        const DayValues::Table& table = values.on(day);
        const SessionRules::Reach reach = rules.reach(origin, day + since);
        path->reading = reading;
        path->seconds = static_cast<float>(rules.seconds().review(static_cast<double>(reach.recall)));
        path->cost = path->seconds * m_shapes[i];
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const bool again = answer == 0;
            const float odds = again ? 1.0F - reach.recall
                                     : reach.recall * static_cast<float>(rules.odds().recalled[answer - 1]);
            const GridCorners at = corners(stability_place(reach.ln_stability[answer]), difficulty[answer]);
            add(at, odds, again ? table.again_value : table.value, path->value);
            add(at, odds, again ? table.again_load : table.load, path->load);
        }
    }
    read_until(frame.days);
    m_never[card] = reading;
}

DayDeck::Worth DayDeck::worth(std::size_t card, double price) const
{
    const LanePlace place = lane_place(m_prices, price);
    const Path* paths = m_paths.data() + card * m_days.size();
    const std::size_t first_later = m_open_today ? 1 : 0;
    Worth worth;
    worth.today = worth.later = k_no_day;
    worth.never = m_never[card];
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const float gross = paths[i].reading + between(paths[i].value, place);
        const float net = gross - static_cast<float>(price) * paths[i].cost;
        if (i < first_later) {
            worth.today = net;
            worth.gain_today = gross - worth.never;
            worth.seconds_today = paths[i].seconds;
            continue;
        }
        if (i == first_later)
            worth.gain_tomorrow = gross - worth.never;
        if (net > worth.later) {
            worth.later = net;
            worth.gain_later = gross - worth.never;
            worth.later_day = i;
        }
    }
    return worth;
}

PriceLanes DayDeck::load(std::size_t card, bool today) const
{
    const Path* paths = m_paths.data() + card * m_days.size();
    const std::size_t first = !today && m_open_today ? 1 : 0;
    PriceLanes best;
    best.fill(m_never[card]);
    for (std::size_t i = first; i < m_days.size(); ++i)
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
            best[lane] = std::max(best[lane],
                                  paths[i].reading + paths[i].value[lane] - m_prices[lane] * paths[i].cost);
    PriceLanes weight{};
    PriceLanes sum{};
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
        weight[lane] = soft_weight((m_never[card] - best[lane]) / k_choice_temperature);
    for (std::size_t i = first; i < m_days.size(); ++i)
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
            const float net = paths[i].reading + paths[i].value[lane] - m_prices[lane] * paths[i].cost;
            const float p = soft_weight((net - best[lane]) / k_choice_temperature);
            weight[lane] += p;
            sum[lane] += p * (paths[i].seconds + paths[i].load[lane]);
        }
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
        sum[lane] /= weight[lane];
    return sum;
}

} // namespace deference::memory
