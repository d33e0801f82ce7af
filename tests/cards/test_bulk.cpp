// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to many cards at once: only what changes is touched, and undo brings all of it back.
#include "app/cards/decks.h"
#include "app/cards/store.h"
#include "app/database/query.h"
#include "tests/cards/deck.h"

#include <functional>

using namespace deference;
using namespace deference::tests;
using cards::CardId;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

// Three cards of a pack and two of the user's own, the first of which was answered.
struct Mixed : Deck
{
    Mixed() : Deck(3)
    {
        for (const char* question : {"Own one?", "Own two?"}) {
            const auto id = cards::add_card(*library, {u(question), u("Yes"), {}, {}}, {});
            REQUIRE_OK(id);
            ids.push_back(*id);
        }
        (void)answer(ids[3]);
        (void)answer(ids[0]);
    }
    cards::Card card(std::size_t place) { return cards::load_card(library.database(), ids[place]).value(); }
};

} // namespace

TEST_CASE("every bulk operation is one step, and undo and redo bring back exactly what was")
{
    struct Row
    {
        const char* name;
        std::function<Result<void>(Library&, const std::vector<CardId>&)> run;
    };
    const auto ignore = [](const auto&) {};
    const std::vector<Row> rows{
        {"suspend", [](Library& l, const auto& ids) { return cards::suspend_cards(l, ids); }},
        {"bury", [](Library& l, const auto& ids) { return cards::bury_cards(l, ids); }},
        {"flag", [](Library& l, const auto& ids) { return cards::flag_cards(l, ids, 4); }},
        {"mark", [](Library& l, const auto& ids) { return cards::mark_cards(l, ids, true); }},
        {"add tags",
         [](Library& l, const auto& ids) {
             return cards::add_tags(l, ids, {u("x"), u("a::b")});
         }},
        {"move",
         [&](Library& l, const auto& ids) { return cards::move_cards(l, ids, u("Mine")).map(ignore); }},
        {"delete", [&](Library& l, const auto& ids) { return cards::delete_cards(l, ids).map(ignore); }},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Mixed deck;
        const QString before = dump(deck.library.database());
        int changed = 0;
        QObject::connect(&deck.library->notifier(), &Notifier::changed, [&changed] { ++changed; });
        REQUIRE_OK(row.run(*deck.library, deck.ids));
        CHECK(changed == 1);
        const QString after = dump(deck.library.database());
        CHECK(after != before);
        REQUIRE_OK(deck.library->undo());
        CHECK(dump(deck.library.database()) == before);
        REQUIRE_OK(deck.library->redo());
        CHECK(dump(deck.library.database()) == after);
        // A second time there is nothing left to do: no step, no word to anybody.
        changed = 0;
        (void)row.run(*deck.library, deck.ids);
        CHECK(changed == 0);
        REQUIRE_OK(deck.library->undo());
        CHECK(dump(deck.library.database()) == before);
        REQUIRE_OK(deck.library.database().verify());
    }
}

TEST_CASE("the opposite operations take back what was done")
{
    Mixed deck;
    const QString before = dump(deck.library.database());
    REQUIRE_OK(cards::suspend_cards(*deck.library, deck.ids));
    REQUIRE_OK(cards::unsuspend_cards(*deck.library, deck.ids));
    REQUIRE_OK(cards::bury_cards(*deck.library, deck.ids));
    REQUIRE_OK(cards::unbury_cards(*deck.library, deck.ids));
    REQUIRE_OK(cards::flag_cards(*deck.library, deck.ids, 7));
    REQUIRE_OK(cards::flag_cards(*deck.library, deck.ids, 0));
    REQUIRE_OK(cards::mark_cards(*deck.library, deck.ids, true));
    REQUIRE_OK(cards::mark_cards(*deck.library, deck.ids, false));
    REQUIRE_OK(cards::add_tags(*deck.library, deck.ids, {u("x"), u("y")}));
    REQUIRE_OK(cards::remove_tags(*deck.library, deck.ids, {u("Y"), u("X"), u("z")}));
    REQUIRE_OK(cards::move_cards(*deck.library, deck.ids, u("Mine")));
    REQUIRE_OK(cards::move_cards(*deck.library, deck.ids, {}));
    CHECK(dump(deck.library.database()) == before);
}

