// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/forecast.h"
#include "app/cards/json.h"
#include "tests/cards/deck.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace deference;
using namespace deference::tests;
using cards::CardId;
using cards::Rating;

namespace {

Day day(const char* iso)
{
    return *parse_day(QLatin1String(iso));
}

std::vector<cards::Candidate> candidates(Deck& deck)
{
    return cards::load_deck_candidates(*deck.library).value();
}

} // namespace

TEST_CASE("a card's curve falls from today, lies in its range, and a Good lifts it")
{
    Deck deck(1);
    const auto answered = deck.answer(deck.ids[0]);
    deck.library.clock().advance(std::chrono::days(4));
    const Day today = study_day(deck.library.clock());
    const auto curve = cards::card_curve(answered.memory, deck.library.clock().now(), QTimeZone::utc(),
                                         today + std::chrono::days(10), deck.config);
    REQUIRE_OK(curve);
    REQUIRE(curve->skip.size() == 11);
    REQUIRE(curve->good.size() == 11);
    CHECK(curve->good.front().recall.expected == 1.0);
    CHECK(curve->good.front().recall.range == Range{1.0, 1.0});
    for (std::size_t i = 0; i < curve->skip.size(); ++i) {
        const auto& skip = curve->skip[i];
        const auto& good = curve->good[i];
        CHECK(skip.day == today + std::chrono::days(static_cast<int>(i)));
        CHECK(skip.recall.range.contains(skip.recall.expected));
        CHECK(good.recall.range.contains(good.recall.expected));
        CHECK(good.recall.expected > skip.recall.expected);
        if (i > 0)
            CHECK(skip.recall.expected < curve->skip[i - 1].recall.expected);
    }
    const auto fresh =
        cards::card_curve(std::nullopt, deck.library.clock().now(), QTimeZone::utc(), today, deck.config);
    REQUIRE_OK(fresh);
    CHECK(fresh->skip.empty());
    CHECK(fresh->good.size() == 1);
}

TEST_CASE("going on with the plan is never worse than stopping, and nothing learned gives no lines")
{
    Deck deck(30);
    const Day today = study_day(deck.library.clock());
    const Day round = today + std::chrono::days(21);
    deck.config.next_round = round;
    CHECK(cards::deck_forecast(candidates(deck), today, round, deck.config).value().empty());
    for (std::size_t i = 0; i < 20; ++i)
        (void)deck.answer(deck.ids[i], i % 4 == 0 ? Rating::Again : Rating::Good);
    const auto points = cards::deck_forecast(candidates(deck), today, round, deck.config);
    REQUIRE_OK(points);
    REQUIRE(points->size() == 22);
    CHECK(points->front().with_plan.expected == points->front().if_you_stop.expected);
    for (const cards::DeckPoint& point : *points) {
        CHECK(point.with_plan.expected >= point.if_you_stop.expected);
        CHECK(point.with_plan.range.contains(point.with_plan.expected));
    }
    CHECK(points->back().with_plan.expected > points->back().if_you_stop.expected + 0.1);
    CHECK(cards::deck_forecast(candidates(deck), today, round, deck.config)->back().with_plan.range ==
          points->back().with_plan.range);
}

TEST_CASE("expected answers fail as often as their chances add up to")
{
    const cards::StudyConfig config;
    cards::ExpectedAnswers expected(config);
    const Day today = day("2026-11-23");
    const cards::MemoryBrief memory{
        cards::Phase::Review, {10.0, 5.0}, today - std::chrono::days(10), {}, today};
    int failed = 0;
    constexpr int count = 100;
    const auto passed =
        memory::next_state(memory.state, 10, Rating::Good, config.scheduler.parameters).value();
    for (int i = 0; i < count; ++i) {
        const auto after = expected.after_answer(memory, today);
        REQUIRE_OK(after);
        CHECK(after->last_review_day == today);
        failed += *after->state != passed ? 1 : 0;
    }
    CHECK(failed == 10); // recall is 90 % when stability has passed
}

