// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/day_deck.h"

namespace deference::memory {

namespace {

constexpr std::size_t k_corners = 4;
constexpr std::size_t k_seen_landings = 4 * k_corners; // four answers

void add(std::span<const DeckLanding> landings, const std::vector<float>& table, PriceLanes& sum)
{
    for (const DeckLanding& landing : landings) {
        const float* at = table.data() + landing.cell * k_price_lanes;
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
            sum[lane] += landing.odds * at[lane];
    }
}

} // namespace

PriceLanes DeckSitting::value(const DayValues& values, int day) const
{
    PriceLanes sum;
    sum.fill(reading);
    add(again, values.after_again(day), sum);
    add(done, values.after(day), sum);
    return sum;
}

std::vector<int> sitting_days(const DayFrame& frame)
{
    std::vector<bool> tried(static_cast<std::size_t>(frame.days), false);
    const auto try_day = [&](int day) {
        if (frame.is_open(day))
            tried[static_cast<std::size_t>(day)] = true;
    };
    try_day(0);
    for (const int gap : frame.gaps) {
        try_day(gap);
        for (const int target : frame.targets)
            try_day(target - gap);
    }
    std::vector<int> days;
    for (int day = 0; day < frame.days; ++day)
        if (tried[static_cast<std::size_t>(day)])
            days.push_back(day);
    return days;
}

DeckTracer::DeckTracer(const DayFrame& frame, const DayGrid& grid, const std::vector<float>& weights)
    : m_frame(frame), m_grid(grid), m_weights(weights), m_days(sitting_days(frame)),
      m_landings(m_days.size() * k_seen_landings), m_sittings(m_days.size()),
      m_by_target(frame.targets.size(), 0.0F)
{
    const SessionRules& rules = grid.rules();
    // The rules have been checked: there are outcomes.
    const auto outcomes = session_outcomes(std::nullopt, 0, rules.parameters(), rules.odds(), rules.times());
    for (std::size_t i = 0; outcomes && i < outcomes->size(); ++i) {
        const GridCorners at = grid.corners((*outcomes)[i].after);
        for (std::size_t corner = 0; corner < k_corners; ++corner)
            m_first_sitting.push_back(
                {at.cells[corner], static_cast<float>((*outcomes)[i].probability) * at.weights[corner]});
    }
}

const std::vector<DeckSitting>& DeckTracer::trace(const DeckState& state)
{
    if (state.state) {
        trace_seen(*state.state, state.days_since);
        return m_sittings;
    }
    m_never = 0.0F;
    std::fill(m_by_target.begin(), m_by_target.end(), 0.0F);
    for (DeckSitting& sitting : m_sittings)
        sitting = {0.0F, static_cast<float>(m_grid.rules().seconds().unseen), {}, m_first_sitting};
    return m_sittings;
}

void DeckTracer::trace_seen(const State& state, int days_since)
{
    const SessionRules& rules = m_grid.rules();
    const SessionRules::Origin origin = rules.origin(state);
    PerRating<GridPlace> difficulty;
    for (const Rating rating : k_ratings)
        difficulty[index_of(rating)] =
            m_grid.difficulty_place(rules.difficulty_after(state.difficulty, rating));

    float reading = 0.0F;
    std::size_t target = 0;
    const auto read_until = [&](int day) {
        for (; target < m_frame.targets.size() && m_frame.targets[target] <= day; ++target) {
            m_by_target[target] = rules.recall(origin, m_frame.targets[target] + days_since);
            reading += m_weights[target] * m_by_target[target];
        }
    };
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        read_until(m_days[i]);
        const SessionRules::Reach reach = rules.reach(origin, m_days[i] + days_since);
        DeckLanding* landing = m_landings.data() + i * k_seen_landings;
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const float odds = rules.odds_of(answer, reach.recall);
            const GridCorners at =
                m_grid.corners(m_grid.stability_place(reach.ln_stability[answer]), difficulty[answer]);
            for (std::size_t corner = 0; corner < k_corners; ++corner)
                *landing++ = {at.cells[corner], odds * at.weights[corner]};
        }
        const std::span<const DeckLanding> all(m_landings.data() + i * k_seen_landings, k_seen_landings);
        m_sittings[i] = {reading,
                         static_cast<float>(rules.seconds().review(static_cast<double>(reach.recall))),
                         all.first(k_corners), all.subspan(k_corners)};
    }
    read_until(m_frame.days);
    m_never = reading;
}

} // namespace deference::memory
