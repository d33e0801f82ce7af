// SPDX-License-Identifier: GPL-3.0-or-later
// What searches find in a library: the index, the keys, the order.
#include "app/cards/browse.h"
#include "app/cards/store.h"
#include "app/database/query.h"
#include "app/database/search_index.h"
#include "tests/cards/deck.h"
#include "tests/cards/search_reference.h"

#include <algorithm>

using namespace deference;
using namespace deference::tests;
using cards::CardId;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

std::vector<content::CardText> texts()
{
    auto made = card_texts(4);
    made[0].question = QStringLiteral("What is the Fiduciary duty of an adviser?");
    made[0].citation = QStringLiteral("IA-5248");
    made[1].question = QStringLiteral("Qu'est-ce qu'un r\u00e9gime de d\u00e9p\u00f4t?");
    made[1].area = QStringLiteral("products_cash");
    made[1].status = content::LegalStatus::Withdrawn;
    made[2].status = content::LegalStatus::Pending;
    made[2].answer = QStringLiteral("Written procedures under rule 206(4)-7, reviewed at 14:30.");
    made[3].status.reset();
    made[3].area = QStringLiteral("products");
    return made;
}

// The places of the cards found, 1 to 4.
QString found(Deck& deck, const QString& query, cards::SortBy sort = {})
{
    cards::FindOptions options;
    options.sort = sort;
    const auto ids = cards::find_ids(*deck.library, query, options);
    INFO(query.toStdString());
    REQUIRE_OK(ids);
    QStringList places;
    for (const CardId id : *ids)
        places.append(QString::number(std::ranges::find(deck.ids, id) - deck.ids.begin() + 1));
    return places.join(u' ');
}

} // namespace

TEST_CASE("words, areas, statuses and states find cards")
{
    Deck deck(texts());
    struct Row
    {
        const char16_t* query;
        const char* expected;
    };
    for (const Row& row : std::initializer_list<Row>{
             {u"", "1 2 3 4"},
             {u"  ", "1 2 3 4"},
             {u"*", "1 2 3 4"},
             {u"-*", ""},
             {u"FIDUCIARY", "1"},
             {u"fidu", "1"},
             {u"ciary", ""},
             {u"*ciary", "1"},
             {u"f*duty", "1"},
             {u"duty fiduciary", "1"},
             {u"fiduciary k2", ""},
             {u"ia-5248", "1"},
             {u"regime depot", "2"},
             {u"R\u00c9GIME", "2"},
             {u"\"written procedures\"", "3"},
             {u"\"written procedure\"", ""}, // whole words
             {u"\"procedures written\"", ""},
             {u"\"written proc", "3"}, // still typing
             {u"procedures written", "3"},
             {u"14:30", "3"},
             {u"206(4)-7", "3"},
             {u"-answer", "3"},
             {u"answer -fiduciary", "2 4"},
             {u"-\"written procedures\" answer", "1 2 4"},
             {u"fiduciary or regime", "1 2"},
             {u"(fiduciary or regime) -adviser", "2"},
             {u"-(fiduciary or regime)", "3 4"},
             {u"fiduciary or is:new", "1 2 3 4"},
             {u"area:products", "2 4"},
             {u"area:Products_C", "2"},
             {u"area:*cash", "2"},
             {u"area:product%", ""},
             {u"-area:products", "1 3"},
             {u"products", "2 4"}, // an area is a word too
             {u"status:withdrawn", "2"},
             {u"status:pending", "3"},
             {u"status:stayed", ""},
             {u"status:none", "4"},
             {u"-status:in_force", "2 3 4"},
             {u"is:new", "1 2 3 4"},
             {u"is:new area:products -status:none", "2"},
             {u"is:due", ""},
             {u"is:own", ""},
             {u"round:recr", "1 2 3 4"},
             {u"round:hiring", ""},
             {u"skill:regulatory", "1 2 3 4"},
             {u"prop:reps=0", "1 2 3 4"},
             {u"prop:s>0", ""},
             {u"added:1", "1 2 3 4"},
             {u"deck:none", "1 2 3 4"},
             {u"-", "1 2 3"}, // a hyphen alone is looked for as it is: IA-5248, est-ce, 206(4)-7
         })
        CHECK(found(deck, QString::fromUtf16(row.query)) == QLatin1String(row.expected));
}

