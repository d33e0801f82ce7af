// SPDX-License-Identifier: GPL-3.0-or-later
// The log is the source of truth: what the library believes follows from it, wherever and whenever it was
// written.
#include "app/cards/deck.h"
#include "app/cards/store.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::CardId;
using cards::Rating;

namespace {

// A library whose user travels: the test library's clock stays in UTC.
struct Traveller
{
    QTemporaryDir folder;
    ManualClock home{instant_from_ms(1'795'424'400'000),
                     QTimeZone("America/New_York")}; // Monday 09:00 UTC, 04:00 there
    ManualClock away{instant_from_ms(1'795'424'400'000), QTimeZone("Asia/Tokyo")};
    Random random{1};
    content::Catalogue catalogue;

    std::unique_ptr<Library> open(const ManualClock& clock)
    {
        auto opened = Library::open(folder.path() + QStringLiteral("/profile"), clock, random, catalogue);
        REQUIRE_OK(opened);
        return std::move(*opened);
    }
};

void check_follows_from_log(const Database& database, CardId id, const cards::StudyConfig& config)
{
    const auto log = cards::load_reviews(database, id);
    REQUIRE_OK(log);
    const auto replayed = cards::replay(*log, config.scheduler);
    REQUIRE_OK(replayed);
    const auto stored = cards::find_memory(database, id).value();
    if (!stored) // new, or made new again
        return;
    CHECK(*replayed == stored);
    // And the state itself straight from the model, with nothing of ours between.
    std::optional<memory::State> state;
    for (const cards::Review& review : *log) {
        if (review.phase == cards::Phase::New)
            state.reset();
        state = memory::next_state(state, review.elapsed_days, review.rating, config.scheduler.parameters)
                    .value();
    }
    CHECK(stored->schedule.memory == state);
}

} // namespace

TEST_CASE("any sequence of answers, undos and days gives the memory that its log gives, bit for bit")
{
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 13)));
    INFO("seed " << seed);
    Random random(seed);
    Deck deck(8);
    for (int i = 0; i < 120; ++i) {
        deck.config.next_round =
            study_day(deck.library.clock()) + std::chrono::days(static_cast<int>(random.below(30)) - 3);
        switch (random.below(9)) {
        case 0:
            if (!deck.library->undo_text().isEmpty())
                REQUIRE_OK(deck.library->undo());
            break;
        case 1:
            deck.library.clock().advance(std::chrono::minutes(random.below(60 * 24 * 9)));
            break;
        case 2: // somebody sets the clock back
            deck.library.clock().advance(-std::chrono::minutes(random.below(60 * 24 * 2)));
            break;
        case 3:
            REQUIRE_OK(cards::forget_cards(*deck.library, {deck.ids[random.below(deck.ids.size())]}));
            break;
        default:
            (void)deck.answer(deck.ids[random.below(deck.ids.size())], memory::k_ratings[random.below(4)]);
            deck.library.clock().advance(std::chrono::seconds(random.below(900)));
        }
    }
    for (const CardId id : deck.ids)
        check_follows_from_log(deck.library.database(), id, deck.config);
    deck.library.reopen();
    for (const CardId id : deck.ids)
        check_follows_from_log(deck.library.database(), id, deck.config);
}

TEST_CASE("an answer at 03:59 belongs to the day before, one at 04:00 to the next")
{
    Deck deck(2);
    const Day monday = study_day(deck.library.clock());
    deck.library.clock().advance(std::chrono::hours(18) + std::chrono::minutes(59)); // Tuesday 03:59
    const auto night = deck.answer(deck.ids[0]);
    deck.library.clock().advance(std::chrono::minutes(1));
    const auto morning = deck.answer(deck.ids[0]);
    CHECK(night.review.study_day == monday);
    CHECK(morning.review.study_day == monday + std::chrono::days(1));
    CHECK(morning.review.elapsed_days == 1);
    CHECK(morning.memory.due_day ==
          morning.review.study_day + std::chrono::days(morning.review.interval_days));
    CHECK(morning.memory.schedule.due == start_of(morning.memory.due_day, QTimeZone::utc()));
}

