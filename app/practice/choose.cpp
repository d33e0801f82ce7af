// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/choose.h"

#include <algorithm>

namespace deference::practice {

namespace {

constexpr int k_ratings_that_count = 5;

struct Candidate
{
    const content::Prompt* prompt = nullptr;
    bool rested = true;
    double standing = 0.0;
    int seen = 0;
};

Candidate candidate(const content::Prompt& prompt, const std::vector<Attempt>& attempts, double standing,
                    Day today)
{
    Candidate one{&prompt, true, standing, 0};
    for (const Attempt& attempt : attempts) {
        if (attempt.prompt != prompt.key)
            continue;
        ++one.seen;
        // A day ahead of today comes from a clock that was set back: just as fresh.
        if (days_between(attempt.study_day, today) < k_rest_days)
            one.rested = false;
    }
    return one;
}

// Keeps the candidates for which `value` is smallest.
template <class Value>
void keep_least(std::vector<Candidate>& candidates, Value value)
{
    auto least = value(candidates.front());
    for (const Candidate& one : candidates)
        least = std::min(least, value(one));
    std::erase_if(candidates, [&](const Candidate& one) { return least < value(one); });
}

} // namespace

Standing standing(const std::vector<Attempt>& attempts, const std::map<QString, int>& setup_ratings)
{
    Standing result;
    for (const auto& [round, rating] : setup_ratings)
        result[round] = rating;
    std::vector<const Attempt*> newest_first;
    for (const Attempt& attempt : attempts) {
        if (attempt.self_rating && attempt.finished_at)
            newest_first.push_back(&attempt);
    }
    std::stable_sort(newest_first.begin(), newest_first.end(), [](const Attempt* a, const Attempt* b) {
        return *a->finished_at != *b->finished_at ? *a->finished_at > *b->finished_at : a->id > b->id;
    });
    std::map<QString, std::pair<double, int>> sums;
    for (const Attempt* attempt : newest_first) {
        auto& [sum, count] = sums[attempt->round];
        if (count == k_ratings_that_count)
            continue;
        sum += *attempt->self_rating;
        ++count;
    }
    for (const auto& [round, sum] : sums)
        result[round] = sum.first / sum.second;
    return result;
}

const content::Prompt* choose_prompt(const content::RoundsFile& rounds, const std::vector<Attempt>& attempts,
                                     const Standing& standing, Day today, Random& random,
                                     const QString& round)
{
    std::vector<Candidate> candidates;
    for (const content::RoundInfo& info : rounds.rounds) {
        if (!round.isEmpty() && info.key != round)
            continue;
        const auto known = standing.find(info.key);
        const double stands = known == standing.end() ? double{k_lowest_rating} : known->second;
        for (const content::Prompt& prompt : info.prompts)
            candidates.push_back(candidate(prompt, attempts, stands, today));
    }
    if (candidates.empty())
        return nullptr;
    keep_least(candidates, [](const Candidate& one) { return one.rested ? 0 : 1; });
    keep_least(candidates, [](const Candidate& one) { return one.standing; });
    keep_least(candidates, [](const Candidate& one) { return one.seen; });
    return candidates[random.below(candidates.size())].prompt;
}

} // namespace deference::practice