TEST_CASE("states follow what is done")
{
    Deck deck(texts());
    (void)deck.answer(deck.ids[0], cards::Rating::Again);
    (void)deck.answer(deck.ids[1]);
    REQUIRE_OK(cards::suspend_cards(*deck.library, {deck.ids[2]}));
    REQUIRE_OK(cards::flag_cards(*deck.library, {deck.ids[3]}, 2));
    REQUIRE_OK(cards::bury_cards(*deck.library, {deck.ids[1]}));
    REQUIRE_OK(cards::mark_cards(*deck.library, {deck.ids[3]}, true));
    REQUIRE_OK(cards::add_tags(*deck.library, {deck.ids[0], deck.ids[3]}, {u("law::tax")}));
    CHECK(found(deck, u("is:learning")) == u("1"));
    CHECK(found(deck, u("is:review")) == u("2"));
    CHECK(found(deck, u("is:suspended")) == u("3"));
    CHECK(found(deck, u("-is:suspended")) == u("1 2 4"));
    CHECK(found(deck, u("is:flagged")) == u("4"));
    CHECK(found(deck, u("flag:2")) == u("4"));
    CHECK(found(deck, u("is:marked")) == u("4"));
    CHECK(found(deck, u("is:buried")) == u("2"));
    CHECK(found(deck, u("tag:law")) == u("1 4"));
    CHECK(found(deck, u("tag:LAW::tax -is:marked")) == u("1"));
    CHECK(found(deck, u("tag:la")) == u(""));
    CHECK(found(deck, u("tag:la*")) == u("1 4"));
    CHECK(found(deck, u("rated:1")) == u("1 2"));
    CHECK(found(deck, u("rated:1:1")) == u("1"));
    CHECK(found(deck, u("introduced:1 prop:reps>=1")) == u("1 2"));
    CHECK(found(deck, u("is:due")) == u(""));
    deck.library.clock().advance(std::chrono::minutes(10));
    CHECK(found(deck, u("is:due")) == u("1"));
    deck.library.clock().advance(std::chrono::days(30));
    CHECK(found(deck, u("is:due")) == u("1 2"));
    CHECK(found(deck, u("rated:30")) == u(""));
    CHECK(found(deck, u("prop:r<0.9")) == u("1 2"));
    CHECK(found(deck, u("prop:due<0")) == u("1 2"));

    auto fewer = texts();
    fewer.pop_back();
    fewer[0].status = content::LegalStatus::Vacated;
    REQUIRE_OK(cards::merge_pack(*deck.library, pack_of(fewer)));
    CHECK(found(deck, u("")) == u("1 2 3"));
    CHECK(found(deck, u("is:retired")) == u("4"));
    CHECK(found(deck, u("-is:retired")) == u("1 2 3"));
    CHECK(found(deck, u("is:changed")) == u("1"));
}

TEST_CASE("a search finds the words of an edit, of an own card and of what was undone at once")
{
    Deck deck(1);
    REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[0],
                                {QStringLiteral("Zebra?"), QStringLiteral("Yes"), {}, {}}));
    CHECK(found(deck, u("zebra")) == u("1"));
    CHECK(found(deck, u("is:edited edited:1")) == u("1"));
    CHECK(found(deck, u("k1")) == QString());
    REQUIRE_OK(deck.library->undo());
    CHECK(found(deck, u("k1")) == u("1"));
    CHECK(found(deck, u("zebra")) == QString());
    const auto own = cards::add_card(*deck.library, {u("Own zebra?"), u("No"), {}, {}}, {});
    REQUIRE_OK(own);
    REQUIRE(cards::find_ids(*deck.library, u("zebra is:own")).value() == std::vector{*own});
    REQUIRE_OK(deck.library->undo());
    CHECK(cards::find_ids(*deck.library, u("zebra")).value().empty());
    REQUIRE_OK(deck.library->redo());
    CHECK(cards::find_ids(*deck.library, u("zebra")).value().size() == 1);
    CHECK(mend_search_indexes(deck.library.database()).value() == 0);
}

