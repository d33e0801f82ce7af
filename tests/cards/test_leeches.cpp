// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/leeches.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::cards;

TEST_CASE("a card is a leech from the sixth lapse on, and is named at every third after that")
{
    CHECK_FALSE(is_leech(5));
    CHECK(is_leech(6));
    CHECK(is_leech(7));
    std::vector<int> named;
    for (int lapses = 0; lapses <= 16; ++lapses) {
        if (is_leech_moment(lapses))
            named.push_back(lapses);
    }
    CHECK(named == std::vector{6, 9, 12, 15});
}

TEST_CASE("the advice for a leech follows from its words and from what it has cost")
{
    CardWords words;
    words.question = QStringLiteral("What must an adviser do before it charges?");
    words.answer = QStringLiteral("Disclose the fee in writing.");
    CHECK(leech_advice(words, 6, false) == LeechAdvice::AddHint);

    CardWords vague = words;
    vague.question = QStringLiteral("Rule 206(4)-1?");
    CHECK(leech_advice(vague, 6, false) == LeechAdvice::Rewrite);

    CardWords figures = words;
    figures.answer = QStringLiteral("Fined $250,000 on 12 March 2024 for 3 years of it.");
    CHECK(leech_advice(figures, 6, false) == LeechAdvice::DropDetail);

    CardWords paragraph = figures;
    paragraph.answer = QStringLiteral("word ").repeated(41);
    CHECK(leech_advice(paragraph, 6, false) == LeechAdvice::Split);

    CHECK(leech_advice(paragraph, 11, false) == LeechAdvice::Split);
    CHECK(leech_advice(paragraph, 12, false) == LeechAdvice::Suspend);
    CHECK(leech_advice(paragraph, 12, true) == LeechAdvice::Split); // a must is never given up
    CHECK(to_key(LeechAdvice::DropDetail) == QStringLiteral("drop_detail"));
}
