// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/queue.h"

#include "app/cards/forecast.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace deference::cards {

namespace {

constexpr double k_share_for_new = 1.0 / 3.0;

struct DueReview
{
    Day due_day;
    double stability;
    CardId id;
    const Candidate* candidate;
};

bool has_round(const QueueRules& rules)
{
    return rules.next_round && *rules.next_round > rules.today;
}

CardReason due_reason(const DueReview& review, const QueueRules& rules)
{
    const Candidate& candidate = *review.candidate;
    CardReason reason;
    reason.seconds = rules.review_seconds;
    // Early for a card that was due later: the law was changed under it.
    reason.why = candidate.status_changed ? Why::LawChanged : Why::Due;
    reason.overdue_days = std::max(days_between(candidate.memory->due_day, rules.today), 0);
    reason.recall =
        chance_of_recall(candidate.memory->state, candidate.memory->last_day, rules.today, rules.parameters)
            .range;
    return reason;
}

int ceil_divide(int count, int by)
{
    return (count + by - 1) / by;
}

bool step_before(const StepCard& a, const StepCard& b)
{
    return std::tie(a.due_at, a.id) < std::tie(b.due_at, b.id);
}

} // namespace

bool is_hidden(const Candidate& candidate, Day today)
{
    return candidate.suspended || candidate.retired ||
           (candidate.buried_until && *candidate.buried_until > today);
}

bool is_due(const MemoryBrief& memory, Instant now, Day today)
{
    return is_step(memory.phase) ? memory.due_at <= now : memory.due_day <= today;
}

bool is_due(const Candidate& candidate, Instant now, Day today)
{
    return candidate.memory && !is_hidden(candidate, today) &&
           (is_due(*candidate.memory, now, today) ||
            (candidate.status_changed && !is_step(candidate.memory->phase)));
}

int new_cards_left(int unseen, int due, const QueueRules& rules)
{
    const int at_dawn = unseen + rules.done.introduced;
    const int wanted =
        has_round(rules) ? ceil_divide(at_dawn, std::max(1, days_between(rules.today, *rules.next_round) - 1))
                         : k_new_per_day;

    const double day = rules.minutes * 60.0;
    const double spent = std::chrono::duration<double>(rules.done.spent).count();
    const double after_reviews = day - spent - due * rules.review_seconds;
    const double reserved = day * k_share_for_new - rules.done.introduced * rules.new_seconds;
    const double seconds = std::max({after_reviews, reserved, 0.0});
    const int affordable =
        static_cast<int>(std::min(std::floor(seconds / rules.new_seconds), double(unseen)));
    return std::clamp(wanted - rules.done.introduced, 0, affordable);
}

Queue make_queue(std::span<const Candidate> candidates, const QueueRules& rules)
{
    Queue queue;
    std::vector<DueReview> reviews;
    std::vector<CardId> unseen;
    for (const Candidate& candidate : candidates) {
        if (is_hidden(candidate, rules.today))
            continue;
        if (!candidate.memory)
            unseen.push_back(candidate.id);
        else if (is_step(candidate.memory->phase) && candidate.memory->due_day <= rules.today)
            queue.steps.push_back({candidate.id, candidate.memory->due_at});
        else if (!is_step(candidate.memory->phase) && is_due(candidate, rules.now, rules.today))
            reviews.push_back(
                {candidate.memory->due_day, candidate.memory->state.stability, candidate.id, &candidate});
    }
    std::ranges::sort(queue.steps, step_before);
    std::ranges::sort(reviews, [](const DueReview& a, const DueReview& b) {
        return std::tie(a.due_day, a.stability, a.id) < std::tie(b.due_day, b.stability, b.id);
    });
    std::ranges::sort(unseen);
    const int left = new_cards_left(static_cast<int>(unseen.size()), static_cast<int>(reviews.size()), rules);
    queue.cards.reserve(reviews.size() + static_cast<std::size_t>(left));
    for (const DueReview& review : reviews)
        queue.cards.push_back({review.id, false, rules.review_seconds, due_reason(review, rules), true});
    CardReason first_look;
    first_look.why = Why::NewToday;
    first_look.seconds = rules.new_seconds;
    first_look.unseen = static_cast<int>(unseen.size());
    if (has_round(rules))
        first_look.days_left = days_between(rules.today, *rules.next_round);
    for (const CardId id : std::span(unseen).first(static_cast<std::size_t>(left)))
        queue.cards.push_back({id, true, rules.new_seconds, first_look, true});
    return queue;
}

std::size_t Queue::fitting() const
{
    return static_cast<std::size_t>(std::ranges::count(cards, true, &QueuedCard::fits));
}

void fit_cards(Queue& queue, double seconds)
{
    for (QueuedCard& card : queue.cards) {
        card.fits = card.seconds <= seconds;
        if (card.fits)
            seconds -= card.seconds;
    }
}

std::optional<CardId> next_card(const Queue& queue, Instant now)
{
    if (!queue.steps.empty() && queue.steps.front().due_at <= now)
        return queue.steps.front().id;
    if (const auto first = std::ranges::find(queue.cards, true, &QueuedCard::fits);
        first != queue.cards.end())
        return first->id;
    if (!queue.steps.empty())
        return queue.steps.front().id;
    return std::nullopt;
}

void remove_card(Queue& queue, CardId card)
{
    std::erase_if(queue.steps, [card](const StepCard& step) { return step.id == card; });
    std::erase_if(queue.cards, [card](const QueuedCard& each) { return each.id == card; });
}

const QueuedCard* find_card(const Queue& queue, CardId card)
{
    const auto found = std::ranges::find(queue.cards, card, &QueuedCard::id);
    return found == queue.cards.end() ? nullptr : &*found;
}

void add_step(Queue& queue, StepCard step)
{
    remove_card(queue, step.id);
    queue.steps.insert(std::ranges::upper_bound(queue.steps, step, step_before), step);
}

} // namespace deference::cards
