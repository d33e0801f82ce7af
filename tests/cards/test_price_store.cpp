// SPDX-License-Identifier: GPL-3.0-or-later
// The price of study time, from one run of the program to the next.
#include "app/cards/price_store.h"
#include "app/cards/session.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::KnownPrice;
using cards::Rating;
using cards::ReviewSession;

namespace {

KnownPrice some_price()
{
    return {{Day(std::chrono::days(20'000)), {0.001, 0.0025, 1e-6}}, QStringLiteral("as asked")};
}

std::optional<KnownPrice> kept(Deck& deck)
{
    const auto found = cards::find_price(deck.library->database());
    REQUIRE_OK(found);
    return *found;
}

std::unique_ptr<ReviewSession> planned(Deck& deck)
{
    const Day day = study_day(deck.library.clock()) + std::chrono::days(9);
    deck.config.rounds = {{QStringLiteral("recruiter"), QStringLiteral("Recruiter"), day, false}};
    deck.config.minutes_later.assign(30, deck.config.minutes_today);
    auto session = ReviewSession::start(*deck.library, deck.config);
    REQUIRE_OK(session);
    return std::move(*session);
}

} // namespace

TEST_CASE("a price that was kept is found as it was, and the last one only")
{
    Deck deck(1);
    CHECK_FALSE(kept(deck));
    REQUIRE_OK(cards::keep_price(*deck.library, some_price()));
    CHECK(kept(deck) == some_price());
    KnownPrice other = some_price();
    other.price.from += std::chrono::days(1);
    REQUIRE_OK(cards::keep_price(*deck.library, other));
    CHECK(kept(deck) == other);
}

TEST_CASE("a price that cannot be read is none")
{
    const char* const text = GENERATE("", "0.001 much", "0.001 -2", "0.001 inf", "nan");
    Deck deck(1);
    REQUIRE_OK(cards::keep_price(*deck.library, some_price()));
    REQUIRE_OK(deck.library.database().execute(
        QStringLiteral("UPDATE study_prices SET per_second = '%1'").arg(QLatin1String(text))));
    CHECK_FALSE(kept(deck));
}

TEST_CASE("an answer keeps the price, a look does not, and taking the answer back is one step")
{
    Deck deck(20);
    const auto session = planned(deck);
    CHECK_FALSE(kept(deck));
    const QString before = dump(deck.library->database());
    REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
    CHECK(kept(deck) == session->day().price);
    REQUIRE_OK(session->undo());
    CHECK(dump(deck.library->database()) == before);
    CHECK(deck.library->undo_text().isEmpty());
}

TEST_CASE("a later session goes on with the price that was kept")
{
    Deck deck(20);
    const auto price = [&] {
        const auto session = planned(deck);
        REQUIRE_OK(session->answer(Rating::Good, k_answer_time));
        return session->day().price;
    }();
    REQUIRE(price);
    CHECK(planned(deck)->day().price == price);

    deck.library.clock().advance(std::chrono::days(1));
    const auto tomorrow = planned(deck)->day().price;
    REQUIRE(tomorrow);
    CHECK(tomorrow->question != price->question);
    CHECK(tomorrow->price.from == price->price.from + std::chrono::days(1));
}
