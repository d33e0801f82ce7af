// SPDX-License-Identifier: GPL-3.0-or-later
// Study policies to compare in simulation: each names the cards of a day in the order to do them. A policy
// sees ratings, days and the memory state that FSRS-6 makes of them, never what the learner really knows.
#pragma once
#include "app/core/random.h"
#include "app/memory/day_planner.h"

#include <QStringList>
#include <memory>

namespace deference::memory {

struct StudyScenario
{
    int cards = 500;
    int days = 28; // study days; recall is read on the day after the last
    double minutes = 10.0;

    [[nodiscard]] double budget() const { return minutes * 60.0; }
};

// What is known of one card.
struct StudyCard
{
    std::optional<State> state; // by FSRS-6 with default parameters; empty: never studied
    int last_day = 0;
    int sittings = 0;
    Rating last_first_answer = Rating::Again; // the first answer of the last sitting
};

// What a policy sees of the morning of a study day.
struct StudyMorning
{
    int day = 0;
    const StudyScenario& scenario;
    const std::vector<StudyCard>& cards;
    double slowness = 1.0;    // how long answers took, relative to the population's, so far
    double missed_days = 0.0; // share of days that will be missed
};

class StudyPolicy
{
  public:
    virtual ~StudyPolicy() = default;
    // Cards in the order to do them, each at most once; not all need to be named. What does not fit is left.
    [[nodiscard]] virtual std::vector<std::size_t> queue(const StudyMorning& morning) = 0;
    virtual void studied(std::size_t /*card*/, const StudyCard& /*after*/) {}
    // Seconds spent on planning, and how often, so far.
    struct Effort
    {
        double seconds = 0.0;
        int times = 0;
    };
    [[nodiscard]] virtual Effort effort() const { return {}; }
};

// How plain FSRS is set.
struct FsrsSettings
{
    double retention = 0.90;
    int new_per_day = 20;
    bool new_first = false;
    bool ahead = false; // when nothing is due: the cards that are due next

    [[nodiscard]] bool operator==(const FsrsSettings&) const = default;
};

struct PolicyName
{
    const char* name;
    const char* says; // one line
};
[[nodiscard]] const std::vector<PolicyName>& policy_names();
// InvalidInput for an unknown name. `random` is for the policy that shuffles.
[[nodiscard]] Result<std::unique_ptr<StudyPolicy>> make_policy(const QString& name,
                                                               const StudyScenario& scenario, Random random);

[[nodiscard]] std::unique_ptr<StudyPolicy> make_fsrs_policy(const FsrsSettings& settings, std::size_t cards);
// The best settings found for a scenario, of the 240 of fsrs_settings_grid(); between the 24 that were tuned
// (250 and 500 cards, 28 to 42 days, 10 to 30 minutes), those of the nearest.
[[nodiscard]] FsrsSettings tuned_fsrs(const StudyScenario& scenario);
// Every setting that was tried.
[[nodiscard]] std::vector<FsrsSettings> fsrs_settings_grid();

[[nodiscard]] std::unique_ptr<StudyPolicy> make_sm2_policy(std::size_t cards);

struct PlannerPolicyOptions
{
    bool guards = true;
    // Factor on every n-th card, for measuring what "must know" does; 0: none.
    int must_know_every = 0;
    double must_know = 2.0;
};
[[nodiscard]] std::unique_ptr<StudyPolicy> make_planner_policy(const PlannerPolicyOptions& options = {});

} // namespace deference::memory
