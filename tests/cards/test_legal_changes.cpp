// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/legal_changes.h"
#include "app/cards/session_scope.h"
#include "tests/cards/deck.h"

#include <QJsonArray>

using namespace deference;
using namespace deference::tests;
using content::LegalStatus;

namespace {

std::vector<cards::LegalChange> changes(Deck& deck)
{
    const auto found = cards::load_legal_changes(*deck.library);
    REQUIRE_OK(found);
    return *found;
}

void merge(Deck& deck, std::vector<content::CardText> texts)
{
    REQUIRE_OK(cards::merge_pack(*deck.library, pack_of(std::move(texts), QStringLiteral("next"))));
}

} // namespace

TEST_CASE(
    "a change of a law's status is listed with what it was, what it is and whether the card was learned")
{
    Deck deck(4);
    CHECK(changes(deck).empty());
    (void)deck.answer(deck.ids[1], cards::Rating::Easy);
    deck.library.next_day();
    auto texts = card_texts(4);
    texts[1].status = LegalStatus::Withdrawn;
    texts[1].citation = QStringLiteral("Release 1");
    texts[2].status = LegalStatus::Stayed;
    texts[3].status.reset();
    merge(deck, texts);

    const auto found = changes(deck);
    REQUIRE(found.size() == 3);
    CHECK(found[0].id == deck.ids[1]);
    CHECK(found[0].key == QStringLiteral("k2"));
    CHECK(found[0].question == QStringLiteral("Question k2"));
    CHECK(found[0].citation == QStringLiteral("Release 1"));
    CHECK(found[0].before == LegalStatus::InForce);
    CHECK(found[0].after == LegalStatus::Withdrawn);
    CHECK(found[0].day == study_day(deck.library->clock()));
    CHECK(found[0].learned);
    CHECK(found[0].is_open);
    CHECK(found[1].after == LegalStatus::Stayed);
    CHECK_FALSE(found[1].learned);
    CHECK_FALSE(found[1].is_open);
    CHECK(found[2].before == LegalStatus::InForce);
    CHECK_FALSE(found[2].after.has_value());
}

TEST_CASE("a changed card that was answered since stays in the list and is not open")
{
    Deck deck(2);
    (void)deck.answer(deck.ids[0]);
    deck.library.next_day();
    auto texts = card_texts(2);
    texts[0].status = LegalStatus::Withdrawn;
    texts[1].status = LegalStatus::Withdrawn;
    merge(deck, texts);
    deck.library.clock().advance(std::chrono::minutes(1));
    (void)deck.answer(deck.ids[0]);
    (void)deck.answer(deck.ids[1]); // first learned as it is now

    const auto found = changes(deck);
    REQUIRE(found.size() == 2);
    CHECK(found[0].learned);
    CHECK_FALSE(found[0].is_open);
    CHECK_FALSE(found[1].learned);
    CHECK_FALSE(found[1].is_open);
    REQUIRE_OK(deck.library->undo());
    REQUIRE_OK(deck.library->undo());
    CHECK(changes(deck)[0].is_open); // the answer was taken back
}

TEST_CASE("a changed card that is hidden is told of and not open; a retired one is not told of")
{
    Deck deck(3);
    for (const cards::CardId id : deck.ids)
        (void)deck.answer(id);
    deck.library.next_day();
    auto texts = card_texts(3);
    for (auto& text : texts)
        text.status = LegalStatus::Vacated;
    merge(deck, texts);
    REQUIRE_OK(cards::suspend_cards(*deck.library, {deck.ids[0]}));
    REQUIRE_OK(cards::bury_cards(*deck.library, {deck.ids[1]}));
    const auto found = changes(deck);
    REQUIRE(found.size() == 3);
    CHECK_FALSE(found[0].is_open);
    CHECK_FALSE(found[1].is_open);
    CHECK(found[2].is_open);

    texts.pop_back();
    REQUIRE_OK(cards::merge_pack(*deck.library, pack_of(texts, QStringLiteral("third"))));
    CHECK(changes(deck).size() == 2);
}

