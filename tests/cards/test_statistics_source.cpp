// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of random histories against a slow count over the cards' own reviews, and a source that follows
// changes against one that is read anew.
#include "app/cards/statistics_json.h"
#include "app/cards/statistics_load.h"
#include "app/cards/store.h"
#include "tests/cards/deck.h"
#include "tests/support/big_library.h"

#include <QJsonDocument>

using namespace deference;
using namespace deference::cards;
using namespace deference::tests;
using std::chrono::days;

namespace {

QByteArray text_of(const Statistics& statistics)
{
    return QJsonDocument(statistics_json(statistics, {})).toJson();
}

StatisticsSource read_all(Library& library)
{
    StatisticsSource source;
    while (source.is_incomplete())
        REQUIRE_OK(source.read_some(library));
    return source;
}

// The same figures, one review at a time, as anybody would count them.
struct SlowCount
{
    SlowCount(Library& library, Day from, Day to)
    {
        const auto cards = load_candidates(library.database());
        REQUIRE_OK(cards);
        for (const Candidate& card : *cards) {
            const auto log = load_reviews(library.database(), card.id);
            REQUIRE_OK(log);
            for (const Review& review : *log) {
                if (review.study_day >= from && review.study_day <= to)
                    count(review);
            }
        }
    }

    void count(const Review& review)
    {
        const bool recalled = review.rating != Rating::Again;
        ++answers;
        ++ratings[memory::index_of(review.rating)];
        ++by_day[review.study_day];
        spent += std::min(review.duration, k_longest_answer);
        const auto local = review.reviewed_at + review.utc_offset;
        const auto since_midnight = local - std::chrono::floor<std::chrono::days>(local);
        ++hours[static_cast<std::size_t>(std::chrono::floor<std::chrono::hours>(since_midnight).count())];
        if (review.phase == Phase::Review) {
            Retention& share = review.elapsed_days < 21 ? young : mature;
            share.recalled += recalled ? 1 : 0;
            ++share.total;
        }
        if (review.predicted && review.elapsed_days > 0) {
            ++predicted;
            predicted_sum += *review.predicted;
        }
    }

    int answers = 0;
    std::array<int, 4> ratings{};
    std::map<Day, int> by_day;
    std::array<int, 24> hours{};
    std::chrono::milliseconds spent{0};
    Retention young;
    Retention mature;
    int predicted = 0;
    double predicted_sum = 0.0;
};

} // namespace

TEST_CASE("statistics of random histories are what a slow count over the reviews finds")
{
    const auto seed = GENERATE(1ULL, 2ULL, 3ULL);
    const int range = GENERATE(30, 365);
    TestLibrary library;
    REQUIRE_OK(tests::fill(*library, {60, 1'500, 0.8, 120, seed}));
    const Day today = study_day(library.clock());
    StatisticsQuestion question;
    question.today = today;
    question.days = range;
    const auto found = load_statistics(*library, question);
    REQUIRE_OK(found);
    const SlowCount slow(*library, today - days(range - 1), today);

    REQUIRE(slow.answers > 100);
    CHECK(found->answers == slow.answers);
    // Tenths of a second are kept of each answer.
    CHECK(static_cast<double>(found->spent.count()) ==
          Catch::Detail::Approx(static_cast<double>(slow.spent.count())).margin(100.0 * slow.answers));
    memory::PerRating<int> ratings{};
    for (const auto& stage : found->buttons) {
        for (std::size_t i = 0; i < stage.size(); ++i)
            ratings[i] += stage[i];
    }
    CHECK(ratings == slow.ratings);
    std::map<Day, int> by_day;
    for (const auto& [day, log] : found->days) {
        if (log.all() > 0)
            by_day[day] = log.all();
    }
    CHECK(by_day == slow.by_day);
    for (std::size_t hour = 0; hour < 24; ++hour)
        CHECK(found->hours[hour].answers == slow.hours[hour]);
    const RetentionFigures& retention =
        found->retention[static_cast<std::size_t>(range == 30 ? RetentionSpan::Month : RetentionSpan::Year)];
    CHECK(retention.young == slow.young);
    CHECK(retention.mature == slow.mature);
    CHECK(found->calibration.actual.total == slow.predicted);
    CHECK(found->calibration.mean ==
          Catch::Detail::Approx(slow.predicted_sum / slow.predicted).epsilon(1e-6));

    const auto candidates = load_candidates(library.database());
    REQUIRE_OK(candidates);
    int planned = 0;
    for (const Candidate& card : *candidates)
        planned += card.memory && days_between(today, card.memory->due_day) < 30 ? 1 : 0;
    CHECK(found->forecast.total == planned);
}

TEST_CASE("a library of several slices is read whole")
{
    TestLibrary library;
    REQUIRE_OK(tests::fill(*library, {5'000, 10'000, 0.5, 100, 4}));
    StatisticsSource source;
    int slices = 0;
    while (source.is_incomplete()) {
        REQUIRE_OK(source.read_some(*library));
        ++slices;
    }
    CHECK(slices == 8); // cards: 2,048 twice and 904; answers: 2,048 four times and 1,808
    CHECK(source.cards().size() == 5'000);
    CHECK(source.answers().size() == 10'000);
    REQUIRE_OK(source.read_some(*library));
    CHECK(source.answers().size() == 10'000);
}

TEST_CASE("a source that follows answers, undo and edits is what a new one would be")
{
    Deck deck(12);
    StatisticsSource source = read_all(*deck.library);
    int changes = 0;
    QObject::connect(&deck.library->notifier(), &Notifier::changed, [&](const ChangeSummary& summary) {
        const auto followed = source.follow(*deck.library, summary);
        REQUIRE_OK(followed);
        changes += *followed ? 1 : 0;
    });
    StatisticsQuestion question;
    question.today = study_day(deck.library.clock());
    const auto agree = [&] {
        while (source.is_incomplete())
            REQUIRE_OK(source.read_some(*deck.library));
        CHECK(text_of(make_statistics(source, question)) ==
              text_of(make_statistics(read_all(*deck.library), question)));
    };
    Random random(5);
    for (int i = 0; i < 60; ++i) {
        (void)deck.answer(deck.ids[random.below(12)], static_cast<Rating>(1 + random.below(4)));
        deck.library.clock().advance(std::chrono::minutes(1));
        if (i % 7 == 0)
            agree();
        if (random.below(5) == 0)
            REQUIRE_OK(deck.library->undo());
        if (random.below(9) == 0) {
            REQUIRE_OK(deck.library->undo());
            REQUIRE_OK(deck.library->undo());
            REQUIRE_OK(deck.library->redo());
        }
    }
    agree();
    REQUIRE_OK(suspend_cards(*deck.library, deck.ids));
    agree();
    REQUIRE_OK(add_card(*deck.library, {QStringLiteral("q"), QStringLiteral("a"), {}, {}}, {}));
    agree();
    REQUIRE_OK(deck.library->undo()); // the card goes again
    agree();
    REQUIRE_OK(deck.library->undo());
    agree();
    CHECK(changes > 60);
    CHECK(make_statistics(source, question).cards == 12);
}