TEST_CASE("what is found stands in the order asked for, what has no value last")
{
    Deck deck(texts());
    (void)deck.answer(deck.ids[2], cards::Rating::Easy);
    (void)deck.answer(deck.ids[1], cards::Rating::Again);
    using cards::SortKey;
    CHECK(found(deck, u(""), {SortKey::Added, true}) == u("4 3 2 1"));
    CHECK(found(deck, u(""), {SortKey::Question, false}) == u("2 3 4 1"));
    CHECK(found(deck, u(""), {SortKey::Question, true}) == u("1 4 3 2"));
    CHECK(found(deck, u(""), {SortKey::Stability, false}) == u("2 3 1 4"));
    CHECK(found(deck, u(""), {SortKey::Stability, true}) == u("3 2 1 4"));
    CHECK(found(deck, u("area:products"), {SortKey::Due, false}) == u("2 4"));
    deck.library.next_day();
    deck.library.next_day();
    CHECK(found(deck, u(""), {SortKey::Recall, false}) == u("2 3 1 4"));

    // Typing in an order gives what the order alone would give.
    cards::TypedSearch typed(*deck.library);
    for (const QString& key : cards::sort_keys()) {
        for (const bool descending : {false, true}) {
            for (const char* query : {"", "question", "area:products", "-is:new", "is:retired"}) {
                cards::FindOptions options;
                options.sort = {*cards::sort_key_from_key(key), descending};
                INFO(key.toStdString() << ' ' << query);
                CHECK(typed.find(u(query), options).value() ==
                      cards::find_ids(*deck.library, u(query), options).value());
            }
        }
    }
    cards::FindOptions two;
    two.limit = 2;
    CHECK(cards::find_cards(*deck.library, {}, two).value().size() == 2);
}

TEST_CASE("a damaged search index is made again, and no word is lost")
{
    Deck deck(texts());
    const Database& database = deck.library.database();
    SECTION("it cannot be read")
    {
        REQUIRE_OK(
            database.execute(u("UPDATE cards_fts_data SET block = x'0011223344556677' WHERE id > 10")));
        CHECK(found(deck, u("fiduciary")) == u("1"));
    }
    SECTION("it lacks a card")
    {
        REQUIRE_OK(database.execute(
            u("INSERT INTO cards_fts (cards_fts, rowid, search_text) SELECT 'delete', id, search_text FROM "
              "cards ORDER BY id LIMIT 1")));
        CHECK(found(deck, u("fiduciary")) == QString());
        REQUIRE_OK(database.verify());
        CHECK(found(deck, u("fiduciary")) == u("1"));
    }
    CHECK(mend_search_indexes(database).value() == 0);
}

TEST_CASE("a prompt finds the cards that it needs, and ids find the cards of these ids")
{
    auto made = card_texts(40);
    made[0].answer = QStringLiteral("Losses are harvested and the wash sale window is disclosed.");
    made[2].answer = QStringLiteral("The wash-sale window limits harvesting of losses.");
    made[2].rounds = {QStringLiteral("other")};
    content::PackParts parts = parts_of(made);
    content::Prompt prompt;
    prompt.key = QStringLiteral("r1_p1");
    prompt.round = QStringLiteral("recruiter");
    prompt.must_name = {QStringLiteral("harvesting losses and the wash sale window")};
    content::RoundInfo round;
    round.key = prompt.round;
    round.prompts = {prompt};
    parts.rounds.rounds = {round};
    std::vector<std::shared_ptr<const content::Pack>> packs{std::make_shared<content::Pack>(parts)};
    TestLibrary library{content::Catalogue(std::move(packs))};
    REQUIRE_OK(cards::merge_packs(*library));
    const auto rows = cards::find_cards(*library, u("prompt:r1_p1"));
    REQUIRE_OK(rows);
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().question == u("Question k1"));
    CHECK(cards::find_cards(*library, u("-prompt:r1_p1")).value().size() == 39);
    const QString id = rows->front().id.to_string();
    CHECK(cards::find_cards(*library, u("id:5,") + id).value().size() == 1);
    CHECK(cards::find_cards(*library, u("-id:") + id).value().size() == 39);
    const auto unknown = cards::find_cards(*library, u("a prompt:r9"));
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().sentence().contains(u("no prompt is called 'r9'")));
}

