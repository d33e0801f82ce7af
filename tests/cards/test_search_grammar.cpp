// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing searches, without a library.
#include "app/cards/search.h"
#include "app/core/random.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::cards;

namespace {

SearchNode parsed(const QString& text)
{
    const auto search = parse_search(text);
    INFO(text.toStdString());
    REQUIRE_OK(search);
    return *search;
}

} // namespace

TEST_CASE("a search is read as it is meant, and written in one form")
{
    struct Row
    {
        const char16_t* typed;
        const char16_t* means; // in the one form
    };
    for (const Row& row : std::initializer_list<Row>{
             {u"", u"*"},
             {u"   ", u"*"},
             {u"Duty", u"duty"},
             {u"  duty   Fid\u00e9lit\u00e9 ", u"duty fidelite"},
             {u"duty*", u"duty"},
             {u"*", u"*"},
             {u"* duty", u"duty"},
             {u"*ciary", u"*ciary"},
             {u"*ci*ry*", u"\"*ci*ry\""},
             {u"p*tax", u"\"*p*tax\""},
             {u"\"written procedures\"", u"\"written procedures\""},
             {u"\"written proc", u"\"written proc*\""},
             {u"\"written proc*\"", u"\"written proc*\""},
             {u"\"a*b c\"", u"\"*a*b c\""},
             {u"\"\"", u"*"},
             {u"-", u"\"-*\""},
             {u"-tax", u"-tax"},
             {u"--tax", u"tax"},
             {u"-\"a b\"", u"-\"a b\""},
             {u"a or b c", u"a or b c"},
             {u"a b or c", u"a b or c"},
             {u"a and b", u"a b"},
             {u"a OR b", u"a or b"},
             {u"(a or b) c", u"(a or b) c"},
             {u"a(b) c", u"\"a(b)*\" c"},
             {u"(a b) c", u"a b c"},
             {u"((a))", u"a"},
             {u"a or (b or c)", u"a or b or c"},
             {u"-(a b)", u"-(a b)"},
             {u"-(a)", u"-a"},
             {u"-(-(a or b))", u"a or b"},
             {u"-(a or b) c", u"-(a or b) c"},
             {u"206(4)-7", u"\"206(4)-7*\""},
             {u"(206(4)-7)", u"\"206(4)-7*\""},
             {u"\"or\"", u"\"or\""},
             {u"-or", u"-\"or*\""},
             {u"14:30", u"\"14:30*\""},
             {u"note:", u"\"note:*\""},
             {u"area:Rules", u"area:rules"},
             {u"area:*cash", u"area:*cash"},
             {u"deck:Law", u"deck:Law"},
             {u"deck:\"Law and order::Tax\"", u"deck:\"Law and order::Tax\""},
             {u"deck:Law::Tax", u"deck:Law::Tax"},
             {u"tag:none", u"tag:none"},
             {u"IS:due", u"is:due"},
             {u"is:Marked", u"is:marked"},
             {u"status:none", u"status:none"},
             {u"kind:requirement", u"kind:requirement"},
             {u"flag:0", u"flag:0"},
             {u"prop:s<10", u"prop:s<10"},
             {u"prop:r>=0.90", u"prop:r>=0.9"},
             {u"prop:due<-3", u"prop:due<-3"},
             {u"prop:ivl!=4", u"prop:ivl!=4"},
             {u"prop:lapses=2", u"prop:lapses=2"},
             {u"added:7", u"added:7"},
             {u"rated:7:1", u"rated:7:1"},
             {u"rated:30", u"rated:30"},
             {u"introduced:1", u"introduced:1"},
             {u"edited:3", u"edited:3"},
             {u"round:r3_PM", u"round:r3_pm"},
             {u"skill:tech", u"skill:tech"},
             {u"prompt:r1_p02", u"prompt:r1_p02"},
             {u"fact:sec-2023", u"fact:sec-2023"},
             {u"id:34,12,34", u"id:12,34"},
             {u"id:0", u"id:0"},
             {u"(tag:a or tag:b) -is:suspended", u"(tag:a or tag:b) -is:suspended"},
         }) {
        const SearchNode search = parsed(QString::fromUtf16(row.typed));
        INFO(QString::fromUtf16(row.typed).toStdString());
        CHECK(to_text(search).toStdString() == QString::fromUtf16(row.means).toStdString());
        CHECK(parsed(to_text(search)) == search);
    }
}

