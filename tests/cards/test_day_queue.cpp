// SPDX-License-Identifier: GPL-3.0-or-later
// The day's queue by the interview-day plan, on values.
#include "app/cards/day_queue.h"
#include "app/cards/pace.h"
#include "app/memory/forecast.h"
#include "tests/cards/deck.h"

#include <algorithm>
#include <set>

using namespace deference;
using namespace deference::tests;
using cards::Candidate;
using cards::CardId;
using cards::DayQueue;
using cards::DayQueueInput;
using cards::Phase;
using cards::QueuedCard;
using cards::RoundAhead;
using cards::StudyConfig;
using cards::Why;

namespace {

constexpr Day k_today{std::chrono::days(20'780)};
const Instant k_now = Instant(k_today) + std::chrono::hours(9);

RoundAhead round_in(const char* key, int days)
{
    return {QLatin1String(key), QStringLiteral("Round ") + QLatin1String(key),
            k_today + std::chrono::days(days), false};
}

Candidate unseen(qint64 id, const char* rounds = "a")
{
    Candidate card;
    card.id = CardId(id);
    card.rounds = QLatin1String(rounds);
    return card;
}

Candidate learned(qint64 id, double stability, int days_ago, const char* rounds = "a")
{
    Candidate card = unseen(id, rounds);
    cards::MemoryBrief memory;
    memory.phase = Phase::Review;
    memory.state = {stability, 5.0};
    memory.last_day = k_today - std::chrono::days(days_ago);
    memory.due_day = memory.last_day + std::chrono::days(std::max(1, static_cast<int>(stability)));
    memory.due_at = Instant(memory.due_day) + std::chrono::hours(4);
    memory.reps = 3;
    memory.spent = std::chrono::seconds(3 * 14);
    card.memory = memory;
    return card;
}

Candidate on_step(qint64 id, const char* rounds = "a")
{
    Candidate card = learned(id, 0.5, 0, rounds);
    card.memory->phase = Phase::Relearning;
    card.memory->due_day = k_today;
    card.memory->due_at = k_now - std::chrono::minutes(1);
    return card;
}

// A deck of new and half-known cards, always the same.
std::vector<Candidate> deck(int count)
{
    Random random(11);
    std::vector<Candidate> cards;
    for (int id = 1; id <= count; ++id) {
        const int days_ago = 1 + static_cast<int>(random.below(9));
        cards.push_back(random.below(2) == 0 ? unseen(id)
                                             : learned(id, 0.5 + random.uniform() * 12.0, days_ago));
    }
    return cards;
}

StudyConfig config_for(std::vector<RoundAhead> rounds, int minutes = 10)
{
    StudyConfig config;
    config.minutes_today = minutes;
    config.minutes_later.assign(60, minutes);
    if (!rounds.empty())
        config.next_round = rounds.front().day;
    config.rounds = std::move(rounds);
    return config;
}

DayQueueInput input(const std::vector<Candidate>& cards, const StudyConfig& config)
{
    DayQueueInput made;
    made.candidates = cards;
    made.rules.now = k_now;
    made.rules.today = k_today;
    made.rules.next_round = config.next_round;
    made.rules.minutes = config.minutes_today;
    made.config = &config;
    return made;
}

DayQueue queue_of(const DayQueueInput& input)
{
    const auto made = cards::make_day_queue(input);
    REQUIRE_OK(made);
    return *made;
}
DayQueue queue_of(const std::vector<Candidate>& cards, const StudyConfig& config)
{
    return queue_of(input(cards, config));
}

double fitting_seconds(const DayQueue& day)
{
    double sum = 0.0;
    for (const QueuedCard& card : day.queue.cards)
        sum += card.fits ? card.seconds : 0.0;
    return sum;
}

const QueuedCard& card_of(const DayQueue& day, qint64 id)
{
    const QueuedCard* found = cards::find_card(day.queue, CardId(id));
    REQUIRE(found);
    return *found;
}

std::vector<CardId> order_of(const DayQueue& day)
{
    std::vector<CardId> ids;
    for (const QueuedCard& card : day.queue.cards)
        ids.push_back(card.id);
    return ids;
}

} // namespace

TEST_CASE("a planned day never holds more than its minutes, and nothing twice or hidden")
{
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 21)));
    INFO("seed " << seed);
    Random random(seed);
    std::vector<Candidate> cards;
    for (qint64 id = 1; id <= 80; ++id) {
        Candidate card = random.below(3) == 0
                             ? unseen(id, random.below(2) == 0 ? "a" : "a b")
                             : learned(id, 0.2 + random.uniform() * 20.0, static_cast<int>(random.below(12)),
                                       random.below(4) == 0 ? "gone" : "b");
        if (random.below(12) == 0)
            card = on_step(id);
        card.suspended = random.below(9) == 0;
        if (random.below(7) == 0)
            card.buried_until = k_today + std::chrono::days(1);
        card.status_changed = card.memory && random.below(15) == 0;
        card.must_know = random.below(6) == 0;
        cards.push_back(card);
    }
    StudyConfig config =
        config_for({round_in("a", 3 + static_cast<int>(random.below(20))), round_in("b", 30)},
                   static_cast<int>(random.below(25)));
    DayQueueInput given = input(cards, config);
    given.rules.done.spent = std::chrono::minutes(random.below(10));
    const DayQueue day = queue_of(given);
    CHECK(day.is_planned);
    const double left = cards::seconds_left(config, given.rules.done, day.queue.steps.size(), {});
    CHECK(fitting_seconds(day) <= left + 1e-6);

    std::set<CardId> once;
    for (const auto& step : day.queue.steps)
        CHECK(once.insert(step.id).second);
    for (const QueuedCard& queued : day.queue.cards) {
        CHECK(once.insert(queued.id).second);
        const Candidate& card = cards[static_cast<std::size_t>(queued.id.value() - 1)];
        CHECK_FALSE(cards::is_hidden(card, k_today));
        CHECK_FALSE((card.memory && card.memory->last_day == k_today));
        CHECK(queued.is_new == !card.memory.has_value());
    }
}

