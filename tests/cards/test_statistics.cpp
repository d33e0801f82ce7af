// SPDX-License-Identifier: GPL-3.0-or-later
// Small histories whose figures can be counted by hand.
#include "app/cards/statistics_json.h"
#include "app/cards/statistics_load.h"
#include "app/cards/store.h"
#include "tests/cards/deck.h"

#include <QJsonArray>

using namespace deference;
using namespace deference::cards;
using namespace deference::tests;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace {

StatisticsQuestion question_at(Deck& deck)
{
    StatisticsQuestion question;
    question.today = study_day(deck.library.clock());
    return question;
}

Statistics statistics_of(Deck& deck, const StatisticsQuestion& question)
{
    const auto statistics = load_statistics(*deck.library, question);
    REQUIRE_OK(statistics);
    return *statistics;
}
Statistics statistics_of(Deck& deck)
{
    return statistics_of(deck, question_at(deck));
}

const RetentionFigures& at(const Statistics& statistics, RetentionSpan span)
{
    return statistics.retention[static_cast<std::size_t>(span)];
}

// A library in which the rows say what a test wants, whatever the model would have made of it.
const OperationKind k_write{"tests.write", "Write rows", Undo::None};

Review review(CardId card, Day day, Rating rating, Phase phase, int elapsed)
{
    Review review;
    review.card = card;
    review.study_day = day;
    review.reviewed_at = Instant(day) + hours(10);
    review.rating = rating;
    review.phase = phase;
    review.elapsed_days = elapsed;
    review.duration = std::chrono::seconds(8);
    return review;
}

void write(Deck& deck, std::vector<Review> reviews, std::vector<CardMemory> memories = {})
{
    REQUIRE_OK(deck.library->run({k_write, {}, {}, nullptr}, [&](Transaction& transaction) -> Result<void> {
        for (Review& each : reviews)
            each.id = transaction.new_id<ReviewId>();
        DEFERENCE_TRY(insert_reviews(transaction, reviews));
        return put_memories(transaction, memories);
    }));
}

CardMemory memory_of(CardId card, double stability, double difficulty, Day last, Day due, int lapses = 0)
{
    CardMemory memory;
    memory.id = card;
    memory.schedule.phase = Phase::Review;
    memory.schedule.memory = memory::State{stability, difficulty};
    memory.schedule.last_review = Instant(last) + hours(10);
    memory.schedule.last_day = last;
    memory.schedule.due = Instant(due) + hours(4);
    memory.schedule.reps = lapses + 1;
    memory.schedule.lapses = lapses;
    memory.due_day = due;
    return memory;
}

} // namespace

TEST_CASE("statistics of an empty library say nothing, and fail nowhere")
{
    Deck deck(0);
    const Statistics statistics = statistics_of(deck);
    CHECK(statistics.cards == 0);
    CHECK(statistics.answers == 0);
    CHECK(statistics.from == statistics.today);
    CHECK(statistics.days.empty());
    CHECK(statistics.areas.empty());
    CHECK_FALSE(statistics.recall);
    CHECK_FALSE(statistics.median_minutes);
    CHECK(statistics.forecast.days.size() == 30);
    CHECK(statistics.forecast.total == 0);
    CHECK(statistics.calibration.bins.empty());
}

