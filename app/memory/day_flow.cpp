// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/day_flow.h"
#include "app/memory/soft_weight.h"
#include "app/memory/wide.h"

#include <algorithm>

namespace deference::memory {

namespace {

void add_lanes(float factor, const float* from, float* to)
{
    lanes_at(to) += factor * lanes_at(from);
}

// worth becomes exp((worth - best) / temperature); the sum grows by it.
DEFERENCE_WIDE void to_weights(std::vector<float>& worths, const std::vector<float>& bests,
                               const PriceLanes& per_temperature, std::vector<float>& sums)
{
    float* __restrict worth = worths.data();
    const float* __restrict best = bests.data();
    float* __restrict sum = sums.data();
    for (std::size_t i = 0; i < bests.size(); i += k_price_lanes)
#pragma omp simd
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
            const float weight = soft_weight((worth[i + lane] - best[i + lane]) * per_temperature[lane]);
            worth[i + lane] = weight;
            sum[i + lane] += weight;
        }
}

DEFERENCE_WIDE void multiply(std::vector<float>& weights, const std::vector<float>& by)
{
    for (std::size_t i = 0; i < by.size(); ++i)
        weights[i] *= by[i];
}

// The way of expect() in day_values.cpp, backwards.
DEFERENCE_WIDE void spread(const GridStep& step, std::size_t first, std::size_t count, const float* cards,
                           PerRating<float*> tables)
{
    for (std::size_t s = 0; s < count; ++s)
        for (std::size_t answer = 0; answer < 4; ++answer) {
            const GridStep::Landing& landing = step.landings[answer];
            float* at = tables[answer] + landing.below[first + s] * k_price_lanes;
            add_lanes(landing.weight_below[first + s], cards + s * k_price_lanes, at);
            add_lanes(landing.weight_above[first + s], cards + s * k_price_lanes, at + k_price_lanes);
        }
}

bool is_empty(const float* cards, std::size_t count)
{
    return std::all_of(cards, cards + count, [](float each) { return each == 0.0F; });
}

} // namespace

DayFlow::DayFlow(const DayValues& values, const PriceLanes& temperature)
    : m_values(values), m_per_temperature(), m_days(static_cast<std::size_t>(values.frame().days)),
      m_seconds(m_days.size(), PriceLanes{}), m_recalled(values.frame().targets.size(), PriceLanes{})
{
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
        m_per_temperature[lane] = 1.0F / temperature[lane];
    const std::size_t size = values.grid().cells() * k_price_lanes;
    for (int day = 0; day < values.frame().days; ++day)
        if (values.frame().is_open(day)) {
            Day& here = m_days[static_cast<std::size_t>(day)];
            here.cards.assign(size, 0.0F);
            here.again.assign(size, 0.0F);
            for (std::vector<float>& table : here.landing)
                table.assign(size, 0.0F);
        }
}

void DayFlow::receive(std::span<const DeckLanding> landings, const PriceLanes& cards,
                      std::vector<float>& table)
{
    for (const DeckLanding& landing : landings)
        add_lanes(landing.odds, cards.data(), table.data() + landing.cell * k_price_lanes);
}

void DayFlow::add(const DeckTracer& tracer, const PriceLanes& cards, Today today)
{
    const std::vector<int>& days = tracer.days();
    const std::vector<DeckSitting>& sittings = tracer.sittings();
    const bool open_today = !days.empty() && days.front() == 0;
    const std::size_t first = open_today && today == Today::MayNotCome ? 1 : 0;
    const std::size_t end = open_today && today == Today::MustCome ? 1 : days.size();

    std::vector<PriceLanes> chosen(end);
    PriceLanes none;
    none.fill(tracer.never());
    PriceLanes best = none;
    for (std::size_t i = first; i < end; ++i) {
        chosen[i] = sittings[i].value(m_values, days[i]);
        const PriceLanes& price = m_values.prices()[static_cast<std::size_t>(days[i])];
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
            chosen[i][lane] -= price[lane] * sittings[i].seconds;
            best[lane] = std::max(best[lane], chosen[i][lane]);
        }
    }
    PriceLanes sum{};
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
        none[lane] = soft_weight((none[lane] - best[lane]) * m_per_temperature[lane]);
        sum[lane] = none[lane];
        for (std::size_t i = first; i < end; ++i) {
            chosen[i][lane] = soft_weight((chosen[i][lane] - best[lane]) * m_per_temperature[lane]);
            sum[lane] += chosen[i][lane];
        }
        if (today == Today::MustCome && open_today) {
            none[lane] = 0.0F;
            sum[lane] = chosen[0][lane] = 1.0F;
        }
    }

    const std::vector<int>& targets = m_values.frame().targets;
    PriceLanes left = none;
    std::size_t target = targets.size();
    const auto read_after = [&](int day) { // what is not seen again before a target later than `day`
        for (; target > 0 && targets[target - 1] > day; --target)
            add_lanes(tracer.never_by_target()[target - 1], left.data(), m_recalled[target - 1].data());
    };
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
        left[lane] *= cards[lane] / sum[lane];
    for (std::size_t i = end; i-- > first;) {
        read_after(days[i]);
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
            chosen[i][lane] *= cards[lane] / sum[lane];
            left[lane] += chosen[i][lane];
        }
        const auto day = static_cast<std::size_t>(days[i]);
        add_lanes(sittings[i].seconds, chosen[i].data(), m_seconds[day].data());
        receive(sittings[i].again, chosen[i], m_days[day].again);
        receive(sittings[i].done, chosen[i], m_days[day].cards);
    }
    read_after(0);
}

