// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/queue.h"

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
};

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
    const bool has_round = rules.next_round && *rules.next_round > rules.today;
    const int wanted =
        has_round ? ceil_divide(at_dawn, std::max(1, days_between(rules.today, *rules.next_round) - 1))
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
    for (const Candidate& candidate : candidates) {
        if (is_hidden(candidate, rules.today))
            continue;
        if (!candidate.memory)
            queue.new_cards.push_back(candidate.id);
        else if (is_step(candidate.memory->phase) && candidate.memory->due_day <= rules.today)
            queue.steps.push_back({candidate.id, candidate.memory->due_at});
        else if (!is_step(candidate.memory->phase) && is_due(candidate, rules.now, rules.today))
            reviews.push_back({candidate.memory->due_day, candidate.memory->state.stability, candidate.id});
    }
    std::ranges::sort(queue.steps, step_before);
    std::ranges::sort(reviews, [](const DueReview& a, const DueReview& b) {
        return std::tie(a.due_day, a.stability, a.id) < std::tie(b.due_day, b.stability, b.id);
    });
    for (const DueReview& review : reviews)
        queue.reviews.push_back(review.id);
    std::ranges::sort(queue.new_cards);
    const auto limit =
        new_cards_left(static_cast<int>(queue.new_cards.size()), static_cast<int>(reviews.size()), rules);
    queue.new_cards.resize(static_cast<std::size_t>(limit));
    return queue;
}

std::optional<CardId> next_card(const Queue& queue, Instant now)
{
    if (!queue.steps.empty() && queue.steps.front().due_at <= now)
        return queue.steps.front().id;
    if (!queue.reviews.empty())
        return queue.reviews.front();
    if (!queue.new_cards.empty())
        return queue.new_cards.front();
    if (!queue.steps.empty())
        return queue.steps.front().id;
    return std::nullopt;
}

void remove_card(Queue& queue, CardId card)
{
    std::erase_if(queue.steps, [card](const StepCard& step) { return step.id == card; });
    std::erase(queue.reviews, card);
    std::erase(queue.new_cards, card);
}

void add_step(Queue& queue, StepCard step)
{
    remove_card(queue, step.id);
    queue.steps.insert(std::ranges::upper_bound(queue.steps, step, step_before), step);
}

} // namespace deference::cards