TEST_CASE("without a round ahead, or by choice, the queue is plain FSRS to the last bit")
{
    const auto cards = deck(60);
    const auto plain = [&](const StudyConfig& config) {
        return cards::make_queue(cards, input(cards, config).rules);
    };
    SECTION("no round")
    {
        const StudyConfig config = config_for({});
        CHECK(queue_of(cards, config).queue == plain(config));
    }
    SECTION("all rounds past, or today")
    {
        const StudyConfig config = config_for({round_in("a", -5), round_in("b", 0)});
        const DayQueue day = queue_of(cards, config);
        CHECK_FALSE(day.is_planned);
        CHECK(day.queue == plain(config));
    }
    SECTION("chosen")
    {
        StudyConfig config = config_for({round_in("a", 12)});
        config.policy = cards::StudyPolicy::PlainFsrs;
        CHECK(queue_of(cards, config).queue == plain(config));
    }
}

TEST_CASE("the order the cards come in does not matter")
{
    auto cards = deck(60);
    const StudyConfig config = config_for({round_in("a", 12)});
    const DayQueue day = queue_of(cards, config);
    std::ranges::reverse(cards);
    CHECK(order_of(queue_of(cards, config)) == order_of(day));
}

TEST_CASE("more time gives more cards, and what was spent is spent")
{
    const auto cards = deck(120);
    std::size_t before = 0;
    for (const int minutes : {2, 5, 10, 20}) {
        const DayQueue day = queue_of(cards, config_for({round_in("a", 12)}, minutes));
        CHECK(day.queue.fitting() > before);
        before = day.queue.fitting();
    }
    const StudyConfig config = config_for({round_in("a", 12)}, 20);
    DayQueueInput later = input(cards, config);
    later.rules.done.spent = std::chrono::minutes(15);
    CHECK(queue_of(later).queue.fitting() < before);
    later.rules.done.spent = std::chrono::minutes(25);
    CHECK(queue_of(later).queue.fitting() == 0);
}

TEST_CASE("a changed date changes the plan")
{
    const auto cards = deck(80);
    const auto soon = queue_of(cards, config_for({round_in("a", 2)}, 4));
    const auto later = queue_of(cards, config_for({round_in("a", 40)}, 4));
    CHECK(order_of(soon) != order_of(later));
    CHECK(card_of(soon, order_of(soon).front().value()).reason.worth->day == k_today + std::chrono::days(2));
}

TEST_CASE("asked the same again, a plan takes its price as it is; asked anything else, it searches")
{
    const auto cards = deck(200);
    StudyConfig config = config_for({round_in("a", 12)}, 8);
    const DayQueue before = queue_of(cards, config);
    REQUIRE(before.price);
    const auto again = [&](const std::vector<Candidate>& of, const StudyConfig& with) {
        DayQueueInput given = input(of, with);
        given.price = before.price;
        return queue_of(given).price;
    };
    auto answered = cards;
    answered.front().memory = learned(1, 30.0, 0).memory;
    CHECK(again(answered, config) == before.price);

    StudyConfig longer = config;
    longer.minutes_later.front() = 30;
    CHECK(again(cards, longer)->price.per_second != before.price->price.per_second);
    const StudyConfig later = config_for({round_in("a", 13)}, 8);
    CHECK(again(cards, later)->price.per_second != before.price->price.per_second);
    StudyConfig refitted = config;
    auto values = refitted.scheduler.parameters.values();
    values[2] += 1.0;
    const auto parameters = memory::make_parameters(values);
    REQUIRE_OK(parameters);
    refitted.scheduler.parameters = *parameters;
    CHECK(again(cards, refitted)->price.per_second != before.price->price.per_second);
}