TEST_CASE("travel changes neither the days of history nor what follows from it")
{
    Traveller traveller;
    CardId id;
    const cards::StudyConfig config;
    {
        const auto library = traveller.open(traveller.home);
        REQUIRE_OK(cards::merge_pack(*library, pack_of(card_texts(1))));
        id = cards::load_candidates(library->database()).value().front().id;
        const auto first = cards::answer_card(*library, id, Rating::Good, k_answer_time, config);
        REQUIRE_OK(first);
        CHECK(to_iso(first->review.study_day) == QStringLiteral("2026-11-23"));
        CHECK(first->review.utc_offset == std::chrono::hours(-5));
    }
    // Fourteen hours east, ten hours later: Tuesday 04:00 there, the next study day.
    traveller.away.advance(std::chrono::hours(10));
    const auto library = traveller.open(traveller.away);
    const auto second = cards::answer_card(*library, id, Rating::Again, k_answer_time, config);
    REQUIRE_OK(second);
    CHECK(to_iso(second->review.study_day) == QStringLiteral("2026-11-24"));
    CHECK(second->review.elapsed_days == 1);
    CHECK(second->review.utc_offset == std::chrono::hours(9));
    traveller.away.advance(std::chrono::minutes(10));
    REQUIRE_OK(cards::answer_card(*library, id, Rating::Good, k_answer_time, config));
    check_follows_from_log(library->database(), id, config);
}

TEST_CASE("the days across a clock change are whole days")
{
    Traveller traveller;
    traveller.home.set(
        instant_from_ms(1'793'368'800'000)); // Friday 30 October 2026, 10:00 in New York; DST ends on Sunday
    const auto library = traveller.open(traveller.home);
    REQUIRE_OK(cards::merge_pack(*library, pack_of(card_texts(1))));
    const CardId id = cards::load_candidates(library->database()).value().front().id;
    cards::StudyConfig config;
    const auto first = cards::answer_card(*library, id, Rating::Easy, k_answer_time, config);
    REQUIRE_OK(first);
    CHECK(first->memory.schedule.due == start_of(first->memory.due_day, traveller.home.zone()));
    traveller.home.set(*first->memory.schedule.due);
    CHECK(cards::load_due(*library).value().size() == 1);
    const auto second = cards::answer_card(*library, id, Rating::Good, k_answer_time, config);
    REQUIRE_OK(second);
    CHECK(second->review.elapsed_days == first->review.interval_days);
    check_follows_from_log(library->database(), id, config);
}

TEST_CASE("a clock set back counts as the same day, and nothing is lost")
{
    Deck deck(1);
    const auto first = deck.answer(deck.ids[0]);
    deck.library.clock().advance(-std::chrono::days(400));
    deck.library.reopen();
    CHECK_FALSE(deck.library->notices().isEmpty());
    const auto back = deck.answer(deck.ids[0]);
    CHECK(back.review.elapsed_days == 0);
    CHECK(back.review.id > first.review.id);
    CHECK(back.memory.schedule.reps == 2);
    CHECK(back.memory.schedule.memory->stability >= first.memory.schedule.memory->stability);
    CHECK(cards::load_reviews(deck.library.database(), deck.ids[0]).value().size() == 2);
    check_follows_from_log(deck.library.database(), deck.ids[0], deck.config);
    // A negative time for an answer is no time.
    const auto odd =
        cards::answer_card(*deck.library, deck.ids[0], Rating::Good, std::chrono::seconds(-5), deck.config);
    REQUIRE_OK(odd);
    CHECK(odd->review.duration.count() == 0);
}

TEST_CASE("every interval ends before the round, whatever the rating")
{
    const int days_left = GENERATE(1, 2, 3, 7, 30);
    Deck deck(1);
    for (int i = 0; i < 6; ++i) {
        deck.config.next_round = study_day(deck.library.clock()) + std::chrono::days(days_left);
        const auto answered = deck.answer(deck.ids[0], Rating::Easy);
        CHECK(answered.review.interval_days >= 1);
        CHECK(answered.review.interval_days <= std::max(1, days_left - 1));
        deck.library.clock().set(*answered.memory.schedule.due + std::chrono::hours(5));
    }
    // A round on this day or before does not hold anything back.
    deck.config.next_round = study_day(deck.library.clock());
    CHECK(deck.answer(deck.ids[0], Rating::Easy).review.interval_days > days_left - 1);
}

TEST_CASE("the log keeps what was expected before each answer, and nothing for the first")
{
    Deck deck(1);
    CHECK_FALSE(deck.answer(deck.ids[0]).review.predicted);
    deck.library.clock().advance(std::chrono::days(5));
    const auto answered = deck.answer(deck.ids[0]);
    REQUIRE(answered.review.predicted);
    CHECK(*answered.review.predicted > 0.5);
    CHECK(*answered.review.predicted < 1.0);
    CHECK(answered.review.phase == cards::Phase::Review);
    CHECK(cards::load_reviews(deck.library.database(), deck.ids[0]).value().back() == answered.review);
}