TEST_CASE("an announcement that was put away stays so, a later change is announced, and both can be undone")
{
    Deck deck(2);
    for (const cards::CardId id : deck.ids)
        (void)deck.answer(id);
    deck.library.next_day();
    auto texts = card_texts(2);
    texts[0].status = LegalStatus::Withdrawn;
    merge(deck, texts);
    CHECK_FALSE(changes(deck)[0].dismissed);
    REQUIRE_OK(cards::dismiss_legal_changes(*deck.library));
    CHECK(changes(deck)[0].dismissed);
    CHECK(changes(deck)[0].is_open); // due all the same

    deck.library.clock().advance(std::chrono::minutes(1));
    texts[1].status = LegalStatus::Stayed;
    REQUIRE_OK(cards::merge_pack(*deck.library, pack_of(texts, QStringLiteral("third"))));
    const auto found = changes(deck);
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == deck.ids[1]);
    CHECK_FALSE(found[0].dismissed);
    CHECK(found[1].dismissed);

    REQUIRE_OK(cards::dismiss_legal_changes(*deck.library));
    REQUIRE_OK(deck.library->undo());
    CHECK_FALSE(changes(deck)[0].dismissed);
    CHECK(changes(deck)[1].dismissed);
}

TEST_CASE("cards are studied by name, one by one")
{
    Deck deck(4);
    const std::vector<cards::CardId> chosen{deck.ids[2], deck.ids[0]};
    const auto found = cards::cards_of(cards::scope_of(chosen), *deck.library);
    REQUIRE_OK(found);
    CHECK(*found == QSet<cards::CardId>(chosen.begin(), chosen.end()));
}

TEST_CASE("what nobody has checked is listed with its citation and status")
{
    auto texts = card_texts(3);
    texts[1].verified = false;
    texts[1].citation = QStringLiteral("Release 2");
    texts[1].source_title = QStringLiteral("Rule book");
    texts[1].source_url = QStringLiteral("https://rules.example");
    texts[2].verified = false;
    texts[2].status.reset();
    Deck deck(texts);
    const auto found = cards::load_unverified(*deck.library);
    REQUIRE_OK(found);
    REQUIRE(found->size() == 2);
    CHECK(found->front() ==
          cards::UnverifiedCard{deck.ids[1], QStringLiteral("k2"), QStringLiteral("Question k2"),
                                QStringLiteral("Release 2"), QStringLiteral("rules"), LegalStatus::InForce,
                                QStringLiteral("Rule book"), QStringLiteral("https://rules.example"),
                                Day(std::chrono::days(20'500))});
    CHECK_FALSE(found->back().status.has_value());

    texts.pop_back();
    texts[1].verified = true; // checked at last
    merge(deck, texts);
    CHECK(cards::load_unverified(*deck.library).value().empty());
}

TEST_CASE("legal changes and unverified cards as JSON")
{
    cards::LegalChange change;
    change.id = cards::CardId(7);
    change.key = QStringLiteral("k7");
    change.before = LegalStatus::Proposed;
    change.day = Day(std::chrono::days(20'500));
    change.learned = true;
    const QJsonObject row = cards::changes_json({change})[QStringLiteral("changes")].toArray()[0].toObject();
    CHECK(row[QStringLiteral("id")] == QStringLiteral("7"));
    CHECK(row[QStringLiteral("before")] == QStringLiteral("proposed"));
    CHECK(row[QStringLiteral("after")].isNull());
    CHECK(row[QStringLiteral("day")] == QStringLiteral("2026-02-16"));
    CHECK(row[QStringLiteral("learned")] == true);
    CHECK(row[QStringLiteral("open")] == false);
    const QJsonObject card = cards::unverified_json({{}})[QStringLiteral("cards")].toArray()[0].toObject();
    CHECK(card.keys() == QStringLiteral("area as_of citation id key question source status url").split(u' '));
}
