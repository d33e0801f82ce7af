// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/pace.h"
#include "app/cards/session.h"
#include "app/cards/store.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::CardId;
using cards::Rating;
using cards::ReviewSession;

namespace {

std::unique_ptr<ReviewSession> start(Deck& deck)
{
    auto session = ReviewSession::start(*deck.library, deck.config);
    REQUIRE_OK(session);
    return std::move(*session);
}

CardId shown(const ReviewSession& session)
{
    REQUIRE(session.current());
    return session.current()->card.id;
}

// A deck of which every card was answered Good once, a week ago.
Deck& learned(Deck& deck)
{
    for (const CardId id : deck.ids)
        (void)deck.answer(id);
    deck.library.clock().advance(std::chrono::days(7));
    return deck;
}

} // namespace

TEST_CASE("a session runs to its end, and a failed card comes back when nothing else is left")
{
    Deck deck(3);
    const auto session = start(deck);
    CHECK(session->progress().total == 3);
    CHECK(shown(*session) == deck.ids[0]);
    REQUIRE_OK(session->answer(Rating::Again, k_answer_time));
    CHECK(shown(*session) == deck.ids[1]);
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    CHECK(session->progress().done == 1);
    CHECK(session->progress().total == 3);
    REQUIRE_OK(session->answer(Rating::Easy, k_answer_time));
    CHECK(shown(*session) == deck.ids[0]); // early: ten minutes are not over
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    CHECK_FALSE(session->current());
    CHECK(session->progress().done == 3);
    CHECK(session->progress().answers == memory::PerRating<int>{1, 0, 2, 1});
    CHECK(session->progress().done_by_rating == memory::PerRating<int>{1, 0, 1, 1});
    CHECK(session->answer(Rating::Good, k_answer_time).error().code == ErrorCode::Conflict);
}

TEST_CASE("a step that is due comes before reviews and new cards")
{
    Deck deck(3);
    const auto session = start(deck);
    REQUIRE_OK(session->answer(Rating::Again, k_answer_time));
    CHECK(session->next_step_due() == deck.library.clock().now() + std::chrono::minutes(10));
    deck.library.clock().advance(std::chrono::minutes(10));
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time)); // the second card was on the table already
    CHECK(shown(*session) == deck.ids[0]);
}

TEST_CASE("undo puts the answered card back on the table with the counts of before")
{
    Deck deck(3);
    const auto session = start(deck);
    const auto recall = session->recall();
    const QString before = dump(deck.library.database());
    REQUIRE_OK(session->answer(Rating::Again, k_answer_time));
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    REQUIRE_OK(session->undo());
    CHECK(shown(*session) == deck.ids[1]);
    CHECK(session->progress().answers == memory::PerRating<int>{1, 0, 0, 0});
    REQUIRE_OK(session->undo());
    CHECK(shown(*session) == deck.ids[0]);
    CHECK(session->progress().answers == memory::PerRating<int>{});
    CHECK(dump(deck.library.database()) == before);
    REQUIRE(session->recall());
    CHECK(session->recall()->so_far.expected == recall->so_far.expected);
    CHECK(session->recall()->when_done.expected == recall->when_done.expected);
    CHECK_FALSE(session->undo().has_value()); // merging is not an undo step: nothing is left
    CHECK(shown(*session) == deck.ids[0]);
}

TEST_CASE("undo and redo from the menu reach the session through the notifier")
{
    Deck deck(3);
    const auto session = start(deck);
    QObject::connect(&deck.library->notifier(), &Notifier::changed,
                     [&](const ChangeSummary& summary) { REQUIRE_OK(session->refresh(summary)); });
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    REQUIRE_OK(deck.library->undo());
    CHECK(shown(*session) == deck.ids[0]);
    CHECK(session->progress().done == 0);
    REQUIRE_OK(deck.library->redo());
    CHECK(shown(*session) != deck.ids[0]);
    CHECK(session->progress().done == 1);
    REQUIRE_OK(session->undo());
    CHECK(shown(*session) == deck.ids[0]);
    // Somebody suspends the card on the table.
    REQUIRE_OK(cards::suspend_cards(*deck.library, {deck.ids[0]}));
    CHECK(shown(*session) == deck.ids[1]);
    CHECK(session->progress().total == 2);
}

TEST_CASE("skip shows the others first, bury and suspend take the card out of today")
{
    Deck deck(4);
    const auto session = start(deck);
    REQUIRE_OK(session->skip());
    CHECK(shown(*session) == deck.ids[1]);
    REQUIRE_OK(session->bury());
    CHECK(shown(*session) == deck.ids[2]);
    REQUIRE_OK(session->suspend());
    CHECK(shown(*session) == deck.ids[3]);
    CHECK(session->progress().total == 2);
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    CHECK(shown(*session) == deck.ids[0]); // the skipped one
    REQUIRE_OK(session->skip());
    CHECK(shown(*session) == deck.ids[0]); // and there is no other
    REQUIRE_OK(session->undo());           // the answer
    CHECK(shown(*session) == deck.ids[3]);
    REQUIRE_OK(session->undo()); // the suspension
    CHECK(session->progress().total == 3);
    REQUIRE_OK(session->undo()); // the burying
    CHECK(session->progress().total == 4);
}

