// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_forecast.h"
#include "app/memory/day_flow.h"

#include <algorithm>

namespace deference::memory {

namespace {

using Today = DayFlow::Today;

// Cards of one state, by whether they are studied today.
struct Waiting
{
    PriceLanes coming{};
    PriceLanes staying{};

    void clear() { coming = staying = {}; }
};

struct Sums
{
    std::vector<double> seconds;      // by day
    std::vector<double> seconds_else; // and if nothing is done today
    std::vector<double> with_today;   // by target: cards recalled
    std::vector<double> without_today;
    std::vector<double> as_is;
    std::vector<std::size_t> cards;
};

void flush(const DeckTracer& tracer, Waiting& waiting, DayFlow& with, DayFlow& without)
{
    PriceLanes all = waiting.coming;
    for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
        all[lane] += waiting.staying[lane];
    with.add(tracer, waiting.coming, Today::MustCome);
    with.add(tracer, waiting.staying, Today::MayNotCome);
    without.add(tracer, all, Today::MayNotCome);
    waiting.clear();
}

double total(const PriceLanes& lanes)
{
    double sum = 0.0;
    for (const float lane : lanes)
        sum += static_cast<double>(lane);
    return sum;
}

void add_kind(const DaySetting& setting, const PricedDeck& deck, std::size_t k,
              const std::vector<bool>& today, Sums& sums)
{
    const SetKind& kind = setting.kinds[k];
    const DayValues& values = deck.values(k);
    const PriceLanes temperature = choice_temperature(values.prices(), k_softness);
    DayFlow with(values, temperature);
    DayFlow without(values, temperature);
    DeckTracer tracer(setting.frame, values.grid(), kind.weights);
    PriceLanes cards{}; // in each lane, and their cost factors
    PriceLanes costs{};
    std::vector<double> never(sums.as_is.size(), 0.0); // recalled, by target
    Waiting waiting;
    for (std::size_t i = 0; i < kind.cards.size(); ++i) {
        const SetCard& card = kind.cards[i];
        if (i == 0 || card.state != kind.cards[i - 1].state) {
            if (i > 0)
                flush(tracer, waiting, with, without);
            tracer.trace(kind.states[card.state]);
        }
        const PricedDeck::LanePlace place = deck.lane_of(card);
        PriceLanes& lanes = today[card.card] ? waiting.coming : waiting.staying;
        for (const auto& [lane, share] :
             {std::pair(place.lane, 1.0F - place.fraction), std::pair(place.lane + 1, place.fraction)}) {
            lanes[lane] += share;
            cards[lane] += share;
            costs[lane] += share * card.cost_factor;
        }
        for (std::size_t target = 0; target < never.size(); ++target)
            never[target] += static_cast<double>(tracer.never_by_target()[target]);
    }
    flush(tracer, waiting, with, without);
    with.run();
    without.run();
    for (std::size_t day = 0; day < sums.seconds.size(); ++day)
        for (std::size_t lane = 0; lane < k_price_lanes; ++lane)
            if (cards[lane] > 0.0F) {
                const float cost = costs[lane] / cards[lane];
                sums.seconds[day] += static_cast<double>(with.seconds()[day][lane] * cost);
                sums.seconds_else[day] += static_cast<double>(without.seconds()[day][lane] * cost);
            }
    for (std::size_t target = 0; target < sums.as_is.size(); ++target) {
        // Those of a kind that serve a target are taken to be as its cards are on average.
        const double share =
            static_cast<double>(kind.serving[target]) / static_cast<double>(kind.cards.size());
        sums.with_today[target] += share * total(with.recalled()[target]);
        sums.without_today[target] += share * total(without.recalled()[target]);
        sums.as_is[target] += share * never[target];
        sums.cards[target] += kind.serving[target];
    }
}

} // namespace

void forecast_plan(const DaySetting& setting, const PricedDeck& deck, DayPlan& plan)
{
    std::size_t cards = 0;
    for (const SetKind& kind : setting.kinds)
        for (const SetCard& card : kind.cards)
            cards = std::max(cards, card.card + 1);
    std::vector<bool> today(cards, false);
    for (const DayChoice& choice : plan.choices)
        if (choice.fits)
            today[choice.card] = true;

    const std::size_t targets = setting.frame.targets.size();
    const auto days = static_cast<std::size_t>(setting.frame.days);
    Sums sums{std::vector<double>(days, 0.0),    std::vector<double>(days, 0.0),
              std::vector<double>(targets, 0.0), std::vector<double>(targets, 0.0),
              std::vector<double>(targets, 0.0), std::vector<std::size_t>(targets, 0)};
    for (std::size_t k = 0; k < setting.kinds.size(); ++k)
        add_kind(setting, deck, k, today, sums);
    plan.load_seconds = sums.seconds;
    // What is not done today is made up for later, with seconds that other cards will lack.
    double lacking = 0.0;
    for (std::size_t day = 1; day < days; ++day)
        lacking += plan.price.per_second[day] * (sums.seconds_else[day] - sums.seconds[day]);
    lacking /= static_cast<double>(std::max(setting.planned(), std::size_t{1}));
    for (std::size_t i = 0; i < targets; ++i) {
        if (sums.cards[i] == 0)
            continue;
        const double count = static_cast<double>(sums.cards[i]);
        for (const std::size_t target : setting.targets[i])
            plan.recall.push_back(
                {target, sums.with_today[i] / count,
                 std::clamp(sums.without_today[i] / count - lacking, 0.0, sums.with_today[i] / count),
                 sums.as_is[i] / count, sums.cards[i]});
    }
}

} // namespace deference::memory
