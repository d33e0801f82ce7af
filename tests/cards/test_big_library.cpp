// SPDX-License-Identifier: GPL-3.0-or-later
// The generated library is what it says, and the feature stays quick in it. Times are for a debug build on a
// busy machine: ten times what was measured, so that only a change of kind fails.
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/session.h"
#include "app/cards/store.h"
#include "app/database/query.h"
#include "tests/cards/deck.h"
#include "tests/support/big_library.h"

#include <QElapsedTimer>
#include <iostream>

using namespace deference;
using namespace deference::tests;

namespace {

qint64 count(const Database& database, const char* sql)
{
    const auto found =
        Query(database, QLatin1String(sql)).first([](const Query& row) { return row.integer(0); });
    REQUIRE_OK(found);
    return found->value_or(-1);
}

// Milliseconds of `work`, printed: figures that nobody sees are not figures.
double milliseconds(const char* name, const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    const double taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::cout << "  " << name << ": " << taken << " ms\n";
    return taken;
}

} // namespace

TEST_CASE("the generated library holds what was ordered, and its memory follows from its log")
{
    TestLibrary library;
    REQUIRE_OK(fill(*library, {.cards = 100, .reviews = 1'234, .learned = 0.7, .days = 60, .seed = 7}));
    const Database& database = library.database();
    CHECK(count(database, "SELECT count(*) FROM cards") == 100);
    CHECK(count(database, "SELECT count(*) FROM reviews") == 1'234);
    CHECK(count(database, "SELECT count(*) FROM card_memory") == 70);
    CHECK(count(database, "SELECT sum(reps) FROM card_memory") == 1'234);
    CHECK(count(database, "SELECT count(*) FROM (SELECT reviewed_at < lag(reviewed_at) OVER (ORDER BY id) AS "
                          "back FROM reviews) "
                          "WHERE back") == 0);
    CHECK(library->undo_text().isEmpty());
    REQUIRE_OK(database.verify());
    const auto candidates = cards::load_candidates(database);
    REQUIRE_OK(candidates);
    for (const cards::Candidate& candidate : *candidates) {
        const auto memory = cards::find_memory(database, candidate.id);
        const auto log = cards::load_reviews(database, candidate.id);
        CHECK(cards::replay(*log, {}).value() == *memory);
        CHECK(candidate.memory.has_value() == memory->has_value());
    }
}

TEST_CASE("5,000 cards and 100,000 answers do not slow a key press down")
{
    TestLibrary library;
    milliseconds("fill", [&] { REQUIRE_OK(fill(*library, {})); });
    cards::StudyConfig config;
    config.minutes_today = 600;
    config.next_round = study_day(library.clock()) + std::chrono::days(14);

    std::unique_ptr<cards::ReviewSession> session;
    CHECK(milliseconds("start a session",
                       [&] { session = std::move(*cards::ReviewSession::start(*library, config)); }) < 1'000);
    std::cout << "  cards today: " << session->progress().total << "\n";
    double worst = 0.0;
    double sum = 0.0;
    constexpr int answers = 100;
    for (int i = 0; i < answers; ++i) {
        QElapsedTimer timer;
        timer.start();
        REQUIRE_OK(session->answer(i % 7 == 0 ? cards::Rating::Again : cards::Rating::Good, k_answer_time));
        const double taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        worst = std::max(worst, taken);
        sum += taken;
    }
    std::cout << "  key press to next card: " << sum / answers << " ms, at worst " << worst << " ms\n";
    CHECK(sum / answers < 150);
    CHECK(milliseconds("undo", [&] { REQUIRE_OK(session->undo()); }) < 150);
    CHECK(milliseconds("start again",
                       [&] { session = std::move(*cards::ReviewSession::start(*library, config)); }) < 1'000);
    CHECK(milliseconds("stats", [&] { REQUIRE_OK(cards::load_deck(*library)); }) < 150);
    CHECK(milliseconds("activity of 120 days", [&] {
              REQUIRE_OK(cards::load_activity(*library, study_day(library.clock()) - std::chrono::days(120),
                                              study_day(library.clock())));
          }) < 500);
    CHECK(milliseconds("legal counts", [&] { REQUIRE_OK(cards::load_legal_counts(*library)); }) < 150);
    CHECK(milliseconds("search", [&] {
              REQUIRE_OK(cards::find_cards(*library, QStringLiteral("duty adviser -churn is:due")));
          }) < 500);
    CHECK(milliseconds("due list", [&] { REQUIRE_OK(cards::load_due(*library)); }) < 1'500);
    std::vector<cards::Candidate> deck;
    CHECK(milliseconds("load candidates", [&] { deck = *cards::load_candidates(library.database()); }) < 500);
    CHECK(milliseconds("deck forecast, 14 days", [&] {
              REQUIRE_OK(cards::deck_forecast(deck, study_day(library.clock()), *config.next_round, config));
          }) < 3'000);
}
