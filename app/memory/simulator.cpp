// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/simulator.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

namespace deference::memory {

namespace {

// The policy's beliefs start as good as this many answers seen at the population's pace.
constexpr double k_pace_prior_seconds = 300.0;
constexpr double k_later_days = 30.0;

// Two seeds for each replicate: the learner's life and the policy's own.
Random replicate_random(std::uint64_t seed, int replicate, std::uint64_t part)
{
    Random mix(seed);
    Random stirred(mix.next_u64() + static_cast<std::uint64_t>(replicate) * 0x9E3779B97F4A7C15ULL);
    return Random(stirred.next_u64() ^ (part * 0xD1B54A32D192ED03ULL));
}

class Run
{
  public:
    Run(const SimulationOptions& options, int replicate)
        : m_options(options), m_random(replicate_random(options.seed, replicate, 1)),
          m_cards(static_cast<std::size_t>(options.scenario.cards)),
          m_learner(make_learner(options.learner, m_cards.size(), m_random)), m_curve(m_parameters),
          m_line(session_seconds({}, {}))
    {
    }

    StudyRun live(StudyPolicy& policy)
    {
        StudyRun run;
        for (int day = 0; day < m_options.scenario.days; ++day)
            if (!(m_random.uniform() < m_learner->missed_days()))
                run.minutes += study_day(day, policy) / 60.0;
        const auto unseen =
            std::count_if(m_cards.begin(), m_cards.end(), [](const StudyCard& card) { return !card.state; });
        run.unseen = static_cast<double>(unseen) / static_cast<double>(m_cards.size());
        for (std::size_t card = 0; card < m_cards.size(); ++card) {
            run.recall.push_back(m_learner->recall(card, m_options.scenario.days));
            run.recall_later.push_back(
                m_learner->recall(card, m_options.scenario.days + static_cast<int>(k_later_days)));
        }
        run.effort = policy.effort();
        return run;
    }

  private:
    // How much slower than the population this learner has been.
    [[nodiscard]] double slowness() const
    {
        return (k_pace_prior_seconds + m_spent) / (k_pace_prior_seconds + m_expected);
    }

    [[nodiscard]] double expected(const StudyCard& card, int day) const
    {
        if (!card.state)
            return m_line.unseen;
        return m_line.review(m_curve.recall(card.state->stability, static_cast<double>(day - card.last_day)));
    }

    double study_day(int day, StudyPolicy& policy)
    {
        const std::vector<std::size_t> queue =
            policy.queue({day, m_options.scenario, m_cards, slowness(), m_learner->missed_days()});
        double left = m_options.scenario.budget();
        const double least = m_line.recalled * slowness();
        for (const std::size_t card : queue) {
            if (left < least)
                break;
            const double seconds = expected(m_cards[card], day);
            if (seconds * slowness() > left)
                continue;
            const Sitting sitting = m_learner->study(card, day, m_random);
            left -= sitting.seconds;
            m_spent += sitting.seconds;
            m_expected += sitting.seconds / m_learner->slowness();
            remember(m_cards[card], sitting, day);
            policy.studied(card, m_cards[card]);
        }
        return m_options.scenario.budget() - left;
    }

    void remember(StudyCard& card, const Sitting& sitting, int day)
    {
        for (int answer = 0; answer < sitting.answers; ++answer) {
            const int elapsed = answer > 0 || !card.state ? 0 : day - card.last_day;
            if (const auto next = next_state(card.state, elapsed,
                                             sitting.ratings[static_cast<std::size_t>(answer)], m_parameters))
                card.state = *next;
        }
        card.last_day = day;
        card.last_first_answer = sitting.ratings[0];
        ++card.sittings;
    }

