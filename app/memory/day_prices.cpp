// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_prices.h"
#include "app/memory/day_buckets.h"
#include "app/memory/day_flow.h"
#include "app/memory/day_knots.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace deference::memory {

namespace {

// Recall per second: from "nothing is worth skipping" to more than any card brings.
constexpr Range k_prices{2e-6, 0.1};
constexpr double k_nudge = 0.08;   // ln price, for derivatives
constexpr double k_session = 15.0; // seconds of a usual sitting
constexpr int k_rounds = 8;        // from nothing
constexpr int k_later_rounds = 4;  // from earlier prices, when dates or minutes have changed
constexpr double k_first_softness = 0.5;
constexpr double k_cooling = 0.6;    // of the softness, each round
constexpr double k_first_step = 1.0; // the longest step, in ln price
constexpr double k_later_step = 0.35;
constexpr double k_near_enough = 0.05; // seconds around each knot, in ln
constexpr double k_little_off = 0.8;   // what one step mends

using Vector = std::vector<double>;

// How prices rise before a target, as read off solved scenarios (interview-day study, section 7): a first
// guess. `left` is 1 on the last day.
double usual_rise(int left)
{
    return std::max(1.0, 3.6 * std::pow(static_cast<double>(left), -0.55));
}

class Search
{
  public:
    Search(const DaySetting& setting, const DayGrid& grid)
        : m_setting(setting), m_grid(grid), m_buckets(make_buckets(setting)), m_knots(setting)
    {
        for (std::size_t knot = 0; knot < m_knots.size(); ++knot)
            m_budgets.push_back(m_knots.around(knot, setting.budget));
    }

    [[nodiscard]] bool is_empty() const { return m_knots.size() == 0 || m_buckets.empty(); }
    [[nodiscard]] const DayKnots& knots() const { return m_knots; }

    // Prices of the usual shape, at the best of eight levels.
    [[nodiscard]] Vector first_guess() const
    {
        const auto level = [](std::size_t lane) {
            return 2e-5 *
                   std::pow(2000.0, static_cast<double>(lane) / static_cast<double>(k_price_lanes - 1));
        };
        LanePrices prices(days());
        for (std::size_t day = 0; day < days(); ++day)
            for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
                prices[day][lane] = static_cast<float>(
                    level(lane) * usual_rise(m_setting.frame.days - static_cast<int>(day)));
        const LanePrices seconds = load(prices, k_first_softness);
        const double budget = std::accumulate(m_setting.budget.begin(), m_setting.budget.end(), 0.0);
        std::size_t chosen = 0;
        for (std::size_t lane = 0; lane + 1 < k_price_lanes; ++lane) {
            double sum = 0.0;
            for (const PriceLanes& day : seconds)
                sum += static_cast<double>(day[lane]);
            if (sum > budget)
                chosen = lane + 1;
        }
        Vector at;
        for (const int knot : m_knots.days())
            at.push_back(std::log(level(chosen) * usual_rise(m_setting.frame.days - knot)));
        return at;
    }

    // One step of at most `most`. Returns how far the seconds were off before it.
    double improve(Vector& at, double softness, double most) const
    {
        const std::size_t count = m_knots.size();
        const LanePrices seconds = load(nudged(at), softness);
        Vector miss(count);
        std::vector<Vector> slope(count, Vector(count)); // of each miss, by knot
        double worst = 0.0;
        for (std::size_t i = 0; i < count; ++i) {
            miss[i] = missing(seconds, i, 0);
            for (std::size_t knot = 0; knot < count; ++knot)
                slope[i][knot] = (missing(seconds, i, knot + 1) - miss[i]) / k_nudge;
            // Time to spare cannot be had cheaper than for nothing.
            if (at[i] <= std::log(k_prices.low) + 0.01 && miss[i] < 0.0)
                miss[i] = 0.0;
            worst = std::max(worst, std::abs(miss[i]));
        }
        const Vector step = least_squares_step(slope, miss);
        for (std::size_t i = 0; i < count; ++i)
            at[i] = std::clamp(at[i] + std::clamp(step[i], -most, most), std::log(k_prices.low),
                               std::log(k_prices.high));
        return worst;
    }

