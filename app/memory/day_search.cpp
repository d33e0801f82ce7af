// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_search.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

// 0.001 recall per second (one point for ten seconds), forty times up and down.
constexpr Range k_prices{0.001 / 40.0, 0.001 * 40.0};
// The lanes need some width; prices within this factor of the wanted one cost no precision.
constexpr double k_narrow = 1.04;
// Above this many cards of one kind in different states, the load is estimated from every n-th.
constexpr std::size_t k_load_cards = 800;
constexpr int k_halvings = 40;

// The price in the range at which the deck takes `budget` seconds; the nearer end when there is none. More
// money, less study: the load falls with the price.
double price_for(const PricedDeck& deck, double budget)
{
    double low = deck.prices().low;
    double high = deck.prices().high;
    if (deck.load(low) <= budget)
        return low;
    if (deck.load(high) >= budget)
        return high;
    for (int i = 0; i < k_halvings && high / low > 1.0001; ++i) {
        const double middle = std::sqrt(low * high);
        (deck.load(middle) > budget ? low : high) = middle;
    }
    return std::sqrt(low * high);
}

// Found, rather than cut off at an end of what was looked at. At an end of all prices there is nothing more
// to find: there is time for everything, or for next to nothing.
bool is_found(double price, const Range& range)
{
    return (price > range.low * 1.0001 || price <= k_prices.low) &&
           (price < range.high / 1.0001 || price >= k_prices.high);
}

Range around(double price, double factor)
{
    return {std::max(price / factor, k_prices.low / k_narrow),
            std::min(price * factor, k_prices.high * k_narrow)};
}

} // namespace

PricedDeck::PricedDeck(const DaySetting& setting, const DayGrid& grid, Range prices) : m_range(prices)
{
    const double low = std::log(prices.low * setting.price_factors.low);
    const double high = std::log(prices.high * setting.price_factors.high);
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
        m_lanes[lane] = static_cast<float>(std::exp(low + (high - low) * static_cast<double>(lane) /
                                                              static_cast<double>(k_price_lanes - 1)));
    m_values.reserve(setting.kinds.size());
    m_decks.reserve(setting.kinds.size());
    for (const SetKind& kind : setting.kinds) {
        m_values.emplace_back(setting.frame, grid, kind.weights, m_lanes);
        m_decks.emplace_back(setting.frame, grid.rules(), m_values.back(), kind.states);
    }
    gather(setting);
}

void PricedDeck::gather(const DaySetting& setting)
{
    for (std::size_t k = 0; k < setting.kinds.size(); ++k) {
        const SetKind& kind = setting.kinds[k];
        const std::size_t every = 1 + (kind.states.size() - 1) / k_load_cards;
        std::size_t skipped = 0; // cards whose state is not traced stand behind the next one that is
        std::size_t last_state = kind.states.size();
        for (const SetCard& card : kind.cards) {
            if (card.state % every != 0) {
                ++skipped;
                continue;
            }
            Group group{card.price_factor(), static_cast<double>(card.cost_factor), card.today, {}};
            const bool same = last_state == card.state && m_groups.back().today == group.today &&
                              m_groups.back().price_factor == group.price_factor;
            if (same) {
                m_groups.back().seconds_factor += group.seconds_factor;
                continue;
            }
            group.seconds_factor += static_cast<double>(skipped) * static_cast<double>(card.cost_factor);
            skipped = 0;
            group.load = m_decks[k].load(card.state, card.today);
            m_groups.push_back(group);
            last_state = card.state;
        }
        if (skipped > 0 && !m_groups.empty())
            m_groups.back().seconds_factor += static_cast<double>(skipped);
    }
}

double PricedDeck::load(double price) const
{
    double seconds = 0.0;
    for (const Group& group : m_groups) {
        const LanePlace place = lane_place(m_lanes, price * group.price_factor);
        const double low = static_cast<double>(group.load[place.lane]);
        const double high = static_cast<double>(group.load[place.lane + 1]);
        seconds += group.seconds_factor * (low + static_cast<double>(place.fraction) * (high - low));
    }
    return seconds;
}

FoundPrice find_price(const DaySetting& setting, const DayGrid& grid, bool keep,
                      std::optional<double> last_price)
{
    const double budget = setting.total_budget();
    FoundPrice found;
    const auto look = [&](const Range& range) {
        found.deck = std::make_unique<PricedDeck>(setting, grid, range);
        found.price = price_for(*found.deck, budget);
    };
    if (last_price) {
        const double last = std::clamp(*last_price, k_prices.low, k_prices.high);
        if (keep) {
            found.deck = std::make_unique<PricedDeck>(setting, grid, around(last, k_narrow));
            found.price = last;
            return found;
        }
        look(around(last, 1.6));
        if (is_found(found.price, found.deck->prices()))
            return found;
    }
    look(k_prices);
    const double spacing =
        std::pow(k_prices.high / k_prices.low, 1.0 / static_cast<double>(k_price_lanes - 1));
    look(around(found.price, std::sqrt(spacing)));
    // The first look interpolates coarsely: the price may lie next door.
    if (!is_found(found.price, found.deck->prices()))
        look(around(found.price, std::sqrt(spacing)));
    return found;
}

} // namespace deference::memory
