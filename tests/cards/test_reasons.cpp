// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/prompt_cards.h"
#include "app/cards/reasons.h"
#include "tests/cards/deck.h"

using namespace deference;
using namespace deference::tests;
using cards::CardReason;
using cards::Why;

namespace {

constexpr Day k_march{std::chrono::sys_days(std::chrono::March / 31 / 2027)};

CardReason worth(double low, double high, double seconds = 12.2)
{
    CardReason reason;
    reason.why = Why::Worth;
    reason.seconds = seconds;
    reason.worth = cards::Worth{QStringLiteral("Recruiter"), k_march, (low + high) / 2, {low, high}};
    return reason;
}

QString say(const CardReason& reason, std::optional<content::LegalStatus> status = {})
{
    return cards::reason_text(reason, status);
}

} // namespace

TEST_CASE("reasons are one line each")
{
    CHECK(say(worth(0.2, 0.41)) == QStringLiteral("Worth 20–41 points on 31 March for 12 seconds."));
    CHECK(say(worth(0.002, 0.009, 0.2)) == QStringLiteral("Worth 0.2–0.9 points on 31 March for 1 second."));
    CHECK(say(worth(-0.1, 0.3)) == QStringLiteral("Worth 0–30 points on 31 March for 12 seconds."));
    CardReason waits = worth(0.2, 0.41);
    waits.best_later = k_march - std::chrono::days(5);
    CHECK(say(waits) == say(worth(0.2, 0.41))); // nothing is lost by waiting
    waits.loss_by_waiting = 0.006;
    CHECK(say(waits) ==
          QStringLiteral("Worth 20–41 points on 31 March for 12 seconds. Waiting until 26 March "
                         "loses 0.6 of them."));

    CardReason first;
    first.why = Why::FirstLook;
    first.unseen = 41;
    first.days_left = 12;
    CHECK(say(first) == QStringLiteral("First look: 41 cards unseen, 12 days left."));
    first.worth = worth(0.5, 0.7).worth;
    CHECK(say(first) ==
          QStringLiteral("First look, worth 50–70 points on 31 March: 41 cards unseen, 12 days left."));

    CardReason spare;
    spare.why = Why::SpareTime;
    CHECK(say(spare) == QStringLiteral("Nothing better left today."));
    CardReason law;
    law.why = Why::LawChanged;
    CHECK(say(law, content::LegalStatus::Withdrawn) ==
          QStringLiteral("Its law was withdrawn since you learned it."));
    for (const auto status : content::k_legal_statuses)
        CHECK(say(law, status).contains(QStringLiteral("since you learned it")));
    CardReason due;
    CHECK(say(due) == QStringLiteral("Due today."));
    due.recall = Range{0.62, 0.78};
    CHECK(say(due).contains(QStringLiteral("62–78")));
}

TEST_CASE("a prompt finds the cards of its round that share its rarer words, best first")
{
    const auto card = [](qint64 id, const char* text, const char* round) {
        return cards::CardText{cards::CardId(id), {}, {QLatin1String(round)}, QString::fromUtf8(text)};
    };
    std::vector<cards::CardText> deck;
    for (qint64 id = 1; id <= 20; ++id)
        deck.push_back(card(id, "Which rule binds an adviser and what does the firm have to keep?", "r1"));
    deck.push_back(card(21, "What is a wash sale, and how does harvesting avoid one?", "r1"));
    deck.push_back(card(22, "When does harvesting cost more than it brings?", "r1")); // one word is chance
    deck.push_back(card(23, "Wash sales across accounts, and harvesting at a household.", "r2"));
    deck.push_back(card(24, "Eine Karte ohne gemeinsame Wörter", "r1"));
    content::Prompt prompt;
    prompt.round = QStringLiteral("r1");
    prompt.text = QStringLiteral("Rank the harvesting opportunities of a client of the firm.");
    prompt.must_name = {QStringLiteral("the wash-sale rule as a hard filter, so that sales are not washed")};
    const auto found = cards::cards_for_prompt(prompt, deck);
    CHECK(found == std::vector{cards::CardId(21)});
    CHECK(cards::cards_for_prompt({}, deck).empty());
    CHECK(cards::cards_for_prompt(prompt, {}).empty());
}
