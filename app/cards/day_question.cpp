// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/day_question.h"

#include "app/cards/pace.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <algorithm>

namespace deference::cards {

namespace {

constexpr double k_must_know_factor = 2.0;

double cost_factor(const Candidate& card, double usual)
{
    if (!card.memory)
        return 1.0;
    const double spent = std::chrono::duration<double>(card.memory->spent).count();
    // Answers without a time, from elsewhere, say nothing.
    const double answers = spent > 0.0 ? card.memory->reps : 0.0;
    return (spent + k_card_prior * usual) / (answers + k_card_prior) / usual;
}

} // namespace

bool was_answered(const Candidate& card, Day today)
{
    return card.memory && card.memory->last_day >= today;
}

RoundKinds::RoundKinds(const StudyConfig& config, Day today, bool next_only)
{
    for (const RoundAhead& round : config.rounds) {
        if (round.day > today && !(next_only && !m_rounds.empty()))
            m_rounds.push_back(round);
    }
}

std::optional<std::size_t> RoundKinds::kind_of(const QString& rounds)
{
    const auto known = m_known.constFind(rounds);
    if (known != m_known.constEnd())
        return *known;
    const QStringList keys = rounds.split(u' ', Qt::SkipEmptyParts);
    std::vector<double> row(m_rounds.size(), 0.0);
    bool serves = false;
    for (std::size_t i = 0; i < m_rounds.size(); ++i) {
        if (keys.isEmpty() || keys.contains(m_rounds[i].key)) {
            row[i] = 1.0;
            serves = true;
        }
    }
    std::optional<std::size_t> kind;
    if (serves) {
        const auto same = std::ranges::find(m_weights, row);
        kind = static_cast<std::size_t>(same - m_weights.begin());
        if (same == m_weights.end())
            m_weights.push_back(std::move(row));
    }
    m_known.insert(rounds, kind);
    return kind;
}

double RoundKinds::importance(std::size_t kind) const
{
    const auto served = std::ranges::count(m_weights[kind], 1.0);
    return static_cast<double>(served) / static_cast<double>(m_rounds.size());
}

std::vector<double> day_budget(const StudyConfig& config, Day today, Day last, double today_seconds)
{
    const auto days = static_cast<std::size_t>(days_between(today, last));
    std::vector<double> seconds(days, config.minutes_today * 60.0);
    for (std::size_t i = 0; i + 1 < days && i < config.minutes_later.size(); ++i)
        seconds[i + 1] = config.minutes_later[i] * 60.0;
    seconds.front() = today_seconds;
    return seconds;
}

QString question_key(const DayQueueInput& input, const RoundKinds& kinds)
{
    const StudyConfig& config = *input.config;
    QByteArray bytes;
    QDataStream text(&bytes, QIODevice::WriteOnly);
    text << to_iso(input.rules.today) << config.minutes_today << quint64(input.candidates.size());
    for (const RoundAhead& round : kinds.rounds())
        text << round.key << to_iso(round.day);
    for (const int minutes : config.minutes_later)
        text << minutes;
    for (const double parameter : config.scheduler.parameters.values())
        text << parameter;
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

DayQuestion make_question(const DayQueueInput& input, RoundKinds& kinds, double today_seconds,
                          bool only_chosen)
{
    const Day today = input.rules.today;
    DayQuestion question;
    memory::DayProblem& problem = question.problem;
    problem.today = today;
    for (const RoundAhead& round : kinds.rounds())
        problem.targets.push_back(round.day);
    problem.budget_seconds = day_budget(*input.config, today, kinds.rounds().back().day, today_seconds);
    problem.parameters = input.config->scheduler.parameters;
    problem.times = answer_times(input.pace);
    const double usual = answer_seconds(input.pace);
    std::vector<const Candidate*> cards;
    cards.reserve(input.candidates.size());
    for (const Candidate& card : input.candidates)
        cards.push_back(&card);
    // Equal ones come in the order they were added, whatever order they are given in.
    std::ranges::sort(cards, {}, [](const Candidate* card) { return card->id; });
    for (const Candidate* each : cards) {
        const Candidate& card = *each;
        if (card.suspended || card.retired || (only_chosen && !input.chosen->contains(card.id)))
            continue;
        const auto kind = kinds.kind_of(card.rounds);
        if (!kind)
            continue;
        memory::DayCard planned;
        if (card.memory) {
            planned.state = card.memory->state;
            planned.last_day = card.memory->last_day;
        }
        planned.kind = *kind;
        planned.importance = kinds.importance(*kind) * (card.must_know ? k_must_know_factor : 1.0);
        planned.cost_factor = cost_factor(card, usual);
        planned.unavailable = is_hidden(card, today) || was_answered(card, today) ||
                              (card.memory && is_step(card.memory->phase));
        problem.cards.push_back(planned);
        question.cards.push_back(&card);
        question.unseen += card.memory ? 0 : 1;
    }
    problem.weights = kinds.weights();
    return question;
}

} // namespace deference::cards
