// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_import.h"
#include "tests/support/catch.h"

#include <QBuffer>

using namespace deference;
using namespace deference::exchange;
using cards::CardForm;
using cards::Markup;

namespace {

Result<ImportedNotes> read(QByteArray bytes, const TextChoices& choices = {}, const Progress& progress = {})
{
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return read_text(buffer, QStringLiteral("a.txt"), choices, progress);
}

ImportSource source_of(const QByteArray& bytes)
{
    const auto notes = read(bytes);
    REQUIRE_OK(notes);
    return cards_of_text(*notes);
}

QString shown(const ImportSource& source)
{
    QStringList lines;
    for (const ImportedCard& card : source.cards) {
        QString line = card.words.question + QStringLiteral(" => ") + card.words.answer;
        if (card.words.form != CardForm::Ask)
            line += u' ' + cards::to_key(card.words.form) + QString::number(card.words.cloze_number);
        lines.append(line);
    }
    return lines.join(u'/').replace(u'\n', u'~');
}

} // namespace

TEST_CASE("what separates the columns is guessed from the first rows")
{
    const auto [text, separator] = GENERATE(table<const char*, char16_t>({
        {"a\tb", u'\t'},
        {"a|b\nc|d", u'|'},
        {"a;b", u';'},
        {"a,b", u','},
        {"a:b", u':'},
        {"a b", u' '},
        {"a", u'\t'},
        {"", u'\t'},
        {"a, b; c\nd, e f\n", u','},
        {"What is it: a law?,Yes\nWhere; when?,There: \"then\"\n", u','},
        {"a,b,c\nd,e\nf", u','},
        {"#separator:pipe\na,b", u'|'},
        {"\"a\tb\",c", u','},
    }));
    CAPTURE(text);
    const auto notes = read(text);
    REQUIRE_OK(notes);
    CHECK(notes->separator == QChar(separator));
    CHECK(read(text, {.separator = QChar(u'#')})->separator == QChar(u'#'));
}

TEST_CASE("columns become cards")
{
    const auto [text, cards] = GENERATE(table<const char*, const char*>({
        {"a\tb\nc\td\n", "a => b/c => d"},
        {"a\tb\tc\td", "a => b~~c~~d"},
        {"  a \t b", "a => b"},
        {"kept {{c1::six::n}} {{c2::x}}\textra",
         "kept {{c1::six::n}} {{c2::x}} => extra cloze1/kept {{c1::six::n}} {{c2::x}} => extra cloze2"},
        {"{{c1::x}}", "{{c1::x}} =>  cloze1"},
        {"#separator:comma\n#columns:Back,Front,Tags\nb,a,t", "a => b"},
        {"Question,Answer\na,b", "a => b"},
        {"question,what\na,b", "question => what/a => b"},
        {"#notetype:Basic (and reversed card)\na\tb", "a => b/b => a"},
        {"#notetype:Basic (optional reversed card)\na\tb\ty\nc\td\t", "a => b/b => a/c => d"},
        {"#notetype:Basic (type in the answer)\na\tb", "a => b typed0"},
        {"#guid column:1\n#deck column:3\ng\ta\tdeck\tb", "a => b"},
        {"#html:true\n<b>a</b>\tb", "<b>a</b> => b"},
        {"#html:true\na&lt;b<br>c\t<div>d</div><div>e</div>", "a<b~c => d~e"},
        {"#html:false\n<b>a</b>\tb", "<b>a</b> => b"},
        {"a<br>b\tc", "a~b => c"},
        {"a < b\tc > d", "a < b => c > d"},
    }));
    CAPTURE(text);
    CHECK(shown(source_of(text)) == QString::fromUtf8(cards));
}

TEST_CASE("deck, tags and guid come from columns and from the header")
{
    const auto source =
        source_of("#separator:comma\n#tags:x y\n#deck:All\n#columns:Guid,Question,Answer,Deck,Tags\n"
                  "g1,a,b,A::B,z x\n,c,d,,\n");
    REQUIRE(source.cards.size() == 2);
    CHECK(source.cards[0].guid == QStringLiteral("g1"));
    CHECK(source.cards[0].deck == QStringLiteral("A::B"));
    CHECK(source.cards[0].tags == QStringLiteral("x y z").split(u' '));
    CHECK(source.cards[0].source == QStringLiteral("line 5"));
    CHECK(source.cards[1].guid.isEmpty());
    CHECK(source.cards[1].deck == QStringLiteral("All"));
    CHECK(source.cards[1].tags == QStringLiteral("x y").split(u' '));
    CHECK(source.cards[0].note != source.cards[1].note);

    const auto cloze = source_of("{{c1::a}} {{c2::b}}\tx");
    REQUIRE(cloze.cards.size() == 2);
    CHECK(cloze.cards[0].note == cloze.cards[1].note);
    CHECK(cloze.cards[1].ordinal == 1);
}

TEST_CASE("rows that make no card are counted with their lines, and guesses are said")
{
    const auto source = source_of("a\tb\n\tc\nd\t\n\n\te\nf\n");
    CHECK(source.cards.size() == 1);
    REQUIRE(source.not_carried.size() == 2);
    CHECK(source.not_carried[0] == QStringLiteral("2 rows without a question (line 2, 5)"));
    CHECK(source.not_carried[1] == QStringLiteral("2 rows without an answer (line 3, 6)"));
    REQUIRE(source.remarks.size() == 1);
    CHECK(source.remarks[0].contains(QStringLiteral("tab")));

    const auto latin = source_of("#separator:tab\ncaf\xe9\tb");
    CHECK(latin.cards[0].words.question == QStringLiteral("caf\u00e9"));
    REQUIRE(latin.remarks.size() == 1);
    CHECK(latin.remarks[0].contains(QStringLiteral("Windows-1252")));

    const auto html = source_of("#separator:tab\n#html:true\n<img src=http://x/y.png>a<script>1</script>\tb");
    CHECK(shown(html) == QStringLiteral("a => b"));
    CHECK(html.not_carried.size() == 2);

    const auto open = source_of("#separator:tab\na\tb\n\"c\td");
    CHECK(open.remarks.join(u' ').contains(QStringLiteral("line 3")));
}

TEST_CASE("a million lines are read, one more row is too many, and reading can be stopped")
{
    QByteArray many;
    for (int i = 0; i < k_most_rows; ++i)
        many += "q\ta\n";
    const auto notes = read(many);
    REQUIRE_OK(notes);
    CHECK(notes->rows.size() == k_most_rows);
    CHECK(notes->rows.back().line == k_most_rows);
    const auto stopped = read(many, {}, [](double done) { return done < 0.5; });
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    const auto too_many = read(many + "q\ta");
    REQUIRE(!too_many);
    CHECK(too_many.error().what.contains(QStringLiteral("rows")));
}