TEST_CASE("the four buttons tell the interval and the recall on the round's day, better ratings never less")
{
    Deck deck(1);
    deck.config.next_round = study_day(deck.library.clock()) + std::chrono::days(14);
    learned(deck);
    const auto session = start(deck);
    const auto& outcomes = session->current()->outcomes;
    CHECK(std::get<std::chrono::minutes>(outcomes[0].wait) == std::chrono::minutes(10));
    double last = 0.0;
    for (const cards::Outcome& outcome : outcomes) {
        CHECK(outcome.recall.range.low <= outcome.recall.expected);
        CHECK(outcome.recall.expected <= outcome.recall.range.high);
        CHECK(outcome.recall.expected >= last);
        last = outcome.recall.expected;
        if (const auto* days = std::get_if<std::chrono::days>(&outcome.wait))
            CHECK(days->count() <= 6); // seven days are left: seen again before the round
    }
    REQUIRE(session->current()->if_skipped);
    CHECK(session->current()->if_skipped->expected < outcomes[2].recall.expected);
    CHECK(session->target() == *deck.config.next_round);
    // What the button said is what the answer does.
    const auto good = outcomes[2];
    const auto answered = session->answer(Rating::Good, k_answer_time);
    REQUIRE_OK(answered);
    CHECK(answered->memory.schedule.interval_days == std::get<std::chrono::days>(good.wait).count());
}

TEST_CASE("recall of today's cards grows with the session, and a second session remembers how the day began")
{
    Deck deck(20);
    deck.config.next_round = study_day(deck.library.clock()) + std::chrono::days(20);
    learned(deck);
    auto session = start(deck);
    REQUIRE(session->recall());
    const auto first = *session->recall();
    CHECK(first.before_today.expected == first.so_far.expected);
    CHECK(first.so_far.expected < first.when_done.expected);
    double so_far = first.so_far.expected;
    for (int i = 0; i < 10; ++i) {
        REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
        CHECK(session->recall()->so_far.expected > so_far);
        so_far = session->recall()->so_far.expected;
        CHECK(session->recall()->before_today.expected == first.before_today.expected);
    }
    session = start(deck);
    CHECK(session->recall()->before_today.expected == Catch::Approx(first.before_today.expected));
    CHECK(session->recall()->so_far.expected == Catch::Approx(so_far));
    while (session->current())
        REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    CHECK(session->recall()->so_far.expected == Catch::Approx(session->recall()->when_done.expected));
}

TEST_CASE("minutes left come from usual times first, then from the user's own pace")
{
    CHECK(cards::minutes_for(60.0, {}) == Range{12.0, 20.0});
    CHECK(cards::minutes_for(0.0, {}) == Range{});
    const Range own = cards::minutes_for(60.0, {200, 5.0, 2.0});
    CHECK(own.contains(5.0));
    CHECK(own.low > 4.0);
    CHECK(own.high < 6.0);

    Deck deck(40);
    deck.config.minutes_today = 600;
    deck.config.next_round = study_day(deck.library.clock()) + std::chrono::days(2);
    const auto session = start(deck);
    const Range before = session->progress().minutes_left;
    CHECK(before.low > 0.0);
    for (int i = 0; i < 35; ++i)
        REQUIRE_OK(session->answer(Rating::Good, std::chrono::seconds(6)));
    CHECK(session->progress().minutes_left.high < before.low);
    CHECK(session->progress().minutes_left.low == Catch::Approx(5 * 1.24 * 6 / 60.0));
}

TEST_CASE("a session that runs past 04:00 turns to the new day's cards")
{
    Deck deck(30);
    deck.library.clock().set(instant_from_ms(1'795'424'400'000) + std::chrono::hours(18) +
                             std::chrono::minutes(50)); // 03:50
    const auto session = start(deck);
    CHECK(session->progress().total == cards::k_new_per_day);
    REQUIRE_OK(session->answer(Rating::Again, k_answer_time));
    deck.library.clock().advance(std::chrono::minutes(15));
    REQUIRE_OK(session->next());
    CHECK(shown(*session) == deck.ids[1]); // the card being looked at is not pulled away
    CHECK(session->progress().total == 1 + cards::k_new_per_day);
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    CHECK(shown(*session) == deck.ids[0]); // the step, which is due
}

TEST_CASE("an edit of the card on the table keeps it there")
{
    Deck deck(3);
    const auto session = start(deck);
    REQUIRE_OK(session->skip());
    REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[1],
                                {QStringLiteral("New words?"), QStringLiteral("Yes."), {}, {}},
                                session->initiator()));
    REQUIRE_OK(session->next());
    CHECK(shown(*session) == deck.ids[1]);
    CHECK(session->current()->card.words.question == QStringLiteral("New words?"));
}
