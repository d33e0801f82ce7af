// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions by the interview-day plan and by choice, on a library.
#include "app/cards/session.h"
#include "tests/cards/deck.h"

#include <algorithm>

using namespace deference;
using namespace deference::tests;
using cards::CardId;
using cards::Rating;
using cards::ReviewSession;
using cards::SessionScope;
using cards::Why;

namespace {

using Kind = SessionScope::Kind;

void set_round(Deck& deck, int days, int minutes)
{
    const Day day = study_day(deck.library.clock()) + std::chrono::days(days);
    deck.config.rounds = {{QStringLiteral("recruiter"), QStringLiteral("Recruiter"), day, false}};
    deck.config.next_round = day;
    deck.config.minutes_today = minutes;
    deck.config.minutes_later.assign(30, minutes);
}

std::unique_ptr<ReviewSession> start(Deck& deck, const SessionScope& scope = {})
{
    auto session = ReviewSession::start(*deck.library, deck.config, scope);
    REQUIRE_OK(session);
    return std::move(*session);
}

CardId shown(const ReviewSession& session)
{
    REQUIRE(session.current());
    return session.current()->card.id;
}

// Every card answered once some days ago, every third one badly.
void learn(Deck& deck, int days_ago = 6)
{
    for (std::size_t i = 0; i < deck.ids.size(); ++i)
        (void)deck.answer(deck.ids[i], i % 3 == 0 ? Rating::Hard : Rating::Easy);
    deck.library.clock().advance(std::chrono::days(days_ago));
}

int done_after(ReviewSession& session, std::chrono::seconds each)
{
    while (session.current()) {
        REQUIRE_OK(session.answer(Rating::Good, each));
    }
    return session.progress().done;
}

} // namespace

TEST_CASE("a planned session ends with the day's minutes, and more minutes bring more cards")
{
    Deck deck(60);
    set_round(deck, 12, 5);
    const auto session = start(deck);
    CHECK(session->day().is_planned);
    const int expected = session->progress().total;
    CHECK(expected < 40);
    CHECK(session->progress().waiting == 60 - expected);
    const int done = done_after(*session, std::chrono::seconds(14));
    CHECK(done >= expected / 2);
    CHECK(done < 40);
    CHECK(session->progress().waiting > 0);
    // Nothing is left of the day, for a new session either.
    CHECK_FALSE(start(deck)->current());

    REQUIRE_OK(session->add_minutes(3));
    REQUIRE(session->current());
    CHECK(done_after(*session, std::chrono::seconds(14)) > done);
}

TEST_CASE("slow answers leave fewer cards for the day, quick ones more")
{
    const auto done = [](int seconds) {
        Deck deck(80);
        set_round(deck, 12, 6);
        return done_after(*start(deck), std::chrono::seconds(seconds));
    };
    CHECK(done(40) < done(15));
    CHECK(done(15) < done(5));
}

TEST_CASE("fifty answers are taken back one by one, to the very beginning")
{
    Deck deck(40);
    learn(deck);
    set_round(deck, 12, 30);
    const QString before = dump(deck.library.database());
    const auto session = start(deck);
    const auto recall = session->recall();
    const int total = session->progress().total;
    std::vector<CardId> order;
    for (int i = 0; i < 50; ++i) {
        order.push_back(shown(*session));
        REQUIRE_OK(session->answer(i % 4 == 0 ? Rating::Again : Rating::Good, std::chrono::seconds(4)));
        deck.library.clock().advance(std::chrono::seconds(6));
    }
    while (!order.empty()) {
        REQUIRE_OK(session->undo());
        CHECK(shown(*session) == order.back());
        order.pop_back();
    }
    CHECK(dump(deck.library.database()) == before);
    CHECK(session->progress().answers == memory::PerRating<int>{});
    CHECK(session->progress().done == 0);
    CHECK(session->progress().total == total);
    CHECK(session->recall()->so_far.expected == Catch::Approx(recall->so_far.expected));
    const auto gains = session->round_gains();
    REQUIRE_OK(gains);
    CHECK(gains->empty());
}

