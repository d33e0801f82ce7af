// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_planner.h"
#include "app/memory/day_choices.h"
#include "app/memory/day_forecast.h"
#include "app/memory/day_groups.h"

#include <algorithm>

namespace deference::memory {

namespace {

// The long way to the prices is gone with so many kinds, the last steps with all.
constexpr std::size_t k_rough_kinds = 3;

Result<SessionRules> make_rules(const DayProblem& problem)
{
    DEFERENCE_TRY_ASSIGN(const AnswerOdds odds, checked_odds(problem.odds));
    DEFERENCE_TRY(check_times(problem.times));
    return SessionRules(problem.parameters, odds, problem.times);
}

DayGrid make_grid(const SessionRules& rules, const DaySetting& setting, const GridSize& size)
{
    DayGrid grid(rules, size);
    grid.prepare(setting.frame.gaps, setting.frame.days);
    return grid;
}

void fill_gains(const DayProblem& problem, const DaySetting& setting, const DayPlannerOptions& options,
                DayPlan& plan)
{
    std::size_t spare = options.spare_gains;
    for (DayChoice& choice : plan.choices) {
        if (!choice.fits && spare == 0)
            continue;
        if (!choice.fits)
            --spare;
        choice.targets = target_gains(problem, setting, problem.cards[choice.card], options.pace_sd);
    }
}

// The price is what the last second of a day brings: times the seconds, over the cards.
double gain_of_five_minutes(const DaySetting& setting, const DayPrices& prices)
{
    double sum = 0.0;
    for (std::size_t day = 0; day < prices.size(); ++day)
        if (setting.frame.open[day])
            sum += prices[day];
    double importance = 0.0;
    for (const SetKind& kind : setting.kinds)
        for (const SetCard& card : kind.cards)
            importance += static_cast<double>(card.importance);
    return importance > 0.0 ? std::min(sum * 300.0 / importance, 1.0) : 0.0;
}

// From today; days that the last plan did not reach cost what its last one did.
std::optional<DayPrices> carried_over(const std::optional<StudyPrice>& last, Day today, int days)
{
    if (!last || last->per_second.empty())
        return std::nullopt;
    DayPrices prices;
    for (int day = 0; day < days; ++day) {
        const int at = std::clamp(days_between(last->from, today) + day, 0,
                                  static_cast<int>(last->per_second.size()) - 1);
        prices.push_back(last->per_second[static_cast<std::size_t>(at)]);
    }
    return prices;
}

} // namespace

bool has_target_ahead(const DayProblem& problem)
{
    return std::any_of(problem.targets.begin(), problem.targets.end(),
                       [&problem](Day target) { return target > problem.today; });
}

Result<DayPlan> plan_day(const DayProblem& problem, const DayPlannerOptions& options,
                         const std::optional<StudyPrice>& last_price)
{
    if (!(options.pace_sd >= 0.0 && options.pace_sd <= 10.0))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a spread of pace of %1 was given").arg(options.pace_sd), {},
                    QStringLiteral("give a number from 0 to 10, such as 0.5"));
    DEFERENCE_TRY_ASSIGN(const DaySetting setting, make_setting(problem, options.most_kinds));
    DEFERENCE_TRY_ASSIGN(const SessionRules rules, make_rules(problem));
    DayPlan plan;
    plan.unplanned = setting.unplanned;
    plan.price.from = problem.today;
    std::optional<DayPrices> prices = carried_over(last_price, problem.today, setting.frame.days);
    if (!prices || options.price == DayPlannerOptions::Price::Search) {
        const DayGrid rough = make_grid(rules, setting, k_price_grid);
        if (!prices && setting.kinds.size() > k_rough_kinds) {
            DaySetting few = setting;
            join_kinds(few, k_rough_kinds);
            prices = find_prices(setting, rough, find_prices(few, rough, {}));
        }
        prices = find_prices(setting, rough, prices);
    }
    plan.price.per_second = *prices;

    const DayGrid grid = make_grid(rules, setting, k_plan_grid);
    const PricedDeck deck(setting, grid, plan.price.per_second);
    plan.five_minutes_more = gain_of_five_minutes(setting, plan.price.per_second);
    plan.choices = choose_today(problem, setting, deck, options.guards);
    plan.fitting = static_cast<std::size_t>(std::count_if(plan.choices.begin(), plan.choices.end(),
                                                          [](const DayChoice& each) { return each.fits; }));
    if (options.gains)
        fill_gains(problem, setting, options, plan);
    if (options.forecast)
        forecast_plan(setting, deck, plan);
    return plan;
}

} // namespace deference::memory