TEST_CASE("figures by week start on Monday, by month on the first, and keep counts")
{
    const std::vector<cards::DayFigures> days{
        {day("2026-10-31"), 3, std::chrono::minutes(1), 1, {2, 2}},
        {day("2026-11-01"), 5, std::chrono::minutes(2), 0, {3, 5}}, // a Sunday
        {day("2026-11-02"), 7, std::chrono::minutes(3), 0, {6, 7}},
        {day("2026-11-30"), 1, std::chrono::minutes(4), 0, {0, 0}},
    };
    const auto weeks = cards::figures_by(cards::Period::Week, days);
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0] ==
          cards::PeriodFigures{day("2026-10-26"), day("2026-11-01"), 8, std::chrono::minutes(3), 2, {5, 7}});
    CHECK(weeks[1].from == day("2026-11-02"));
    const auto months = cards::figures_by(cards::Period::Month, days);
    REQUIRE(months.size() == 2);
    CHECK(months[1] == cards::PeriodFigures{
                           day("2026-11-01"), day("2026-11-30"), 13, std::chrono::minutes(9), 3, {9, 12}});
    CHECK(cards::figures_by(cards::Period::Week, {}).empty());
}

TEST_CASE("activity and legal counts are those of the library")
{
    auto texts = card_texts(4);
    texts[0].status = content::LegalStatus::Withdrawn;
    texts[1].status.reset();
    Deck deck(texts);
    (void)deck.answer(deck.ids[0]);
    (void)deck.answer(deck.ids[1], Rating::Again);
    deck.library.clock().advance(std::chrono::days(3));
    (void)deck.answer(deck.ids[0], Rating::Again);
    const Day today = study_day(deck.library.clock());
    const auto days = cards::load_activity(*deck.library, today - std::chrono::days(3), today);
    REQUIRE_OK(days);
    REQUIRE(days->size() == 2);
    CHECK((*days)[0] == cards::DayFigures{today - std::chrono::days(3), 2, 2 * k_answer_time, 2, {0, 0}});
    CHECK((*days)[1] == cards::DayFigures{today, 1, k_answer_time, 0, {0, 1}});
    const auto counts = cards::load_legal_counts(*deck.library);
    REQUIRE_OK(counts);
    const std::vector<cards::StatusCount> expected{
        {std::nullopt, 1}, {content::LegalStatus::InForce, 2}, {content::LegalStatus::Withdrawn, 1}};
    CHECK(*counts == expected);
}

TEST_CASE("JSON has the fields that scripts rely on")
{
    Deck deck(2);
    (void)deck.answer(deck.ids[0]);
    deck.library.clock().advance(std::chrono::days(9));
    const Day today = study_day(deck.library.clock());
    const memory::Parameters parameters;
    CHECK(QJsonDocument(cards::stats_json(cards::load_deck(*deck.library).value()))
              .toJson(QJsonDocument::Compact) ==
          QByteArray(R"({"due":1,"learning":0,"new":1,"retention_30d":{"recalled":0,"total":0},)"
                     R"("reviewed_today":0,"suspended":0,"total":2})"));

    const auto due = cards::list_json(cards::load_due(*deck.library).value(), today, parameters);
    REQUIRE(due[QStringLiteral("cards")].toArray().size() == 1);
    const QJsonObject card = due[QStringLiteral("cards")].toArray()[0].toObject();
    CHECK(card[QStringLiteral("id")].toString() == deck.ids[0].to_string());
    CHECK(card[QStringLiteral("question")].toString() == QStringLiteral("Question k1"));
    CHECK(card[QStringLiteral("area")].toString() == QStringLiteral("rules"));
    CHECK(parse_day(card[QStringLiteral("due")].toString()).has_value());
    const QJsonObject recall = card[QStringLiteral("recall_now")].toObject();
    CHECK(recall[QStringLiteral("low")].toDouble() < recall[QStringLiteral("high")].toDouble());

    const auto fresh = cards::list_json(cards::find_cards(*deck.library, QStringLiteral("is:new")).value(),
                                        today, parameters);
    CHECK(fresh[QStringLiteral("cards")].toArray()[0].toObject()[QStringLiteral("recall_now")].isNull());

    const auto detail =
        cards::card_json(cards::load_detail(*deck.library, deck.ids[0]).value(), today, parameters);
    CHECK(detail[QStringLiteral("answer")].toString() == QStringLiteral("Answer k1"));
    CHECK(detail[QStringLiteral("reviews")].toArray().size() == 1);
    CHECK(detail[QStringLiteral("memory")].toObject()[QStringLiteral("reps")].toInt() == 1);
    CHECK(detail[QStringLiteral("reviews")].toArray()[0].toObject()[QStringLiteral("rating")].toString() ==
          QStringLiteral("good"));
    CHECK(cards::load_detail(*deck.library, CardId(5)).error().code == ErrorCode::NotFound);
}