TEST_CASE("the card on the table says why it is there")
{
    Deck deck(20);
    learn(deck);
    set_round(deck, 12, 30);
    const auto session = start(deck);
    const auto& reason = session->current()->reason;
    CHECK(reason.why == Why::Worth);
    REQUIRE(reason.worth);
    CHECK(reason.worth->day == deck.config.rounds.front().day);
    CHECK(cards::reason_text(reason, {}).startsWith(QStringLiteral("Worth ")));
    const CardId missed = shown(*session);
    REQUIRE_OK(session->answer(Rating::Again, k_answer_time));
    deck.library.clock().advance(std::chrono::minutes(11));
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time)); // was on the table already
    CHECK(shown(*session) == missed);
    CHECK(session->current()->reason.why == Why::Step);
}

TEST_CASE("a card that is buried, suspended or skipped leaves the table without a new plan")
{
    Deck deck(12);
    learn(deck);
    set_round(deck, 12, 30);
    const auto session = start(deck);
    const int total = session->progress().total;
    const CardId first = shown(*session);
    REQUIRE_OK(session->bury());
    CHECK(session->progress().total == total - 1);
    const CardId second = shown(*session);
    CHECK(second != first);
    REQUIRE_OK(session->suspend());
    CHECK(session->progress().total == total - 2);
    const CardId third = shown(*session);
    const auto reason = session->current()->reason;
    REQUIRE_OK(session->skip());
    CHECK(session->progress().total == total - 2);
    while (shown(*session) != third)
        REQUIRE_OK(session->answer(Rating::Easy, std::chrono::seconds(3)));
    CHECK(session->current()->reason == reason);
    while (!deck.library->undo_text().isEmpty() && session->progress().total < total)
        REQUIRE_OK(session->undo());
    CHECK(session->progress().total == total);
}

TEST_CASE("a session takes in what changes around it: dates of cards, new cards, marks")
{
    Deck deck(10);
    learn(deck);
    set_round(deck, 12, 30);
    const auto session = start(deck);
    QObject::connect(&deck.library->notifier(), &Notifier::changed,
                     [&](const ChangeSummary& summary) { REQUIRE_OK(session->refresh(summary)); });
    const int total = session->progress().total;
    const auto added =
        cards::add_card(*deck.library, {QStringLiteral("Mine?"), QStringLiteral("Yes."), {}, {}}, {});
    REQUIRE_OK(added);
    CHECK(session->progress().total == total + 1);
    const auto& queue = session->day().queue.cards;
    CHECK(std::ranges::count(queue, *added, &cards::QueuedCard::id) == 1);
    REQUIRE_OK(cards::suspend_cards(*deck.library, {*added}));
    CHECK(session->progress().total == total);
}

