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
