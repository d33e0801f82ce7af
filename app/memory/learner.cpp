// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/learner.h"
#include "app/memory/learner_fsrs7.h"

#include <algorithm>
#include <cmath>

namespace deference::memory {

namespace {

const AnswerOdds k_odds;
const AnswerTimes k_times;

// `odds` may sum to a little less than 1: the last rating then has the rest.
Rating drawn(const PerRating<double>& odds, Random& random)
{
    double left = random.uniform();
    for (const Rating rating : {Rating::Again, Rating::Hard, Rating::Good}) {
        left -= odds[index_of(rating)];
        if (left < 0.0)
            return rating;
    }
    return Rating::Easy;
}

// FSRS-6, with a factor between the stability that the formulas follow and the one that decides what is
// forgotten.
class Fsrs6Learner : public Learner
{
  public:
    Fsrs6Learner(std::size_t cards, const Parameters& parameters)
        : Learner(cards), m_parameters(parameters), m_curve(parameters), m_states(cards), m_pace(cards, 1.0)
    {
    }
    void set_pace(std::size_t card, double pace) { m_pace[card] = pace; }

  protected:
    double recall_after(std::size_t card, int days) const override
    {
        return m_curve.recall(m_states[card].stability * m_pace[card], static_cast<double>(days));
    }
    void answered(std::size_t card, int days, bool first, Rating rating) override
    {
        State& state = m_states[card];
        if (first)
            state = first_state(rating, m_parameters);
        else if (const auto next = days == 0
                                       ? next_state(state, 0, rating, m_parameters)
                                       : next_state_at(state, recall_after(card, days), rating, m_parameters))
            state = *next;
    }
    [[nodiscard]] const State& state(std::size_t card) const { return m_states[card]; }

  private:
    Parameters m_parameters;
    Curve m_curve;
    std::vector<State> m_states;
    std::vector<double> m_pace;
};

class ExponentialLearner : public Fsrs6Learner
{
  public:
    explicit ExponentialLearner(std::size_t cards) : Fsrs6Learner(cards, Parameters()) {}