TEST_CASE("an added card enters the plan, and its price moves a little")
{
    auto cards = deck(200);
    const StudyConfig config = config_for({round_in("a", 12)}, 8);
    const DayQueue before = queue_of(cards, config);
    REQUIRE(before.price);
    cards.push_back(unseen(201));
    DayQueueInput given = input(cards, config);
    given.price = before.price;
    const DayQueue after = queue_of(given);
    CHECK(card_of(after, 201).is_new);
    REQUIRE(after.price);
    const double was = before.price->price.per_second.front();
    CHECK(after.price->price.per_second.front() == Approx(was).epsilon(0.1));
}

TEST_CASE("missed days make the plan new cards faster, never past the minutes")
{
    std::vector<Candidate> cards;
    for (qint64 id = 1; id <= 60; ++id)
        cards.push_back(unseen(id));
    for (qint64 id = 61; id <= 160; ++id)
        cards.push_back(learned(id, 1.0 + static_cast<double>(id % 7), 3));
    const auto fresh = [&](int days_left) {
        const DayQueue day = queue_of(cards, config_for({round_in("a", days_left)}, 8));
        CHECK(fitting_seconds(day) <= 8 * 60.0);
        return std::ranges::count_if(day.queue.cards, [](const QueuedCard& card) {
            return card.fits && card.reason.why == Why::FirstLook;
        });
    };
    CHECK(fresh(4) > fresh(21));
}

TEST_CASE("each card says why: its worth on the next round it serves, a first look, a changed law")
{
    std::vector<Candidate> cards{learned(1, 2.0, 4, "a b"), learned(2, 2.0, 4, "b"), unseen(3),
                                 learned(4, 30.0, 2)};
    cards[3].status_changed = true;
    const DayQueue day = queue_of(cards, config_for({round_in("a", 9), round_in("b", 20)}, 30));
    CHECK(order_of(day).front() == CardId(4));
    CHECK(card_of(day, 4).reason.why == Why::LawChanged);

    const auto& one = card_of(day, 1).reason;
    CHECK(one.why == Why::Worth);
    REQUIRE(one.worth);
    CHECK(one.worth->day == k_today + std::chrono::days(9));
    CHECK(one.worth->round == QStringLiteral("Round a"));
    CHECK(one.worth->expected > 0.0);
    CHECK(one.worth->range.low <= one.worth->expected);
    CHECK(one.worth->expected <= one.worth->range.high);
    CHECK(one.seconds == Catch::Approx(card_of(day, 1).seconds));
    CHECK(card_of(day, 2).reason.worth->day == k_today + std::chrono::days(20));

    const auto& first = card_of(day, 3).reason;
    CHECK(first.why == Why::FirstLook);
    CHECK(first.unseen == 1);
    CHECK(first.days_left == 20);
}

TEST_CASE("a marked card comes before its equal")
{
    std::vector<Candidate> cards = deck(120);
    for (const qint64 id : {200, 201}) {
        cards.push_back(learned(id, 4.0, 4));
        cards.back().must_know = id == 201;
    }
    const DayQueue day = queue_of(cards, config_for({round_in("a", 20)}, 4));
    const std::vector<CardId> order = order_of(day);
    CHECK(std::ranges::find(order, CardId(201)) < std::ranges::find(order, CardId(200)));
}

TEST_CASE("a card that serves more rounds comes first, one that names none serves all")
{
    std::vector<Candidate> cards{learned(1, 1.5, 3, "b"), learned(2, 1.5, 3, "a b"), learned(3, 1.5, 3, "")};
    const DayQueue day = queue_of(cards, config_for({round_in("a", 9), round_in("b", 20)}));
    CHECK(order_of(day).back() == CardId(1));
    REQUIRE(card_of(day, 3).reason.worth);
    CHECK(card_of(day, 3).reason.worth->day == k_today + std::chrono::days(9));
}

TEST_CASE("cards of past rounds keep to FSRS: after what pays, before what fills")
{
    std::vector<Candidate> cards{learned(1, 1.5, 3), learned(2, 200.0, 1), learned(3, 4.0, 5, "past"),
                                 learned(4, 9.0, 2, "past"), unseen(5, "past")};
    const DayQueue day = queue_of(cards, config_for({round_in("a", 9)}, 30));
    CHECK(card_of(day, 1).reason.why == Why::Worth);
    CHECK(card_of(day, 2).reason.why == Why::SpareTime);
    CHECK(card_of(day, 3).reason.why == Why::Due);
    CHECK(card_of(day, 5).reason.why == Why::NewToday);
    CHECK(order_of(day) == std::vector{CardId(1), CardId(3), CardId(2), CardId(5)}); // 4 is not due
}

