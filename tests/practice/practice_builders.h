// SPDX-License-Identifier: GPL-3.0-or-later
// A small pack and attempts with defaults, so that a test states only what matters.
#pragma once
#include "app/content/catalogue.h"
#include "app/practice/types.h"

namespace deference::practice::tests {

inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

// Rounds r1 and r2 with the prompts r1_p1 to r1_p3 and r2_p1 to r2_p3.
inline std::shared_ptr<const content::Pack> small_pack()
{
    content::PackParts parts;
    parts.info.key = text("small");
    for (int r = 1; r <= 2; ++r) {
        content::RoundInfo round;
        round.key = QStringLiteral("r%1").arg(r);
        round.name = QStringLiteral("Round %1").arg(r);
        round.order = r;
        for (int p = 1; p <= 3; ++p) {
            content::Prompt prompt;
            prompt.key = QStringLiteral("r%1_p%2").arg(r).arg(p);
            prompt.round = round.key;
            prompt.text =
                QStringLiteral("Question %1 of round %2, which is too long for a menu").arg(p).arg(r);
            prompt.minutes = 3;
            round.prompts.push_back(prompt);
        }
        parts.rounds.rounds.push_back(round);
    }
    return std::make_shared<const content::Pack>(std::move(parts));
}

inline constexpr Day k_today = std::chrono::year(2026) / 11 / 23;

// A finished attempt `days_ago`, rated 3.
inline Attempt finished(const char* prompt, int days_ago, int rating = 3)
{
    Attempt attempt;
    attempt.prompt = text(prompt);
    attempt.round = attempt.prompt.left(2);
    attempt.state = State::Finished;
    attempt.study_day = k_today - std::chrono::days(days_ago);
    attempt.finished_at = Instant(attempt.study_day) + std::chrono::hours(12);
    attempt.self_rating = rating;
    attempt.spent = std::chrono::seconds(60);
    return attempt;
}

} // namespace deference::practice::tests
