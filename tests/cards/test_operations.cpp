// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/browse.h"
#include "app/cards/deck.h"
#include "app/cards/decks.h"
#include "app/cards/media.h"
#include "app/cards/own_cards.h"
#include "app/cards/store.h"
#include "app/database/query.h"
#include "tests/cards/deck.h"

#include <set>

using namespace deference;
using namespace deference::tests;
using cards::CardId;
using cards::Rating;

namespace {

using Change = std::function<Result<void>(Deck&)>;

CardId first(const Deck& deck)
{
    return deck.ids.front();
}

// The user's own cards, of which the last is retired.
std::vector<CardId> own(Deck& deck)
{
    return cards::find_ids(*deck.library, QStringLiteral("is:own (is:retired or -is:retired)")).value();
}

// What the pack says once its laws have changed.
std::vector<content::CardText> withdrawn(int count)
{
    auto texts = card_texts(count);
    for (content::CardText& text : texts)
        text.status = content::LegalStatus::Withdrawn;
    return texts;
}

// Every operation a user can undo, by its name in the list.
struct UndoRow
{
    const char* id;
    Change change;
};

const std::vector<UndoRow>& undo_rows()
{
    static const std::vector<UndoRow> rows{
        {"cards.answer",
         [](Deck& d) {
             return cards::answer_card(*d.library, first(d), Rating::Hard, k_answer_time, d.config)
                 .map([](const cards::Answered&) {});
         }},
        {"cards.suspend", [](Deck& d) { return cards::suspend_cards(*d.library, d.ids); }},
        {"cards.unsuspend", [](Deck& d) { return cards::unsuspend_cards(*d.library, {d.ids.back()}); }},
        {"cards.bury", [](Deck& d) { return cards::bury_cards(*d.library, {first(d)}); }},
        {"cards.flag", [](Deck& d) { return cards::flag_cards(*d.library, d.ids, 3); }},
        {"cards.unbury", [](Deck& d) { return cards::unbury_cards(*d.library, {d.ids.back()}); }},
        {"cards.mark", [](Deck& d) { return cards::mark_cards(*d.library, d.ids, true); }},
        {"cards.unmark", [](Deck& d) { return cards::mark_cards(*d.library, {d.ids.back()}, false); }},
        {"cards.add_tags",
         [](Deck& d) {
             return cards::add_tags(*d.library, d.ids, {QStringLiteral("b"), QStringLiteral("a")});
         }},
        {"cards.remove_tags",
         [](Deck& d) { return cards::remove_tags(*d.library, d.ids, {QStringLiteral("x")}); }},
        {"cards.forget",
         [](Deck& d) { return cards::forget_cards(*d.library, d.ids).map([](const cards::BulkReport&) {}); }},
        {"cards.move",
         [](Deck& d) {
             return cards::move_cards(*d.library, own(d), QStringLiteral("Law::Tax"))
                 .map([](const cards::BulkReport&) {});
         }},
        {"cards.delete",
         [](Deck& d) {
             return cards::delete_cards(*d.library, own(d)).map([](const cards::BulkReport&) {});
         }},
        {"cards.bring_back",
         [](Deck& d) {
             return cards::bring_back_cards(*d.library, own(d)).map([](const cards::BulkReport&) {});
         }},
        {"cards.study_settings",
         [](Deck& d) {
             cards::StudySettings settings;
             settings.minutes = 25;
             return cards::change_study_settings(*d.library, settings);
         }},
        {"cards.dismiss_changes", [](Deck& d) { return cards::dismiss_legal_changes(*d.library); }},
        {"cards.parameters",
         [](Deck& d) {
             cards::MemoryModel model;
             model.fit = cards::ModelFit{};
             return cards::change_parameters(*d.library, model, {});
         }},
        {"cards.edit",
         [](Deck& d) {
             return cards::edit_card(*d.library, first(d),
                                     {QStringLiteral("Reworded?"), QStringLiteral("Yes."), {}, {}});
         }},
        {"cards.add",
         [](Deck& d) {
             return cards::add_card(*d.library, {QStringLiteral("Mine?"), QStringLiteral("Mine."), {}, {}},
                                    cards::facts_of(card_text(QStringLiteral("x"))))
                 .map([](CardId) {});
         }},
        {"cards.rename_deck",
         [](Deck& d) {
             return cards::rename_deck(*d.library, QStringLiteral("Old"), QStringLiteral("New")).map([](int) {
             });
         }},
        {"cards.delete_deck",
         [](Deck& d) { return cards::delete_deck(*d.library, QStringLiteral("Old")).map([](int) {}); }},
        {"cards.add_media",
         [](Deck& d) {
             return cards::add_media(*d.library, QStringLiteral("a.gif"), QByteArray("GIF89a and more"))
                 .map([](const cards::MediaName&) {});
         }},
        {"cards.remove_media",
         [](Deck& d) {
             return cards::remove_unused_media(*d.library).map([](const cards::RemovedMedia&) {});
         }},
    };
    return rows;
}

} // namespace

