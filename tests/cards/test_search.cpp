// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/search.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::CardId;

namespace {

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
QString found(Deck& deck, const QString& query)
{
    const auto rows = cards::find_cards(*deck.library, query);
    REQUIRE_OK(rows);
    QStringList places;
    for (const cards::CardRow& row : *rows)
        places.append(QString::number(std::ranges::find(deck.ids, row.id) - deck.ids.begin() + 1));
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
             {u"FIDUCIARY", "1"},
             {u"duty fiduciary", "1"},
             {u"fiduciary k2", ""},
             {u"ia-5248", "1"},
             {u"regime depot", "2"},
             {u"R\u00c9GIME", "2"},
             {u"\"written procedures\"", "3"},
             {u"\"procedures written\"", ""},
             {u"\"written proc", "3"}, // still typing
             {u"procedures written", "3"},
             {u"14:30", "3"},
             {u"-answer", "3"},
             {u"answer -fiduciary", "2 4"},
             {u"-\"written procedures\" answer", "1 2 4"},
             {u"area:products", "2 4"},
             {u"area:Products_C", "2"},
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
             {u"-", ""}, // a hyphen alone is a word; see below
         }) {
        const QString query = QString::fromUtf16(row.query);
        INFO(query.toStdString());
        if (query == QStringLiteral("-"))
            CHECK(found(deck, query) == QStringLiteral("1 2 3")); // in IA-5248, est-ce and 206(4)-7
        else
            CHECK(found(deck, query) == QLatin1String(row.expected));
    }
}

TEST_CASE("states follow what is done")
{
    Deck deck(texts());
    (void)deck.answer(deck.ids[0], cards::Rating::Again);
    (void)deck.answer(deck.ids[1]);
    REQUIRE_OK(cards::suspend_cards(*deck.library, {deck.ids[2]}));
    REQUIRE_OK(cards::flag_cards(*deck.library, {deck.ids[3]}, 2));
    REQUIRE_OK(cards::bury_cards(*deck.library, {deck.ids[1]}));
    const auto u = [](const char* text) { return QString::fromLatin1(text); };
    CHECK(found(deck, u("is:learning")) == u("1"));
    CHECK(found(deck, u("is:review")) == u("2"));
    CHECK(found(deck, u("is:suspended")) == u("3"));
    CHECK(found(deck, u("-is:suspended")) == u("1 2 4"));
    CHECK(found(deck, u("is:flagged")) == u("4"));
    CHECK(found(deck, u("is:buried")) == u("2"));
    CHECK(found(deck, u("is:due")) == u(""));
    deck.library.clock().advance(std::chrono::minutes(10));
    CHECK(found(deck, u("is:due")) == u("1"));
    deck.library.clock().advance(std::chrono::days(30));
    CHECK(found(deck, u("is:due")) == u("1 2"));

    auto fewer = texts();
    fewer.pop_back();
    REQUIRE_OK(cards::merge_pack(*deck.library, pack_of(fewer)));
    CHECK(found(deck, u("")) == u("1 2 3"));
    CHECK(found(deck, u("is:retired")) == u("4"));
    CHECK(found(deck, u("-is:retired")) == u("1 2 3"));
}

TEST_CASE("a search finds the words of an edit and of an own card at once")
{
    Deck deck(1);
    REQUIRE_OK(cards::edit_card(*deck.library, deck.ids[0],
                                {QStringLiteral("Zebra?"), QStringLiteral("Yes"), {}, {}}));
    CHECK(found(deck, QStringLiteral("zebra")) == QStringLiteral("1"));
    CHECK(found(deck, QStringLiteral("is:edited")) == QStringLiteral("1"));
    CHECK(found(deck, QStringLiteral("k1")) == QString());
    REQUIRE_OK(deck.library->undo());
    CHECK(found(deck, QStringLiteral("k1")) == QStringLiteral("1"));
}

TEST_CASE("what a search does not know, it says, with what it knows")
{
    struct Row
    {
        const char* query;
        const char* says;
    };
    for (const Row& row : std::initializer_list<Row>{{"prop:s<10", "no search key 'prop:'"},
                                                     {"-tag:x", "is:, area: or status:"},
                                                     {"is:cool", "is:suspended"},
                                                     {"status:old", "stayed, withdrawn"}}) {
        const auto parsed = cards::parse_search(QLatin1String(row.query));
        REQUIRE_FALSE(parsed.has_value());
        CHECK(parsed.error().code == ErrorCode::InvalidInput);
        INFO(parsed.error().sentence().toStdString());
        CHECK(parsed.error().sentence().contains(QLatin1String(row.says)));
    }
    CHECK(cards::parse_search(QStringLiteral("note: \"prop:s<10\" area:")).has_value()); // words, all of them
}
