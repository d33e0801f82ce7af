// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/day_values.h"
#include "app/memory/wide.h"

#include <algorithm>

namespace deference::memory {

namespace {

// out = sum over answers of the landing weights times the tables, for one row of difficulty.
DEFERENCE_WIDE void expect(const GridStep& step, std::size_t first, std::size_t count,
                           const PerRating<const float*>& tables, float* __restrict out)
{
    for (std::size_t s = 0; s < count; ++s) {
        Lanes sum{};
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const GridStep::Landing& landing = step.landings[answer];
            const float* at = tables[answer] + landing.below[first + s] * k_price_lanes;
            sum += landing.weight_below[first + s] * lanes_at(at) +
                   landing.weight_above[first + s] * lanes_at(at + k_price_lanes);
        }
        lanes_at(out + s * k_price_lanes) = sum;
    }
}

// Adds what depends on the stability alone.
DEFERENCE_WIDE void settle(const std::vector<float>& reading, const std::vector<float>& seconds,
                           const PriceLanes& price, float* __restrict worth)
{
    const Lanes prices = lanes_at(price.data());
    for (std::size_t s = 0; s < reading.size(); ++s)
        lanes_at(worth + s * k_price_lanes) += reading[s] - prices * seconds[s];
}

DEFERENCE_WIDE void keep_larger(const float* __restrict worth, std::size_t count, float* __restrict best)
{
    for (std::size_t i = 0; i < count; ++i)
        best[i] = std::max(best[i], worth[i]);
}

DEFERENCE_WIDE std::vector<float> after_re_asks(const GridReAsks& re_asks, const std::vector<float>& table)
{
    std::vector<float> after(table.size());
    for (std::size_t cell = 0; cell * k_price_lanes < table.size(); ++cell) {
        Lanes sum{};
        const std::size_t first = cell * GridReAsks::k_corners;
        for (std::size_t i = first; i < first + GridReAsks::k_corners; ++i)
            sum += re_asks.weights[i] * lanes_at(table.data() + re_asks.cells[i] * k_price_lanes);
        lanes_at(after.data() + cell * k_price_lanes) = sum;
    }
    return after;
}

DEFERENCE_WIDE std::vector<float> along_difficulty(const DayGrid& grid, Rating rating,
                                                   const std::vector<float>& table)
{
    const std::size_t row_size = grid.stabilities() * k_price_lanes;
    std::vector<float> along(table.size());
    for (std::size_t row = 0; row < grid.difficulties(); ++row) {
        const GridPlace place = grid.difficulty_after(rating, row);
        const float* low = table.data() + place.index * row_size;
        const float* high = low + row_size;
        float* out = along.data() + row * row_size;
        for (std::size_t i = 0; i < row_size; ++i)
            out[i] = (1.0F - place.fraction) * low[i] + place.fraction * high[i];
    }
    return along;
}

} // namespace

std::vector<int> tried_gaps(int days)
{
    std::vector<int> gaps;
    for (int gap = 1; gap <= days; gap += gap < 45 ? 1 : gap / 12)
        gaps.push_back(gap);
    return gaps;
}

Readings::Readings(const DayFrame& frame, const DayGrid& grid, const std::vector<float>& weights, int day)
    : m_frame(frame), m_grid(grid), m_weights(weights), m_day(day), m_sum(grid.stabilities(), 0.0F)
{
    while (m_target < frame.targets.size() && frame.targets[m_target] <= day)
        ++m_target;
}

const std::vector<float>& Readings::until(int day)
{
    for (; m_target < m_frame.targets.size() && m_frame.targets[m_target] <= day; ++m_target) {
        const std::vector<float>& recall = m_grid.recall(m_frame.targets[m_target] - m_day);
        for (std::size_t s = 0; s < m_sum.size(); ++s)
            m_sum[s] += m_weights[m_target] * recall[s];
    }
    return m_sum;
}

DayValues::DayValues(const DayFrame& frame, const DayGrid& grid, const std::vector<float>& weights,
                     const LanePrices& prices)
    : m_frame(frame), m_grid(grid), m_weights(weights), m_prices(prices),
      m_days(static_cast<std::size_t>(frame.days))
{
    for (int day = frame.days - 1; day >= 0; --day)
        if (frame.is_open(day))
            solve_day(day);
}

void DayValues::look_ahead(int day, std::size_t row, Nexts& nexts) const
{
    const std::size_t stabilities = m_grid.stabilities();
    const std::size_t row_size = stabilities * k_price_lanes;
    const std::size_t first = row * stabilities;
    Readings readings(m_frame, m_grid, m_weights, day);
    nexts.days.clear();
    nexts.worth.resize(std::max(nexts.worth.size(), m_frame.gaps.size()));
    nexts.best.assign(row_size, -1e30F);
    for (const int gap : m_frame.gaps) {
        const int next = day + gap;
        if (next >= m_frame.days)
            break;
        if (!m_frame.is_open(next))
            continue;
        PerRating<const float*> tables{};
        for (std::size_t answer = 0; answer < 4; ++answer)
            tables[answer] = on(next).landing[answer].data() + row * row_size;
        const GridStep& step = m_grid.step(gap);
        std::vector<float>& worth = nexts.worth[nexts.days.size()];
        worth.resize(row_size);
        expect(step, first, stabilities, tables, worth.data());
        settle(readings.until(next), step.seconds, m_prices[static_cast<std::size_t>(next)], worth.data());
        keep_larger(worth.data(), row_size, nexts.best.data());
        nexts.days.push_back(next);
    }
    const std::vector<float>& all = readings.until(m_frame.days);
    nexts.none.resize(row_size);
    for (std::size_t i = 0; i < row_size; ++i)
        nexts.none[i] = all[i / k_price_lanes];
    keep_larger(nexts.none.data(), row_size, nexts.best.data());
}

void DayValues::solve_day(int day)
{
    Day& here = m_days[static_cast<std::size_t>(day)];
    here.value.reserve(m_grid.cells() * k_price_lanes);
    Nexts nexts;
    for (std::size_t row = 0; row < m_grid.difficulties(); ++row) {
        look_ahead(day, row, nexts);
        here.value.insert(here.value.end(), nexts.best.begin(), nexts.best.end());
    }
    here.again = after_re_asks(m_grid.re_asks(), here.value);
    for (const Rating rating : k_ratings)
        here.landing[index_of(rating)] =
            along_difficulty(m_grid, rating, rating == Rating::Again ? here.again : here.value);
}

} // namespace deference::memory
