// SPDX-License-Identifier: GPL-3.0-or-later
// The deck at known prices: what each card gains by a sitting today, tomorrow, later or never.
#pragma once
#include "app/memory/day_prices.h"

#include <memory>

namespace deference::memory {

// One card, per unit of importance.
struct DayWorth
{
    // Recall on the targets, net of the time of all sittings, this one's too. Minus infinity where there is
    // no such day.
    double today = 0.0;
    double later = 0.0; // the best open day after today
    double never = 0.0; // without another sitting
    std::optional<int> later_day;
    double seconds_today = 0.0; // of a card of average cost
    // Over `never`, without taking off the time of this sitting; 0 where there is no such day.
    double gain_today = 0.0;
    double gain_tomorrow = 0.0; // the first open day after today
    double gain_later = 0.0;
};

class PricedDeck
{
  public:
    PricedDeck(const DaySetting& setting, const DayGrid& grid, const DayPrices& prices);

    [[nodiscard]] DayWorth worth(std::size_t kind, const SetCard& card) const;
    // Where a card's prices lie among the lanes: one lane, and the share of the next.
    struct LanePlace
    {
        std::size_t lane = 0;
        float fraction = 0.0F;
    };
    [[nodiscard]] LanePlace lane_of(const SetCard& card) const;
    [[nodiscard]] const DayValues& values(std::size_t kind) const { return *m_values[kind]; }

  private:
    struct Path
    {
        float seconds = 0.0F;
        PriceLanes value{}; // with what is read before the sitting
    };

    const DaySetting& m_setting;
    const DayPrices& m_prices;
    std::vector<int> m_days;
    double m_ln_low = 0.0;
    double m_per_ln_step = 1.0;
    LanePrices m_lanes;
    std::vector<std::unique_ptr<DayValues>> m_values; // by kind
    std::vector<std::vector<Path>> m_paths;           // by kind; by state, then day
    std::vector<std::vector<float>> m_never;          // by kind and state
};

} // namespace deference::memory