void DayFlow::run()
{
    DayValues::Nexts nexts;
    for (int day = 0; day < m_values.frame().days; ++day)
        if (m_values.frame().is_open(day)) {
            gather(m_days[static_cast<std::size_t>(day)]);
            leave(day, nexts);
        }
}

void DayFlow::gather(Day& here) const
{
    const DayGrid& grid = m_values.grid();
    const std::size_t row_size = grid.stabilities() * k_price_lanes;
    for (const Rating rating : k_ratings) {
        std::vector<float>& to = rating == Rating::Again ? here.again : here.cards;
        const std::vector<float>& from = here.landing[index_of(rating)];
        for (std::size_t row = 0; row < grid.difficulties(); ++row) {
            const GridPlace place = grid.difficulty_after(rating, row);
            float* low = to.data() + place.index * row_size;
            float* high = low + row_size;
            for (std::size_t i = 0; i < row_size; ++i) {
                low[i] += (1.0F - place.fraction) * from[row * row_size + i];
                high[i] += place.fraction * from[row * row_size + i];
            }
        }
    }
    const GridReAsks& re_asks = grid.re_asks();
    for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
        const float* cards = here.again.data() + cell * k_price_lanes;
        if (is_empty(cards, k_price_lanes))
            continue;
        const std::size_t first = cell * GridReAsks::k_corners;
        for (std::size_t i = first; i < first + GridReAsks::k_corners; ++i)
            add_lanes(re_asks.weights[i], cards, here.cards.data() + re_asks.cells[i] * k_price_lanes);
    }
}

void DayFlow::leave(int day, DayValues::Nexts& nexts)
{
    const DayGrid& grid = m_values.grid();
    const DayFrame& frame = m_values.frame();
    const std::size_t row_size = grid.stabilities() * k_price_lanes;
    const Day& here = m_days[static_cast<std::size_t>(day)];
    std::vector<float> share(row_size);
    for (std::size_t row = 0; row < grid.difficulties(); ++row) {
        const float* cards = here.cards.data() + row * row_size;
        if (is_empty(cards, row_size))
            continue;
        m_values.look_ahead(day, row, nexts);
        std::fill(share.begin(), share.end(), 0.0F);
        to_weights(nexts.none, nexts.best, m_per_temperature, share);
        for (std::size_t i = 0; i < nexts.days.size(); ++i)
            to_weights(nexts.worth[i], nexts.best, m_per_temperature, share);
        for (std::size_t i = 0; i < row_size; ++i)
            share[i] = cards[i] / share[i];
        multiply(nexts.none, share);

        std::size_t target = frame.targets.size();
        const auto read_after = [&](int next) {
            for (; target > 0 && frame.targets[target - 1] > next; --target) {
                const std::vector<float>& recall = grid.recall(frame.targets[target - 1] - day);
                for (std::size_t s = 0; s < grid.stabilities(); ++s)
                    add_lanes(recall[s], nexts.none.data() + s * k_price_lanes,
                              m_recalled[target - 1].data());
            }
        };
        for (std::size_t i = nexts.days.size(); i-- > 0;) {
            const int next = nexts.days[i];
            read_after(next);
            std::vector<float>& going = nexts.worth[i];
            multiply(going, share);
            const GridStep& step = grid.step(next - day);
            Day& there = m_days[static_cast<std::size_t>(next)];
            PerRating<float*> tables{};
            for (std::size_t answer = 0; answer < 4; ++answer)
                tables[answer] = there.landing[answer].data() + row * row_size;
            spread(step, row * grid.stabilities(), grid.stabilities(), going.data(), tables);
            for (std::size_t s = 0; s < grid.stabilities(); ++s)
                add_lanes(step.seconds[s], going.data() + s * k_price_lanes,
                          m_seconds[static_cast<std::size_t>(next)].data());
            for (std::size_t j = 0; j < row_size; ++j)
                nexts.none[j] += going[j]; // not seen before the next target either
        }
        read_after(day);
    }
}

} // namespace deference::memory
