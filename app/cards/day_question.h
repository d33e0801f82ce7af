// SPDX-License-Identifier: GPL-3.0-or-later
// What the planner of app/memory is asked about a day's cards: kinds of cards by the rounds they serve, what
// each counts and takes, the seconds of the days to come.
#pragma once
#include "app/cards/day_queue.h"

#include <QHash>

namespace deference::cards {

// Answered on this study day: not shown again today but for its steps.
[[nodiscard]] bool was_answered(const Candidate& card, Day today);

// Which rounds ahead a card serves, as a row of weights for the planner.
class RoundKinds
{
  public:
    RoundKinds(const StudyConfig& config, Day today, bool next_only);

    [[nodiscard]] const std::vector<RoundAhead>& rounds() const { return m_rounds; }
    [[nodiscard]] const std::vector<std::vector<double>>& weights() const { return m_weights; }
    // Of the round keys of a card, blank-separated; nothing when it serves no round ahead.
    [[nodiscard]] std::optional<std::size_t> kind_of(const QString& rounds);
    // The share of the rounds ahead that a kind serves.
    [[nodiscard]] double importance(std::size_t kind) const;

  private:
    std::vector<RoundAhead> m_rounds;
    std::vector<std::vector<double>> m_weights;
    QHash<QString, std::optional<std::size_t>> m_known;
};

// The problem, and whose card each of its cards is.
struct DayQuestion
{
    memory::DayProblem problem;
    std::vector<const Candidate*> cards;
    int unseen = 0;
};

// Seconds of each day from today to the one before the last round.
[[nodiscard]] std::vector<double> day_budget(const StudyConfig& config, Day today, Day last,
                                             double today_seconds);
// What prices of study time hang on; not on how the cards stand, which changes with every answer.
[[nodiscard]] QString question_key(const DayQueueInput& input, const RoundKinds& kinds);
// `only_chosen`: of input.chosen, else of the whole deck.
[[nodiscard]] DayQuestion make_question(const DayQueueInput& input, RoundKinds& kinds, double today_seconds,
                                        bool only_chosen);

} // namespace deference::cards
