// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/plain_words.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::cards;

namespace {

CardWords cloze(const char* text, int number, const char* answer = "")
{
    CardWords words;
    words.question = QString::fromUtf8(text);
    words.answer = QString::fromUtf8(answer);
    words.form = CardForm::Cloze;
    words.cloze_number = number;
    return words;
}

} // namespace

TEST_CASE("Markdown is read without its marks")
{
    const auto [markdown, plain] = GENERATE(table<const char*, const char*>({
        {"plain words", "plain words"},
        {"**bold** and *leaning* and ***both***", "bold and leaning and both"},
        {"__bold__ and _leaning_ and ~~gone~~", "bold and leaning and gone"},
        {"snake_case_stays and 2 * 3 * 4", "snake_case_stays and 2 * 3 * 4"},
        {"`code *as it is*`", "code as it is"},
        {"\\*not leaning\\*", "*not leaning*"},
        {"# Heading\n\ntext", "Heading\n\ntext"},
        {"> said\n> so", "said\nso"},
        {"* one\n+ two\n- [x] three", "- one\n- two\n- three"},
        {"1. one\n2. two", "1. one\n2. two"},
        {"```cpp\nint x;\n```", "int x;"},
        {"above\n\n---\n\nbelow", "above\n\n\nbelow"},
        {"[words](https://example.org/a) and <https://example.org>", "words and https://example.org"},
        {"![a chart](chart.png) [sound:word.ogg] end", "a chart  end"},
        {"a {{c1::**gap**}} stays", "a {{c1::gap}} stays"},
        {"", ""},
    }));
    CAPTURE(markdown);
    CHECK(plain_text_of_markdown(QString::fromUtf8(markdown)) == QString::fromUtf8(plain));
}

TEST_CASE("question and answer in plain words, whatever they are written in")
{
    CardWords ask;
    ask.question = QStringLiteral("*Who* asks?");
    ask.answer = QStringLiteral("**I** do.");
    CHECK(plain_question(ask) == QStringLiteral("*Who* asks?")); // plain text has no marks
    ask.markup = Markup::Markdown;
    CHECK(plain_question(ask) == QStringLiteral("Who asks?"));
    CHECK(plain_answer(ask) == QStringLiteral("I do."));
    CHECK(expected_answer(ask) == QStringLiteral("I do."));

    CardWords gap = cloze("Kept for **{{c1::six}}** years, {{c2::two::how many?}} at hand", 1, "Rule 1");
    gap.markup = Markup::Markdown;
    CHECK(plain_question(gap) == QStringLiteral("Kept for […] years, two at hand"));
    CHECK(plain_answer(gap) == QStringLiteral("Kept for six years, two at hand\nRule 1"));
    CHECK(expected_answer(gap) == QStringLiteral("six"));
    gap.cloze_number = 2;
    CHECK(plain_question(gap) == QStringLiteral("Kept for six years, [how many?] at hand"));

    CardWords html = cloze("<p>Kept <b>{{c1::six}}</b> years</p>", 1);
    html.markup = Markup::Html;
    CHECK(plain_question(html) == QStringLiteral("Kept […] years"));
    CHECK(plain_answer(html) == QStringLiteral("Kept six years"));
}

TEST_CASE("two cards ask the same when only case, accents, marks or gaps differ")
{
    CardWords plain;
    plain.question = QStringLiteral("Records are kept for six  years");
    CardWords rich = cloze("RECORDS are **képt** for {{c3::six}} years", 3);
    rich.markup = Markup::Markdown;
    CHECK(folded_question(plain) == folded_question(rich));
    CHECK(question_key(plain) == question_key(rich));
    plain.question = QStringLiteral("x").repeated(500);
    CHECK(question_key(plain).size() == k_question_key_length);
}

TEST_CASE("names of pictures and sounds are found, addresses and paths are not")
{
    CardWords words;
    words.markup = Markup::Markdown;
    words.question = QStringLiteral("![a](one.png) ![b](<two words.jpg> \"title\") ![c](three%20words.png)");
    words.answer = QStringLiteral("[sound:four.ogg] ![x](https://example.org/x.png) ![y](../../y.png) "
                                  "![z](file:///etc/hostname) ![a](one.png)");
    CHECK(media_in(words) == QStringList({QStringLiteral("one.png"), QStringLiteral("two words.jpg"),
                                          QStringLiteral("three words.png"), QStringLiteral("four.ogg")}));
    words.markup = Markup::Plain;
    CHECK(media_in(words) == QStringList({QStringLiteral("four.ogg")}));
    words.markup = Markup::Html;
    words.question = QStringLiteral("<img src=\"one.png\"><img src=\"/etc/hostname\">");
    CHECK(media_in(words) == QStringList({QStringLiteral("one.png"), QStringLiteral("four.ogg")}));
}
