// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/day_queue.h"

#include "app/cards/day_question.h"
#include "app/cards/forecast.h"
#include "app/cards/pace.h"

#include <algorithm>
#include <tuple>

namespace deference::cards {

namespace {

using memory::ChoiceKind;
using memory::DayChoice;

// Less than two points tomorrow is not worth the sleep.
constexpr double k_pays_at_night = 0.02;
// What a choice of cards may take altogether: as long as it takes.
constexpr double k_no_limit_seconds = 24 * 3600.0;

Why why_of(const DayChoice& choice, const Candidate& card, const DayQueueInput& input)
{
    if (card.status_changed)
        return Why::LawChanged;
    if (input.chosen)
        return Why::Asked;
    if (choice.kind == ChoiceKind::Filler && !input.night_before)
        return Why::SpareTime;
    return card.memory ? Why::Worth : Why::FirstLook;
}

QueuedCard queued(const DayChoice& choice, const DayQuestion& question, const RoundKinds& kinds,
                  const DayQueueInput& input)
{
    const Candidate& card = *question.cards[choice.card];
    QueuedCard made;
    made.id = card.id;
    made.is_new = !card.memory;
    made.seconds = choice.seconds;
    made.fits = choice.fits;
    CardReason& reason = made.reason;
    reason.why = why_of(choice, card, input);
    reason.seconds = choice.seconds;
    reason.unseen = made.is_new ? question.unseen : 0;
    reason.days_left = days_between(question.problem.today, kinds.rounds().back().day);
    if (choice.best_later && choice.gain_later) {
        reason.best_later = choice.best_later;
        reason.loss_by_waiting = std::max(choice.gain - *choice.gain_later, 0.0);
    }
    if (!choice.targets.empty()) {
        // In the order of days, as the rounds are.
        const memory::TargetGain& gain =
            *std::ranges::min_element(choice.targets, {}, [&](const memory::TargetGain& each) {
                return std::pair(kinds.rounds()[each.target].day, each.target);
            });
        const RoundAhead& round = kinds.rounds()[gain.target];
        reason.worth = Worth{round.name,
                             round.day,
                             gain.expected,
                             {std::max(gain.range.low, 0.0), std::max(gain.range.high, 0.0)}};
    }
    return made;
}

// Cards that no round ahead asks for, by plain FSRS.
struct Others
{
    std::vector<QueuedCard> due;
    std::vector<QueuedCard> unseen;
};

Others others(const DayQueueInput& input, RoundKinds& kinds)
{
    std::vector<Candidate> without;
    for (const Candidate& card : input.candidates) {
        const bool is_theirs = !kinds.kind_of(card.rounds);
        // A law that changed brings back a card that was learned, whatever it serves.
        if (is_theirs && !(card.memory && is_step(card.memory->phase)) &&
            !was_answered(card, input.rules.today))
            without.push_back(card);
    }
    QueueRules rules = input.rules;
    rules.next_round.reset();
    Others found;
    for (QueuedCard& card : make_queue(without, rules).cards)
        (card.is_new ? found.unseen : found.due).push_back(std::move(card));
    return found;
}

std::vector<StepCard> steps_of(const DayQueueInput& input)
{
    std::vector<StepCard> steps;
    for (const Candidate& card : input.candidates) {
        const bool is_asked = !input.chosen || input.chosen->contains(card.id);
        if (is_asked && card.memory && is_step(card.memory->phase) && !is_hidden(card, input.rules.today) &&
            card.memory->due_day <= input.rules.today)
            steps.push_back({card.id, card.memory->due_at});
    }
    std::ranges::sort(steps, [](const StepCard& a, const StepCard& b) {
        return std::tie(a.due_at, a.id) < std::tie(b.due_at, b.id);
    });
    return steps;
}

// Law first, then what the plan asks for, then what is due beside it, then what fills the day.
void put_in_order(std::vector<QueuedCard>& cards, Others extra)
{
    std::ranges::stable_partition(cards,
                                  [](const QueuedCard& card) { return card.reason.why == Why::LawChanged; });
    const auto law_of_others = std::ranges::stable_partition(
        extra.due, [](const QueuedCard& card) { return card.reason.why == Why::LawChanged; });
    const auto filling =
        std::ranges::find(cards, Why::SpareTime, [](const QueuedCard& card) { return card.reason.why; });
    cards.insert(filling, law_of_others.begin(), law_of_others.end());
    cards.insert(cards.begin(), extra.due.begin(), law_of_others.begin());
    cards.insert(cards.end(), extra.unseen.begin(), extra.unseen.end());
}

memory::DayPlannerOptions options_for(const DayQueueInput& input, const QString& question)
{
    memory::DayPlannerOptions options;
    const bool is_same = input.price && input.price->question == question;
    options.price =
        is_same ? memory::DayPlannerOptions::Price::Keep : memory::DayPlannerOptions::Price::Search;
    options.forecast = input.forecast;
    if (input.night_before)
        options.spare_gains = input.candidates.size();
    return options;
}

memory::DayPlannerOptions options_for_choice()
{
    memory::DayPlannerOptions options;
    options.price = memory::DayPlannerOptions::Price::Keep;
    options.forecast = false;
    return options;
}

std::vector<RoundOutlook> outlook(const memory::DayPlan& plan, const RoundKinds& kinds)
{
    std::vector<RoundOutlook> rounds;
    for (const memory::TargetForecast& forecast : plan.recall)
        rounds.push_back({kinds.rounds()[forecast.target], static_cast<int>(forecast.cards),
                          forecast.with_today, forecast.without_today, forecast.as_is});
    std::ranges::stable_sort(rounds, {}, [](const RoundOutlook& each) { return each.round.day; });
    return rounds;
}

CardReason asked(const Candidate& card, double seconds)
{
    CardReason reason;
    reason.why = card.status_changed ? Why::LawChanged : Why::Asked;
    reason.seconds = seconds;
    return reason;
}

// By the chance of recall now, the lowest first; new cards after them in their order. For what a choice holds
// beyond what pays, and for all of it when there is no day to plan for.
Queue by_recall(const DayQueueInput& input)
{
    const Day today = input.rules.today;
    struct Known
    {
        const Candidate* card;
        ChanceOfRecall chance;
    };
    std::vector<Known> known;
    Queue queue;
    queue.steps = steps_of(input);
    std::vector<QueuedCard> unseen;
    for (const Candidate& card : input.candidates) {
        if (!input.chosen->contains(card.id) || is_hidden(card, today) || was_answered(card, today))
            continue;
        if (!card.memory)
            unseen.push_back(
                {card.id, true, input.rules.new_seconds, asked(card, input.rules.new_seconds), true});
        else if (!is_step(card.memory->phase))
            known.push_back({&card, chance_of_recall(card.memory->state, card.memory->last_day, today,
                                                     input.config->scheduler.parameters)});
    }
    std::ranges::sort(known, [](const Known& a, const Known& b) {
        return std::pair(a.chance.expected, a.card->id) < std::pair(b.chance.expected, b.card->id);
    });
    std::ranges::sort(unseen, {}, &QueuedCard::id);
    for (const Known& each : known) {
        CardReason reason = asked(*each.card, input.rules.review_seconds);
        reason.recall = each.chance.range;
        queue.cards.push_back({each.card->id, false, input.rules.review_seconds, reason, true});
    }
    queue.cards.insert(queue.cards.end(), unseen.begin(), unseen.end());
    return queue;
}

void append_rest(Queue& queue, Queue rest)
{
    QSet<CardId> known;
    for (const QueuedCard& card : queue.cards)
        known.insert(card.id);
    for (QueuedCard& card : rest.cards) {
        if (!known.contains(card.id))
            queue.cards.push_back(std::move(card));
    }
}

Result<DayQueue> plan(const DayQueueInput& input)
{
    RoundKinds kinds(*input.config, input.rules.today, input.night_before);
    DayQueue made;
    made.is_planned = true;
    made.queue.steps = steps_of(input);
    made.seconds = seconds_left(*input.config, input.rules.done, made.queue.steps.size(), input.pace);

    DayQuestion question = make_question(input, kinds, made.seconds, false);
    const QString key = question_key(input, kinds);
    DEFERENCE_TRY_ASSIGN(auto day,
                         memory::plan_day(question.problem, options_for(input, key),
                                          input.price ? std::optional(input.price->price) : std::nullopt));
    if (input.chosen) {
        // What a second is worth follows from all cards, what pays at that price from the chosen ones.
        made.seconds = k_no_limit_seconds;
        question = make_question(input, kinds, made.seconds, true);
        DEFERENCE_TRY_ASSIGN(day, memory::plan_day(question.problem, options_for_choice(), day.price));
    }
    made.price = KnownPrice{day.price, key};
    made.five_minutes_more = day.five_minutes_more;
    made.rounds = outlook(day, kinds);

    // Neither fills a day: what pays most for its time comes first, whether a plan would wait with it or not.
    if (input.chosen || input.night_before)
        std::ranges::stable_sort(day.choices, std::ranges::greater{}, &DayChoice::index);
    for (const DayChoice& choice : day.choices)
        made.queue.cards.push_back(queued(choice, question, kinds, input));
    if (input.chosen)
        append_rest(made.queue, by_recall(input));
    else if (input.night_before)
        std::erase_if(made.queue.cards, [](const QueuedCard& card) {
            return card.reason.worth && card.reason.worth->expected < k_pays_at_night;
        });
    else
        put_in_order(made.queue.cards, others(input, kinds));
    fit_cards(made.queue, made.seconds);
    return made;
}

} // namespace

bool is_planned(const StudyConfig& config, Day today)
{
    return config.policy == StudyPolicy::InterviewDay &&
           std::ranges::any_of(config.rounds, [today](const RoundAhead& round) { return round.day > today; });
}

bool is_eve(const StudyConfig& config, Day today)
{
    return is_planned(config, today) && std::ranges::any_of(config.rounds, [today](const RoundAhead& round) {
               return round.day == today + std::chrono::days(1);
           });
}

double seconds_left(const StudyConfig& config, const DayProgress& done, std::size_t steps,
                    const AnswerPace& pace)
{
    const double spent = std::chrono::duration<double>(done.spent).count();
    return std::max(config.minutes_today * 60.0 - spent - static_cast<double>(steps) * answer_seconds(pace),
                    0.0);
}

Result<DayQueue> make_day_queue(const DayQueueInput& input)
{
    const bool has_round = std::ranges::any_of(
        input.config->rounds, [&](const RoundAhead& round) { return round.day > input.rules.today; });
    // A night before is planned for its day under either policy.
    if (is_planned(*input.config, input.rules.today) || (input.night_before && has_round))
        return plan(input);
    DayQueue made;
    made.queue = input.chosen ? by_recall(input) : make_queue(input.candidates, input.rules);
    return made;
}

} // namespace deference::cards
