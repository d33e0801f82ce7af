// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/text.h"
#include "tests/support/catch.h"

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
    }));
    CHECK(count_words(QString::fromUtf8(text)) == words);
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