    const SimulationOptions& m_options;
    Random m_random;
    Parameters m_parameters;
    std::vector<StudyCard> m_cards;
    std::unique_ptr<Learner> m_learner;
    Curve m_curve;
    SessionSeconds m_line;
    double m_spent = 0.0;    // seconds, as they were
    double m_expected = 0.0; // and at the population's pace
};

Result<void> check(const SimulationOptions& options)
{
    const StudyScenario& scenario = options.scenario;
    const bool fair = scenario.cards >= 1 && scenario.cards <= 100000 && scenario.days >= 1 &&
                      scenario.days <= 1000 && scenario.minutes > 0.0 && scenario.minutes <= 1440.0 &&
                      options.replicates >= 1 && options.replicates <= 100000;
    if (!fair)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("%1 cards, %2 days, %3 minutes and %4 replicates cannot be simulated")
                        .arg(scenario.cards)
                        .arg(scenario.days)
                        .arg(scenario.minutes)
                        .arg(options.replicates),
                    {},
                    QStringLiteral("give 1 to 100000 cards, 1 to 1000 days, up to 1440 minutes and 1 to "
                                   "100000 replicates"));
    return {};
}

} // namespace

SimulatedMean mean_of(const std::vector<double>& values)
{
    if (values.empty())
        return {};
    const double count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    if (values.size() < 2)
        return {mean, 0.0};
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {mean, 1.96 * std::sqrt(squares / (count - 1.0) / count)};
}

Result<StudyRun> simulate_run(const SimulationOptions& options, const PolicyMaker& policy, int replicate)
{
    DEFERENCE_TRY(check(options));
    DEFERENCE_TRY_ASSIGN(const auto made, policy(replicate_random(options.seed, replicate, 2)));
    return Run(options, replicate).live(*made);
}

Result<std::vector<StudyRun>> simulate_runs(const SimulationOptions& options, const PolicyMaker& policy)
{
    DEFERENCE_TRY(check(options));
    // Refuse before threads start, where there is nobody to tell.
    DEFERENCE_TRY_ASSIGN(const auto first, policy(Random(0)));
    const auto count = static_cast<std::size_t>(options.replicates);
    std::vector<StudyRun> runs(count);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            if (auto run = simulate_run(options, policy, static_cast<int>(i)))
                runs[i] = std::move(*run);
    };
    const unsigned wanted =
        options.threads > 0 ? static_cast<unsigned>(options.threads) : std::thread::hardware_concurrency();
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::min<std::size_t>(wanted, count); ++i)
        threads.emplace_back(work);
    work();
    for (std::thread& thread : threads)
        thread.join();
    return runs;
}

SimulationResult summary(const std::vector<StudyRun>& runs)
{
    std::vector<double> recall;
    std::vector<double> later;
    std::vector<double> minutes;
    std::vector<double> unseen;
    std::vector<double> below;
    SimulationResult result;
    double seconds = 0.0;
    for (const StudyRun& run : runs) {
        const double cards = static_cast<double>(run.recall.size());
        recall.push_back(std::accumulate(run.recall.begin(), run.recall.end(), 0.0) / cards);
        later.push_back(std::accumulate(run.recall_later.begin(), run.recall_later.end(), 0.0) / cards);
        minutes.push_back(run.minutes);
        unseen.push_back(run.unseen);
        below.push_back(static_cast<double>(std::count_if(run.recall.begin(), run.recall.end(),
                                                          [](double each) { return each < 0.8; })) /
                        cards);
        seconds += run.effort.seconds;
        result.plans += run.effort.times;
    }
    result.recall = mean_of(recall);
    result.recall_later = mean_of(later);
    result.minutes = mean_of(minutes);
    result.unseen = mean_of(unseen);
    result.below_80 = mean_of(below);
    result.seconds_per_plan = result.plans > 0 ? seconds / result.plans : 0.0;
    return result;
}

Result<SimulationResult> simulate(const SimulationOptions& options, const QString& policy)
{
    DEFERENCE_TRY_ASSIGN(const auto runs, simulate_runs(options, [&](Random random) {
                             return make_policy(policy, options.scenario, random);
                         }));
    return summary(runs);
}

} // namespace deference::memory