TEST_CASE("true retention tells young from mature by the days gone by, and first answers from both")
{
    Deck deck(3);
    const Day today = study_day(deck.library.clock());
    const CardId card = deck.ids[0];
    write(deck, {review(card, today, Rating::Good, Phase::New, 0),
                 review(card, today, Rating::Again, Phase::Review, 20), // young, forgotten
                 review(card, today, Rating::Hard, Phase::Review, 21),  // mature, recalled
                 review(card, today, Rating::Good, Phase::Learning, 1), // a step counts in neither
                 review(card, today - days(1), Rating::Good, Phase::Review, 3),
                 review(card, today - days(6), Rating::Again, Phase::Review, 30),
                 review(card, today - days(7), Rating::Easy, Phase::Review, 30),
                 review(card, today - days(29), Rating::Good, Phase::Review, 2),
                 review(card, today - days(30), Rating::Again, Phase::Review, 2),
                 review(card, today - days(364), Rating::Again, Phase::New, 0),
                 review(card, today - days(365), Rating::Good, Phase::Review, 1)});
    const Statistics statistics = statistics_of(deck);
    CHECK(at(statistics, RetentionSpan::Today) == RetentionFigures{{0, 1}, {1, 1}, {1, 1}});
    CHECK(at(statistics, RetentionSpan::Yesterday) == RetentionFigures{{1, 1}, {}, {}});
    CHECK(at(statistics, RetentionSpan::Week) == RetentionFigures{{1, 2}, {1, 2}, {1, 1}});
    CHECK(at(statistics, RetentionSpan::Month) == RetentionFigures{{2, 3}, {2, 3}, {1, 1}});
    CHECK(at(statistics, RetentionSpan::Year) == RetentionFigures{{2, 4}, {2, 3}, {1, 2}});
    CHECK(at(statistics, RetentionSpan::All) == RetentionFigures{{3, 5}, {2, 3}, {1, 2}});
    CHECK(at(statistics, RetentionSpan::All).both() == Retention{5, 8});

    // The table is the same whatever range was asked for; the rest follows the range.
    StatisticsQuestion week = question_at(deck);
    week.days = 7;
    const Statistics short_range = statistics_of(deck, week);
    CHECK(short_range.retention == statistics.retention);
    CHECK(short_range.answers == 6);
    CHECK(short_range.from == today - days(6));
    CHECK(statistics.answers == 9);
    week.days.reset();
    CHECK(statistics_of(deck, week).answers == 11);
    CHECK(statistics_of(deck, week).from == today - days(365));
}

