// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/cloze.h"
#include "app/core/random.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>

using namespace deference;
using namespace deference::cards;

namespace {

struct Sides
{
    const char16_t* text;
    int number;
    const char16_t* question;
    const char16_t* answer;
};

} // namespace

TEST_CASE("a cloze text hides the gaps of one number and opens the others")
{
    const auto [text, number, question, answer] = GENERATE(values<Sides>({
        {u"kept for {{c1::six}} years", 1, u"kept for […] years", u"kept for six years"},
        {u"kept for {{c1::six::how many?}} years", 1, u"kept for [how many?] years", u"kept for six years"},
        {u"{{c1::a}} and {{c2::b}}", 2, u"a and […]", u"a and b"},
        {u"{{c1::a}} and {{c1::b}}", 1, u"[…] and […]", u"a and b"},
        {u"{{c1,3::a}} {{c2::b}}", 3, u"[…] b", u"a b"},
        {u"{{c1::a {{c2::b}} c}}", 1, u"[…]", u"a b c"},
        {u"{{c1::a {{c2::b}} c}}", 2, u"a […] c", u"a b c"},
        {u"{{c1::a {{c2::b::in}} c::out}}", 1, u"[out]", u"a b c"},
        {u"{{c1::a {{c2::b::in}} c::out}}", 2, u"a [in] c", u"a b c"},
        {u"{{c1::a::h {{c2::b}}}}", 1, u"[h {{c2::b}}]", u"a"},
        {u"{{c1::a::h {{c2::b}}}}", 2, u"", u""},
        {u"{{c1::a::}}", 1, u"[…]", u"a"},
        {u"{{c1::a::b::c}}", 1, u"[b::c]", u"a"},
        {u"{{c12::a}}", 12, u"[…]", u"a"},
        {u"{{c1::a}} {{c2::never closed", 1, u"[…] {{c2::never closed", u"a {{c2::never closed"},
        {u"{{c1::never {{c2::closed}}", 2, u"{{c1::never […]", u"{{c1::never closed"},
        {u"}} {{c1::a}} }}", 1, u"}} […] }}", u"}} a }}"},
        {u"{{c1::}}", 1, u"[…]", u""},
        {u"<b>{{c1::a<br>b}}</b>", 1, u"<b>[…]</b>", u"<b>a<br>b</b>"},
        {u"std::vector {{c1::std}}", 1, u"std::vector […]", u"std::vector std"},
        // No gap of that number, or no gap at all.
        {u"{{c1::a}}", 2, u"", u""},
        {u"{{c1::a}}", 0, u"", u""},
        {u"plain", 1, u"", u""},
        // Not marks.
        {u"{{c0::a}}", 1, u"", u""},
        {u"{{C1::a}}", 1, u"", u""},
        {u"{{c1:a}}", 1, u"", u""},
        {u"{{c501::a}}", 501, u"", u""},
        {u"{{c99999999999::a}}", 1, u"", u""},
        {u"{{c1,::a}}", 1, u"", u""},
        {u"{{Field}} {{cloze:Text}}", 1, u"", u""},
    }));
    const QString whole = QString::fromUtf16(text);
    CAPTURE(whole, number);
    CHECK(cloze_question(whole, number) == QString::fromUtf16(question));
    CHECK(cloze_answer(whole, number) == QString::fromUtf16(answer));
}

TEST_CASE("the numbers of a cloze text are its cards")
{
    CHECK(cloze_numbers(u"{{c3::a}} {{c1::b {{c2,3::c}}}} {{c1::d}}") == std::vector{1, 2, 3});
    CHECK(cloze_numbers(u"none {{c1::open").empty());
    CHECK(next_cloze_number(u"{{c3::a}} {{c1::b}}") == 4);
    CHECK(next_cloze_number(u"nothing") == 1);
    CHECK(next_cloze_number(u"{{c500::a}}") == 500);
}

