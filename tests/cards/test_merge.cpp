// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/store.h"
#include "app/database/query.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::CardId;

namespace {

cards::MergeReport merge(Deck& deck, std::vector<content::CardText> texts, const QString& hash = {})
{
    const auto report = cards::merge_pack(*deck.library, pack_of(std::move(texts), hash));
    REQUIRE_OK(report);
    return *report;
}

cards::Card card(Deck& deck, std::size_t index)
{
    const auto loaded = cards::load_card(deck.library.database(), deck.ids[index]);
    REQUIRE_OK(loaded);
    return *loaded;
}

} // namespace

TEST_CASE("merging adds what is new and nothing else")
{
    Deck deck(2);
    const auto report = merge(deck, card_texts(3));
    CHECK(report.added == 1);
    CHECK(report.updated == 0);
    CHECK(cards::load_deck(*deck.library).value().total == 3);
    const cards::Card first = card(deck, 0);
    CHECK(first.words == cards::words_of(card_text(QStringLiteral("k1"))));
    CHECK(first.facts == cards::facts_of(card_text(QStringLiteral("k1"))));
    REQUIRE(first.origin);
    CHECK(first.origin->card == QStringLiteral("k1"));
}

TEST_CASE("merging the same pack again changes nothing, and an unchanged hash is not even looked at")
{
    Deck deck(3);
    (void)merge(deck, card_texts(3), QStringLiteral("abc"));
    const QString before = dump(deck.library.database());
    const auto without_hash = merge(deck, card_texts(3)); // no hash: compared card by card
    CHECK_FALSE(without_hash.unchanged);
    CHECK(without_hash.added + without_hash.updated + without_hash.retired + without_hash.returned == 0);
    (void)merge(deck, card_texts(3), QStringLiteral("abc"));
    CHECK(dump(deck.library.database()) == before);
    // The shortcut believes the hash: this pack would change everything, and does not.
    CHECK(merge(deck, {}, QStringLiteral("abc")).unchanged);
    CHECK(dump(deck.library.database()) == before);
    CHECK(deck.library->undo_text().isEmpty());
}

TEST_CASE("changed words update a card and keep its history")
{
    Deck deck(2);
    const auto answered = deck.answer(deck.ids[0]);
    auto texts = card_texts(2);
    texts[0].answer = QStringLiteral("Better answer");
    const auto report = merge(deck, texts);
    CHECK(report.updated == 1);
    CHECK(card(deck, 0).words.answer == QStringLiteral("Better answer"));
    CHECK(cards::find_memory(deck.library.database(), deck.ids[0]).value() == answered.memory);
    CHECK(cards::find_cards(*deck.library, QStringLiteral("better")).value().size() == 1);
}

TEST_CASE("edited words stay and are listed until they agree, while status and source follow the pack")
{
    Deck deck(2);
    const cards::CardWords mine{QStringLiteral("My question"), QStringLiteral("My answer"), {}, {}};
    REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[0], mine));
    auto texts = card_texts(2);
    CHECK(merge(deck, texts).unmerged.empty()); // the pack's words are those that were edited

    texts[0].answer = QStringLiteral("Their new answer");
    texts[0].status = content::LegalStatus::Withdrawn;
    for (int again = 0; again < 2; ++again) {
        const auto report = merge(deck, texts);
        REQUIRE(report.unmerged.size() == 1);
        CHECK(report.unmerged[0].id == deck.ids[0]);
        CHECK(report.unmerged[0].ours == mine);
        CHECK(report.unmerged[0].theirs.answer == QStringLiteral("Their new answer"));
        CHECK(report.status_changes.size() == (again == 0 ? 1u : 0u));
        CHECK(report.updated == (again == 0 ? 1 : 0));
        CHECK(card(deck, 0).words == mine);
        CHECK(card(deck, 0).facts.status == content::LegalStatus::Withdrawn);
    }
    // The user takes over their words by hand: nothing is left to settle.
    REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[0], cards::words_of(texts[0])));
    CHECK(merge(deck, texts).unmerged.empty());
    CHECK_FALSE(card(deck, 0).edited);
}

TEST_CASE("a law whose status changed since its card was learned is due again, until the card is answered")
{
    Deck deck(2);
    (void)deck.answer(deck.ids[0], cards::Rating::Easy);
    deck.library.next_day();
    REQUIRE(cards::load_due(*deck.library).value().empty());
    auto texts = card_texts(2);
    texts[0].status = content::LegalStatus::Withdrawn;
    texts[1].status = content::LegalStatus::Withdrawn; // never learned: nothing to unlearn
    CHECK(merge(deck, texts).status_changes.size() == 2);

    const auto due = cards::load_due(*deck.library);
    REQUIRE_OK(due);
    REQUIRE(due->size() == 1);
    CHECK(due->front().id == deck.ids[0]);
    CHECK(due->front().status_changed);
    CHECK(cards::load_deck(*deck.library).value().due == 1);
    const auto changed = card(deck, 0).status_changed;
    REQUIRE(changed);
    CHECK(changed->at == deck.library->clock().now());

    deck.library.clock().advance(std::chrono::minutes(1));
    (void)deck.answer(deck.ids[0], cards::Rating::Easy);
    CHECK(cards::load_due(*deck.library).value().empty());
    CHECK(cards::load_deck(*deck.library).value().due == 0);
}

