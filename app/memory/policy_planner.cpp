// SPDX-License-Identifier: GPL-3.0-or-later
// The interview-day scheduler as a study policy.
#include "app/memory/policies.h"

#include <chrono>

namespace deference::memory {

namespace {

constexpr Day k_first_day{};

AnswerTimes slower(double factor)
{
    AnswerTimes times;
    for (PerRating<double>* row : {&times.first, &times.review, &times.re_ask})
        for (double& seconds : *row)
            seconds *= factor;
    return times;
}

class Planner : public StudyPolicy
{
  public:
    explicit Planner(const PlannerPolicyOptions& options) : m_options(options) {}

    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        const auto start = std::chrono::steady_clock::now();
        DayPlannerOptions options;
        options.guards = m_options.guards;
        options.forecast = false;
        options.gains = false;
        const auto plan = plan_day(problem(morning), options, m_price);
        m_effort.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        ++m_effort.times;
        std::vector<std::size_t> cards;
        if (!plan)
            return cards;
        m_price = plan->price;
        for (const DayChoice& choice : plan->choices)
            cards.push_back(choice.card);
        return cards;
    }
    Effort effort() const override { return m_effort; }

  private:
    [[nodiscard]] DayProblem problem(const StudyMorning& morning) const
    {
        DayProblem problem;
        problem.today = k_first_day + std::chrono::days(morning.day);
        problem.targets = {k_first_day + std::chrono::days(morning.scenario.days)};
        problem.budget_seconds.assign(static_cast<std::size_t>(morning.scenario.days - morning.day),
                                      morning.scenario.budget() * (1.0 - morning.missed_days));
        problem.budget_seconds.front() = morning.scenario.budget();
        problem.times = slower(morning.slowness);
        problem.cards.reserve(morning.cards.size());
        for (const StudyCard& card : morning.cards) {
            DayCard each;
            each.state = card.state;
            each.last_day = k_first_day + std::chrono::days(card.last_day);
            if (m_options.must_know_every > 0 &&
                problem.cards.size() % static_cast<std::size_t>(m_options.must_know_every) == 0)
                each.importance = m_options.must_know;
            problem.cards.push_back(each);
        }
        return problem;
    }

    PlannerPolicyOptions m_options;
    std::optional<StudyPrice> m_price;
    Effort m_effort;
};

} // namespace

std::unique_ptr<StudyPolicy> make_planner_policy(const PlannerPolicyOptions& options)
{
    return std::make_unique<Planner>(options);
}

} // namespace deference::memory
