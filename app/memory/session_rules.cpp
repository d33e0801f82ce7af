// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with optimisation in every build: see CMakeLists.txt.
#include "app/memory/session_rules.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

constexpr float k_ln_least = -6.90775528F; // ln of the least stability there is, 0.001

} // namespace

SessionRules::SessionRules(const Parameters& parameters, const AnswerOdds& odds, const AnswerTimes& times)
    : m_parameters(parameters), m_odds(odds), m_times(times), m_seconds(session_seconds(odds, times)),
      m_decay(static_cast<float>(Curve(parameters).decay())),
      m_factor(static_cast<float>(Curve(parameters).factor())), m_passes{static_cast<float>(odds.recalled[0]),
                                                                         static_cast<float>(odds.recalled[1]),
                                                                         static_cast<float>(
                                                                             odds.recalled[2])},
      m_recall_gain(static_cast<float>(parameters[10])), m_forget_gain(static_cast<float>(parameters[14])),
      m_hard(static_cast<float>(parameters[15])), m_easy(static_cast<float>(parameters[16]))
{
}

SessionRules::Origin SessionRules::origin(const State& state) const
{
    const Parameters& w = m_parameters;
    const double s = state.stability;
    const double d = state.difficulty;
    Origin origin;
    origin.forgetting = static_cast<float>(static_cast<double>(m_factor) / s);
    origin.ln_stability = static_cast<float>(std::log(s));
    origin.growth = static_cast<float>(std::exp(w[8]) * (11.0 - d) * std::pow(s, -w[9]));
    // The power terms vanish at w13 = 0 and tiny s; the logarithm then has to stay a number.
    const double lapse = w[11] * std::pow(d, -w[12]) * (std::pow(s + 1.0, w[13]) - 1.0);
    origin.ln_lapse = static_cast<float>(std::log(std::max(lapse, 1e-12)));
    origin.ln_lapse_ceiling = static_cast<float>(std::log(s) - w[17] * w[18]);
    return origin;
}

float SessionRules::recall(const Origin& origin, int elapsed_days) const
{
    return std::exp(m_decay *
                    std::log(1.0F + origin.forgetting * static_cast<float>(std::max(elapsed_days, 0))));
}

SessionRules::Reach SessionRules::reach(const Origin& origin, int elapsed_days) const
{
    Reach reach;
    reach.recall = recall(origin, elapsed_days);
    const float forgotten = 1.0F - reach.recall;
    const float growth = origin.growth * (std::exp(m_recall_gain * forgotten) - 1.0F);
    reach.ln_stability[0] =
        std::max(std::min(origin.ln_lapse + m_forget_gain * forgotten, origin.ln_lapse_ceiling), k_ln_least);
    reach.ln_stability[1] = origin.ln_stability + std::log(1.0F + growth * m_hard);
    reach.ln_stability[2] = origin.ln_stability + std::log(1.0F + growth);
    reach.ln_stability[3] = origin.ln_stability + std::log(1.0F + growth * m_easy);
    return reach;
}

float SessionRules::difficulty_after(double difficulty, Rating rating) const
{
    // Any stability and time would do.
    const auto after = next_state(State{1.0, difficulty}, 1, rating, m_parameters);
    return static_cast<float>(after ? after->difficulty : difficulty);
}

} // namespace deference::memory
