// SPDX-License-Identifier: GPL-3.0-or-later
// One learner's sittings in single precision with all constants worked out: for the loops of the
// interview-day scheduler over many states and days. The formulas are those of model.h and session_model.h.
#pragma once
#include "app/memory/session_model.h"

namespace deference::memory {

// The constants of one learner.
class SessionRules
{
  public:
    // The odds have to sum to 1: see checked_odds.
    SessionRules(const Parameters& parameters, const AnswerOdds& odds, const AnswerTimes& times);

    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
    [[nodiscard]] const AnswerOdds& odds() const { return m_odds; }
    [[nodiscard]] const AnswerTimes& times() const { return m_times; }
    [[nodiscard]] const SessionSeconds& seconds() const { return m_seconds; }

    // What does not depend on the time since the last answer.
    struct Origin
    {
        float forgetting = 0.0F; // factor of the curve / S
        float ln_stability = 0.0F;
        float growth = 0.0F;
        float ln_lapse = 0.0F;
        float ln_lapse_ceiling = 0.0F;
    };
    [[nodiscard]] Origin origin(const State& state) const;
    // Recall after so many days, and ln S after each answer, before any re-ask.
    struct Reach
    {
        float recall = 0.0F;
        PerRating<float> ln_stability{};
    };
    [[nodiscard]] Reach reach(const Origin& origin, int elapsed_days) const;
    [[nodiscard]] float recall(const Origin& origin, int elapsed_days) const;
    // Odds of the first answer of a review: `answer` 0 is Again.
    [[nodiscard]] float odds_of(std::size_t answer, float recall) const
    {
        return answer == 0 ? 1.0F - recall : recall * m_passes[answer - 1];
    }
    // Does not depend on stability or time.
    [[nodiscard]] float difficulty_after(double difficulty, Rating rating) const;

  private:
    Parameters m_parameters;
    AnswerOdds m_odds;
    AnswerTimes m_times;
    SessionSeconds m_seconds;
    float m_decay;
    float m_factor;
    std::array<float, 3> m_passes;
    float m_recall_gain; // w10
    float m_forget_gain; // w14
    float m_hard;        // w15
    float m_easy;        // w16
};

} // namespace deference::memory
