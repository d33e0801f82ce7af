// SPDX-License-Identifier: GPL-3.0-or-later
// The days at which the price of study time is free to bend, and the line between them.
#pragma once
#include "app/memory/day_setting.h"

namespace deference::memory {

class DayKnots
{
  public:
    // Today, the day before each target and some days earlier, and the day of a target that is not the last,
    // where the price may jump; seven at most, those of the targets that weigh most first.
    explicit DayKnots(const DaySetting& setting);

    [[nodiscard]] std::size_t size() const { return m_days.size(); }
    [[nodiscard]] const std::vector<int>& days() const { return m_days; }
    // By day, from ln prices at the knots: straight lines in ln between them.
    [[nodiscard]] std::vector<double> prices(const std::vector<double>& at_knots) const;
    // ln at the knots of prices by day, kept in a range.
    [[nodiscard]] std::vector<double> logarithms(const std::vector<double>& prices, const Range& range) const;
    // The share of a number per day that is nearer to this knot than to its neighbours, by the same lines.
    [[nodiscard]] double around(std::size_t knot, const std::vector<double>& by_day) const;

  private:
    std::vector<int> m_days;
    std::vector<std::vector<double>> m_shares; // by knot, then day
};

// The step that brings the misses nearest to zero, slope * step = -miss in the sense of least squares, damped
// so that a knot that moves nothing stays where it is.
[[nodiscard]] std::vector<double> least_squares_step(const std::vector<std::vector<double>>& slope,
                                                     const std::vector<double>& miss);

} // namespace deference::memory