TEST_CASE("a choice by area, by search and by prompt studies its cards beyond what is due, as real reviews")
{
    auto texts = card_texts(12);
    for (std::size_t i = 0; i < 5; ++i)
        texts[i].area = QStringLiteral("tax");
    texts[2].question = QStringLiteral("What is a wash sale and when is a loss disallowed?");
    Deck deck(texts);
    for (const CardId id : deck.ids)
        (void)deck.answer(id, Rating::Easy);
    deck.library.clock().advance(std::chrono::days(1)); // nothing is due
    REQUIRE_FALSE(start(deck)->current());
    if (GENERATE(false, true))
        set_round(deck, 12, 30);

    const auto area = start(deck, {Kind::Area, QStringLiteral("tax"), {}});
    CHECK(area->progress().total == 5);
    const CardId first = shown(*area);
    CHECK(area->current()->reason.why == Why::Asked);
    const auto answered = area->answer(Rating::Good, k_answer_time);
    REQUIRE_OK(answered);
    CHECK(answered->review.phase == cards::Phase::Review);
    CHECK(answered->review.elapsed_days == 1);
    CHECK(done_after(*area, std::chrono::seconds(4)) == 5);
    // Answered today: not again, whoever asks.
    CHECK_FALSE(start(deck, {Kind::Area, QStringLiteral("tax"), {}})->current());
    Q_UNUSED(first)

    CHECK(start(deck, {Kind::Search, QStringLiteral("question k7"), {}})->progress().total == 1);
    const auto nothing = start(deck, {Kind::Search, QStringLiteral("zebra"), {}});
    CHECK_FALSE(nothing->current());
    CHECK_FALSE(ReviewSession::start(*deck.library, deck.config, {Kind::Area, QStringLiteral("none"), {}}));
    CHECK_FALSE(ReviewSession::start(*deck.library, deck.config, {Kind::Prompt, QStringLiteral("none"), {}}));
    CHECK_FALSE(
        ReviewSession::start(*deck.library, deck.config, {Kind::Search, QStringLiteral("is:no"), {}}));
}

TEST_CASE("scopes are read as the page and the palette write them")
{
    const auto read = [](const char* text) { return cards::parse_scope(QLatin1String(text)); };
    CHECK(*read("night") == SessionScope{Kind::NightBefore, {}, {}});
    CHECK(*read("area:tax") == SessionScope{Kind::Area, QStringLiteral("tax"), {}});
    CHECK(*read("prompt:r1_p01") == SessionScope{Kind::Prompt, QStringLiteral("r1_p01"), {}});
    CHECK(*read("search:is:due tax") == SessionScope{Kind::Search, QStringLiteral("is:due tax"), {}});
    for (const char* text : {"", "area:", "tax", "day:1", "search"})
        CHECK_FALSE(read(text).has_value());
}

TEST_CASE("the night before keeps to its time box and says when nothing more pays")
{
    Deck deck(60);
    learn(deck);
    set_round(deck, 1, 20);
    SessionScope scope{Kind::NightBefore, {}, 4};
    const auto session = start(deck, scope);
    CHECK(session->current());
    CHECK(session->progress().total < 25);
    CHECK(done_after(*session, std::chrono::seconds(14)) < 25);
    CHECK_FALSE(session->current());
}

TEST_CASE("a session looked back on: gains by round, what was hard, leeches")
{
    Deck deck(8);
    learn(deck, 20);
    set_round(deck, 12, 30);
    // One card has been forgotten five times already.
    for (int i = 0; i < 5; ++i) {
        (void)deck.answer(deck.ids[0], Rating::Again);
        (void)deck.answer(deck.ids[0], Rating::Good);
        deck.library.clock().advance(std::chrono::days(3));
    }
    set_round(deck, 12, 30);
    const auto session = start(deck);
    while (session->current()) {
        const CardId id = shown(*session);
        const bool first_time = session->current()->reason.why != Why::Step;
        const Rating rating = id == deck.ids[0] && first_time   ? Rating::Again
                              : id == deck.ids[3] && first_time ? Rating::Hard
                                                                : Rating::Good;
        REQUIRE_OK(session->answer(rating, k_answer_time));
        deck.library.clock().advance(std::chrono::minutes(2));
    }
    const auto gains = session->round_gains();
    REQUIRE_OK(gains);
    REQUIRE(gains->size() == 1);
    CHECK(gains->front().cards == session->progress().done);
    CHECK(gains->front().after.expected > gains->front().before.expected);
    const auto hard = session->hard_cards(5);
    REQUIRE_OK(hard);
    REQUIRE(hard->size() == 2);
    CHECK(hard->front().id == deck.ids[0]);
    CHECK(hard->front().again == 1);
    CHECK(hard->front().is_leech);
    CHECK(hard->front().question == QStringLiteral("Question k1"));
    CHECK(hard->back().hard == 1);
    CHECK(session->hard_cards(1)->size() == 1);
}
