// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_grid.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

constexpr float k_ln_low = -4.60517019F;   // ln 0.01
constexpr float k_ln_high = 8.51719319F;   // ln 5000
constexpr float k_ln_least = -6.90775528F; // ln of the least stability there is, 0.001
constexpr float k_ln_step = (k_ln_high - k_ln_low) / static_cast<float>(k_grid_stabilities - 1);
constexpr float k_difficulty_step =
    static_cast<float>((k_difficulty_bounds.high - k_difficulty_bounds.low) / (k_grid_difficulties - 1));

GridPlace place(float along, std::size_t count)
{
    const float inside = std::clamp(along, 0.0F, static_cast<float>(count - 1));
    const std::size_t index = std::min(static_cast<std::size_t>(inside), count - 2);
    return {index, inside - static_cast<float>(index)};
}

std::size_t cell_of(std::size_t stability, std::size_t difficulty)
{
    return difficulty * k_grid_stabilities + stability;
}

State state_of(std::size_t cell)
{
    return {grid_stability(cell % k_grid_stabilities), grid_difficulty(cell / k_grid_stabilities)};
}

} // namespace

GridPlace stability_place(float ln_stability)
{
    return place((ln_stability - k_ln_low) / k_ln_step, k_grid_stabilities);
}

GridPlace difficulty_place(float difficulty)
{
    return place((difficulty - static_cast<float>(k_difficulty_bounds.low)) / k_difficulty_step,
                 k_grid_difficulties);
}

double grid_stability(std::size_t index)
{
    return std::exp(static_cast<double>(k_ln_low + static_cast<float>(index) * k_ln_step));
}

double grid_difficulty(std::size_t index)
{
    return k_difficulty_bounds.low + static_cast<double>(index) * static_cast<double>(k_difficulty_step);
}

GridCorners corners(GridPlace stability, GridPlace difficulty)
{
    const float low = 1.0F - stability.fraction;
    const float high = stability.fraction;
    const float easy = 1.0F - difficulty.fraction;
    const std::size_t first = cell_of(stability.index, difficulty.index);
    const std::size_t second = first + k_grid_stabilities;
    return {{first, first + 1, second, second + 1},
            {easy * low, easy * high, difficulty.fraction * low, difficulty.fraction * high}};
}

GridCorners corners(const State& state)
{
    return corners(stability_place(static_cast<float>(std::log(state.stability))),
                   difficulty_place(static_cast<float>(state.difficulty)));
}

SessionRules::SessionRules(const Parameters& parameters, const AnswerOdds& odds, const AnswerTimes& times)
    : m_parameters(parameters), m_odds(odds), m_times(times), m_seconds(session_seconds(odds, times)),
      m_decay(static_cast<float>(Curve(parameters).decay())),
      m_factor(static_cast<float>(Curve(parameters).factor())),
      m_recall_gain(static_cast<float>(parameters[10])), m_forget_gain(static_cast<float>(parameters[14])),
      m_hard(static_cast<float>(parameters[15])), m_easy(static_cast<float>(parameters[16]))
{
}

SessionRules::Origin SessionRules::origin(const State& state) const
{
    const Parameters& w = m_parameters;
    const double s = state.stability;
    const double d = state.difficulty;
    Origin origin;
    origin.inverse_stability = static_cast<float>(static_cast<double>(m_factor) / s);
    origin.ln_stability = static_cast<float>(std::log(s));
    origin.growth = static_cast<float>(std::exp(w[8]) * (11.0 - d) * std::pow(s, -w[9]));
    // The power terms vanish at w13 = 0 and tiny s; the logarithm then has to stay a number.
    const double lapse = w[11] * std::pow(d, -w[12]) * (std::pow(s + 1.0, w[13]) - 1.0);
    origin.ln_lapse = static_cast<float>(std::log(std::max(lapse, 1e-12)));
    origin.ln_lapse_ceiling = static_cast<float>(std::log(s) - w[17] * w[18]);
    return origin;
}

