// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/day_values.h"
#include "app/memory/soft_weight.h"

#include <algorithm>

namespace deference::memory {

namespace {

constexpr std::size_t k_row = k_grid_stabilities * k_price_lanes; // one difficulty
constexpr std::size_t k_table = k_grid_cells * k_price_lanes;

using Row = std::array<float, k_row>;

// out = sum over answers of the landing weights times the tables, for one row of difficulty.
void expect(const GridStep& step, std::size_t row, const PerRating<const float*>& tables, float* out)
{
    const std::size_t first = row * k_grid_stabilities;
    for (std::size_t s = 0; s < k_grid_stabilities; ++s) {
        PriceLanes sum{};
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const GridStep::Landing& landing = step.landings[answer];
            const float below = landing.weight_below[first + s];
            const float above = landing.weight_above[first + s];
            const float* at = tables[answer] + landing.below[first + s] * k_price_lanes;
            for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
                sum[lane] += below * at[lane] + above * at[lane + k_price_lanes];
        }
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
            out[s * k_price_lanes + lane] = sum[lane];
    }
}

// Adds to every lane what depends on the stability alone.
void add_reading(const std::array<float, k_grid_stabilities>& reading, const GridStep& step,
                 const PriceLanes& prices, float shape, float* values, float* loads)
{
    for (std::size_t s = 0; s < k_grid_stabilities; ++s) {
        const float seconds = step.seconds[s];
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
            values[s * k_price_lanes + lane] += reading[s] - prices[lane] * shape * seconds;
            loads[s * k_price_lanes + lane] += seconds;
        }
    }
}

void keep_larger(const float* values, float* best)
{
    for (std::size_t i = 0; i < k_row; ++i)
        best[i] = std::max(best[i], values[i]);
}

void add_soft(const float* values, const float* loads, const float* best, float* weight, float* load)
{
    for (std::size_t i = 0; i < k_row; ++i) {
        const float p = soft_weight((values[i] - best[i]) * (1.0F / k_choice_temperature));
        weight[i] += p;
        load[i] += p * loads[i];
    }
}

std::vector<float> after_re_asks(const GridReAsks& re_asks, const std::vector<float>& table)
{
    std::vector<float> after(k_table);
    for (std::size_t cell = 0; cell < k_grid_cells; ++cell) {
        PriceLanes sum{};
        const std::size_t first = cell * GridReAsks::k_corners;
        for (std::size_t i = first; i < first + GridReAsks::k_corners; ++i) {
            const float weight = re_asks.weights[i];
            const float* at = table.data() + re_asks.cells[i] * k_price_lanes;
            for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
                sum[lane] += weight * at[lane];
        }
        std::copy(sum.begin(), sum.end(), after.begin() + static_cast<std::ptrdiff_t>(cell * k_price_lanes));
    }
    return after;
}

std::vector<float> along_difficulty(const DayGrid& grid, Rating rating, const std::vector<float>& table)
{
    std::vector<float> along(k_table);
    for (std::size_t row = 0; row < k_grid_difficulties; ++row) {
        const GridPlace place = grid.difficulty_after(rating, row);
        const float* low = table.data() + place.index * k_row;
        const float* high = low + k_row;
        float* out = along.data() + row * k_row;
        for (std::size_t i = 0; i < k_row; ++i)
            out[i] = (1.0F - place.fraction) * low[i] + place.fraction * high[i];
    }
    return along;
}

} // namespace

std::vector<int> tried_gaps(int days)
{
    std::vector<int> gaps;
    for (int gap = 1; gap <= days; gap += gap < 20 ? 1 : gap / 10)
        gaps.push_back(gap);
    return gaps;
}

// Tables of one day, already interpolated along the difficulty that each first answer leads to.
struct DayValues::Landings
{
    PerRating<std::vector<float>> value;
    PerRating<std::vector<float>> load;
};