  protected:
    double recall_after(std::size_t card, int days) const override
    {
        // Never quite 0: the update wants a probability above it.
        return std::max(std::pow(0.9, static_cast<double>(days) / state(card).stability), 1e-9);
    }
};

class SlowLearner : public Fsrs6Learner
{
  public:
    explicit SlowLearner(std::size_t cards) : Fsrs6Learner(cards, Parameters()) {}
    double slowness() const override { return 1.5; }
};

class BusyLearner : public Fsrs6Learner
{
  public:
    explicit BusyLearner(std::size_t cards) : Fsrs6Learner(cards, Parameters()) {}
    double missed_days() const override { return 0.15; }
};

// The first stabilities off by a factor (sd 0.5 in ln S, one common to all and one each) and kept in order;
// the rest normal around the defaults with half the spread between people that fsrs-rs assumes when it fits
// (fsrs-spec section 2, sigma).
Parameters random_parameters(Random& random)
{
    constexpr std::array<double, k_parameter_count> k_spread{0.0,  0.0,  0.0,  0.0,  0.57, 0.28, 0.6,
                                                             0.12, 0.39, 0.18, 0.33, 0.3,  0.09, 0.16,
                                                             0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27};
    ParameterValues values = default_parameter_values();
    const double common = 0.5 * random.normal();
    for (std::size_t i = 0; i < 4; ++i)
        values[i] *= std::exp(common + 0.25 * random.normal());
    std::sort(values.begin(), values.begin() + 4);
    for (std::size_t i = 4; i < values.size(); ++i)
        values[i] += 0.5 * k_spread[i] * random.normal();
    const auto made = make_parameters(values);
    return made ? *made : Parameters();
}

std::unique_ptr<Learner> with_pace(std::size_t cards, double pace)
{
    auto learner = std::make_unique<Fsrs6Learner>(cards, Parameters());
    for (std::size_t card = 0; card < cards; ++card)
        learner->set_pace(card, pace);
    return learner;
}

std::unique_ptr<Learner> with_hidden_cards(std::size_t cards, Random& random)
{
    auto learner = std::make_unique<Fsrs6Learner>(cards, Parameters());
    for (std::size_t card = 0; card < cards; ++card)
        learner->set_pace(card, std::exp(0.5 * random.normal()));
    return learner;
}

} // namespace

const std::vector<LearnerName>& learner_names()
{
    static const std::vector<LearnerName> names{
        {LearnerKind::Assumed, "assumed", "forgets as the policies believe"},
        {LearnerKind::RandomParameters, "random", "FSRS-6 parameters drawn for each run"},
        {LearnerKind::HiddenCards, "hidden", "cards differ in a way nobody sees, sd 0.5 in ln S"},
        {LearnerKind::ForgetsTwice, "fast", "forgets twice as fast as believed"},
        {LearnerKind::ForgetsHalf, "steady", "forgets half as fast as believed"},
        {LearnerKind::Exponential, "exponential", "forgets exponentially"},
        {LearnerKind::Fsrs7, "fsrs7", "forgets by FSRS-7"},
        {LearnerKind::SlowAnswers, "slow", "answers take 1.5 times as long"},
        {LearnerKind::MissesDays, "busy", "misses 15 % of the days"},
    };
    return names;
}

Result<LearnerKind> parse_learner(const QString& name)
{
    QStringList known;
    for (const LearnerName& each : learner_names()) {
        if (name == QLatin1String(each.name))
            return each.kind;
        known.append(QLatin1String(each.name));
    }
    return fail(ErrorCode::InvalidInput, QStringLiteral("there is no learner \"%1\"").arg(name), {},
                QStringLiteral("choose one of %1").arg(known.join(QStringLiteral(", "))));
}

double Learner::recall(std::size_t card, int day) const
{
    if (m_last_day[card] == k_never)
        return 0.0;
    const int days = day - m_last_day[card];
    return days > 0 ? recall_after(card, days) : 1.0;
}

Sitting Learner::study(std::size_t card, int day, Random& random)
{
    const bool is_new = m_last_day[card] == k_never;
    const int days = is_new ? 0 : day - m_last_day[card];
    const double known = recall(card, day);
    const PerRating<double> review{1.0 - known, known * k_odds.recalled[0], known * k_odds.recalled[1],
                                   known * k_odds.recalled[2]};
    Sitting sitting;
    Rating rating = drawn(is_new ? k_odds.first : review, random);
    double seconds = (is_new ? k_times.first : k_times.review)[index_of(rating)];
    answered(card, days, is_new, rating);
    sitting.ratings[0] = rating;
    sitting.answers = 1;
    while (rating == Rating::Again && sitting.answers <= k_re_asks) {
        rating = drawn(is_new ? k_odds.re_ask_new : k_odds.re_ask_review, random);
        seconds += k_times.re_ask[index_of(rating)];
        answered(card, 0, false, rating);
        sitting.ratings[static_cast<std::size_t>(sitting.answers++)] = rating;
    }
    m_last_day[card] = day;
    sitting.seconds = seconds * slowness();
    return sitting;
}

std::unique_ptr<Learner> make_learner(LearnerKind kind, std::size_t cards, Random& random)
{
    switch (kind) {
    case LearnerKind::Assumed:
        break;
    case LearnerKind::RandomParameters:
        return std::make_unique<Fsrs6Learner>(cards, random_parameters(random));
    case LearnerKind::HiddenCards:
        return with_hidden_cards(cards, random);
    case LearnerKind::ForgetsTwice:
        return with_pace(cards, 0.5);
    case LearnerKind::ForgetsHalf:
        return with_pace(cards, 2.0);
    case LearnerKind::Exponential:
        return std::make_unique<ExponentialLearner>(cards);
    case LearnerKind::Fsrs7:
        return make_fsrs7_learner(cards);
    case LearnerKind::SlowAnswers:
        return std::make_unique<SlowLearner>(cards);
    case LearnerKind::MissesDays:
        return std::make_unique<BusyLearner>(cards);
    }
    return std::make_unique<Fsrs6Learner>(cards, Parameters());
}

} // namespace deference::memory