TEST_CASE("the pieces of a cloze text say where an editor finds them")
{
    const QString text = QStringLiteral("a {{c1::b {{c2::c::d}} e::f}}");
    const auto pieces = cloze_pieces(text);
    const auto part = [&](TextSpan span) { return text.mid(span.start, span.end - span.start); };
    REQUIRE(pieces.size() == 2);
    CHECK(part(pieces[0].whole) == QStringLiteral("{{c1::b {{c2::c::d}} e::f}}"));
    CHECK(part(pieces[0].text) == QStringLiteral("b {{c2::c::d}} e"));
    CHECK(part(pieces[0].hint.value()) == QStringLiteral("f"));
    CHECK(pieces[0].depth == 0);
    CHECK(part(pieces[1].whole) == QStringLiteral("{{c2::c::d}}"));
    CHECK(part(pieces[1].text) == QStringLiteral("c"));
    CHECK(part(pieces[1].hint.value()) == QStringLiteral("d"));
    CHECK(pieces[1].numbers == std::vector{2});
    CHECK(pieces[1].depth == 1);
    CHECK(cloze_pieces(u"{{c1::open {{c2::closed}}").front().depth == 0);
}

TEST_CASE("a side says where its gaps are, and what was hidden")
{
    const auto question = cloze_question_side(u"x {{c1::six::n?}} y {{c2::two}}", 1);
    CHECK(question == ClozeSide{QStringLiteral("x [n?] y two"), {{2, 6}}});
    const auto answer = cloze_answer_side(u"x {{c1::six::n?}} y {{c2::two}} {{c1::z}}", 1);
    CHECK(answer == ClozeSide{QStringLiteral("x six y two z"), {{2, 5}, {12, 13}}});
    CHECK(cloze_hidden(u"x {{c1::six::n?}} y {{c2::two}} {{c1::z}}", 1) == QStringLiteral("six, z"));
    CHECK(cloze_hidden(u"{{c1::a {{c1::b}}}}", 1) == QStringLiteral("a b"));
    CHECK(without_cloze_marks(u"x {{c1::six::n?}} {{c2::a {{c3::b}}}} {{c4::") ==
          QStringLiteral("x six a b {{c4::"));
}

TEST_CASE("gaps nest to a limit, and any text is read in one pass")
{
    QString deep;
    for (int i = 1; i <= 20; ++i)
        deep += QStringLiteral("{{c%1::").arg(i);
    deep += QStringLiteral("x") + QStringLiteral("}}").repeated(20);
    CHECK(std::ssize(cloze_numbers(deep)) == k_cloze_depth);
    CHECK(cloze_pieces(QStringLiteral("{{c1::").repeated(200'000)).empty());
    CHECK(cloze_pieces(QStringLiteral("{{c1::a}}").repeated(50'000)).size() == 50'000);
}

TEST_CASE("random cloze texts: an answer holds no mark that was read, a question hides what it asks")
{
    static const std::array pieces{u"{{c1::", u"{{c2::", u"{{c1,2::", u"}}", u"::", u"a", u"{", u"}", u"<b>"};
    const std::uint64_t seed = GENERATE(range(1U, 6U));
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (std::uint64_t i = random.below(20); i > 0; --i)
            text += QString::fromUtf16(pieces[random.below(pieces.size())]);
        CAPTURE(text);
        const auto found = cloze_pieces(text);
        qsizetype start = -1;
        for (const ClozePiece& piece : found) {
            REQUIRE(piece.whole.start > start);
            start = piece.whole.start;
            REQUIRE(piece.whole.end <= text.size());
            REQUIRE(piece.text.start <= piece.text.end);
            REQUIRE(piece.text.end <= piece.whole.end - 2);
        }
        for (const int number : cloze_numbers(text)) {
            const auto question = cloze_question_side(text, number);
            REQUIRE(!question.gaps.empty());
            for (const TextSpan& gap : question.gaps) {
                REQUIRE(question.text[gap.start] == u'[');
                REQUIRE(question.text[gap.end - 1] == u']');
            }
            REQUIRE(cloze_answer(text, number) == without_cloze_marks(text));
        }
    }
}
