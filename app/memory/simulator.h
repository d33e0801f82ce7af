// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated study until an interview day: a learner, a policy, a daily budget. Days 0 .. n - 1 are studied,
// one sitting per card and day, and a sitting starts only if its expected seconds still fit the day's budget,
// so that no policy exceeds it on average. Recall is read on day n, and again 30 days later without study in
// between. It is a simulation of learners that follow a model, not an experiment with people.
#pragma once
#include "app/memory/learner.h"
#include "app/memory/policies.h"

#include <functional>

namespace deference::memory {

struct SimulationOptions
{
    StudyScenario scenario;
    LearnerKind learner = LearnerKind::Assumed;
    int replicates = 200;
    std::uint64_t seed = 1;
    int threads = 0; // 0: as many as the machine has; the numbers do not depend on it
};

// One number over the replicates: mean, and half the width of its 95 % confidence interval.
struct SimulatedMean
{
    double mean = 0.0;
    double half_width = 0.0;
};
[[nodiscard]] SimulatedMean mean_of(const std::vector<double>& values);

// One simulated run.
struct StudyRun
{
    std::vector<double> recall;       // per card, on the day
    std::vector<double> recall_later; // per card, 30 days later
    double minutes = 0.0;             // used, all days
    double unseen = 0.0;              // share of the cards never studied
    StudyPolicy::Effort effort;
};

struct SimulationResult
{
    SimulatedMean recall;       // mean over the cards, on the day
    SimulatedMean recall_later; // 30 days after
    SimulatedMean minutes;
    SimulatedMean unseen;   // share of cards never studied
    SimulatedMean below_80; // share of cards with recall below 0.8 on the day
    double seconds_per_plan = 0.0;
    int plans = 0;
};

// Makes the policy of one replicate; its random numbers come with it.
using PolicyMaker = std::function<Result<std::unique_ptr<StudyPolicy>>(Random)>;

// One replicate. The same seed gives every policy the same learner.
[[nodiscard]] Result<StudyRun> simulate_run(const SimulationOptions& options, const PolicyMaker& policy,
                                            int replicate);
// All replicates, in order, on several threads. InvalidInput for a scenario without cards, days, minutes or
// replicates, or for so many that it would never end.
[[nodiscard]] Result<std::vector<StudyRun>> simulate_runs(const SimulationOptions& options,
                                                          const PolicyMaker& policy);
[[nodiscard]] SimulationResult summary(const std::vector<StudyRun>& runs);
[[nodiscard]] Result<SimulationResult> simulate(const SimulationOptions& options, const QString& policy);

} // namespace deference::memory
