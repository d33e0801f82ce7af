// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/overview.h"

#include <algorithm>

namespace deference::practice {

namespace {

void add(RoundOverview& round, const Attempt& attempt)
{
    if (attempt.state != State::Finished) {
        ++round.drafts;
        return;
    }
    ++round.attempts;
    round.spent += attempt.spent;
    round.last = std::max(round.last.value_or(attempt.study_day), attempt.study_day);
    if (attempt.self_rating)
        ++round.ratings[static_cast<std::size_t>(*attempt.self_rating - k_lowest_rating)];
}

} // namespace

std::vector<RoundOverview> overview(const content::RoundsFile& rounds, const std::vector<Attempt>& attempts)
{
    std::vector<RoundOverview> result;
    for (const content::RoundInfo& info : rounds.rounds) {
        RoundOverview round;
        round.round = info.key;
        round.name = info.name;
        round.prompts = static_cast<int>(info.prompts.size());
        for (const Attempt& attempt : attempts) {
            if (attempt.round == info.key)
                add(round, attempt);
        }
        for (const content::Prompt& prompt : info.prompts) {
            const bool answered = std::any_of(attempts.begin(), attempts.end(), [&](const Attempt& attempt) {
                return attempt.state == State::Finished && attempt.prompt == prompt.key;
            });
            round.answered += answered ? 1 : 0;
        }
        result.push_back(round);
    }
    return result;
}

} // namespace deference::practice