TEST_CASE("the list of operations names each once, and the undo test below covers all that can be undone")
{
    std::set<QString> listed;
    std::set<QString> undoable;
    for (const OperationKind* kind : cards::k_card_operations) {
        CHECK(listed.insert(QLatin1String(kind->id)).second);
        if (kind->undo != Undo::None)
            undoable.insert(QLatin1String(kind->id));
    }
    std::set<QString> covered;
    for (const UndoRow& row : undo_rows())
        covered.insert(QLatin1String(row.id));
    CHECK(covered == undoable);
}

TEST_CASE("undo brings back every bit, redo does it again, and both survive a restart")
{
    for (const UndoRow& row : undo_rows()) {
        INFO(row.id);
        Deck deck(3);
        (void)deck.answer(deck.ids.front()); // there is history already
        deck.library.next_day();
        REQUIRE_OK(cards::merge_pack(*deck.library, pack_of(withdrawn(3), QStringLiteral("newer"))));
        REQUIRE_OK(cards::suspend_cards(*deck.library, {deck.ids.back()}));
        cards::CardDraft draft;
        draft.words.question = QStringLiteral("Mine?");
        draft.words.answer = QStringLiteral("Mine.");
        draft.deck = QStringLiteral("Old::Below");
        REQUIRE_OK(cards::add_cards(*deck.library, draft));
        REQUIRE_OK(cards::add_media(*deck.library, QStringLiteral("unused.gif"), QByteArray("GIF89a")));
        REQUIRE_OK(cards::bury_cards(*deck.library, {deck.ids.back()}));
        REQUIRE_OK(cards::mark_cards(*deck.library, {deck.ids.back()}, true));
        REQUIRE_OK(cards::add_tags(*deck.library, {deck.ids.back()}, {QStringLiteral("x")}));
        for (int i = 0; i < 2; ++i)
            REQUIRE_OK(
                cards::add_card(*deck.library, {QStringLiteral("Own?"), QStringLiteral("Yes."), {}, {}}, {}));
        (void)deck.answer(own(deck).back());
        REQUIRE_OK(cards::delete_cards(*deck.library, {own(deck).back()}));

        const QString before = dump(deck.library.database());
        REQUIRE_OK(row.change(deck));
        const QString after = dump(deck.library.database());
        CHECK(after != before);
        CHECK_FALSE(deck.library->undo_text().isEmpty());
        REQUIRE_OK(deck.library->undo());
        CHECK(dump(deck.library.database()) == before);
        REQUIRE_OK(deck.library->redo());
        CHECK(dump(deck.library.database()) == after);
        deck.library.reopen();
        CHECK(dump(deck.library.database()) == after);
        REQUIRE_OK(deck.library->database().verify());
    }
}

TEST_CASE("undoing answers takes back the newest first, one row each")
{
    Deck deck(2);
    const auto one = deck.answer(deck.ids[0]);
    const auto two = deck.answer(deck.ids[1], Rating::Again);
    const auto three = deck.answer(deck.ids[1]);
    const auto newest = [&] { return cards::newest_review(deck.library.database()).value(); };

    CHECK(newest() == three.review.id);
    REQUIRE_OK(deck.library->undo());
    CHECK(newest() == two.review.id);
    CHECK(cards::find_memory(deck.library.database(), deck.ids[1]).value() == two.memory);
    REQUIRE_OK(deck.library->undo());
    CHECK(newest() == one.review.id);
    CHECK_FALSE(cards::find_memory(deck.library.database(), deck.ids[1]).value().has_value());
    REQUIRE_OK(deck.library->undo());
    CHECK(newest().is_null());
}

TEST_CASE("what cannot be done says so and changes nothing")
{
    Deck deck(2);
    const QString before = dump(deck.library.database());
    const CardId nobody(42);
    const auto code = [](const auto& result) {
        REQUIRE_FALSE(result.has_value());
        return result.error().code;
    };
    CHECK(code(cards::suspend_cards(*deck.library, {deck.ids[0], nobody})) == ErrorCode::NotFound);
    CHECK(code(cards::answer_card(*deck.library, nobody, Rating::Good, k_answer_time, deck.config)) ==
          ErrorCode::NotFound);
    CHECK(code(cards::flag_cards(*deck.library, deck.ids, 8)) == ErrorCode::InvalidInput);
    CHECK(code(cards::edit_card(*deck.library, deck.ids[0],
                                {QStringLiteral(" "), QStringLiteral("a"), {}, {}})) ==
          ErrorCode::InvalidInput);
    CHECK(code(cards::add_card(*deck.library, {QStringLiteral("q"), {}, {}, {}}, {})) ==
          ErrorCode::InvalidInput);
    CHECK(dump(deck.library.database()) == before);
}

