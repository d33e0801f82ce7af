// SPDX-License-Identifier: GPL-3.0-or-later
// From the log to the memory model's parameters and back: what is fitted, what is refused, what undo
// restores.
#include "app/cards/model_settings.h"
#include "app/cards/operations.h"
#include "app/cards/statistics_store.h"
#include "app/cards/store.h"
#include "app/library/settings.h"
#include "tests/cards/deck.h"
#include "tests/support/big_library.h"

using namespace deference;
using namespace deference::cards;
using namespace deference::tests;

namespace {

StatisticsSource read_all(Library& library)
{
    StatisticsSource source;
    while (source.is_incomplete())
        REQUIRE_OK(source.read_some(library));
    return source;
}

// Every card's state, by card.
std::map<qint64, memory::State> states_of(Library& library)
{
    std::map<qint64, memory::State> states;
    const auto cards = load_candidates(library.database());
    REQUIRE_OK(cards);
    for (const Candidate& card : *cards) {
        if (card.memory)
            states[card.id.value()] = card.memory->state;
    }
    return states;
}

memory::Parameters other_parameters()
{
    auto values = memory::default_parameter_values();
    values[2] *= 1.7;
    values[20] = 0.2;
    const auto made = memory::make_parameters(values);
    REQUIRE_OK(made);
    return *made;
}

MemoryModel other_model()
{
    MemoryModel model{other_parameters(), ModelFit{}};
    model.fit->reviews = 1'234;
    model.fit->fitted_on = Day(std::chrono::days(20'700));
    model.fit->usual = {0.41, 0.05, 0.66, 700};
    model.fit->fitted = {0.40, 0.03, std::nullopt, 700};
    return model;
}

} // namespace

TEST_CASE("worked out anew under the parameters in use, every card stands where the library says")
{
    TestLibrary library;
    REQUIRE_OK(tests::fill(*library, {80, 1'200, 0.7, 120, 9}));
    const auto stored = states_of(*library);
    const auto states = states_under(read_all(*library), memory::Parameters());
    REQUIRE_OK(states);
    REQUIRE(states->size() == stored.size());
    for (const CardState& each : *states)
        CHECK(each.state == stored.at(each.card.value())); // bit for bit
    const auto others = states_under(read_all(*library), other_parameters());
    REQUIRE_OK(others);
    CHECK(others->front().state != states->front().state);
}

TEST_CASE("a card that was made new again is worked out from there, and counts from there when fitting")
{
    Deck deck(2);
    for (const auto id : deck.ids) {
        (void)deck.answer(id, Rating::Again);
        deck.library.next_day();
        (void)deck.answer(id, Rating::Good);
        deck.library.next_day();
    }
    REQUIRE_OK(forget_cards(*deck.library, deck.ids));
    (void)deck.answer(deck.ids[1], Rating::Easy);
    const auto states = states_under(read_all(*deck.library), memory::Parameters());
    REQUIRE_OK(states);
    REQUIRE(states->size() == 1);
    CHECK(states->front().reps == 1);
    CHECK(states->front().state == states_of(*deck.library).at(deck.ids[1].value()));
    const auto histories = histories_of(read_all(*deck.library));
    REQUIRE_OK(histories);
    for (const auto& card : histories->cards)
        CHECK(histories->of(card).front().elapsed_days == 0);
}

TEST_CASE("histories of a library are its answers by card, days counted between study days")
{
    Deck deck(2);
    (void)deck.answer(deck.ids[0], Rating::Again);
    (void)deck.answer(deck.ids[0], Rating::Good);
    deck.library.next_day();
    deck.library.next_day();
    deck.library.next_day();
    (void)deck.answer(deck.ids[0], Rating::Hard);
    (void)deck.answer(deck.ids[1], Rating::Easy);
    const auto histories = histories_of(read_all(*deck.library));
    REQUIRE_OK(histories);
    REQUIRE(histories->cards.size() == 2);
    CHECK(histories->items == 1);
    const auto first = histories->of(histories->cards[0]);
    REQUIRE(first.size() == 3);
    CHECK(first[0].rating == Rating::Again);
    CHECK(first[1].elapsed_days == 0);
    CHECK(first[2].elapsed_days == 3);
    CHECK(first[2].rating == Rating::Hard);
}

TEST_CASE("a changed model is kept bit for bit, moves the cards, and undo brings both back")
{
    TestLibrary library;
    REQUIRE_OK(tests::fill(*library, {30, 300, 0.8, 60, 4}));
    const QString before = dump(library.database());
    const MemoryModel model = other_model();
    const auto states = states_under(read_all(*library), model.parameters);
    REQUIRE_OK(states);
    REQUIRE_OK(change_parameters(*library, model, *states));
    const auto kept = load_model(*library);
    REQUIRE_OK(kept);
    CHECK(*kept == model);
    const auto moved = states_of(*library);
    for (const CardState& each : *states)
        CHECK(moved.at(each.card.value()) == each.state);
    CHECK(dump(library.database()) != before);

    REQUIRE_OK(library->undo());
    CHECK(dump(library.database()) == before);
    const auto usual = load_model(*library);
    REQUIRE_OK(usual);
    CHECK(*usual == MemoryModel());
    REQUIRE_OK(library->redo());
    library.reopen();
    CHECK(*load_model(*library) == model);

    REQUIRE_OK(change_parameters(*library, {}, {})); // the usual ones leave no trace
    CHECK(*load_setting(library.database(), QStringLiteral("cards.model"), {}) == QString());
}

TEST_CASE("a card that was answered after its state was worked out keeps the one it has")
{
    Deck deck(2);
    (void)deck.answer(deck.ids[0]);
    (void)deck.answer(deck.ids[1]);
    const auto states = states_under(read_all(*deck.library), other_parameters());
    REQUIRE_OK(states);
    REQUIRE(states->size() == 2);
    (void)deck.answer(deck.ids[0]);
    const auto before = states_of(*deck.library);
    REQUIRE_OK(change_parameters(*deck.library, other_model(), *states));
    const auto after = states_of(*deck.library);
    CHECK(after.at(deck.ids[0].value()) == before.at(deck.ids[0].value()));
    CHECK(after.at(deck.ids[1].value()) == states->at(1).state);
}

TEST_CASE("a stored model that cannot be read is the usual one")
{
    TestLibrary library;
    for (const char* text : {"nonsense", "{}", R"({"parameters": [1, 2], "fitted_on": "2026-01-01"})",
                             R"({"parameters": [], "reviews": 5})"}) {
        REQUIRE_OK(change_setting(*library, QStringLiteral("cards.model"), QString::fromLatin1(text)));
        const auto model = load_model(*library);
        REQUIRE_OK(model);
        CHECK(*model == MemoryModel());
    }
}

TEST_CASE("fitting is refused below 64 reviews, and never offers what does worse on unseen answers")
{
    TestLibrary few;
    REQUIRE_OK(tests::fill(*few, {10, 60, 1.0, 40, 2}));
    const Day today = study_day(few.clock());
    const auto refused = fit_model(read_all(*few), {}, today);
    REQUIRE_OK(refused);
    CHECK(refused->verdict == ModelOffer::Verdict::TooFew);
    CHECK(refused->items < k_reviews_to_fit);
    CHECK(refused->states.empty());

    TestLibrary library;
    REQUIRE_OK(tests::fill(*library, {120, 2'000, 1.0, 120, 5}));
    double furthest = 0.0;
    bool rises = true;
    const auto offer = fit_model(read_all(*library), {}, today, [&](double done) {
        rises = rises && done >= furthest && done <= 1.0;
        furthest = done;
        return true;
    });
    REQUIRE_OK(offer);
    CHECK(rises);
    CHECK(furthest > 0.8);
    // Ratings of this library were drawn without regard to memory, so something better is easily found.
    REQUIRE(offer->verdict == ModelOffer::Verdict::Better);
    CHECK(offer->figures.fitted.log_loss < offer->figures.usual.log_loss);
    CHECK(offer->figures.reviews >= int(k_reviews_to_fit));
    CHECK(offer->model.fit == offer->figures);
    CHECK(offer->states.size() == 120);

    // In use, the same log offers nothing better.
    const auto again = fit_model(read_all(*library), offer->model, today);
    REQUIRE_OK(again);
    CHECK(again->verdict == ModelOffer::Verdict::NoBetter);
    CHECK(again->states.empty());

    const auto stopped = fit_model(read_all(*library), {}, today, [](double) { return false; });
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}
