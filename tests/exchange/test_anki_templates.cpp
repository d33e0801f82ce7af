// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/anki_templates.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::exchange;

namespace {

QHash<QString, QString> some_fields()
{
    return {{QStringLiteral("Front"), QStringLiteral("<b>f</b>")},
            {QStringLiteral("Back"), QStringLiteral("b")},
            {QStringLiteral("Empty"), QStringLiteral("<br> <div></div>")},
            {QStringLiteral("Text"), QStringLiteral("x {{c1::one::h}} {{c2::two}}")},
            {QStringLiteral("Tags"), QStringLiteral("t1 t2")},
            {QStringLiteral("A B"), QStringLiteral("ab")}};
}

struct Faces
{
    const char* question;
    const char* answer;
    const char* asked;
    const char* answered;
};

AnkiFaces faces_of(const char* question, const char* answer, int cloze = 0)
{
    return card_faces(CardTemplate(QString::fromUtf8(question)), CardTemplate(QString::fromUtf8(answer)),
                      some_fields(), cloze);
}

} // namespace

TEST_CASE("templates are filled from the fields of a note")
{
    const auto [text, filled] = GENERATE(table<const char*, const char*>({
        {"{{Front}}", "<b>f</b>"},
        {"a {{ Front }} b {{Back}}", "a <b>f</b> b b"},
        {"{{A B}}", "ab"},
        {"{{{Front}}}x", "<b>f</b>x"},
        {"{{#Front}}in{{/Front}}out", "inout"},
        {"{{#Empty}}in{{/Empty}}out", "out"},
        {"{{^Empty}}in{{/Empty}}out", "inout"},
        {"{{^Front}}in{{/Front}}out", "out"},
        {"{{#Front}}{{^Empty}}{{Back}}{{/Empty}}{{/Front}}", "b"},
        {"{{#Nowhere}}in{{/Nowhere}}", ""},
        {"{{text:Front}}", "f"},
        {"{{furigana:Front}}", "<b>f</b>"},
        {"{{tts en_US:Front}}", ""},
        {"{{Tags}}", "t1 t2"},
        {"{{! a comment }}x", "x"},
        {"{{Unknown}}x", "x"},
        {"{{#Front}}never closed", "never closed"},
        {"closed only {{/Front}}", "closed only "},
        {"open {{Front", "open {{Front"},
        {"{{}}{{:}}", ""},
        {"}} {", "}} {"},
    }));
    CAPTURE(text);
    CardTemplate::Values values;
    values.fields = some_fields();
    CHECK(CardTemplate(QString::fromUtf8(text)).fill(values).html == QString::fromUtf8(filled));
    CHECK(CardTemplate(QStringLiteral("{{Unknown}}")).fill(values).unknown);
    CHECK(CardTemplate(QStringLiteral("{{odd:Front}}")).fill(values).unknown);
    CHECK(!CardTemplate(QStringLiteral("{{text:Front}}")).fill(values).unknown);
}

TEST_CASE("the answer is what the answer side adds to the question")
{
    const auto [question, answer, asked, answered] = GENERATE(values<Faces>({
        {"{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}", "<b>f</b>", "b"},
        {"{{Front}}", "{{Front}}<hr id=\"answer\" />{{Back}}", "<b>f</b>", "b"},
        {"{{Front}}", "{{Tags}}<hr id=answer>{{Back}}", "<b>f</b>", "t1 t2<hr id=answer>b"},
        {"{{Front}}", "{{Back}}", "<b>f</b>", "b"},
        {"{{Front}}", "{{FrontSide}}<hr id=answer>", "<b>f</b>", "<hr id=answer>"},
        {"{{Front}}{{hint:Back}}", "{{FrontSide}}<hr id=answer>{{A B}}", "<b>f</b>", "ab<br>b"},
        {"{{Front}}{{hint:Back}}", "{{FrontSide}}<hr id=answer>{{Back}}", "<b>f</b>", "b"},
        {"{{Front}}{{type:Back}}", "{{Front}}<hr id=answer>{{type:Back}}", "<b>f</b>", "b"},
    }));
    CAPTURE(question, answer);
    const AnkiFaces faces = faces_of(question, answer);
    CHECK(faces.question == QString::fromUtf8(asked));
    CHECK(faces.answer == QString::fromUtf8(answered));
    CHECK(faces.typed == QByteArray(question).contains("type:"));
}

TEST_CASE("a cloze keeps its gaps, and its answer is what stands beside the text")
{
    const AnkiFaces plain = faces_of("{{cloze:Text}}", "{{cloze:Text}}<br>{{Back}}", 1);
    CHECK(plain.question == QStringLiteral("x {{c1::one::h}} {{c2::two}}"));
    CHECK(plain.answer == QStringLiteral("<br>b"));

    const AnkiFaces titled = faces_of("{{Front}}: {{cloze:Text}}", "{{Front}}: {{cloze:Text}}{{Back}}", 2);
    CHECK(titled.question == QStringLiteral("<b>f</b>: x {{c1::one::h}} {{c2::two}}"));
    CHECK(titled.answer.trimmed() == QStringLiteral("b"));

    CHECK(faces_of("{{#c2}}two: {{/c2}}{{cloze:Text}}", "", 1).question.startsWith(u'x'));
    CHECK(faces_of("{{#c2}}two: {{/c2}}{{cloze:Text}}", "", 2).question.startsWith(u't'));
    const AnkiFaces typed = faces_of("{{cloze:Text}}{{type:cloze:Text}}", "{{type:cloze:Text}}", 1);
    CHECK(typed.typed);
    CHECK(CardTemplate(QStringLiteral("{{#Front}}{{type:cloze:Text}}{{/Front}}")).has_cloze());
}

TEST_CASE("templates without end or bottom are read as far as it makes sense")
{
    CardTemplate::Values values;
    values.fields = {{QStringLiteral("F"), QString(100'000, u'x')}};
    const CardTemplate many(QStringLiteral("{{F}}").repeated(100'000));
    CHECK(many.fill(values).html.size() < 2'200'000);
    const CardTemplate deep(QStringLiteral("{{#F}}").repeated(100'000) + QStringLiteral("x"));
    CHECK(deep.fill(values).html.endsWith(u'x'));
    CHECK(CardTemplate(QStringLiteral("{{")).fill(values).html == QStringLiteral("{{"));
}