  private:
    [[nodiscard]] std::size_t days() const { return static_cast<std::size_t>(m_setting.frame.days); }

    // The prices as they are in the first lane, and with one knot nudged in each of the others.
    [[nodiscard]] LanePrices nudged(const Vector& at) const
    {
        LanePrices prices(days());
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
            Vector moved = at;
            if (lane > 0 && lane <= moved.size())
                moved[lane - 1] += k_nudge;
            const DayPrices line = m_knots.prices(moved);
            for (std::size_t day = 0; day < days(); ++day)
                prices[day][lane] = static_cast<float>(line[day]);
        }
        return prices;
    }

    // ln of seconds over budget around a knot; some of the budget is added to both, so that it stays finite.
    [[nodiscard]] double missing(const LanePrices& seconds, std::size_t knot, std::size_t lane) const
    {
        constexpr double k_some = 0.05;
        Vector by_day;
        for (const PriceLanes& day : seconds)
            by_day.push_back(static_cast<double>(day[lane]));
        return std::log((m_knots.around(knot, by_day) / m_budgets[knot] + k_some) / (1.0 + k_some));
    }

    // Expected seconds of the whole deck by day and lane.
    [[nodiscard]] LanePrices load(const LanePrices& prices, double softness) const
    {
        LanePrices seconds(days(), PriceLanes{});
        for (const DayBucket& bucket : m_buckets) {
            LanePrices own = prices;
            for (PriceLanes& day : own)
                for (float& price : day)
                    price *= static_cast<float>(bucket.price_factor);
            const DayValues values(m_setting.frame, m_grid, bucket.kind->weights, own);
            DayFlow flow(values, choice_temperature(own, softness));
            DeckTracer tracer(m_setting.frame, m_grid, bucket.kind->weights);
            for (const DayBucket::Entry& entry : bucket.entries) {
                tracer.trace(bucket.kind->states[entry.state]);
                PriceLanes cards;
                cards.fill(static_cast<float>(entry.cards));
                flow.add(tracer, cards, entry.today ? DayFlow::Today::MayCome : DayFlow::Today::MayNotCome);
            }
            flow.run();
            for (std::size_t day = 0; day < days(); ++day)
                for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
                    seconds[day][lane] += static_cast<float>(bucket.cost_factor) * flow.seconds()[day][lane];
        }
        return seconds;
    }

    const DaySetting& m_setting;
    const DayGrid& m_grid;
    std::vector<DayBucket> m_buckets;
    DayKnots m_knots;
    Vector m_budgets; // by knot
};

} // namespace

PriceLanes choice_temperature(const LanePrices& prices, double softness)
{
    PriceLanes temperature{};
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane) {
        double ln = 0.0;
        for (const PriceLanes& day : prices)
            ln += std::log(static_cast<double>(day[lane]));
        temperature[lane] =
            static_cast<float>(softness * k_session * std::exp(ln / static_cast<double>(prices.size())));
    }
    return temperature;
}

DayPrices find_prices(const DaySetting& setting, const DayGrid& grid, const std::optional<DayPrices>& start)
{
    const Search search(setting, grid);
    if (search.is_empty())
        return DayPrices(static_cast<std::size_t>(setting.frame.days), k_prices.low);
    if (start) {
        Vector at = search.knots().logarithms(*start, k_prices);
        for (int round = 0; round < k_later_rounds; ++round) {
            if (search.improve(at, k_softness, k_later_step) < k_little_off)
                break;
        }
        return search.knots().prices(at);
    }
    Vector at = search.first_guess();
    double softness = k_first_softness;
    for (int round = 0; round < k_rounds; ++round) {
        const double off = search.improve(at, softness, k_first_step);
        if (off < k_near_enough && softness <= k_softness)
            break;
        softness = std::max(softness * k_cooling, k_softness);
    }
    return search.knots().prices(at);
}

} // namespace deference::memory
