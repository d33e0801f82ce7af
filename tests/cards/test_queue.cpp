// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/queue.h"
#include "tests/cards/deck.h"

#include <algorithm>
#include <set>

using namespace deference;
using namespace deference::tests;
using cards::Candidate;
using cards::CardId;
using cards::Phase;
using cards::Queue;
using cards::QueueRules;

namespace {

constexpr Day k_today{std::chrono::days(20'780)};
const Instant k_now = Instant(k_today) + std::chrono::hours(9);

Candidate draw(Random& random, qint64 id)
{
    Candidate candidate;
    candidate.id = CardId(id);
    candidate.suspended = random.below(5) == 0;
    candidate.retired = random.below(9) == 0;
    if (random.below(4) == 0)
        candidate.buried_until = k_today + std::chrono::days(static_cast<int>(random.below(4)) - 1);
    if (random.below(3) == 0)
        return candidate;
    cards::MemoryBrief memory;
    memory.phase =
        std::array{Phase::Learning, Phase::Review, Phase::Review, Phase::Relearning}[random.below(4)];
    memory.state = {0.1 + random.uniform() * 30.0, 5.0};
    memory.due_day = k_today + std::chrono::days(static_cast<int>(random.below(9)) - 6);
    memory.last_day = memory.due_day - std::chrono::days(3);
    memory.due_at = cards::is_step(memory.phase)
                        ? Instant(memory.due_day) + std::chrono::minutes(random.below(1'400))
                        : Instant(memory.due_day) + std::chrono::hours(4);
    candidate.memory = memory;
    return candidate;
}

QueueRules draw_rules(Random& random)
{
    QueueRules rules;
    rules.now = k_now;
    rules.today = k_today;
    if (random.below(3) != 0)
        rules.next_round = k_today + std::chrono::days(static_cast<int>(random.below(40)) - 3);
    rules.minutes = static_cast<int>(random.below(60));
    rules.done.introduced = static_cast<int>(random.below(12));
    rules.done.spent = std::chrono::minutes(random.below(30));
    return rules;
}

QueueRules rules(int minutes = 600)
{
    QueueRules given;
    given.now = k_now;
    given.today = k_today;
    given.minutes = minutes;
    return given;
}

// Slow and obvious: what may be in the queue at all.
std::set<CardId> allowed(const std::vector<Candidate>& candidates)
{
    std::set<CardId> ids;
    for (const Candidate& c : candidates) {
        const bool hidden = c.suspended || c.retired || (c.buried_until && *c.buried_until > k_today);
        if (!hidden && (!c.memory || c.memory->due_day <= k_today))
            ids.insert(c.id);
    }
    return ids;
}

} // namespace

TEST_CASE("a queue holds what is due, once, nothing hidden, and new cards within the limit")
{
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 201)));
    INFO("seed " << seed);
    Random random(seed);
    std::vector<Candidate> candidates;
    const auto count = random.below(120);
    for (std::uint64_t id = 1; id <= count; ++id)
        candidates.push_back(draw(random, static_cast<qint64>(id)));
    const QueueRules given = draw_rules(random);
    const Queue queue = cards::make_queue(candidates, given);

    std::vector<CardId> all;
    for (const auto& step : queue.steps)
        all.push_back(step.id);
    for (const auto& card : queue.cards)
        all.push_back(card.id);
    const auto new_cards = std::ranges::count(queue.cards, true, &cards::QueuedCard::is_new);
    const auto reviews = std::ssize(queue.cards) - new_cards;
    CHECK(queue.fitting() == queue.cards.size());
    const std::set<CardId> once(all.begin(), all.end());
    CHECK(once.size() == all.size());
    const std::set<CardId> may = allowed(candidates);
    CHECK(std::ranges::includes(may, once));

    int unseen = 0;
    std::size_t answered_due = 0;
    for (const Candidate& c : candidates) {
        unseen += may.contains(c.id) && !c.memory ? 1 : 0;
        answered_due += may.contains(c.id) && c.memory ? 1 : 0;
    }
    CHECK(queue.steps.size() + static_cast<std::size_t>(reviews) == answered_due); // no due card is ever left out
    const int left = cards::new_cards_left(unseen, static_cast<int>(reviews), given);
    CHECK(new_cards == left);
    CHECK(left >= 0);
    CHECK(left <= unseen);
    CHECK(left * given.new_seconds <= given.minutes * 60.0);

    // The order candidates come in does not matter.
    std::vector<Candidate> shuffled = candidates;
    for (std::size_t i = shuffled.size(); i > 1; --i)
        std::swap(shuffled[i - 1], shuffled[random.below(i)]);
    CHECK(cards::make_queue(shuffled, given) == queue);
    // Taking cards until none is left ends, and gives each once.
    Queue rest = queue;
    std::set<CardId> shown;
    while (const auto next = cards::next_card(rest, k_now)) {
        CHECK(shown.insert(*next).second);
        cards::remove_card(rest, *next);
    }
    CHECK(shown == once);
}

TEST_CASE("steps that are due come first, then reviews, then new cards, then steps that are not due")
{
    std::vector<Candidate> candidates(4);
    for (qint64 i = 0; i < 4; ++i)
        candidates[static_cast<std::size_t>(i)].id = CardId(i + 1);
    candidates[0].memory = {Phase::Learning, {1, 5}, k_today, k_now + std::chrono::minutes(5), k_today};
    candidates[1].memory = {Phase::Review, {1, 5}, k_today - std::chrono::days(2), Instant(k_today), k_today};
    candidates[3].memory = {Phase::Relearning, {1, 5}, k_today, k_now - std::chrono::minutes(1), k_today};
    Queue queue = cards::make_queue(candidates, rules());
    std::vector<qint64> order;
    while (const auto next = cards::next_card(queue, k_now)) {
        order.push_back(next->value());
        cards::remove_card(queue, *next);
    }
    CHECK(order == std::vector<qint64>{4, 2, 3, 1});
}

TEST_CASE("the longest overdue and the shakiest reviews come first")
{
    std::vector<Candidate> candidates(3);
    for (qint64 i = 0; i < 3; ++i)
        candidates[static_cast<std::size_t>(i)].id = CardId(i + 1);
    const Day before = k_today - std::chrono::days(1);
    candidates[0].memory = {Phase::Review, {9, 5}, before, Instant(k_today), k_today};
    candidates[1].memory = {Phase::Review, {2, 5}, before, Instant(k_today), k_today};
    candidates[2].memory = {Phase::Review, {9, 5}, before, Instant(before), before};
    std::vector<CardId> order;
    for (const cards::QueuedCard& card : cards::make_queue(candidates, rules()).cards)
        order.push_back(card.id);
    CHECK(order == std::vector{CardId(3), CardId(2), CardId(1)});
}

TEST_CASE("new cards a day: enough to see all before the round, no more than the minutes allow")
{
    struct Row
    {
        int unseen, due, days_left, minutes, introduced, expected;
    };
    const auto row = GENERATE(values<Row>({
        {100, 0, 11, 600, 0, 10}, // 100 cards on ten days, the last day is for looking back
        {101, 0, 11, 600, 0, 11}, // rounded up
        {90, 0, 11, 600, 10, 0},  // today's ten are done: 100 at dawn
        {95, 0, 11, 600, 5, 5},   // the limit stays while it is used up
        {30, 0, 1, 600, 0, 30},   // tomorrow is the day: all of them
        {30, 0, 0, 600, 0, 10},   // the day itself and past rounds: as without one
        {30, 0, -5, 600, 0, 10},
        {4, 0, -5, 600, 0, 4},      // not more than there are
        {100, 0, 11, 2, 0, 6},      // two minutes
        {100, 1000, 11, 30, 0, 10}, // reviews take the day, a third is kept for new cards
        {1000, 1000, 11, 30, 0, 30},
        {100, 0, 11, 0, 0, 0}, // no time
    }));
    QueueRules given = rules(row.minutes);
    given.next_round = k_today + std::chrono::days(row.days_left);
    given.done.introduced = row.introduced;
    INFO(row.unseen << " unseen, " << row.days_left << " days, " << row.minutes << " min");
    CHECK(cards::new_cards_left(row.unseen, row.due, given) == row.expected);
}

TEST_CASE("studying each day's new cards meets every card before the round")
{
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 31)));
    INFO("seed " << seed);
    Random random(seed);
    int unseen = static_cast<int>(random.below(600));
    const int days = 2 + static_cast<int>(random.below(40));
    for (int day = 0; day < days - 1; ++day) {
        QueueRules given = rules(1'000'000);
        given.next_round = k_today + std::chrono::days(days - day);
        unseen -= cards::new_cards_left(unseen, 0, given);
    }
    CHECK(unseen == 0); // the day before the round has none left
}
