// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/deck.h"
#include "app/cards/decks.h"
#include "app/cards/own_cards.h"
#include "app/cards/store.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using namespace deference::cards;

namespace {

CardId add(Deck& deck, const char* name, const QStringList& tags = {})
{
    CardDraft draft;
    draft.words.question = QStringLiteral("In ") + QString::fromUtf8(name);
    draft.words.answer = QStringLiteral("Yes");
    draft.deck = QString::fromUtf8(name);
    draft.tags = tags;
    const auto saved = add_cards(*deck.library, draft);
    REQUIRE_OK(saved);
    return saved->cards.front();
}

// "Rules 1/2, Rules::SEC 1/1": cards in it, and with those below.
QString list_of(Deck& deck)
{
    const auto decks = load_decks(*deck.library);
    REQUIRE_OK(decks);
    QStringList list;
    for (const DeckCount& each : *decks)
        list.append(QStringLiteral("%1 %2/%3").arg(each.name).arg(each.cards).arg(each.with_below));
    return list.join(QStringLiteral(", "));
}

} // namespace

TEST_CASE("decks are listed as a tree, with what is below them")
{
    Deck deck(2); // a pack's cards are in no deck
    CHECK(list_of(deck).isEmpty());
    add(deck, "Rules::SEC");
    add(deck, "Rules b");
    add(deck, "Rules");
    add(deck, "Deep::er::est");
    CHECK(list_of(deck) == QStringLiteral("Deep 0/1, Deep::er 0/1, Deep::er::est 1/1, Rules 1/2, "
                                          "Rules::SEC 1/1, Rules b 1/1"));
    CHECK(load_decks(*deck.library).value()[2].depth() == 2);
}

TEST_CASE("a deck is renamed with those below it, and may join another")
{
    Deck deck(1);
    const CardId inner = add(deck, "A::x");
    add(deck, "A");
    add(deck, "AB");
    add(deck, "C");
    const auto rename = [&](const char* from, const char* to) {
        return rename_deck(*deck.library, QString::fromUtf8(from), QString::fromUtf8(to));
    };
    CHECK(rename("A", " New :: name ").value() == 2);
    CHECK(list_of(deck) == QStringLiteral("AB 1/1, C 1/1, New 0/2, New::name 1/2, New::name::x 1/1"));
    CHECK(load_card(deck.library.database(), inner).value().deck == QStringLiteral("New::name::x"));
    REQUIRE_OK(deck.library->undo());
    CHECK(list_of(deck) == QStringLiteral("A 1/2, A::x 1/1, AB 1/1, C 1/1"));
    CHECK(rename("A", "C").value() == 2);
    CHECK(list_of(deck) == QStringLiteral("AB 1/1, C 2/3, C::x 1/1"));
    CHECK(rename("C", "C::below").value() == 3);
    CHECK(list_of(deck) == QStringLiteral("AB 1/1, C 0/3, C::below 2/3, C::below::x 1/1"));

    const auto code = [](const Result<int>& result) {
        REQUIRE_FALSE(result.has_value());
        return result.error().code;
    };
    CHECK(code(rename("nothing", "X")) == ErrorCode::NotFound);
    CHECK(code(rename("", "X")) == ErrorCode::NotFound);
    CHECK(code(rename("C", " :: ")) == ErrorCode::InvalidInput);
    CHECK(code(rename("C", qUtf8Printable(QString(195, u'y')))) ==
          ErrorCode::InvalidInput); // with "::x" below
    CHECK(rename("AB", "AB").value() == 0);
}

TEST_CASE("tags are collected from every card, each once")
{
    Deck deck(1);
    CHECK(load_tags(*deck.library).value().isEmpty());
    add(deck, "A", {QStringLiteral("b"), QStringLiteral("a")});
    add(deck, "A", {QStringLiteral("c"), QStringLiteral("a")});
    CHECK(load_tags(*deck.library).value() ==
          QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

TEST_CASE("a deck is deleted with those below it, its cards stay or go, and undo brings it back")
{
    Deck deck(1);
    add(deck, "Rules");
    add(deck, "Rules::SEC");
    add(deck, "Rulesets");
    const int before = cards::load_deck(*deck.library)->total;
    const auto deleted = delete_deck(*deck.library, QStringLiteral(" Rules "));
    REQUIRE_OK(deleted);
    CHECK(*deleted == 2);
    CHECK(cards::load_deck(*deck.library)->total == before);
    CHECK(list_of(deck) == QStringLiteral("Rulesets 1/1"));
    REQUIRE_OK(deck.library->undo());
    CHECK(list_of(deck) == QStringLiteral("Rules 1/2, Rules::SEC 1/1, Rulesets 1/1"));
    REQUIRE_OK(delete_deck(*deck.library, QStringLiteral("Rules"), cards::DeckCards::GoToo));
    CHECK(list_of(deck) == QStringLiteral("Rulesets 1/1"));
    CHECK(cards::load_deck(*deck.library)->total == before - 2);
    REQUIRE_OK(deck.library->undo());
    CHECK(list_of(deck) == QStringLiteral("Rules 1/2, Rules::SEC 1/1, Rulesets 1/1"));
    CHECK(cards::load_deck(*deck.library)->total == before);
    for (const char* name : {"", "Nowhere", "Rule"})
        CHECK(delete_deck(*deck.library, QString::fromUtf8(name)).error().code == ErrorCode::NotFound);
}