TEST_CASE("what a search does not know, it says in one sentence, with what it knows")
{
    struct Row
    {
        const char* typed;
        const char* says;
    };
    for (const Row& row : std::initializer_list<Row>{
             {"is:cool", "is:suspended"},
             {"is:cool", "never 'cool'"},
             {"status:old", "settled_order"},
             {"kind:odd", "kind:requirement"},
             {"colour:red", "no search key 'colour:'"},
             {"colour:red", "introduced:"},
             {"flag:8", "'flag:8' is no number from 0 to 7"},
             {"flag:x", "flag:1"},
             {"prop:s", "prop:s<10"},
             {"prop:x<1", "'prop:x<1'"},
             {"prop:s<ten", "lapses"},
             {"prop:s<1e400", "compares nothing"},
             {"added:0", "'added:0'"},
             {"added:soon", "added:1"},
             {"rated:7:5", "from 1 to 4"},
             {"rated::3", "'rated:'"},
             {"skill:sailing", "technical_depth"},
             {"deck:\"\"", "nothing stands behind 'deck:'"},
             {"id:12,x", "'x' is no card id"},
             {"(a", "not closed"},
             {"(", "not closed"},
             {"a)", "')' without its '('"},
             {"()", "something is missing"},
             {"a or", "something is missing"},
             {"or a", "something is missing"},
             {"a and", "something is missing"},
             {"a or (b or )", "something is missing"},
         }) {
        const auto search = parse_search(QLatin1String(row.typed));
        INFO(row.typed);
        REQUIRE_FALSE(search.has_value());
        CHECK(search.error().code == ErrorCode::InvalidInput);
        INFO(search.error().sentence().toStdString());
        CHECK(search.error().sentence().contains(QLatin1String(row.says)));
        CHECK_FALSE(search.error().sentence().contains(u'\n'));
    }
}

TEST_CASE("a search cannot be too deep or too long to be answered")
{
    CHECK_FALSE(parse_search(QString(100'000, u'(')).has_value());
    CHECK_FALSE(parse_search(QStringLiteral("a ").repeated(k_most_search_terms + 1)).has_value());
    CHECK(parse_search(QStringLiteral("a ").repeated(k_most_search_terms)).has_value());
    const QString deep = QStringLiteral("-(").repeated(k_most_search_brackets) + u'a' +
                         QStringLiteral(")").repeated(k_most_search_brackets);
    CHECK(to_text(parsed(deep)) == QStringLiteral("a"));
    CHECK(parse_search(QStringLiteral("-").repeated(100'001) + u'a').has_value());
}

TEST_CASE("whatever is typed is read or refused, and what is read is written and read again alike")
{
    const QStringList pieces{
        QStringLiteral("fid"),    QStringLiteral("duty"),    QStringLiteral("or"),
        QStringLiteral("and"),    QStringLiteral("("),       QStringLiteral(")"),
        QStringLiteral("-"),      QStringLiteral("\""),      QStringLiteral("*"),
        QStringLiteral(" "),      QStringLiteral(" "),       QStringLiteral(":"),
        QStringLiteral("is:"),    QStringLiteral("due"),     QStringLiteral("deck:"),
        QStringLiteral("tag:"),   QStringLiteral("prop:"),   QStringLiteral("s<1"),
        QStringLiteral("r>=0.5"), QStringLiteral("rated:7"), QStringLiteral(":2"),
        QStringLiteral("flag:"),  QStringLiteral("3"),       QStringLiteral("Law::Tax"),
        QStringLiteral("\\"),     QStringLiteral("%"),       QStringLiteral("'"),
        QStringLiteral("--"),     QStringLiteral("\u00bd"),  QStringLiteral("\u00df"),
        QStringLiteral("\u0130"), QStringLiteral("\uff02"),  QStringLiteral("\uff0a"),
        QStringLiteral("\uff08"), QStringLiteral("\u00a8"),  QStringLiteral("\u6cd5"),
        QString(QChar(0)),        QString(QChar(0xd800)),    QStringLiteral("skill:tech"),
        QStringLiteral("\n")};
    Random random(20261123);
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (std::uint64_t n = random.below(12); n > 0; --n)
            text +=
                random.below(20) == 0
                    ? QString(QChar(static_cast<char16_t>(random.below(0x10000))))
                    : pieces[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(pieces.size())))];
        const auto search = parse_search(text);
        if (!search) {
            CHECK(search.error().code == ErrorCode::InvalidInput);
            continue;
        }
        ++read;
        const QString written = to_text(*search);
        INFO(text.toStdString() << " -> " << written.toStdString());
        const auto again = parse_search(written);
        REQUIRE_OK(again);
        REQUIRE(*again == *search);
    }
    CHECK(read > 5'000);
}

TEST_CASE("every word that is offered for completing is a search, or becomes one with a value")
{
    for (const QString& word : search_vocabulary()) {
        INFO(word.toStdString());
        const bool is_open = word.endsWith(u':') || word.endsWith(u'<');
        const QString value = word == QStringLiteral("skill:") ? QStringLiteral("tech") : QStringLiteral("1");
        CHECK(parse_search(is_open ? word + value : word).has_value());
    }
}
