// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/day_worth.h"
#include "app/memory/day_deck.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace deference::memory {

PricedDeck::PricedDeck(const DaySetting& setting, const DayGrid& grid, const DayPrices& prices)
    : m_setting(setting), m_prices(prices), m_days(sitting_days(setting.frame))
{
    // The lanes are evenly spaced in ln over the factors that the cards have; they need some width.
    constexpr double k_width = 1.02;
    m_ln_low = std::log(setting.price_factors.low / k_width);
    const double ln_high = std::log(setting.price_factors.high * k_width);
    m_per_ln_step = static_cast<double>(k_price_lanes - 1) / (ln_high - m_ln_low);
    for (const double price : prices) {
        PriceLanes& day = m_lanes.emplace_back();
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
            day[lane] =
                static_cast<float>(price * std::exp(m_ln_low + static_cast<double>(lane) / m_per_ln_step));
    }
    for (const SetKind& kind : setting.kinds) {
        const DayValues& values =
            *m_values.emplace_back(std::make_unique<DayValues>(setting.frame, grid, kind.weights, m_lanes));
        DeckTracer tracer(setting.frame, grid, kind.weights);
        std::vector<Path>& paths = m_paths.emplace_back();
        std::vector<float>& never = m_never.emplace_back();
        paths.reserve(kind.states.size() * m_days.size());
        for (const DeckState& state : kind.states) {
            const std::vector<DeckSitting>& sittings = tracer.trace(state);
            for (std::size_t i = 0; i < m_days.size(); ++i)
                paths.push_back({sittings[i].seconds, sittings[i].value(values, m_days[i])});
            never.push_back(tracer.never());
        }
    }
}

PricedDeck::LanePlace PricedDeck::lane_of(const SetCard& card) const
{
    const double along = std::clamp((std::log(card.price_factor()) - m_ln_low) * m_per_ln_step, 0.0,
                                    static_cast<double>(k_price_lanes - 1));
    const std::size_t lane = std::min(static_cast<std::size_t>(along), k_price_lanes - 2);
    return {lane, static_cast<float>(along - static_cast<double>(lane))};
}

DayWorth PricedDeck::worth(std::size_t kind, const SetCard& card) const
{
    const LanePlace place = lane_of(card);
    const Path* paths = m_paths[kind].data() + card.state * m_days.size();
    DayWorth worth;
    worth.today = worth.later = -std::numeric_limits<double>::infinity();
    worth.never = static_cast<double>(m_never[kind][card.state]);
    bool first_later = true;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const float low = paths[i].value[place.lane];
        const float high = paths[i].value[place.lane + 1];
        const double gross = static_cast<double>(low + place.fraction * (high - low));
        const double seconds = static_cast<double>(paths[i].seconds);
        const double net =
            gross - m_prices[static_cast<std::size_t>(m_days[i])] * card.price_factor() * seconds;
        if (m_days[i] == 0) {
            worth.today = net;
            worth.gain_today = gross - worth.never;
            worth.seconds_today = seconds;
            continue;
        }
        if (first_later)
            worth.gain_tomorrow = gross - worth.never;
        first_later = false;
        if (net > worth.later) {
            worth.later = net;
            worth.gain_later = gross - worth.never;
            worth.later_day = m_days[i];
        }
    }
    return worth;
}

} // namespace deference::memory
