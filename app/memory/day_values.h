// SPDX-License-Identifier: GPL-3.0-or-later
// What a card is worth after a sitting on each study day, if every sitting to come is the best one at a given
// price of study time: backward induction over the days on the grid of day_grid.h, for eight prices at once.
//
//   f_t(S, D) = max over the next sitting u > t, or none:
//       sum of w_d R(d - t; S) over targets t < d <= u (all that are left if none)
//       + E[f_u(S', D')] - price_u * seconds
//
// A card that takes twice as long is one at twice the price, and a card that counts double is one at half the
// price, so one table serves them all. Next to f stands the load: the seconds such a card is expected to
// take from there on, with a soft choice of the next sitting, since real decks do not all stand on one edge.
#pragma once
#include "app/memory/day_grid.h"

#include <vector>

namespace deference::memory {

inline constexpr std::size_t k_price_lanes = 8;
// Prices of a second of study at a price shape of 1, rising: recall per second.
using PriceLanes = std::array<float, k_price_lanes>;

// How sharply the load prediction follows the best choice, in recall: a sitting that is worse by this much is
// chosen e times less often.
inline constexpr float k_choice_temperature = 0.001F;

// The days ahead, counted from today as 0.
struct DayFrame
{
    int days = 0;             // study days: 0 .. days - 1; the last target is day `days`
    std::vector<bool> open;   // something can be studied then
    std::vector<float> shape; // factor on the price
    std::vector<int> targets; // rising, in 1 .. days
    std::vector<int> gaps;    // days between two sittings that are tried, rising, from 1
};
// Every gap up to 20 days, then ever coarser: a plan does not depend on whether a gap is 61 or 63 days.
[[nodiscard]] std::vector<int> tried_gaps(int days);

class DayValues
{
  public:
    // One weight per target of the frame. The grid must be prepared for the gaps and days of the frame.
    DayValues(const DayFrame& frame, const DayGrid& grid, std::vector<float> weights,
              const PriceLanes& prices);

    // By cell, then lane; for open days only.
    struct Table
    {
        std::vector<float> value;
        std::vector<float> load;
        // The same, expected after the re-asks of a sitting whose first answer was Again.
        std::vector<float> again_value;
        std::vector<float> again_load;
    };
    [[nodiscard]] const Table& on(int day) const { return m_tables[static_cast<std::size_t>(day)]; }
    [[nodiscard]] const PriceLanes& prices() const { return m_prices; }
    [[nodiscard]] const std::vector<float>& weights() const { return m_weights; }

  private:
    struct Landings;
    void solve_day(int day, const DayFrame& frame, const DayGrid& grid, std::vector<Landings>& landings);

    PriceLanes m_prices;
    std::vector<float> m_weights;
    std::vector<Table> m_tables;
};

} // namespace deference::memory
