// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/histories.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::memory;

namespace {

constexpr Day k_start{std::chrono::days(20'000)};

// An answer of card 1 at noon of a day, unless said otherwise.
LogEntry entry(int day, int rating, EntryKind kind = EntryKind::Unstated, qint64 card = 1)
{
    const Day on = k_start + std::chrono::days(day);
    return {card, Instant(on) + std::chrono::hours(12), on, rating, kind};
}

// "G0 A5 G0 | H1": ratings with elapsed days, card by card.
QString shape(const Histories& histories)
{
    QStringList cards;
    for (const Histories::Card& card : histories.cards) {
        QStringList reviews;
        for (const PastReview& review : histories.of(card))
            reviews << QStringLiteral("%1%2")
                           .arg(QStringLiteral("?AHGE")[static_cast<int>(review.rating)])
                           .arg(review.elapsed_days);
        cards << reviews.join(QLatin1Char(' '));
    }
    return cards.join(QStringLiteral(" | "));
}

QString shape_of(std::vector<LogEntry> entries)
{
    const auto histories = histories_of(std::move(entries));
    REQUIRE_OK(histories);
    return shape(*histories);
}

constexpr auto k_learning = EntryKind::Learning;
constexpr auto k_later = EntryKind::Later;
constexpr auto k_practice = EntryKind::Practice;
constexpr auto k_by_hand = EntryKind::ByHand;
constexpr auto k_reset = EntryKind::Reset;

} // namespace

TEST_CASE("answers of a card are put in order, with the days between them")
{
    CHECK(shape_of({entry(9, 4), entry(0, 3), entry(9, 1, EntryKind::Unstated, 2), entry(5, 1),
                    entry(5, 3)}) == QStringLiteral("G0 A5 G0 E4 | A0"));
    CHECK(shape_of({}) == QString());
}

TEST_CASE("reviews are numbered by time over all cards, answers of one instant as in the log")
{
    const auto histories =
        histories_of({entry(0, 3, k_learning, 1), entry(0, 1, k_learning, 2), entry(3, 2, k_later, 2),
                      entry(3, 0, k_by_hand, 1), entry(2, 3, k_later, 1)});
    REQUIRE_OK(histories);
    std::vector<std::uint32_t> orders;
    for (const PastReview& review : histories->reviews)
        orders.push_back(review.order);
    CHECK(orders == std::vector<std::uint32_t>{0, 2, 1, 3});
    CHECK(histories->entries == 5);
    CHECK(histories->items == 2);
}

TEST_CASE("a clock that was set back gives no negative days")
{
    LogEntry travelled = entry(3, 3);
    travelled.day = k_start + std::chrono::days(1); // later, on an earlier day: flown west
    CHECK(shape_of({entry(2, 3), travelled, entry(4, 3)}) == QStringLiteral("G0 G0 G3"));
}

TEST_CASE("what is no answer is left out, and time runs on between answers")
{
    CHECK(shape_of({entry(0, 3, k_learning), entry(2, 3, k_practice), entry(3, 0, k_by_hand),
                    entry(4, 0, k_later), entry(5, 3, k_later)}) == QStringLiteral("G0 G5"));
}

TEST_CASE("where kinds are stated a card begins at its last block of learning")
{
    CHECK(shape_of({entry(0, 3, k_learning), entry(2, 3, k_later), entry(3, 1, k_learning),
                    entry(3, 3, k_learning), entry(7, 3, k_later)}) == QStringLiteral("A0 G0 G4"));
    CHECK(shape_of({entry(0, 1, k_learning), entry(1, 3, k_practice), entry(2, 3, k_learning),
                    entry(7, 3, k_later)}) == QStringLiteral("A0 G2 G5")); // cramming does not end a block
    CHECK(shape_of({entry(0, 3, k_learning), entry(1, 0, k_reset), entry(2, 2, k_learning),
                    entry(7, 3, k_later)}) == QStringLiteral("H0 G5")); // a reset does
    CHECK(shape_of({entry(0, 3, k_later), entry(2, 3, k_later)}) == QString());
    CHECK(shape_of({entry(0, 3, k_learning), entry(2, 3, k_later), entry(3, 0, k_reset)}) == QString());
    CHECK(shape_of({entry(0, 3, k_learning), entry(2, 0, k_reset), entry(3, 3, k_later)}) == QString());
}

TEST_CASE("where kinds are not stated a card begins after its last reset")
{
    CHECK(shape_of({entry(0, 3), entry(2, 0, k_reset), entry(3, 2), entry(4, 3)}) == QStringLiteral("H0 G1"));
    CHECK(shape_of({entry(0, 3), entry(2, 0, k_reset)}) == QString());
}

TEST_CASE("a rating that does not exist is refused")
{
    for (const int rating : {-1, 5}) {
        const auto histories = histories_of({entry(0, 3), entry(1, rating)});
        REQUIRE_FALSE(histories.has_value());
        CHECK(histories.error().code == ErrorCode::InvalidInput);
    }
}
