// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/day_planner.h"
#include "app/memory/day_choices.h"
#include "app/memory/day_search.h"

#include <algorithm>

namespace deference::memory {

namespace {

Result<DayGrid> make_grid(const DayProblem& problem, const DaySetting& setting)
{
    DEFERENCE_TRY_ASSIGN(const AnswerOdds odds, checked_odds(problem.odds));
    DEFERENCE_TRY(check_times(problem.times));
    DayGrid grid(SessionRules(problem.parameters, odds, problem.times));
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

// The price is what the last second brings: times the seconds, over the cards.
double gain_of_five_minutes(const DaySetting& setting, double price)
{
    double shape = 0.0;
    for (std::size_t day = 0; day < setting.budget.size(); ++day)
        if (setting.frame.open[day])
            shape += static_cast<double>(setting.frame.shape[day]);
    double importance = 0.0;
    for (const SetKind& kind : setting.kinds)
        for (const SetCard& card : kind.cards)
            importance += static_cast<double>(card.importance);
    return importance > 0.0 ? std::min(price * shape * 300.0 / importance, 1.0) : 0.0;
}

} // namespace

bool has_target_ahead(const DayProblem& problem)
{
    return std::any_of(problem.targets.begin(), problem.targets.end(),
                       [&problem](Day target) { return target > problem.today; });
}

Result<DayPlan> plan_day(const DayProblem& problem, const DayPlannerOptions& options,
                         std::optional<double> last_price)
{
    if (!(options.pace_sd >= 0.0 && options.pace_sd <= 10.0))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a spread of pace of %1 was given").arg(options.pace_sd), {},
                    QStringLiteral("give a number from 0 to 10, such as 0.5"));
    DEFERENCE_TRY_ASSIGN(const DaySetting setting, make_setting(problem));
    DEFERENCE_TRY_ASSIGN(const DayGrid grid, make_grid(problem, setting));
    const bool keep = options.price == DayPlannerOptions::Price::Keep;
    const FoundPrice found = find_price(setting, grid, keep, last_price);

    DayPlan plan;
    plan.unplanned = setting.unplanned;
    plan.price = found.price;
    plan.price_shape.assign(setting.frame.shape.begin(), setting.frame.shape.end());
    plan.total_seconds = found.deck->load(found.price);
    plan.five_minutes_more = gain_of_five_minutes(setting, found.price);
    plan.choices = choose_today(problem, setting, *found.deck, found.price, options.guards);
    plan.fitting = static_cast<std::size_t>(std::count_if(plan.choices.begin(), plan.choices.end(),
                                                          [](const DayChoice& each) { return each.fits; }));
    fill_gains(problem, setting, options, plan);
    return plan;
}

} // namespace deference::memory