TEST_CASE("minutes, answers, buttons and hours of a day are counted once each")
{
    Deck deck(2);
    const Day today = study_day(deck.library.clock());
    std::vector<Review> log{review(deck.ids[0], today, Rating::Again, Phase::New, 0),
                            review(deck.ids[0], today, Rating::Good, Phase::Learning, 0),
                            review(deck.ids[1], today, Rating::Easy, Phase::Review, 40),
                            review(deck.ids[1], today - days(2), Rating::Good, Phase::Review, 4)};
    log[0].duration = milliseconds(600'000); // left the table: a minute
    log[1].utc_offset = hours(-11);          // 23 o'clock of the day before, there
    write(deck, log);
    const Statistics statistics = statistics_of(deck);
    REQUIRE(statistics.days.size() == 2); // the deck was added today
    const DayLog& here = statistics.days.at(today);
    CHECK(here.answers == memory::PerRating<int>{1, 0, 1, 1});
    CHECK(here.spent == cards::k_longest_answer + milliseconds(16'000));
    CHECK(here.added == 2);
    CHECK(statistics.days.at(today - days(2)).added == 0);
    CHECK(statistics.spent == cards::k_longest_answer + milliseconds(24'000));
    CHECK(statistics.days_studied == 2);
    CHECK(statistics.median_minutes == Catch::Detail::Approx(8.0 / 60));
    CHECK(statistics.buttons[0] == memory::PerRating<int>{1, 0, 1, 0});
    CHECK(statistics.buttons[1] == memory::PerRating<int>{0, 0, 1, 0});
    CHECK(statistics.buttons[2] == memory::PerRating<int>{0, 0, 0, 1});
    CHECK(statistics.hours[10].answers == 3);
    CHECK(statistics.hours[10].reviews == Retention{2, 2});
    CHECK(statistics.hours[23].answers == 1);
    CHECK(statistics.times[0].answers == 1);
    CHECK(statistics.times[2].median == Catch::Detail::Approx(8.0));
    CHECK(statistics.calendar.at(today) == 3);
}

TEST_CASE("the forecast counts each planned card on its day, the overdue ones apart, and hidden ones nowhere")
{
    Deck deck(8);
    const Day today = study_day(deck.library.clock());
    const auto due = [&](int index, int ahead) {
        return memory_of(deck.ids[static_cast<std::size_t>(index)], 10.0, 5.0, today - days(9),
                         today + days(ahead));
    };
    write(deck, {}, {due(0, -4), due(1, 0), due(2, 3), due(3, 3), due(4, 29), due(5, 30), due(6, 1)});
    REQUIRE_OK(suspend_cards(*deck.library, {deck.ids[3]}));
    REQUIRE_OK(bury_cards(*deck.library, {deck.ids[0]})); // until tomorrow
    const DueForecast forecast = statistics_of(deck).forecast;
    CHECK(forecast.overdue == 0);
    CHECK(forecast.days[0].reviews == 1);
    CHECK(forecast.days[1].reviews == 2); // the buried one, and its own
    CHECK(forecast.days[3].reviews == 1); // the other is suspended
    CHECK(forecast.days[29].reviews == 1);
    CHECK(forecast.total == 5); // the one in 30 days is beyond
    CHECK(forecast.new_cards == 1);
    // Without answers of his own the usual 12 to 20 seconds, and every tenth comes back.
    CHECK(forecast.minutes.low == Catch::Detail::Approx(5 * 1.1 * 12 / 60));
    CHECK(forecast.minutes.high == Catch::Detail::Approx(5 * 1.1 * 20 / 60));

    deck.library.next_day();
    const DueForecast next = statistics_of(deck).forecast;
    CHECK(next.overdue == 1);
    CHECK(next.days[0].reviews == 2);
    CHECK(next.total == 6);
}

TEST_CASE("stability, difficulty and recall now are counted over the learned cards that are not retired")
{
    Deck deck(4);
    const Day today = study_day(deck.library.clock());
    write(deck, {},
          {memory_of(deck.ids[0], 0.5, 1.0, today, today),
           memory_of(deck.ids[1], 4.0, 5.5, today - days(4), today),
           memory_of(deck.ids[2], 300.0, 10.0, today - days(300), today)});
    const Statistics statistics = statistics_of(deck);
    CHECK(statistics.cards == 4);
    CHECK(statistics.learned == 3);
    CHECK(statistics.stability.counts == std::vector{1, 0, 0, 1, 0, 0, 0, 0, 0, 1});
    CHECK(statistics.stability.median == 4.0);
    CHECK(statistics.difficulty.counts == std::vector{1, 0, 0, 0, 1, 0, 0, 0, 1});
    CHECK(statistics.recall_now.counts == std::vector{0, 0, 0, 0, 0, 0, 0, 0, 0, 3}); // 1, 0.9 and 0.9
    REQUIRE(statistics.recall);
    CHECK(statistics.recall->expected == Catch::Detail::Approx((1 + 0.9 + 0.9) / 3));
}

TEST_CASE("calibration counts predictions of another day, and needs fifty")
{
    Deck deck(1);
    const Day today = study_day(deck.library.clock());
    std::vector<Review> log;
    for (int i = 0; i < 51; ++i) {
        log.push_back(review(deck.ids[0], today, i < 40 ? Rating::Good : Rating::Again, Phase::Review, 5));
        log.back().predicted = 0.9;
    }
    log.push_back(review(deck.ids[0], today, Rating::Again, Phase::Relearning, 0));
    log.back().predicted = 1.0; // the same day: the model always says 1
    log.push_back(review(deck.ids[0], today, Rating::Good, Phase::New, 0));
    write(deck, log);
    const Statistics statistics = statistics_of(deck);
    CHECK(statistics.calibration.actual == Retention{40, 51});
    CHECK(statistics.calibration.bins.size() == 1);

    const QJsonObject json = statistics_json(statistics, {})[QStringLiteral("calibration")].toObject();
    CHECK(json[QStringLiteral("log_loss")].isDouble());
    Statistics few = statistics;
    few.calibration.actual = {40, 49};
    const QJsonObject silent = statistics_json(few, {})[QStringLiteral("calibration")].toObject();
    CHECK(silent[QStringLiteral("log_loss")].isNull());
    CHECK(silent[QStringLiteral("bins")].toArray().isEmpty());
    CHECK(silent[QStringLiteral("reviews")].toInt() == 49);
}

TEST_CASE("a scope takes its cards and their answers: an area, a deck with those inside, given cards")
{
    auto texts = card_texts(3);
    texts[1].area = QStringLiteral("peers");
    Deck deck(texts);
    const auto add = [&](const char* name, const char* in) {
        CardFacts facts;
        facts.area = QStringLiteral("own");
        facts.skill = QStringLiteral("recall");
        const auto id =
            add_card(*deck.library, {QString::fromLatin1(name), QStringLiteral("a"), {}, {}}, facts);
        REQUIRE_OK(id);
        auto card = load_card(deck.library.database(), *id);
        REQUIRE_OK(card);
        card->deck = QString::fromLatin1(in);
        REQUIRE_OK(deck.library->run({k_write, {}, {}, nullptr}, [&](Transaction& transaction) {
            return update_card(transaction, *card);
        }));
        return *id;
    };
    const CardId law = add("q1", "Law");
    const CardId sec = add("q2", "Law::SEC");
    const CardId lawn = add("q3", "Lawn");
    for (const CardId id : {deck.ids[0], deck.ids[1], law, sec, lawn})
        (void)deck.answer(id);

    const auto of = [&](StatisticsScope scope) {
        StatisticsQuestion question = question_at(deck);
        question.scope = std::move(scope);
        return statistics_of(deck, question);
    };
    using Kind = StatisticsScope::Kind;
    CHECK(of({}).answers == 5);
    CHECK(of({}).cards == 6);
    CHECK(of({Kind::Area, QStringLiteral("peers"), {}}).answers == 1);
    CHECK(of({Kind::Area, QStringLiteral("rules"), {}}).cards == 2);
    CHECK(of({Kind::Deck, QStringLiteral("Law"), {}}).answers == 2);
    CHECK(of({Kind::Deck, QStringLiteral("Law::SEC"), {}}).cards == 1);
    CHECK(of({Kind::Cards, {}, {lawn, deck.ids[2]}}).cards == 2);
    CHECK(of({Kind::Cards, {}, {lawn, deck.ids[2]}}).answers == 1);
    CHECK(of({Kind::Area, QStringLiteral("nowhere"), {}}).cards == 0);

    const Statistics all = of({});
    REQUIRE(all.areas.size() == 3);
    CHECK(all.areas[0].area == QStringLiteral("own"));
    CHECK(all.areas[0].cards == 3);
    CHECK(all.areas[0].learned == 3);
    CHECK(all.areas[2].area == QStringLiteral("rules"));
    CHECK(all.areas[2].learned == 1);
    CHECK(all.areas[2].recall_now);
}

TEST_CASE("leeches come most lapses first, with the words to mend, and suspended ones are done with")
{
    Deck deck(5);
    const Day today = study_day(deck.library.clock());
    write(deck, {},
          {memory_of(deck.ids[0], 2, 9, today, today, 5), memory_of(deck.ids[1], 2, 9, today, today, 6),
           memory_of(deck.ids[2], 2, 9, today, today, 14), memory_of(deck.ids[3], 2, 9, today, today, 8)});
    REQUIRE_OK(suspend_cards(*deck.library, {deck.ids[3]}));
    const Statistics statistics = statistics_of(deck);
    CHECK(statistics.leeches_total == 2);
    REQUIRE(statistics.leeches.size() == 2);
    CHECK(statistics.leeches[0].card == deck.ids[2]);
    const auto lines = load_leech_lines(*deck.library, statistics.leeches);
    REQUIRE_OK(lines);
    REQUIRE(lines->size() == 2);
    CHECK(lines->at(0).question == QStringLiteral("Question k3"));
    CHECK(lines->at(0).advice == LeechAdvice::Suspend);
    CHECK(lines->at(1).advice == LeechAdvice::Rewrite);
}

TEST_CASE("a day ahead of today, from a clock set back, is left out, and a day of 1900 costs no memory")
{
    Deck deck(1);
    const Day today = study_day(deck.library.clock());
    write(deck, {review(deck.ids[0], today + days(3), Rating::Good, Phase::Review, 5),
                 review(deck.ids[0], Day(days(-25'567)), Rating::Good, Phase::Review, 5),
                 review(deck.ids[0], today, Rating::Good, Phase::Review, 5)});
    StatisticsQuestion question = question_at(deck);
    question.days.reset();
    const Statistics statistics = statistics_of(deck, question);
    CHECK(statistics.answers == 1);
    CHECK(at(statistics, RetentionSpan::All).both() == Retention{1, 1});
}