float SessionRules::recall(const Origin& origin, int elapsed_days) const
{
    return std::exp(
        m_decay * std::log(1.0F + origin.inverse_stability * static_cast<float>(std::max(elapsed_days, 0))));
}

SessionRules::Reach SessionRules::reach(const Origin& origin, int elapsed_days) const
{
    Reach reach;
    reach.recall = recall(origin, elapsed_days);
    const float forgotten = 1.0F - reach.recall;
    const float growth = origin.growth * (std::exp(m_recall_gain * forgotten) - 1.0F);
    reach.ln_stability[0] =
        std::max(std::min(origin.ln_lapse + m_forget_gain * forgotten, origin.ln_lapse_ceiling), k_ln_least);
    reach.ln_stability[1] = origin.ln_stability + std::log(1.0F + growth * m_hard);
    reach.ln_stability[2] = origin.ln_stability + std::log(1.0F + growth);
    reach.ln_stability[3] = origin.ln_stability + std::log(1.0F + growth * m_easy);
    return reach;
}

float SessionRules::difficulty_after(double difficulty, Rating rating) const
{
    // Any stability and time would do.
    const auto after = next_state(State{1.0, difficulty}, 1, rating, m_parameters);
    return static_cast<float>(after ? after->difficulty : difficulty);
}

DayGrid::DayGrid(const SessionRules& rules) : m_rules(rules)
{
    for (std::size_t cell = 0; cell < k_grid_cells; ++cell)
        m_origins[cell] = m_rules.origin(state_of(cell));
    for (const Rating rating : k_ratings)
        for (std::size_t row = 0; row < k_grid_difficulties; ++row)
            m_difficulty_after[index_of(rating)][row] =
                difficulty_place(m_rules.difficulty_after(grid_difficulty(row), rating));
    m_re_asks = make_re_asks();
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
        std::array<float, k_grid_stabilities> row{};
        for (std::size_t s = 0; s < k_grid_stabilities; ++s)
            row[s] = m_rules.recall(m_origins[s], days);
        m_recall.push_back(row);
    }
}

std::unique_ptr<GridStep> DayGrid::make_step(int elapsed_days) const
{
    auto step = std::make_unique<GridStep>();
    for (std::size_t cell = 0; cell < k_grid_cells; ++cell) {
        const SessionRules::Reach reach = m_rules.reach(m_origins[cell], elapsed_days);
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const GridPlace landing = stability_place(reach.ln_stability[answer]);
            const float odds = answer == 0
                                   ? 1.0F - reach.recall
                                   : reach.recall * static_cast<float>(m_rules.odds().recalled[answer - 1]);
            GridStep::Landing& row = step->landings[answer];
            row.below[cell] = static_cast<std::uint16_t>(landing.index);
            row.weight_below[cell] = odds * (1.0F - landing.fraction);
            row.weight_above[cell] = odds * landing.fraction;
        }
        if (cell < k_grid_stabilities) {
            step->recall[cell] = reach.recall;
            step->seconds[cell] =
                static_cast<float>(m_rules.seconds().review(static_cast<double>(reach.recall)));
        }
    }
    return step;
}

GridReAsks DayGrid::make_re_asks() const
{
    GridReAsks re_asks;
    const PerRating<double>& odds = m_rules.odds().re_ask_review;
    for (std::size_t cell = 0; cell < k_grid_cells; ++cell) {
        State asked = state_of(cell);
        double probability = 1.0;
        for (int ask = 1; ask <= k_re_asks; ++ask) {
            const auto answers = next_states(asked, 0, m_rules.parameters());
            for (const Rating rating : k_ratings) {
                if (rating == Rating::Again && ask < k_re_asks)
                    continue;
                const State after = answers ? (*answers)[index_of(rating)] : asked;
                const GridCorners ends = corners(after);
                for (std::size_t i = 0; i < ends.cells.size(); ++i) {
                    re_asks.cells.push_back(static_cast<std::uint16_t>(ends.cells[i]));
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