TEST_CASE("only cards that were another way are touched and told about")
{
    Deck deck(3);
    REQUIRE_OK(cards::flag_cards(*deck.library, {deck.ids[1]}, 2));
    std::vector<qint64> told;
    QObject::connect(&deck.library->notifier(), &Notifier::changed, [&](const ChangeSummary& summary) {
        told = summary.rows.value(QStringLiteral("cards"));
        CHECK(summary.rows.size() == 1); // nothing of the search index
    });
    REQUIRE_OK(cards::flag_cards(*deck.library, {deck.ids[0], deck.ids[0], deck.ids[1]}, 2));
    CHECK(told == std::vector{deck.ids[0].value()});
}

TEST_CASE("a card that is not there fails the operation as a whole")
{
    Deck deck(2);
    const QString before = dump(deck.library.database());
    const auto one = cards::suspend_cards(*deck.library, {CardId(5)});
    REQUIRE_FALSE(one.has_value());
    CHECK(one.error().code == ErrorCode::NotFound);
    CHECK(one.error().sentence().contains(u("no card 5")));
    const auto some = cards::add_tags(*deck.library, {deck.ids[0], CardId(5), CardId(6)}, {u("x")});
    REQUIRE_FALSE(some.has_value());
    CHECK(some.error().sentence().contains(u("2 of the cards")));
    CHECK(cards::flag_cards(*deck.library, deck.ids, 8).error().code == ErrorCode::InvalidInput);
    CHECK(cards::add_tags(*deck.library, deck.ids, {u(" , ")}).error().code == ErrorCode::InvalidInput);
    CHECK(dump(deck.library.database()) == before);
}

TEST_CASE("a pack's cards stay in their pack, and only the user's own move and are deleted")
{
    Mixed deck;
    const auto moved = cards::move_cards(*deck.library, deck.ids, u(" Law ::  Tax "));
    REQUIRE_OK(moved);
    CHECK(*moved == cards::BulkReport{2, 0, 3});
    CHECK(deck.card(3).deck == u("Law::Tax"));
    CHECK(deck.card(0).deck.isEmpty());
    CHECK(cards::load_decks(*deck.library).value().back().name == u("Law::Tax"));

    const auto deleted = cards::delete_cards(*deck.library, deck.ids);
    REQUIRE_OK(deleted);
    CHECK(*deleted == cards::BulkReport{1, 1, 3});
    CHECK(deck.card(3).retired); // it has a history
    CHECK(cards::load_reviews(deck.library.database(), deck.ids[3]).value().size() == 1);
    CHECK_FALSE(cards::find_card(deck.library.database(), deck.ids[4]).value().has_value());
    CHECK_FALSE(deck.card(0).retired);

    const auto back = cards::bring_back_cards(*deck.library, {deck.ids[3], deck.ids[0]});
    REQUIRE_OK(back);
    CHECK(*back == cards::BulkReport{1, 0, 1});
    CHECK_FALSE(deck.card(3).retired);

    for (const auto& refused : {cards::move_cards(*deck.library, {deck.ids[0]}, u("Law")),
                                cards::delete_cards(*deck.library, {deck.ids[0]}),
                                cards::bring_back_cards(*deck.library, {deck.ids[0]})}) {
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(refused.error().sentence().contains(u("stay in their pack")));
    }
}

TEST_CASE("tags and deck names are tidied as they are typed")
{
    CHECK(cards::tidy_tags(u("  b, a;c a B \"x*\" * ")) == QStringList{u("a"), u("b"), u("c"), u("x")});
    CHECK(cards::tidy_deck_name(u("Law")).value() == u("Law"));
    for (const char* bad : {"", "  ", "::", "a::", "a::::b"})
        CHECK(cards::tidy_deck_name(u(bad)).error().code == ErrorCode::InvalidInput);
    CHECK_FALSE(cards::tidy_deck_name(QString(300, u'x')).has_value());

    Deck deck(1);
    REQUIRE_OK(cards::add_tags(*deck.library, deck.ids, {u("Zoo"), u("alpha")}));
    REQUIRE_OK(cards::add_tags(*deck.library, deck.ids, {u("zoo"), u("mid")}));
    CHECK(cards::load_card(deck.library.database(), deck.ids[0]).value().tags ==
          QStringList{u("Zoo"), u("alpha"), u("mid")});
    CHECK(cards::load_tags(*deck.library).value() == QStringList{u("Zoo"), u("alpha"), u("mid")});
}
