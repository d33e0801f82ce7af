// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/policies.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace deference::memory {

namespace {

const Parameters k_parameters;
const Curve k_curve{k_parameters};

std::vector<std::size_t> all_cards(const StudyMorning& morning)
{
    std::vector<std::size_t> cards(morning.cards.size());
    std::iota(cards.begin(), cards.end(), std::size_t{0});
    return cards;
}

// Sorts by a number per card, smallest first; equal ones stay in order.
template <class Key>
void sort_by(std::vector<std::size_t>& cards, const Key& key)
{
    std::vector<std::pair<double, std::size_t>> keyed;
    keyed.reserve(cards.size());
    for (const std::size_t card : cards)
        keyed.emplace_back(key(card), card);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < cards.size(); ++i)
        cards[i] = keyed[i].second;
}

// Recall of a card on a later day if it is left alone; 0 for one never studied.
double recall_on_day(const StudyCard& card, int day)
{
    return card.state ? k_curve.recall(card.state->stability, static_cast<double>(day - card.last_day)) : 0.0;
}

// The last week only: new cards, then what will be recalled least.
class Cram : public StudyPolicy
{
  public:
    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        if (morning.day < morning.scenario.days - 7)
            return {};
        std::vector<std::size_t> cards = all_cards(morning);
        sort_by(cards,
                [&](std::size_t card) { return recall_on_day(morning.cards[card], morning.scenario.days); });
        return cards;
    }
};

class Shuffled : public StudyPolicy
{
  public:
    explicit Shuffled(Random random) : m_random(random) {}
    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        std::vector<std::size_t> cards = all_cards(morning);
        for (std::size_t i = cards.size(); i > 1; --i)
            std::swap(cards[i - 1], cards[m_random.below(i)]);
        return cards;
    }

  private:
    Random m_random;
};

class LowestRecall : public StudyPolicy
{
  public:
    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        std::vector<std::size_t> cards = all_cards(morning);
        sort_by(cards,
                [&](std::size_t card) { return recall_on_day(morning.cards[card], morning.scenario.days); });
        return cards;
    }
};

// The most recall on the day per second, as if today's sitting were the last.
class Myopic : public StudyPolicy
{
  public:
    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        std::vector<std::size_t> cards = all_cards(morning);
        std::optional<double> unseen;
        sort_by(cards, [&](std::size_t card) {
            if (morning.cards[card].state)
                return -gain_per_second(morning.cards[card], morning);
            if (!unseen)
                unseen = -gain_per_second(morning.cards[card], morning);
            return *unseen;
        });
        return cards;
    }

  private:
    static double gain_per_second(const StudyCard& card, const StudyMorning& morning)
    {
        const auto outcomes = session_outcomes(card.state, morning.day - card.last_day, k_parameters);
        if (!outcomes)
            return 0.0;
        double gain = -recall_on_day(card, morning.scenario.days);
        for (const SessionOutcome& outcome : *outcomes)
            gain += outcome.probability *
                    k_curve.recall(outcome.after.stability,
                                   static_cast<double>(morning.scenario.days - morning.day));
        return gain / expected_seconds(*outcomes);
    }
};

// What a person can do without a program: space at a retention of 0.8, then in a last window every card once
// more, the steadiest first.
class TwoPhase : public StudyPolicy
{
  public:
    explicit TwoPhase(std::size_t cards) : m_learning(make_fsrs_policy({0.80, 1000, false, true}, cards)) {}
    std::vector<std::size_t> queue(const StudyMorning& morning) override
    {
        constexpr double k_look_seconds = 15.3;
        const int window =
            std::clamp(static_cast<int>(std::ceil(static_cast<double>(morning.cards.size()) * k_look_seconds *
                                                  morning.slowness / morning.scenario.budget())),
                       1, std::max(morning.scenario.days / 2, 1));
        const int start = morning.scenario.days - window;
        if (morning.day < start)
            return m_learning->queue(morning);
        std::vector<std::size_t> cards = all_cards(morning);
        const auto looked = std::stable_partition(cards.begin(), cards.end(), [&](std::size_t card) {
            return morning.cards[card].state && morning.cards[card].last_day < start;
        });
        std::vector<std::size_t> first(cards.begin(), looked);
        std::vector<std::size_t> rest(looked, cards.end());
        sort_by(first, [&](std::size_t card) { return -morning.cards[card].state->stability; });
        sort_by(rest,
                [&](std::size_t card) { return recall_on_day(morning.cards[card], morning.scenario.days); });
        first.insert(first.end(), rest.begin(), rest.end());
        return first;
    }
    void studied(std::size_t card, const StudyCard& after) override { m_learning->studied(card, after); }

  private:
    std::unique_ptr<StudyPolicy> m_learning;
};

} // namespace

const std::vector<PolicyName>& policy_names()
{
    static const std::vector<PolicyName> names{
        {"planner", "the interview-day scheduler"},
        {"fsrs", "FSRS at its usual settings: retention 0.90, 20 new cards a day, reviews first"},
        {"fsrs-tuned", "FSRS at the best settings found for the scenario"},
        {"fsrs-ahead", "FSRS at 0.90, new cards first, and the next reviews when nothing is due"},
        {"sm2", "SM-2, 20 new cards a day"},
        {"cram", "nothing before the last week"},
        {"random", "any card"},
        {"lowest-recall", "what will be recalled least on the day"},
        {"myopic", "the most recall per second, as if today were the last sitting"},
        {"two-phase", "spacing at 0.80, then every card once more"},
    };
    return names;
}

Result<std::unique_ptr<StudyPolicy>> make_policy(const QString& name, const StudyScenario& scenario,
                                                 Random random)
{
    const auto cards = static_cast<std::size_t>(std::max(scenario.cards, 0));
    const auto is = [&name](const char* known) { return name == QLatin1String(known); };
    if (is("planner"))
        return make_planner_policy();
    if (is("fsrs"))
        return make_fsrs_policy({}, cards);
    if (is("fsrs-tuned"))
        return make_fsrs_policy(tuned_fsrs(scenario), cards);
    if (is("fsrs-ahead"))
        return make_fsrs_policy({0.90, 1000, true, true}, cards);
    if (is("sm2"))
        return make_sm2_policy(cards);
    if (is("cram"))
        return std::make_unique<Cram>();
    if (is("random"))
        return std::make_unique<Shuffled>(random);
    if (is("lowest-recall"))
        return std::make_unique<LowestRecall>();
    if (is("myopic"))
        return std::make_unique<Myopic>();
    if (is("two-phase"))
        return std::make_unique<TwoPhase>(cards);
    QStringList known;
    for (const PolicyName& each : policy_names())
        known.append(QLatin1String(each.name));
    return fail(ErrorCode::InvalidInput, QStringLiteral("there is no policy \"%1\"").arg(name), {},
                QStringLiteral("choose one of %1").arg(known.join(QStringLiteral(", "))));
}

} // namespace deference::memory
