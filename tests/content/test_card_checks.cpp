// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/card_checks.h"
#include "tests/support/catch.h"

#include <functional>

using namespace deference;
using namespace deference::content;

TEST_CASE("sentences are counted as a reader counts them")
{
    const auto [text, sentences] =
        GENERATE(table<const char*, int>({{"One.", 1},
                                          {"One. Two! Three?", 3},
                                          {"No full stop at the end", 1},
                                          {"SEC v. Capital Gains decided it. It still stands.", 2},
                                          {"See 15 U.S.C. 80b-6 and Reg. S-P. Both apply.", 2},
                                          {"It cost 0.25 percent, i.e. a quarter. \"Really?\" Yes.", 3},
                                          {"Betterment Holdings, Inc. Is the parent.", 1},
                                          {"", 0}}));
    INFO(text);
    CHECK(count_sentences(QString::fromUtf8(text)) == sentences);
}

TEST_CASE("law that is not in force must say so early")
{
    using enum LegalStatus;
    const auto [answer, status, said] = GENERATE(table<const char*, LegalStatus, bool>(
        {{"It was withdrawn on 12 June 2025.", Withdrawn, true},
         {"It never took effect.", Withdrawn, true},
         {"Nothing: the court vacated it.", Vacated, true},
         {"Only a request for comment.", Proposed, true},
         {"Conflicts must be neutralised.", Withdrawn, false},
         {"Firms must do A. They must do B. It was withdrawn.", Withdrawn, false},
         {"Records are kept for five years.", InForce, true},
         {"The order cost 9 million dollars.", SettledOrder, true},
         {"Stayed a week after staff approved it.", Stayed, true},
         {"It allows projections to institutions.", Stayed, false},
         {"Allegations so far: nothing is decided.", Pending, true},
         {"He raised 42 million dollars on a claim. The order is withdrawn.", Pending, false}}));
    INFO(answer);
    CHECK(states_status(QString::fromUtf8(answer), status) == said);
}

TEST_CASE("a question that contains its answer is noticed, one that shares a topic is not")
{
    const auto [question, answer, away] = GENERATE(table<const char*, const char*, bool>(
        {{"Is drift the total absolute deviation from target divided by two?",
          "The total absolute deviation from target, divided by two.", true},
         {"How is drift measured?", "The total absolute deviation from target, divided by two.", false},
         {"Does Notice 24-09 create new rules for members?",
          "No: Notice 24-09 creates no new rules for members.", false},
         {"What is drift?", "Drift.", false}}));
    INFO(question);
    CHECK(gives_itself_away(QString::fromUtf8(question), QString::fromUtf8(answer)) == away);
}
