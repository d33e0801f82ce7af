// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/card_info.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using namespace deference::cards;

TEST_CASE("a card's curve falls between answers, jumps back to 1 with each, and ends in what is believed now")
{
    Deck deck(1);
    const CardId card = deck.ids[0];
    const std::initializer_list<std::pair<Rating, int>> answers{
        {Rating::Good, 3}, {Rating::Again, 0}, {Rating::Good, 4}, {Rating::Easy, 9}};
    for (const auto& [rating, days] : answers) {
        (void)deck.answer(card, rating);
        deck.library.clock().advance(days == 0 ? std::chrono::hours(1) : std::chrono::hours(24 * days));
    }
    const Day today = study_day(deck.library.clock());
    const memory::Parameters parameters;
    const auto info = load_card_info(*deck.library, card, today + std::chrono::days(10), parameters);
    REQUIRE_OK(info);
    REQUIRE(info->past.size() == 4);
    for (std::size_t i = 0; i < info->past.size(); ++i) {
        const auto& points = info->past[i].points;
        CHECK(points.front().recall == 1.0);
        CHECK(points.front().day == info->detail.reviews[i].study_day);
        for (std::size_t p = 1; p < points.size(); ++p)
            CHECK(points[p].recall < points[p - 1].recall);
        // What the curve says on the day of the next answer is what was expected then.
        if (i + 1 < info->past.size())
            CHECK(points.back().recall == Approx(*info->detail.reviews[i + 1].predicted));
    }
    const auto& memory = *info->detail.memory->schedule.memory;
    CHECK(info->past.back().points.back().day == today);
    CHECK(info->past.back().points.back().recall ==
          Approx(memory::recall_on(memory, *info->last_day, today, parameters)));
    REQUIRE(info->ahead.size() == 11);
    CHECK(info->ahead.front().recall.expected == Approx(info->past.back().points.back().recall));
    CHECK(info->answers == 4);
    CHECK(info->lapses == 1);
    CHECK(info->mean_time == k_answer_time);
    CHECK(info->first_day == info->detail.reviews.front().study_day);
}

TEST_CASE("a new card has nothing to tell yet, and an old one is drawn with few points")
{
    Deck deck(2);
    const Day today = study_day(deck.library.clock());
    const auto info = load_card_info(*deck.library, deck.ids[0], today, {});
    REQUIRE_OK(info);
    CHECK(info->past.empty());
    CHECK(info->ahead.empty());
    CHECK_FALSE(info->first_day.has_value());
    CHECK(load_card_info(*deck.library, CardId(5), today, {}).error().code == ErrorCode::NotFound);

    (void)deck.answer(deck.ids[0]);
    deck.library.clock().advance(std::chrono::hours(24 * 4'001));
    const Day later = study_day(deck.library.clock());
    const auto old = load_card_info(*deck.library, deck.ids[0], later, {});
    REQUIRE_OK(old);
    CHECK(old->past[0].points.size() < 500);
    CHECK(old->past[0].points.back().day == later);
}

TEST_CASE(
    "a card made new again keeps its answers, has nothing ahead, and begins a new curve with its next one")
{
    Deck deck(1);
    const CardId card = deck.ids[0];
    for (const Rating rating : {Rating::Good, Rating::Easy}) {
        (void)deck.answer(card, rating);
        deck.library.clock().advance(std::chrono::hours(24 * 5));
    }
    REQUIRE_OK(forget_cards(*deck.library, {card}));
    const Day today = study_day(deck.library.clock());
    const auto forgotten = load_card_info(*deck.library, card, today + std::chrono::days(9), {});
    REQUIRE_OK(forgotten);
    CHECK(forgotten->past.size() == 2);
    CHECK(forgotten->answers == 2);
    CHECK(forgotten->ahead.empty());
    CHECK_FALSE(forgotten->detail.memory.has_value());

    const auto answered = deck.answer(card, Rating::Good);
    CHECK(answered.review.phase == Phase::New);
    deck.library.next_day();
    const auto again = load_card_info(*deck.library, card, today + std::chrono::days(9), {});
    REQUIRE_OK(again);
    REQUIRE(again->past.size() == 3);
    // As steep as after the very first answer, which was as good.
    const auto tomorrow = [&](std::size_t fall) {
        const Review& from = again->detail.reviews[fall];
        const memory::State state = memory::next_state(std::nullopt, 0, from.rating, {}).value();
        return memory::recall_on(state, from.study_day, from.study_day + std::chrono::days(1), {});
    };
    CHECK(again->past[0].points[1].recall == Approx(tomorrow(0)));
    CHECK(again->past[2].points[1].recall == Approx(tomorrow(2)));
    CHECK(again->ahead[0].recall.expected == Approx(tomorrow(2)));
}