DayValues::DayValues(const DayFrame& frame, const DayGrid& grid, std::vector<float> weights,
                     const PriceLanes& prices)
    : m_prices(prices), m_weights(std::move(weights)), m_tables(static_cast<std::size_t>(frame.days))
{
    std::vector<Landings> landings(m_tables.size());
    for (int day = frame.days - 1; day >= 0; --day)
        if (frame.open[static_cast<std::size_t>(day)])
            solve_day(day, frame, grid, landings);
}

void DayValues::solve_day(int day, const DayFrame& frame, const DayGrid& grid,
                          std::vector<Landings>& landings)
{
    // The sittings that are tried next, with what is read off before each.
    struct Next
    {
        int day = 0;
        std::array<float, k_grid_stabilities> reading{};
    };
    std::vector<Next> nexts;
    std::array<float, k_grid_stabilities> reading{};
    std::size_t target = 0;
    const auto read_until = [&](int until) {
        for (; target < frame.targets.size() && frame.targets[target] <= until; ++target) {
            if (frame.targets[target] <= day)
                continue;
            const auto& recall = grid.recall(frame.targets[target] - day);
            for (std::size_t s = 0; s < k_grid_stabilities; ++s)
                reading[s] += m_weights[target] * recall[s];
        }
    };
    for (const int gap : frame.gaps) {
        const int next = day + gap;
        if (next >= frame.days)
            break;
        if (!frame.open[static_cast<std::size_t>(next)])
            continue;
        read_until(next);
        nexts.push_back({next, reading});
    }
    read_until(frame.days);

    Table& table = m_tables[static_cast<std::size_t>(day)];
    table.value.resize(k_table);
    table.load.resize(k_table);
    std::vector<Row> values(nexts.size());
    std::vector<Row> loads(nexts.size());
    Row stop;
    for (std::size_t s = 0; s < k_grid_stabilities; ++s)
        std::fill_n(stop.begin() + static_cast<std::ptrdiff_t>(s * k_price_lanes), k_price_lanes, reading[s]);
    for (std::size_t row = 0; row < k_grid_difficulties; ++row) {
        Row best = stop;
        for (std::size_t i = 0; i < nexts.size(); ++i) {
            const auto next = static_cast<std::size_t>(nexts[i].day);
            const GridStep& step = grid.step(nexts[i].day - day);
            PerRating<const float*> value{};
            PerRating<const float*> load{};
            for (std::size_t answer = 0; answer < 4; ++answer) {
                value[answer] = landings[next].value[answer].data() + row * k_row;
                load[answer] = landings[next].load[answer].data() + row * k_row;
            }
            expect(step, row, value, values[i].data());
            expect(step, row, load, loads[i].data());
            add_reading(nexts[i].reading, step, m_prices, frame.shape[next], values[i].data(),
                        loads[i].data());
            keep_larger(values[i].data(), best.data());
        }
        Row weight{};
        Row load{};
        const Row nothing{};
        add_soft(stop.data(), nothing.data(), best.data(), weight.data(), load.data());
        for (std::size_t i = 0; i < nexts.size(); ++i)
            add_soft(values[i].data(), loads[i].data(), best.data(), weight.data(), load.data());
        for (std::size_t i = 0; i < k_row; ++i) {
            table.value[row * k_row + i] = best[i];
            table.load[row * k_row + i] = load[i] / weight[i];
        }
    }

    table.again_value = after_re_asks(grid.re_asks(), table.value);
    table.again_load = after_re_asks(grid.re_asks(), table.load);
    Landings& here = landings[static_cast<std::size_t>(day)];
    for (const Rating rating : k_ratings) {
        const bool again = rating == Rating::Again;
        here.value[index_of(rating)] =
            along_difficulty(grid, rating, again ? table.again_value : table.value);
        here.load[index_of(rating)] = along_difficulty(grid, rating, again ? table.again_load : table.load);
    }
}

} // namespace deference::memory