TEST_CASE("the night before shows only what still pays tomorrow")
{
    std::vector<Candidate> cards;
    for (qint64 id = 1; id <= 10; ++id)
        cards.push_back(learned(id, 0.8, 3)); // shaky
    for (qint64 id = 11; id <= 40; ++id)
        cards.push_back(learned(id, 400.0, 3)); // known tomorrow anyhow
    for (qint64 id = 41; id <= 45; ++id)
        cards.push_back(learned(id, 0.8, 3, "b")); // for another round
    const StudyConfig config = config_for({round_in("a", 1), round_in("b", 15)}, 20);
    DayQueueInput given = input(cards, config);
    given.night_before = true;
    const DayQueue night = queue_of(given);
    std::vector<CardId> ids = order_of(night);
    std::ranges::sort(ids);
    CHECK(ids.size() == 10);
    CHECK(ids.front() == CardId(1));
    CHECK(ids.back() == CardId(10));
    CHECK(night.queue.fitting() == 10);
    CHECK(queue_of(cards, config).queue.fitting() > 10); // an ordinary day fills its minutes

    StudyConfig fsrs = config;
    fsrs.policy = cards::StudyPolicy::PlainFsrs;
    given.config = &fsrs;
    CHECK(queue_of(given).queue.fitting() == 10);
}

TEST_CASE("a choice holds all its cards, due or not, what pays first, whatever the minutes")
{
    auto cards = deck(60);
    cards[6] = learned(7, 2.0, 0); // answered today
    cards[7] = learned(8, 300.0, 1, "past");
    cards[8] = on_step(9);
    const QSet<CardId> chosen{CardId(3), CardId(4), CardId(5), CardId(7), CardId(8), CardId(9)};
    StudyConfig config = config_for({round_in("a", 12)}, 1);
    DayQueueInput given = input(cards, config);
    given.chosen = &chosen;
    const auto check = [&] {
        const DayQueue day = queue_of(given);
        std::vector<CardId> ids = order_of(day);
        std::ranges::sort(ids);
        CHECK(ids == std::vector{CardId(3), CardId(4), CardId(5), CardId(8)});
        CHECK(day.queue.fitting() == 4);
        REQUIRE(day.queue.steps.size() == 1);
        CHECK(day.queue.steps.front().id == CardId(9));
        CHECK(order_of(day).back() != CardId(3));
        for (const QueuedCard& card : day.queue.cards)
            CHECK(card.reason.why == Why::Asked);
        return order_of(day);
    };
    check();
    config = config_for({});
    const auto order = check();
    // Without a day to plan for: the shakiest first, new ones last.
    const auto chance = [&](CardId id) {
        const Candidate& card = cards[static_cast<std::size_t>(id.value() - 1)];
        return card.memory ? memory::recall_on(card.memory->state, card.memory->last_day, k_today, {}) : 2.0;
    };
    CHECK(std::ranges::is_sorted(order, {}, chance));
}

TEST_CASE("answer times are the card's own, drawn to the person's, drawn to the population's")
{
    CHECK(cards::answer_seconds({}) == Catch::Approx(cards::k_usual_answer_seconds));
    CHECK(cards::answer_seconds({30, 28.0, 1.0}) == Catch::Approx(21.0));
    CHECK(cards::answer_seconds({100'000, 28.0, 1.0}) == Catch::Approx(28.0).epsilon(0.001));
    CHECK(cards::answer_times({}) == memory::AnswerTimes{});

    std::vector<Candidate> cards{learned(1, 1.5, 3), learned(2, 1.5, 3), learned(3, 1.5, 3)};
    cards[1].memory->spent = std::chrono::seconds(3 * 50);
    cards[2].memory->spent = std::chrono::seconds(0); // imported without times
    const DayQueue day = queue_of(cards, config_for({round_in("a", 9)}));
    CHECK(card_of(day, 2).seconds > 1.5 * card_of(day, 1).seconds);
    CHECK(card_of(day, 3).seconds == Catch::Approx(card_of(day, 1).seconds));
    CHECK(order_of(day).back() == CardId(2)); // the same worth for more time
}

TEST_CASE("days without minutes are days off")
{
    const auto cards = deck(60);
    StudyConfig config = config_for({round_in("a", 8)}, 10);
    const auto usual = queue_of(cards, config);
    config.minutes_later.assign(7, 0);
    const auto last_chance = queue_of(cards, config);
    // The only day left: nothing is worth waiting for.
    for (const QueuedCard& card : last_chance.queue.cards)
        CHECK_FALSE(card.reason.best_later);
    CHECK(std::ranges::any_of(usual.queue.cards,
                              [](const QueuedCard& card) { return card.reason.best_later.has_value(); }));
}