// ---------------------------------------------------------------- against the slow reference

namespace {

// Forty cards that differ in everything a search can ask for.
struct Zoo
{
    Zoo()
    {
        auto made = card_texts(30);
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i].question = sentence(3);
            made[i].answer = sentence(4);
            made[i].area = i % 3 == 0 ? u("rules") : i % 3 == 1 ? u("products_cash") : u("tax");
            made[i].rounds = i % 2 == 0 ? QStringList{u("r1_x")} : QStringList{u("r1_x"), u("r2_y")};
            made[i].kind = content::k_card_kinds[i % 4];
            made[i].verified = i % 5 != 0;
            made[i].fact = i % 4 == 0 ? u("fact-a") : QString();
            if (i % 4 == 0)
                made[i].status.reset();
        }
        REQUIRE_OK(cards::merge_pack(*library, pack_of(made)));
        for (int i = 0; i < 10; ++i) {
            cards::CardFacts facts;
            facts.area = u("own");
            facts.skill = u("technical_depth");
            REQUIRE_OK(cards::add_card(*library, {sentence(3), sentence(2), {}, {}}, facts));
        }
        ids = cards::find_ids(*library, {}).value();
        const auto some = [&](std::uint64_t of) {
            std::vector<CardId> chosen;
            for (const CardId id : ids) {
                if (random.below(of) == 0)
                    chosen.push_back(id);
            }
            return chosen;
        };
        for (int day = 0; day < 12; ++day) {
            for (const CardId id : some(3))
                REQUIRE_OK(cards::answer_card(*library, id, static_cast<cards::Rating>(1 + random.below(4)),
                                              k_answer_time, {}));
            library.next_day();
        }
        REQUIRE_OK(cards::suspend_cards(*library, some(6)));
        REQUIRE_OK(cards::bury_cards(*library, some(6)));
        REQUIRE_OK(cards::mark_cards(*library, some(6), true));
        REQUIRE_OK(cards::flag_cards(*library, some(6), 3));
        REQUIRE_OK(cards::add_tags(*library, some(3), {u("law")}));
        REQUIRE_OK(cards::add_tags(*library, some(3), {u("Law::Tax"), u("b")}));
        REQUIRE_OK(cards::move_cards(*library, ids, u("Mine")));
        REQUIRE_OK(cards::move_cards(*library, {ids.back(), ids[ids.size() - 2]}, u("Mine::Deep")));
        made.pop_back();
        for (std::size_t i = 0; i < 8; ++i)
            made[i].status = content::LegalStatus::Vacated;
        REQUIRE_OK(cards::merge_pack(*library, pack_of(made)));
        for (const CardId id : some(8))
            REQUIRE_OK(cards::edit_card(*library, id, {sentence(3), sentence(3), {}, {}}));
        for (const CardId id : some(2))
            REQUIRE_OK(cards::answer_card(*library, id, cards::Rating::Good, k_answer_time, {}));
        for (const CardId id : ids)
            known.push_back({cards::load_card(library.database(), id).value(),
                             cards::find_memory(library.database(), id).value(),
                             cards::load_reviews(library.database(), id).value()});
    }

    QString sentence(int words)
    {
        static const QStringList voc{u("fiduciary"),    u("fiducial"), u("duty"), u("d\u00e9p\u00f4t"),
                                     u("tax-loss"),     u("206(4)-7"), u("or"),   u("best_interest"),
                                     u("\u6cd5\u5f8b"), u("100%")};
        QStringList text;
        for (int i = 0; i < words; ++i)
            text.append(voc[static_cast<qsizetype>(random.below(10))]);
        return text.join(u' ');
    }

    Random random{7};
    TestLibrary library;
    std::vector<CardId> ids;
    std::vector<KnownCard> known;
};

