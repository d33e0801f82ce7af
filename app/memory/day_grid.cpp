// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_grid.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

GridPlace place(float along, std::size_t count)
{
    const float inside = std::clamp(along, 0.0F, static_cast<float>(count - 1));
    const std::size_t index = std::min(static_cast<std::size_t>(inside), count - 2);
    return {index, inside - static_cast<float>(index)};
}

} // namespace

DayGrid::DayGrid(const SessionRules& rules, const GridSize& size)
    : m_rules(rules), m_size(size), m_ln_low(static_cast<float>(std::log(size.lowest_stability))),
      m_per_ln_step(static_cast<float>(static_cast<double>(size.stabilities - 1) /
                                       std::log(size.highest_stability / size.lowest_stability))),
      m_per_difficulty_step(static_cast<float>(static_cast<double>(size.difficulties - 1) /
                                               (k_difficulty_bounds.high - k_difficulty_bounds.low)))
{
    for (std::size_t cell = 0; cell < cells(); ++cell)
        m_origins.push_back(m_rules.origin(state(cell)));
    for (const Rating rating : k_ratings)
        for (std::size_t row = 0; row < m_size.difficulties; ++row)
            m_difficulty_after[index_of(rating)].push_back(difficulty_place(
                m_rules.difficulty_after(state(row * m_size.stabilities).difficulty, rating)));
    m_re_asks = make_re_asks();
}

State DayGrid::state(std::size_t cell) const
{
    const std::size_t stability = cell % m_size.stabilities;
    const std::size_t row = cell / m_size.stabilities;
    return {std::exp(static_cast<double>(m_ln_low + static_cast<float>(stability) / m_per_ln_step)),
            k_difficulty_bounds.low + static_cast<double>(static_cast<float>(row) / m_per_difficulty_step)};
}

GridPlace DayGrid::stability_place(float ln_stability) const
{
    return place((ln_stability - m_ln_low) * m_per_ln_step, m_size.stabilities);
}

GridPlace DayGrid::difficulty_place(float difficulty) const
{
    return place((difficulty - static_cast<float>(k_difficulty_bounds.low)) * m_per_difficulty_step,
                 m_size.difficulties);
}

GridCorners DayGrid::corners(GridPlace stability, GridPlace difficulty) const
{
    const float low = 1.0F - stability.fraction;
    const float high = stability.fraction;
    const float easy = 1.0F - difficulty.fraction;
    const auto first = static_cast<std::uint16_t>(difficulty.index * m_size.stabilities + stability.index);
    const auto second = static_cast<std::uint16_t>(first + m_size.stabilities);
    return {{first, static_cast<std::uint16_t>(first + 1), second, static_cast<std::uint16_t>(second + 1)},
            {easy * low, easy * high, difficulty.fraction * low, difficulty.fraction * high}};
}

GridCorners DayGrid::corners(const State& state) const
{
    return corners(stability_place(static_cast<float>(std::log(state.stability))),
                   difficulty_place(static_cast<float>(state.difficulty)));
}

void DayGrid::prepare(const std::vector<int>& elapsed_days, int last)
{
    for (const int days : elapsed_days) {
        const auto index = static_cast<std::size_t>(days);
        if (m_steps.size() <= index)
            m_steps.resize(index + 1);
        if (!m_steps[index])
            m_steps[index] = make_step(days);
    }
    while (m_recall.size() <= static_cast<std::size_t>(last)) {
        const int days = static_cast<int>(m_recall.size());
        std::vector<float>& row = m_recall.emplace_back();
        for (std::size_t s = 0; s < m_size.stabilities; ++s)
            row.push_back(m_rules.recall(m_origins[s], days));
    }
}

std::unique_ptr<GridStep> DayGrid::make_step(int elapsed_days) const
{
    auto step = std::make_unique<GridStep>();
    for (GridStep::Landing& row : step->landings) {
        row.below.resize(cells());
        row.weight_below.resize(cells());
        row.weight_above.resize(cells());
    }
    for (std::size_t cell = 0; cell < cells(); ++cell) {
        const SessionRules::Reach reach = m_rules.reach(m_origins[cell], elapsed_days);
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const GridPlace landing = stability_place(reach.ln_stability[answer]);
            const float odds = m_rules.odds_of(answer, reach.recall);
            GridStep::Landing& row = step->landings[answer];
            row.below[cell] = static_cast<std::uint16_t>(landing.index);
            row.weight_below[cell] = odds * (1.0F - landing.fraction);
            row.weight_above[cell] = odds * landing.fraction;
        }
        if (cell < m_size.stabilities)
            step->seconds.push_back(
                static_cast<float>(m_rules.seconds().review(static_cast<double>(reach.recall))));
    }
    return step;
}

GridReAsks DayGrid::make_re_asks() const
{
    GridReAsks re_asks;
    const PerRating<double>& odds = m_rules.odds().re_ask_review;
    for (std::size_t cell = 0; cell < cells(); ++cell) {
        State asked = state(cell);
        double probability = 1.0;
        for (int ask = 1; ask <= k_re_asks; ++ask) {
            const auto answers = next_states(asked, 0, m_rules.parameters());
            for (const Rating rating : k_ratings) {
                if (rating == Rating::Again && ask < k_re_asks)
                    continue;
                const GridCorners ends = corners(answers ? (*answers)[index_of(rating)] : asked);
                for (std::size_t i = 0; i < ends.cells.size(); ++i) {
                    re_asks.cells.push_back(ends.cells[i]);
                    re_asks.weights.push_back(static_cast<float>(probability * odds[index_of(rating)]) *
                                              ends.weights[i]);
                }
            }
            probability *= odds[0];
            asked = answers ? (*answers)[0] : asked;
        }
    }
    return re_asks;
}

} // namespace deference::memory
