// SPDX-License-Identifier: GPL-3.0-or-later
// What a card is worth after a sitting on each study day, if every sitting to come is the best one at given
// prices of study time: backward induction over the days on the grid of day_grid.h, for eight sets of prices
// at once.
//
//   f_t(S, D) = max over the next sitting u > t, or none:
//       sum of w_d R(d - t; S) over targets t < d <= u (all that are left if none)
//       + E[f_u(S', D')] - price_u * seconds
//
// A card that takes twice as long is one at twice the prices, and a card that counts double is one at half of
// them.
#pragma once
#include "app/memory/day_grid.h"

#include <vector>

namespace deference::memory {

inline constexpr std::size_t k_price_lanes = 8;
using PriceLanes = std::array<float, k_price_lanes>;
// Recall per second of study, by day and lane.
using LanePrices = std::vector<PriceLanes>;

// The days ahead, counted from today as 0.
struct DayFrame
{
    int days = 0;             // study days: 0 .. days - 1; the last target is day `days`
    std::vector<bool> open;   // something can be studied then
    std::vector<int> targets; // rising, in 1 .. days
    std::vector<int> gaps;    // days between two sittings that are tried, rising, from 1

    [[nodiscard]] bool is_open(int day) const
    {
        return day >= 0 && day < days && open[static_cast<std::size_t>(day)];
    }
};
// Every gap up to 20 days, then ever coarser: a plan does not depend on whether a gap is 61 or 63 days.
[[nodiscard]] std::vector<int> tried_gaps(int days);

// Weighted recall that is read on target days between a sitting and the next, by stability.
class Readings
{
  public:
    Readings(const DayFrame& frame, const DayGrid& grid, const std::vector<float>& weights, int day);
    // Adds the targets up to and including `day`; days may only grow.
    const std::vector<float>& until(int day);

  private:
    const DayFrame& m_frame;
    const DayGrid& m_grid;
    const std::vector<float>& m_weights;
    int m_day;
    std::size_t m_target = 0;
    std::vector<float> m_sum;
};

class DayValues
{
  public:
    // One weight per target of the frame. The grid must be prepared for the gaps and days of the frame, which
    // has to outlive this, as do the others.
    DayValues(const DayFrame& frame, const DayGrid& grid, const std::vector<float>& weights,
              const LanePrices& prices);

    // By cell, then lane; for open days only. The second: expected after the re-asks of a sitting whose first
    // answer was Again.
    [[nodiscard]] const std::vector<float>& after(int day) const { return on(day).value; }
    [[nodiscard]] const std::vector<float>& after_again(int day) const { return on(day).again; }

    // For one day and one row of difficulty: what each next sitting is worth, net of its time.
    struct Nexts
    {
        std::vector<int> days;
        std::vector<std::vector<float>> worth; // by stability, then lane
        std::vector<float> none;               // no sitting any more
        std::vector<float> best;
    };
    void look_ahead(int day, std::size_t row, Nexts& nexts) const;

    [[nodiscard]] const DayFrame& frame() const { return m_frame; }
    [[nodiscard]] const DayGrid& grid() const { return m_grid; }
    [[nodiscard]] const std::vector<float>& weights() const { return m_weights; }
    [[nodiscard]] const LanePrices& prices() const { return m_prices; }

  private:
    struct Day
    {
        std::vector<float> value;
        std::vector<float> again;
        // Interpolated along the difficulty that each first answer leads to, by the row before it.
        PerRating<std::vector<float>> landing;
    };
    [[nodiscard]] const Day& on(int day) const { return m_days[static_cast<std::size_t>(day)]; }
    void solve_day(int day);

    const DayFrame& m_frame;
    const DayGrid& m_grid;
    const std::vector<float>& m_weights;
    const LanePrices& m_prices;
    std::vector<Day> m_days;
};

} // namespace deference::memory
