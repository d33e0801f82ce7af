// SPDX-License-Identifier: GPL-3.0-or-later
// The interview-day scheduler: which cards to do today so that the most is recalled on the days that are
// aimed at, within the minutes of each study day. A price is put on a second of study on each day; a card's
// worth with the best sittings to come is worked out backwards from the last day (day_values.h); the prices
// are those at which the plan just fills the days (day_prices.h); and today's cards are those that gain more
// today than on any later day, per second. Nothing is drawn at random: the same problem gives the same plan,
// in whatever order the cards are given.
//
// Days are study days. Recall is read at the start of a target day, before anything is done on it. Recall is
// a probability; gains are differences of it (0.006 is 0.6 points); times are seconds.
#pragma once
#include "app/core/day.h"
#include "app/memory/session_model.h"

#include <vector>

namespace deference::memory {

struct DayCard
{
    std::optional<State> state = std::nullopt; // empty: never seen
    Day last_day = {};                         // of the last answer; not read while there is no state
    std::size_t kind = 0;                      // which row of DayProblem::weights
    double importance = 1.0;                   // factor on its recall; 2 for a card that must be known
    double cost_factor = 1.0;                  // its seconds relative to the average card
    // Not to be shown today (buried, or waiting for another): planned from tomorrow on. Leave suspended
    // cards out altogether.
    bool unavailable = false;
};

struct DayProblem
{
    Day today = {};
    // The days aimed at, in any order. Those that are not after today are ignored.
    std::vector<Day> targets;
    // Kinds of cards: for each a weight per target, in the order of `targets`; 0 where the card does not
    // serve that day. Each row is scaled so that the weights of the targets still ahead sum to 1. A card
    // whose kind has no weight ahead is not planned: schedule it by retention.
    std::vector<std::vector<double>> weights{{1.0}};
    // Seconds for today, tomorrow and so on to the day before the last target; 0 for a day off. What has been
    // used of today already is taken off by the caller. More days than needed do no harm.
    std::vector<double> budget_seconds;
    Parameters parameters;
    AnswerTimes times;
    AnswerOdds odds;
    std::vector<DayCard> cards;
};

// Bounds that importance and cost_factor are clamped to.
inline constexpr Range k_importance_bounds{0.1, 10.0};
inline constexpr Range k_cost_factor_bounds{0.25, 4.0};

struct DayPlannerOptions
{
    enum class Price {
        Search, // find the prices; the last ones shorten the search to one round
        Keep,   // take the last ones as they are: the quickest, for a re-plan within the day
    };
    Price price = Price::Search;
    // Kinds with much the same weights are planned as one when there are more than this: each costs as much
    // as the first. What a card brings on each day (DayChoice::targets) stays its own.
    std::size_t most_kinds = 10;
    // New cards are spread over the days left even where the model would rather wait (guard rail a), and
    // minutes that the plan leaves over are filled (guard rail b). Both off: only what pays by the model.
    bool guards = true;
    // Push the deck forward to the last day for DayPlan::load_seconds and recall. Costs as much as one more
    // round of the search.
    bool forecast = true;
    // Fill DayChoice::targets, for the choices that fit and `spare_gains` more.
    bool gains = true;
    std::size_t spare_gains = 20;
    // Standard deviation in ln S of this learner's pace, as in ForecastOptions.
    double pace_sd = 0.5;
};

enum class ChoiceKind {
    Planned,     // pays more today than on any later day
    GuardUnseen, // new, and due so that all new cards get their turn
    Filler,      // minutes were left
};

// The price of a second of study on each day from `from`, in recall (0.001 is one point for ten seconds):
// what the last second of that day is worth to the plan.
struct StudyPrice
{
    Day from = {};
    std::vector<double> per_second;
    friend bool operator==(const StudyPrice&, const StudyPrice&) = default;
};

// What today's sitting does to recall on one target day if it is the last one before it, against not seeing
// the card again.
struct TargetGain
{
    std::size_t target = 0; // index into DayProblem::targets
    double expected = 0.0;
    // 80 %: from the outcomes the sitting may have, and from the pace of the learner (all stabilities
    // multiplied by exp(+-z pace_sd)), added in quadrature.
    Range range;
};

struct DayChoice
{
    std::size_t card = 0; // index into DayProblem::cards
    ChoiceKind kind = ChoiceKind::Planned;
    // Expected to fit into today's budget together with all that stand before it.
    bool fits = false;
    double seconds = 0.0; // expected, re-asks included
    // Recall gained per second by doing it today rather than on the best later day or never, both with the
    // best sittings afterwards, time counted at its price. > 0: pays today. The order of the planned cards.
    double index = 0.0;
    // Recall on the days ahead, weighted, that a sitting today adds to never seeing the card again, with the
    // sittings planned after it; their time is counted at its price, that of the first sitting is not.
    double gain = 0.0;
    // The same with the next sitting on the first study day after today, and on the best of all later days;
    // empty when no study day is left after today.
    std::optional<double> gain_tomorrow;
    std::optional<double> gain_later;
    std::optional<Day> best_later;
    std::vector<TargetGain> targets; // each that the card serves; empty far down the list
};

// Mean recall on a target day over the cards that serve it, expected at the parameters as they are.
struct TargetForecast
{
    std::size_t target = 0;
    double with_today = 0.0;
    // Nothing done today: the time it takes to make up for that is lacking elsewhere, at the same prices.
    double without_today = 0.0;
    double as_is = 0.0; // nothing done ever again
    std::size_t cards = 0;
};

struct DayPlan
{
    // Every card that may be shown today, best first: do them from the top while time lasts.
    std::vector<DayChoice> choices;
    std::size_t fitting = 0; // how many have `fits`
    StudyPrice price;        // hand them to the next call, today or later: the search then starts from them
    // What five more minutes on every study day left would bring at most: points of mean recall over the
    // planned cards (0.01 is one point).
    double five_minutes_more = 0.0;
    // With DayPlannerOptions::forecast: expected seconds per study day from today, and recall on the targets
    // that are ahead.
    std::vector<double> load_seconds;
    std::vector<TargetForecast> recall;
    std::size_t unplanned = 0; // cards that serve no target ahead
};

[[nodiscard]] bool has_target_ahead(const DayProblem& problem);

// The plan for today. InvalidInput when no target is ahead (schedule by retention then), when the budget has
// fewer days than there are before the last target, for a kind without a row of weights, a row of the wrong
// length, and numbers that are negative or not finite. No cards is no error.
[[nodiscard]] Result<DayPlan> plan_day(const DayProblem& problem, const DayPlannerOptions& options = {},
                                       const std::optional<StudyPrice>& last_price = std::nullopt);

} // namespace deference::memory
