// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated study: what must hold whatever the numbers, and a small fixed comparison. The published table is
// made by `deference-cli memory simulate`.
#include "app/memory/simulator.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace deference;
using namespace deference::memory;

namespace {

SimulationOptions small(int replicates = 6)
{
    SimulationOptions options;
    options.scenario = {40, 12, 2.0};
    options.replicates = replicates;
    options.seed = 7;
    return options;
}

double recall_of(const SimulationOptions& options, const char* policy)
{
    const auto result = simulate(options, QLatin1String(policy));
    REQUIRE_OK(result);
    return result->recall.mean;
}

// Watches a policy: no card is named twice in a day, and what is studied was named.
class Watched : public StudyPolicy
{
  public:
    explicit Watched(std::unique_ptr<StudyPolicy> policy, int& sittings)
        : m_policy(std::move(policy)), m_sittings(sittings)
    {
    }
    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        const auto cards = m_policy->queue(morning);
        m_named = std::set<std::size_t>(cards.begin(), cards.end());
        CHECK(m_named.size() == cards.size());
        return cards;
    }
    void studied(std::size_t card, const StudyCard& after) override
    {
        ++m_sittings;
        CHECK(m_named.erase(card) == 1);
        m_policy->studied(card, after);
    }

  private:
    std::unique_ptr<StudyPolicy> m_policy;
    int& m_sittings;
    std::set<std::size_t> m_named;
};

} // namespace

TEST_CASE("no policy takes more time than there is on average, nor a card twice in a day")
{
    for (const PolicyName& name : policy_names()) {
        INFO(name.name);
        SimulationOptions options = small(8);
        options.threads = 1;
        int sittings = 0;
        const auto runs = simulate_runs(options, [&](Random random) -> Result<std::unique_ptr<StudyPolicy>> {
            DEFERENCE_TRY_ASSIGN(auto policy,
                                 make_policy(QLatin1String(name.name), options.scenario, random));
            return std::make_unique<Watched>(std::move(policy), sittings);
        });
        REQUIRE_OK(runs);
        const SimulationResult result = summary(*runs);
        CHECK(result.minutes.mean <= 12.0 * 2.0 * 1.02);
        CHECK(result.recall.mean > 0.2);
        CHECK(result.recall_later.mean < result.recall.mean);
        CHECK(sittings > 8 * 20);
    }
}

TEST_CASE("simulated runs depend on the seed alone, not on the threads")
{
    SimulationOptions options = small(5);
    options.threads = 1;
    const double alone = recall_of(options, "planner");
    options.threads = 3;
    CHECK(recall_of(options, "planner") == alone);
    options.seed = 8;
    CHECK(recall_of(options, "planner") != alone);
}

TEST_CASE("the planner is never below the greedy baselines on a small grid")
{
    const StudyScenario grid[] = {{60, 14, 2.0}, {60, 14, 4.0}, {60, 14, 8.0}, {100, 20, 3.0}};
    for (const StudyScenario& scenario : grid) {
        SimulationOptions options;
        options.scenario = scenario;
        options.replicates = 16;
        const double planner = recall_of(options, "planner");
        for (const char* greedy : {"lowest-recall", "myopic", "random", "fsrs"}) {
            INFO(scenario.cards << " cards, " << scenario.minutes << " minutes, " << greedy);
            CHECK(planner > recall_of(options, greedy));
        }
    }
}

TEST_CASE("every learner forgets in its own way")
{
    SimulationOptions options = small(12);
    const double assumed = recall_of(options, "planner");
    for (const LearnerName& each : learner_names()) {
        INFO(each.name);
        options.learner = each.kind;
        const double recall = recall_of(options, "planner");
        CHECK(recall > 0.3);
        CHECK(recall < 1.0);
        if (each.kind == LearnerKind::ForgetsTwice || each.kind == LearnerKind::SlowAnswers ||
            each.kind == LearnerKind::MissesDays)
            CHECK(recall < assumed);
        if (each.kind == LearnerKind::ForgetsHalf)
            CHECK(recall > assumed);
    }
}

TEST_CASE("a learner is asked again after Again, twice at most, and forgets from day to day")
{
    Random random(3);
    const auto learner = make_learner(LearnerKind::Assumed, 400, random);
    bool asked_three_times = false;
    for (std::size_t card = 0; card < 400; ++card) {
        CHECK(learner->recall(card, 0) == 0.0);
        const Sitting sitting = learner->study(card, 0, random);
        for (int i = 0; i + 1 < sitting.answers; ++i)
            CHECK(sitting.ratings[static_cast<std::size_t>(i)] == Rating::Again);
        asked_three_times = asked_three_times || sitting.answers == 3;
        CHECK(sitting.answers <= 3);
        CHECK(sitting.seconds > 8.0);
        CHECK(learner->recall(card, 3) < learner->recall(card, 1));
    }
    CHECK(asked_three_times);
}

TEST_CASE("a simulation that cannot be is refused")
{
    SimulationOptions options = small();
    CHECK_FALSE(simulate(options, QStringLiteral("no such policy")).has_value());
    options.scenario.cards = 0;
    CHECK_FALSE(simulate(options, QStringLiteral("planner")).has_value());
    options = small();
    options.scenario.minutes = 0.0;
    CHECK_FALSE(simulate(options, QStringLiteral("planner")).has_value());
    options = small();
    options.replicates = 0;
    CHECK_FALSE(simulate(options, QStringLiteral("planner")).has_value());
    CHECK_FALSE(parse_learner(QStringLiteral("nobody")).has_value());
}

TEST_CASE("a mean over replicates comes with its confidence interval")
{
    const SimulatedMean mean = mean_of({1.0, 2.0, 3.0, 4.0});
    CHECK(mean.mean == Approx(2.5));
    CHECK(mean.half_width == Approx(1.96 * std::sqrt(5.0 / 3.0 / 4.0)));
    CHECK(mean_of({7.0}).half_width == 0.0);
    CHECK(mean_of({}).mean == 0.0);
}
