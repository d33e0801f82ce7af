// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/random.h"
#include "app/core/text.h"
#include "tests/support/catch.h"

#include <QRegularExpression>

using namespace deference;

TEST_CASE("words are counted as a listener would")
{
    const auto [text, words] = GENERATE(table<const char*, int>({
        {"", 0},
        {"   ", 0},
        {"one", 1},
        {"don't stop", 2},
        {"0.62 is above 1,240", 4},
        {"same-day", 1},
        {"end. Start", 2},
        {"a - b", 2},
        {"it\xe2\x80\x99s", 1},
        {"rock'n'roll", 1},
        {"nine\xe2\x80\x93ten", 1},
        {"a.,b", 2},
        {"snake_case", 2},
        {"ab\xf0\x9f\x98\x80 cd", 2},
        {"\xf0\x9d\x90\x80\xf0\x9d\x90\x81", 1},
        {"cafe\xcc\x81", 1},
    }));
    CHECK(count_words(QString::fromUtf8(text)) == words);
}

TEST_CASE("words are found as the token rule of a pack finds them")
{
    // stories.yaml, conventions.token_regex, over text normalised as it says.
    const QRegularExpression rule(QStringLiteral("[^\\W_]+(?:['.,\\-][^\\W_]+)*"),
                                  QRegularExpression::UseUnicodePropertiesOption);
    const std::vector<QString> pieces{
        QStringLiteral("a"),      QStringLiteral("Z"),          QStringLiteral("7"),
        QStringLiteral("'"),      QStringLiteral("\u2019"),     QStringLiteral("."),
        QStringLiteral(","),      QStringLiteral("-"),          QStringLiteral("\u2014"),
        QStringLiteral(" "),      QStringLiteral("_"),          QStringLiteral("\u00e9"),
        QStringLiteral("\u0301"), QStringLiteral("\U0001F600"), QStringLiteral("\U0001D400"),
        QStringLiteral("%"),      QStringLiteral("\n"),         QStringLiteral("\u00bd"),
        QStringLiteral("\u4e2d"), QStringLiteral("\u2018")};
    const std::uint64_t seed = GENERATE(1U, 2U, 3U, 4U);
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (std::uint64_t i = random.below(24); i > 0; --i)
            text += pieces[random.below(pieces.size())];
        QString normal = text;
        normal.replace(QChar(0x2019), u'\'').replace(QChar(0x2018), u'\'').replace(QChar(0x2014), u'-');
        std::vector<TextSpan> expected;
        for (auto hits = rule.globalMatch(normal); hits.hasNext();) {
            const auto hit = hits.next();
            expected.push_back({hit.capturedStart(), hit.capturedEnd()});
        }
        CAPTURE(text);
        REQUIRE(find_words(text) == expected);
        REQUIRE(count_words(text) == static_cast<int>(expected.size()));
    }
}

TEST_CASE("durations and ranges read as in the design language")
{
    using std::chrono::minutes;
    CHECK(duration_text(minutes(105)) == QStringLiteral("1 h 45 min"));
    CHECK(duration_text(minutes(60)) == QStringLiteral("1 h"));
    CHECK(duration_text(minutes(5)) == QStringLiteral("5 min"));
    CHECK(duration_short(minutes(65)) == QStringLiteral("1:05"));
    CHECK(percent_range(0.621, 0.779) == QStringLiteral("62\u201378\u00a0%"));
    CHECK(percent_range(0.701, 0.702) == QStringLiteral("70\u00a0%"));
}

TEST_CASE("searching ignores case, accents and spacing")
{
    CHECK(fold_for_search(QStringLiteral("  Ré\u0301SUMÉ  x ")) == QStringLiteral("resume x"));
}
