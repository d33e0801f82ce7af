// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/typed_answer.h"
#include "app/core/random.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::cards;

namespace {

// "six [y]ears": what only this text has stands in brackets.
QString marked(const std::vector<AnswerPiece>& pieces)
{
    QString text;
    for (const AnswerPiece& piece : pieces)
        text += piece.is_shared ? piece.text : u'[' + piece.text + u']';
    return text;
}

QString whole(const std::vector<AnswerPiece>& pieces)
{
    QString text;
    for (const AnswerPiece& piece : pieces)
        text += piece.text;
    return text;
}

TypedComparison compare(const char* typed, const char* expected)
{
    return compare_typed(QString::fromUtf8(typed), QString::fromUtf8(expected));
}

} // namespace

TEST_CASE("case, space, the shape of quotes and a full stop are no difference")
{
    const auto [typed, expected] = GENERATE(table<const char*, const char*>({
        {"six years", "six years"},
        {"SIX  years", "six years"},
        {"six years.", "six years"},
        {"six years", "Six years!"},
        {"the client's \"best interest\"", "the client’s “best interest”"},
        {"10-K", "10–K"},
        {"caf\u0065\u0301", "café"},
        {"  \n six\tyears ", "six years"},
    }));
    CAPTURE(typed, expected);
    const TypedComparison comparison = compare(typed, expected);
    CHECK(comparison.alike == Alike::Same);
    CHECK(suggested_rating(comparison.alike) == Rating::Good);
}

TEST_CASE("differences are marked where they are")
{
    const auto [typed, expected, typed_marked, expected_marked, alike] =
        GENERATE(table<const char*, const char*, const char*, const char*, Alike>({
            {"fiduciery duty", "fiduciary duty", "fiduci[e]ry duty", "fiduci[a]ry duty", Alike::Close},
            {"best interest", "the best interest", "best interest", "[the ]best interest", Alike::Different},
            {"suitability of all", "suitability", "suitability[ of all]", "suitability", Alike::Different},
            {"", "six years", "", "[six years]", Alike::Nothing},
            {"   ", "six years", "", "[six years]", Alike::Nothing},
            {"qqq", "six years", "[qqq]", "[six years]", Alike::Different},
            // A year is not a slip.
            {"since 31 March 2024 for all advisers", "since 31 March 2025 for all advisers",
             "since 31 March 202[4] for all advisers", "since 31 March 202[5] for all advisers",
             Alike::Different},
            // The accent goes with its letter.
            {"resume of the client", "résumé of the client", "r[e]sum[e] of the client",
             "r[é]sum[é] of the client", Alike::Close},
        }));
    CAPTURE(typed, expected);
    const TypedComparison comparison = compare(typed, expected);
    CHECK(marked(comparison.typed) == QString::fromUtf8(typed_marked));
    CHECK(marked(comparison.expected) == QString::fromUtf8(expected_marked));
    CHECK(comparison.alike == alike);
}

TEST_CASE("the pieces are the two texts, whatever they are")
{
    Random random(11);
    const QString letters = QStringLiteral("ab é.1\u2019\U0001F600");
    const auto any_text = [&] {
        QString text;
        for (std::uint64_t i = random.below(30); i > 0; --i)
            text +=
                letters.at(static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(letters.size()))));
        return text;
    };
    for (int i = 0; i < 2000; ++i) {
        const QString typed = any_text();
        const QString expected = any_text();
        CAPTURE(typed, expected);
        const TypedComparison comparison = compare_typed(typed, expected);
        REQUIRE(whole(comparison.typed) == typed.simplified());
        REQUIRE(whole(comparison.expected) == expected.simplified());
        REQUIRE(compare_typed(expected, expected).alike ==
                (expected.simplified().isEmpty() ? Alike::Nothing : Alike::Same));
        REQUIRE(comparison.share >= 0.0);
        REQUIRE(comparison.share <= 1.0);
        for (std::size_t j = 1; j < comparison.typed.size(); ++j)
            REQUIRE(comparison.typed[j].is_shared != comparison.typed[j - 1].is_shared);
    }
}

TEST_CASE("long texts are compared by words, and very long ones still end")
{
    const QString sentence = QStringLiteral("Records are kept for six years and shown when asked for. ");
    QString typed = sentence.repeated(60).trimmed();
    const QString expected = typed;
    typed.replace(QStringLiteral("six"), QStringLiteral("sixty"));
    const TypedComparison comparison = compare_typed(typed, expected);
    CHECK(marked(comparison.typed).startsWith(QStringLiteral("Records are kept for [sixty] years")));
    CHECK(comparison.alike == Alike::Close);

    const QString long_text = sentence.repeated(10'000);
    CHECK(compare_typed(long_text, long_text).alike == Alike::Same);
    CHECK(compare_typed(QStringLiteral("x y ").repeated(50'000), long_text).alike == Alike::Different);
}
