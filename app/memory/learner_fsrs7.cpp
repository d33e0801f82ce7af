// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/learner_fsrs7.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

constexpr std::array<double, 34> w{0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0.0,
                                   1.3826, 0.7024, 0.5999, 0.8146,  0.6398, 1.0,    1.3207, 0.6707, 3.8668,
                                   0.4416, 0.0934, 1.8631, 0.6162,  1.0869, 0.1567, 0.0801, 0.2421, 0.9464,
                                   0.1433, 0.7145, 0.0,    0.5667,  0.3734, 0.5333, 0.3048};
// A re-ask on the same day comes after ten minutes.
constexpr double k_re_ask_days = 10.0 / (24.0 * 60.0);
constexpr double k_least = 0.0001;
constexpr double k_most = 36500.0;

struct Traces
{
    double slow = 0.0;
    double fast = 0.0;
    double difficulty = 0.0;
};

double fast_recall(const Traces& traces, double days)
{
    const double decay = -std::clamp(w[23] * std::pow(traces.fast, w[33] - 0.3), 0.01, 0.95);
    const double factor = std::exp(std::min(std::log(w[25]) / decay, 60.0)) - 1.0;
    return std::pow(1.0 + factor * days / traces.fast, decay);
}

double slow_recall(const Traces& traces, double days)
{
    const double decay = -std::clamp(w[24], 0.01, 0.95);
    const double factor =
        (std::pow(w[26], 1.0 / decay) - 1.0) * std::exp((traces.difficulty - 5.0) * (w[32] - 0.3));
    return std::pow(1.0 + factor * days / traces.slow, decay);
}

double mixed_recall(const Traces& traces, double days)
{
    const double fast = w[27] * std::pow(traces.fast, -w[29]);
    const double slow =
        w[28] * std::pow(traces.slow, w[30]) * std::exp((traces.difficulty - 5.0) * (w[31] - 0.5));
    const double mixed =
        (fast * fast_recall(traces, days) + slow * slow_recall(traces, days)) / (fast + slow);
    return mixed * (1.0 - 2e-5) + 1e-5;
}

double first_difficulty(double grade)
{
    return w[4] - std::exp(w[5] * (grade - 1.0)) + 1.0;
}

double next_difficulty(double difficulty, double grade, double recall)
{
    const double change = -w[6] * (grade - 3.0) * (grade < 1.5 ? recall + 0.1 : 1.0);
    return std::clamp(0.01 * first_difficulty(4.0) + 0.99 * (difficulty + (10.0 - difficulty) / 9.0 * change),
                      1.0, 10.0);
}

// One trace after an answer; `offset` is 7 for the slow one and 15 for the fast one.
double next_trace(double trace, double difficulty, double recall, Rating rating, std::size_t offset)
{
    const double forgotten = 1.0 - recall;
    const double lapse = std::min(trace, w[offset + 3] * (std::pow(trace + 1.0, w[offset + 4]) - 1.0) *
                                             std::exp(forgotten * w[offset + 5]));
    if (rating == Rating::Again)
        return lapse;
    const double button = rating == Rating::Hard   ? w[offset + 6]
                          : rating == Rating::Easy ? w[offset + 7]
                                                   : 1.0;
    const double growth = std::exp(w[offset] - 1.5) * (11.0 - difficulty) * std::pow(trace, -w[offset + 1]) *
                          (std::exp(forgotten * w[offset + 2]) - 1.0) * button;
    return std::max(lapse, trace * (1.0 + growth));
}

Traces after_answer(const Traces& before, double days, Rating rating)
{
    const double grade = static_cast<double>(rating);
    const double recall = mixed_recall(before, days);
    Traces after;
    after.slow = next_trace(before.slow, before.difficulty, recall, rating, 7);
    after.fast = next_trace(before.fast, before.difficulty, fast_recall(before, days), rating, 15);
    if (rating == Rating::Again)
        after.fast = std::min(after.fast, 0.8 * after.slow);
    after.slow = std::clamp(after.slow, k_least, k_most);
    after.fast = std::clamp(after.fast, k_least, k_most);
    after.difficulty = next_difficulty(before.difficulty, grade, recall);
    return after;
}

class Fsrs7Learner : public Learner
{
  public:
    explicit Fsrs7Learner(std::size_t cards) : Learner(cards), m_traces(cards) {}

  protected:
    double recall_after(std::size_t card, int days) const override
    {
        return mixed_recall(m_traces[card], static_cast<double>(days));
    }
    void answered(std::size_t card, int days, bool first, Rating rating) override
    {
        Traces& traces = m_traces[card];
        if (!first) {
            traces = after_answer(traces, days > 0 ? static_cast<double>(days) : k_re_ask_days, rating);
            return;
        }
        traces.slow = w[index_of(rating)];
        traces.fast = 0.8 * traces.slow;
        traces.difficulty = std::clamp(first_difficulty(static_cast<double>(rating)), 1.0, 10.0);
    }

  private:
    std::vector<Traces> m_traces;
};

} // namespace

std::unique_ptr<Learner> make_fsrs7_learner(std::size_t cards)
{
    return std::make_unique<Fsrs7Learner>(cards);
}

} // namespace deference::memory
