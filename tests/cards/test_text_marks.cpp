// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/card_draft.h"
#include "app/cards/plain_words.h"
#include "app/cards/text_marks.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::cards;

namespace {

// In and out with '<' and '>' round what is selected, '|' where nothing is.
QString marked(const char* before, TextMark mark, Markup markup = Markup::Markdown)
{
    QString text = QString::fromUtf8(before);
    TextSpan selection;
    if (const qsizetype caret = text.indexOf(u'|'); caret >= 0) {
        text.remove(caret, 1);
        selection = {caret, caret};
    } else {
        selection.start = text.indexOf(u'<');
        text.remove(selection.start, 1);
        selection.end = text.indexOf(u'>');
        text.remove(selection.end, 1);
    }
    const TextChange change = mark_text(text, selection, mark, markup);
    text.replace(change.replaced.start, change.replaced.end - change.replaced.start, change.text);
    if (change.selected.start == change.selected.end)
        return text.insert(change.selected.start, u'|');
    return text.insert(change.selected.end, u'>').insert(change.selected.start, u'<');
}

} // namespace

TEST_CASE("bold, italic and code go round the selected words and come off again")
{
    CHECK(marked("keep <six> years", TextMark::Bold) == QStringLiteral("keep **<six>** years"));
    CHECK(marked("keep **<six>** years", TextMark::Bold) == QStringLiteral("keep <six> years"));
    CHECK(marked("keep <**six**> years", TextMark::Bold) == QStringLiteral("keep <six> years"));
    CHECK(marked("keep< six >years", TextMark::Italic) == QStringLiteral("keep _<six>_ years"));
    CHECK(marked("say |", TextMark::Code) == QStringLiteral("say `|`"));
    CHECK(marked("**|**", TextMark::Bold) == QStringLiteral("|"));
    CHECK(marked("keep <six>", TextMark::Bold, Markup::Plain) == QStringLiteral("keep <six>"));
}

TEST_CASE("HTML gets its own marks")
{
    CHECK(mark_text(QStringLiteral("six"), {0, 3}, TextMark::Bold, Markup::Html) ==
          TextChange{{0, 3}, QStringLiteral("<b>six</b>"), {3, 6}});
    CHECK(mark_text(QStringLiteral("one\ntwo"), {0, 7}, TextMark::List, Markup::Html) ==
          TextChange{{0, 7}, QStringLiteral("<ul><li>one</li><li>two</li></ul>"), {23, 23}});
    CHECK(mark_text(QStringLiteral("law"), {0, 3}, TextMark::Link, Markup::Html) ==
          TextChange{{0, 3}, QStringLiteral("<a href=\"https://\">law</a>"), {9, 17}});
}

TEST_CASE("a list takes whole lines")
{
    CHECK(marked("a\nb<b\nc>c\nd", TextMark::List) == QStringLiteral("a\n<- bb\n- cc>\nd"));
    CHECK(marked("<- bb\n- cc>", TextMark::List) == QStringLiteral("<bb\ncc>"));
    CHECK(marked("on|e", TextMark::List) == QStringLiteral("- one|"));
    CHECK(marked("|", TextMark::List) == QStringLiteral("- |"));
}

TEST_CASE("a link leaves selected what has to be written yet")
{
    CHECK(marked("see <the rule>", TextMark::Link) == QStringLiteral("see [the rule](<https://>)"));
    CHECK(marked("see <https://sec.gov/x>", TextMark::Link) == QStringLiteral("see [|](https://sec.gov/x)"));
    CHECK(marked("|", TextMark::Link) == QStringLiteral("[|](https://)"));
}

TEST_CASE("a gap has the next number, or the same once more")
{
    CHECK(marked("keep <six> years", TextMark::Gap) == QStringLiteral("keep {{c1::<six>}} years"));
    CHECK(marked("{{c1::six}}, <two>", TextMark::Gap) == QStringLiteral("{{c1::six}}, {{c2::<two>}}"));
    CHECK(marked("{{c1::six}}, <two>", TextMark::SameGap) == QStringLiteral("{{c1::six}}, {{c1::<two>}}"));
    CHECK(marked("|", TextMark::SameGap) == QStringLiteral("{{c1::|}}"));
    CHECK(marked("keep <six>", TextMark::Gap, Markup::Plain) == QStringLiteral("keep {{c1::<six>}}"));
}

TEST_CASE("words from elsewhere are shown as they were")
{
    const auto back = [](const char* text) {
        return plain_text_of_markdown(markdown_of_plain_text(QString::fromUtf8(text)));
    };
    for (const char* text : {"a_b_c and *stars*", "# no heading", "1. no list", "- no dash", "[x](y) `z`",
                             "a < b and <b>c</b>", "back\\slash", "2024"})
        CHECK(back(text) == QString::fromUtf8(text));
    CHECK(markdown_of_plain_text(QStringLiteral("one\ntwo\n\n\nthree ")) ==
          QStringLiteral("one\n\ntwo\n\nthree"));
}

TEST_CASE("a card beside another keeps what it rests on")
{
    Card card;
    card.words.citation = QStringLiteral("17 CFR 275.204-2");
    card.facts.area = QStringLiteral("rules");
    card.facts.fact = QStringLiteral("books-and-records");
    card.facts.status = content::LegalStatus::InForce;
    card.facts.kind = CardKind::Status;
    card.facts.rounds = {QStringLiteral("legal")};
    card.tags = {QStringLiteral("sec")};
    const CardDraft draft = draft_beside(card, QStringLiteral("six_years"));
    CHECK(draft.words.question.isEmpty());
    CHECK(draft.words.answer == QStringLiteral("six\\_years"));
    CHECK(draft.words.citation == card.words.citation);
    CHECK(draft.facts.fact == card.facts.fact);
    CHECK(draft.facts.status == card.facts.status);
    CHECK(draft.facts.kind == CardKind::Recall);
    CHECK(draft.tags == card.tags);
    CHECK(draft_from_text(to_text(draft)) == draft);
    CHECK(is_blank(draft_from_text(QStringLiteral("no JSON"))));
}