TEST_CASE("a card gone from its pack is retired with its history, and comes back as the same card")
{
    Deck deck(3);
    const auto answered = deck.answer(deck.ids[2]);
    auto report = merge(deck, card_texts(2));
    CHECK(report.retired == 1);
    CHECK(card(deck, 2).retired);
    CHECK(cards::load_reviews(deck.library.database(), deck.ids[2]).value().size() == 1);
    CHECK(cards::load_deck(*deck.library).value().total == 2);
    deck.library.next_day();
    CHECK(cards::load_due(*deck.library).value().empty());
    CHECK(merge(deck, card_texts(2)).retired == 0);

    report = merge(deck, card_texts(3));
    CHECK(report.returned == 1);
    CHECK(report.added == 0);
    CHECK_FALSE(card(deck, 2).retired);
    CHECK(cards::find_memory(deck.library.database(), deck.ids[2]).value() == answered.memory);
}

TEST_CASE("the user's own cards and other packs' cards are left alone")
{
    Deck deck(1);
    const auto own = cards::add_card(*deck.library, {QStringLiteral("Mine"), QStringLiteral("Yes"), {}, {}},
                                     cards::facts_of(card_text(QStringLiteral("k1"))));
    REQUIRE_OK(own);
    content::PackParts other;
    other.info.key = QStringLiteral("other");
    other.cards.cards = {card_text(QStringLiteral("k1"))}; // the same key in another pack is another card
    REQUIRE_OK(cards::merge_pack(*deck.library, content::Pack(other)));
    CHECK(merge(deck, {}).retired == 1);
    CHECK(cards::load_deck(*deck.library).value().total == 2);
    CHECK_FALSE(cards::load_card(deck.library.database(), *own).value().retired);
}

TEST_CASE("a merge that cannot be finished changes nothing")
{
    Deck deck(2);
    const QString before = dump(deck.library.database());
    auto texts = card_texts(4);
    texts[0].answer = QStringLiteral("Changed");
    texts[3].question.clear(); // refused by the library: a card without a question
    const auto report = cards::merge_pack(*deck.library, pack_of(texts));
    REQUIRE_FALSE(report.has_value());
    CHECK(report.error().code == ErrorCode::Conflict);
    CHECK(dump(deck.library.database()) == before);
}

TEST_CASE("every pack of the catalogue is merged, and the next start has nothing to do")
{
    const auto pack = std::make_shared<const content::Pack>(parts_of(card_texts(5), QStringLiteral("h1")));
    TestLibrary library(content::Catalogue({pack}));
    const auto first = cards::merge_packs(*library);
    REQUIRE_OK(first);
    REQUIRE(first->size() == 1);
    CHECK(first->front().added == 5);
    library.reopen();
    CHECK(cards::merge_packs(*library).value().empty());
}

TEST_CASE("moving a word from the question to the answer is a change")
{
    const cards::CardWords a{QStringLiteral("ab"), QStringLiteral("c"), {}, {}};
    const cards::CardWords b{QStringLiteral("a"), QStringLiteral("bc"), {}, {}};
    CHECK(cards::hash_of(a) != cards::hash_of(b));
    CHECK(cards::hash_of(a) == cards::hash_of(a));
    // Stored in libraries: another layout would take every card for changed.
    CHECK(cards::hash_of(a) == QStringLiteral("7fc8122efe7f3d215416ab331c7126501c1210b4"));
}

TEST_CASE("the pack that ships goes into an empty library whole, and once")
{
    TestLibrary library(content::Catalogue::load());
    REQUIRE(library->catalogue().first());
    const auto reports = cards::merge_packs(*library);
    REQUIRE_OK(reports);
    REQUIRE(reports->size() == 1);
    const auto expected = static_cast<int>(library->catalogue().first()->cards().cards.size());
    CHECK(expected > 100);
    CHECK(reports->front().added == expected);
    CHECK(cards::load_deck(*library).value().new_cards == expected);
    CHECK(cards::merge_packs(*library).value().empty());
    // Comparing card by card comes to the same.
    const auto& parts = *library->catalogue().first();
    const auto loaded = cards::load_pack_cards(library.database(), parts.info().key);
    REQUIRE_OK(loaded);
    const auto plan = cards::plan_merge(*loaded, parts.cards().cards, library->clock().now());
    CHECK(plan.to_add.empty());
    CHECK(plan.to_update.empty());
}
