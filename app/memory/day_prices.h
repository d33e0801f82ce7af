// SPDX-License-Identifier: GPL-3.0-or-later
// The search for the prices of study time: on each day ahead, the price of a second at which the plan just
// fills the day. The prices are a line in ln over a few days, the knots, and the seconds that fall around
// each knot are to equal the budget there: the dual of "most recall within each day's budget", kept smooth.
// Newton's method; the derivatives come from neighbouring prices that are worked out in the same pass.
#pragma once
#include "app/memory/day_setting.h"

namespace deference::memory {

// Recall per second, for each study day from today.
using DayPrices = std::vector<double>;

// `start` empty: from nothing, in up to eight rounds. With the prices of a plan not long ago one round is
// enough, four when the days ahead have changed much: what they leave, the next plan mends.
[[nodiscard]] DayPrices find_prices(const DaySetting& setting, const DayGrid& grid,
                                    const std::optional<DayPrices>& start);

// How sharply the prediction of loads follows the best choice at such prices: the temperature of DayFlow.
[[nodiscard]] PriceLanes choice_temperature(const LanePrices& prices, double softness);
inline constexpr double k_softness = 0.06;

} // namespace deference::memory