cards::SearchNode random_search(Random& random, int depth)
{
    static const QStringList leaves{u("fid"),
                                    u("fiduciary"),
                                    u("duty"),
                                    u("\"duty or\""),
                                    u("\"duty fid"),
                                    u("depot"),
                                    u("tax-loss"),
                                    u("206(4)-7"),
                                    u("*uciary"),
                                    u("d*r"),
                                    u("best_interest"),
                                    u("\u6cd5"),
                                    u("%"),
                                    u("*0%"),
                                    u("area:rules"),
                                    u("area:*x"),
                                    u("deck:mine"),
                                    u("deck:mine::deep"),
                                    u("deck:none"),
                                    u("deck:*e"),
                                    u("tag:law"),
                                    u("tag:b"),
                                    u("tag:l*"),
                                    u("tag:none"),
                                    u("tag:law::tax"),
                                    u("round:r1"),
                                    u("round:r2_y"),
                                    u("skill:tech"),
                                    u("fact:fact"),
                                    u("status:in_force"),
                                    u("status:none"),
                                    u("status:vacated"),
                                    u("kind:status"),
                                    u("kind:recall"),
                                    u("flag:3"),
                                    u("flag:0"),
                                    u("is:new"),
                                    u("is:learning"),
                                    u("is:review"),
                                    u("is:due"),
                                    u("is:suspended"),
                                    u("is:buried"),
                                    u("is:flagged"),
                                    u("is:marked"),
                                    u("is:leech"),
                                    u("is:edited"),
                                    u("is:own"),
                                    u("is:retired"),
                                    u("is:unverified"),
                                    u("is:changed"),
                                    u("prop:s<5"),
                                    u("prop:s>=2.5"),
                                    u("prop:d>5"),
                                    u("prop:d<=7"),
                                    u("prop:r<0.9"),
                                    u("prop:r>=0.95"),
                                    u("prop:r<1"),
                                    u("prop:r>0"),
                                    u("prop:r<=1"),
                                    u("prop:due<0"),
                                    u("prop:due>=1"),
                                    u("prop:due!=0"),
                                    u("prop:ivl>3"),
                                    u("prop:reps=0"),
                                    u("prop:reps>2"),
                                    u("prop:lapses>=1"),
                                    u("prop:lapses!=0"),
                                    u("added:5"),
                                    u("added:20"),
                                    u("edited:1"),
                                    u("edited:300"),
                                    u("rated:1"),
                                    u("rated:4"),
                                    u("rated:4:1"),
                                    u("rated:30:4"),
                                    u("introduced:9"),
                                    u("introduced:12"),
                                    u("*")};
    const std::uint64_t shape = depth == 0 ? 9 : random.below(10);
    if (shape < 2)
        return cards::not_of(random_search(random, depth - 1));
    if (shape < 7) {
        std::vector<cards::SearchNode> parts;
        for (std::uint64_t n = 1 + random.below(3); n > 0; --n)
            parts.push_back(random_search(random, depth - 1));
        return shape < 5 ? cards::all_of(std::move(parts)) : cards::any_of(std::move(parts));
    }
    const auto leaf = cards::parse_search(
        leaves[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(leaves.size())))]);
    REQUIRE_OK(leaf);
    return *leaf;
}

} // namespace

TEST_CASE("random searches find what the slow reference finds, in a library with everything in it")
{
    Zoo zoo;
    const cards::SearchMoment moment = cards::moment_of(*zoo.library);
    Random random(42);
    std::size_t hits = 0;
    for (int i = 0; i < 3'000; ++i) {
        const cards::SearchNode search = random_search(random, 3);
        const QString text = cards::to_text(search);
        std::vector<CardId> expected;
        for (const KnownCard& known : zoo.known) {
            if (holds(search, known, moment))
                expected.push_back(known.card.id);
        }
        const auto ids = cards::find_ids(*zoo.library, text);
        INFO(text.toStdString());
        REQUIRE_OK(ids);
        REQUIRE(*ids == expected);
        hits += expected.size();
    }
    CHECK(hits > 10'000);
}