TEST_CASE("history can neither be rewritten nor thinned")
{
    Deck deck(1);
    const auto one = deck.answer(deck.ids[0]);
    (void)deck.answer(deck.ids[0]);
    const Database& database = deck.library.database();
    CHECK_FALSE(database.execute(QStringLiteral("UPDATE reviews SET rating = 4")).has_value());
    CHECK_FALSE(Query(database, QStringLiteral("DELETE FROM reviews WHERE id = :id"))
                    .bind(":id", one.review.id)
                    .run()
                    .has_value());
    CHECK_FALSE(database.execute(QStringLiteral("DELETE FROM cards")).has_value());
    CHECK(cards::load_reviews(database, deck.ids[0]).value().size() == 2);
}

TEST_CASE("typing in an editor is one step, and the words typed last are kept")
{
    Deck deck(1);
    const QString before = dump(deck.library.database());
    for (const char* question : {"W", "Wh", "Why?"})
        REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[0],
                                    {QLatin1String(question), QStringLiteral("Because."), {}, {}}));
    const auto card = cards::load_card(deck.library.database(), deck.ids[0]).value();
    CHECK(card.words.question == QStringLiteral("Why?"));
    CHECK(card.edited);
    REQUIRE_OK(deck.library->undo());
    CHECK(dump(deck.library.database()) == before);
}

TEST_CASE("a card that is that way already makes no undo step")
{
    Deck deck(1);
    REQUIRE_OK(cards::unsuspend_cards(*deck.library, deck.ids));
    const auto words = cards::load_card(deck.library.database(), deck.ids[0]).value().words;
    REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[0], words));
    CHECK(deck.library->undo_text().isEmpty());
}

TEST_CASE("a full disk during an answer is told, and leaves nothing half written")
{
    Deck deck(3);
    (void)deck.answer(deck.ids[0]);
    const Database& database = deck.library.database();
    const QString before = dump(database);
    const auto pages = Query(database, QStringLiteral("PRAGMA page_count")).first([](const Query& row) {
        return row.integer(0);
    });
    REQUIRE_OK(database.execute(QStringLiteral("PRAGMA max_page_count=%1").arg(**pages)));

    // Pages have room for a few rows yet: answer until they have not.
    std::optional<Error> error;
    QString last = before;
    for (int i = 0; i < 2000 && !error; ++i) {
        const auto answered =
            cards::answer_card(*deck.library, deck.ids[1], Rating::Good, k_answer_time, deck.config);
        if (answered)
            last = dump(database);
        else
            error = answered.error();
    }
    REQUIRE(error);
    CHECK(error->code == ErrorCode::DiskFull);
    CHECK(dump(database) == last);
    REQUIRE_OK(database.execute(QStringLiteral("PRAGMA max_page_count=1000000")));
    (void)deck.answer(deck.ids[2]); // and work goes on
    deck.library.reopen();
    REQUIRE_OK(deck.library->database().verify());
}

TEST_CASE("counts of the deck follow what is done with it")
{
    Deck deck(6);
    (void)deck.answer(deck.ids[0], Rating::Again); // on a step
    (void)deck.answer(deck.ids[1]);                // in review, due later
    REQUIRE_OK(cards::suspend_cards(*deck.library, {deck.ids[2]}));
    REQUIRE_OK(cards::bury_cards(*deck.library, {deck.ids[3]}));
    auto stats = cards::load_deck(*deck.library).value();
    CHECK(stats.total == 6);
    CHECK(stats.new_cards == 2);
    CHECK(stats.learning == 1);
    CHECK(stats.due == 0);
    CHECK(stats.suspended == 1);
    CHECK(stats.buried == 1);
    CHECK(stats.reviewed_today == 2);
    CHECK(stats.retention_30d == cards::Retention{});

    deck.library.clock().advance(std::chrono::minutes(10));
    CHECK(cards::load_deck(*deck.library).value().due == 1);
    deck.library.clock().advance(std::chrono::days(5));
    stats = cards::load_deck(*deck.library).value();
    CHECK(stats.due == 2);
    CHECK(stats.buried == 0);
    CHECK(stats.new_cards == 3);
    CHECK(stats.reviewed_today == 0);
    (void)deck.answer(deck.ids[1]);
    CHECK(cards::load_deck(*deck.library).value().retention_30d == cards::Retention{1, 1});
    CHECK(cards::load_due(*deck.library).value().size() == 1);
}
