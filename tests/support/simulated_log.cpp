// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulated_log.h"

#include "app/memory/model.h"

#include <algorithm>
#include <cmath>

namespace deference::tests {

namespace {

using namespace memory;

constexpr Day k_first_day{std::chrono::days(20'094)}; // 2025-01-06

struct Card
{
    std::optional<State> truth;
    std::optional<State> believed; // by the scheduler
    Day last_day{};
    double pace = 1.0; // of its intervals: some cards are asked too often, some too late
};

class Simulation
{
  public:
    explicit Simulation(const SimulatedLog& wanted) : m_wanted(wanted), m_random(wanted.seed)
    {
        m_cards.resize(wanted.cards);
        for (Card& card : m_cards)
            card.pace = std::exp(m_random.normal() - 0.4);
        m_due.resize(static_cast<std::size_t>(wanted.days) + 1);
    }

    std::vector<LogEntry> run()
    {
        const auto days = static_cast<std::size_t>(m_wanted.days);
        for (std::size_t day = 0; day < days; ++day) {
            // What is left goes to the days that are left.
            const std::size_t budget = (m_wanted.reviews - m_log.size() + days - day - 1) / (days - day);
            const std::size_t until = m_log.size() + budget;
            m_now = start_of(k_first_day + std::chrono::days(day), QTimeZone::utc()) + std::chrono::hours(5);
            const std::size_t begun = std::min(m_cards.size(), m_cards.size() * (day + 1) * 10 / (days * 9));
            while (m_next_new < begun && m_log.size() < until)
                study(m_next_new++, day);
            for (const std::size_t card : std::exchange(m_due[day], {})) {
                if (m_log.size() < until)
                    study(card, day);
                else
                    m_due[day + 1].push_back(card);
            }
        }
        return std::move(m_log);
    }

  private:
    // A card until it is recalled, or three times.
    void study(std::size_t index, std::size_t day)
    {
        Card& card = m_cards[index];
        const Day today = k_first_day + std::chrono::days(day);
        for (int time = 0; time < 3 && m_log.size() < m_wanted.reviews; ++time) {
            const int elapsed = card.truth ? days_between(card.last_day, today) : 0;
            const Rating rating = answer(card, elapsed);
            card.truth = next_state(card.truth, elapsed, rating, m_wanted.truth).value();
            card.believed = next_state(card.believed, elapsed, rating, Parameters()).value();
            card.last_day = today;
            m_now += std::chrono::milliseconds(4'000 + static_cast<int>(m_random.below(20'000)));
            m_log.push_back({1'000'001 + static_cast<qint64>(index), m_now, today, static_cast<int>(rating)});
            if (rating != Rating::Again)
                break;
        }
        const double noise = std::exp(0.5 * m_random.normal());
        const double interval = std::clamp(card.believed->stability * card.pace * noise, 1.0, 400.0);
        const std::size_t due = day + static_cast<std::size_t>(std::lround(interval));
        if (due < m_due.size() - 1)
            m_due[due].push_back(index);
    }

    Rating answer(const Card& card, int elapsed)
    {
        const double chance = m_random.uniform();
        const double which = m_random.uniform();
        const double recall =
            !card.truth ? 0.7 : retrievability(card.truth->stability, elapsed, m_wanted.truth).value();
        if (chance >= recall || (elapsed == 0 && card.truth && chance > 0.85))
            return Rating::Again;
        return which < 0.22 ? Rating::Hard : which < 0.92 ? Rating::Good : Rating::Easy;
    }

    SimulatedLog m_wanted;
    Random m_random;
    std::vector<Card> m_cards;
    std::vector<std::vector<std::size_t>> m_due;
    std::vector<LogEntry> m_log;
    std::size_t m_next_new = 0;
    Instant m_now{};
};

} // namespace

std::vector<LogEntry> simulate_log(const SimulatedLog& wanted)
{
    return Simulation(wanted).run();
}

QByteArray to_csv(const std::vector<LogEntry>& entries)
{
    QByteArray csv("card_id,review_time,rating,duration_ms\n");
    for (const LogEntry& entry : entries)
        csv += QByteArray::number(entry.card) + ',' + QByteArray::number(to_ms(entry.at)) + ',' +
               QByteArray::number(entry.rating) + ",8000\n";
    return csv;
}

Parameters another_learner()
{
    ParameterValues w = default_parameter_values();
    w[0] = 0.4;
    w[1] = 0.9;
    w[2] = 1.5;
    w[3] = 5.0;
    w[6] = 3.6;
    w[8] = 1.3;
    w[9] = 0.25;
    w[10] = 1.1;
    w[11] = 1.2;
    w[17] = 0.8;
    w[20] = 0.3;
    return make_parameters(w).value();
}

} // namespace deference::tests
