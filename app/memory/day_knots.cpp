// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_knots.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace deference::memory {

namespace {

using Vector = std::vector<double>;

constexpr std::size_t k_most = k_price_lanes - 1; // one lane for each, and one for the prices as they are

// Targets, the one that weighs most first.
std::vector<std::size_t> by_weight(const DaySetting& setting)
{
    Vector mass(setting.frame.targets.size(), 0.0);
    for (const SetKind& kind : setting.kinds)
        for (std::size_t i = 0; i < mass.size(); ++i)
            mass[i] += static_cast<double>(kind.weights[i]) * static_cast<double>(kind.cards.size());
    std::vector<std::size_t> order(mass.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&mass](std::size_t a, std::size_t b) {
        return mass[a] != mass[b] ? mass[a] > mass[b] : a > b;
    });
    return order;
}

std::vector<int> choose_days(const DaySetting& setting)
{
    const DayFrame& frame = setting.frame;
    std::vector<int> days;
    const auto add = [&](int day) {
        while (day > 0 && day < frame.days && !frame.is_open(day))
            --day;
        if (frame.is_open(day) && days.size() < k_most &&
            std::find(days.begin(), days.end(), day) == days.end())
            days.push_back(day);
    };
    add(static_cast<int>(std::find(frame.open.begin(), frame.open.end(), true) - frame.open.begin()));
    const std::vector<std::size_t> targets = by_weight(setting);
    for (const std::size_t target : targets)
        add(frame.targets[target] - 1);
    for (const int before : {4, 10})
        add(frame.targets[targets.front()] - before);
    for (const std::size_t target : targets)
        add(frame.targets[target]);
    for (const std::size_t target : targets)
        for (const int before : {4, 2, 10, 20, 40})
            add(frame.targets[target] - before);
    std::sort(days.begin(), days.end());
    return days;
}

} // namespace

DayKnots::DayKnots(const DaySetting& setting) : m_days(choose_days(setting))
{
    const auto count = static_cast<std::size_t>(setting.frame.days);
    m_shares.assign(m_days.size(), Vector(count, 0.0));
    for (std::size_t day = 0; day < count && !m_days.empty(); ++day) {
        const auto above = std::upper_bound(m_days.begin(), m_days.end(), static_cast<int>(day));
        if (above == m_days.begin()) {
            m_shares.front()[day] = 1.0;
        } else if (above == m_days.end()) {
            m_shares.back()[day] = 1.0;
        } else {
            const auto high = static_cast<std::size_t>(above - m_days.begin());
            const double share = static_cast<double>(static_cast<int>(day) - m_days[high - 1]) /
                                 static_cast<double>(m_days[high] - m_days[high - 1]);
            m_shares[high - 1][day] = 1.0 - share;
            m_shares[high][day] = share;
        }
    }
}

std::vector<double> DayKnots::prices(const std::vector<double>& at_knots) const
{
    Vector prices(m_shares.front().size(), 0.0);
    for (std::size_t day = 0; day < prices.size(); ++day) {
        for (std::size_t knot = 0; knot < m_days.size(); ++knot)
            prices[day] += m_shares[knot][day] * at_knots[knot];
        prices[day] = std::exp(prices[day]);
    }
    return prices;
}

std::vector<double> DayKnots::logarithms(const std::vector<double>& prices, const Range& range) const
{
    Vector at;
    for (const int day : m_days)
        at.push_back(std::log(std::clamp(prices[static_cast<std::size_t>(day)], range.low, range.high)));
    return at;
}

double DayKnots::around(std::size_t knot, const std::vector<double>& by_day) const
{
    return std::inner_product(by_day.begin(), by_day.end(), m_shares[knot].begin(), 0.0);
}

std::vector<double> least_squares_step(const std::vector<std::vector<double>>& slope,
                                       const std::vector<double>& miss)
{
    const std::size_t count = miss.size();
    // The normal equations, the right side as the last column.
    std::vector<Vector> rows(count, Vector(count + 1, 0.0));
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < count; ++k) {
            for (std::size_t j = 0; j < count; ++j)
                rows[i][j] += slope[k][i] * slope[k][j];
            rows[i][count] -= slope[k][i] * miss[k];
        }
        rows[i][i] += 0.02 + 0.001 * rows[i][i];
    }
    // Symmetric and positive: no pivoting.
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t below = i + 1; below < count; ++below) {
            const double factor = rows[below][i] / rows[i][i];
            for (std::size_t column = i; column <= count; ++column)
                rows[below][column] -= factor * rows[i][column];
        }
    Vector step(count);
    for (std::size_t i = count; i-- > 0;) {
        double rest = rows[i][count];
        for (std::size_t j = i + 1; j < count; ++j)
            rest -= rows[i][j] * step[j];
        step[i] = rest / rows[i][i];
    }
    return step;
}

} // namespace deference::memory
