// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/today_recall.h"

namespace deference::cards {

void TodayRecall::clear()
{
    *this = TodayRecall();
}

void TodayRecall::add(CardId card, const memory::ForecastCard& before, const memory::ForecastCard& now,
                      const memory::ForecastCard& expected)
{
    if (m_place.contains(card))
        return;
    m_place.insert(card, m_now.size());
    m_before.push_back(before);
    m_now.push_back(now);
    m_expected.push_back(expected);
    m_expected_at_first.push_back(expected);
}

void TodayRecall::set(CardId card, const memory::ForecastCard& now, const memory::ForecastCard& expected)
{
    if (const auto place = m_place.constFind(card); place != m_place.constEnd()) {
        m_now[*place] = now;
        m_expected[*place] = expected;
    }
}

void TodayRecall::remove(CardId card)
{
    const auto found = m_place.constFind(card);
    if (found == m_place.constEnd())
        return;
    const std::size_t place = *found;
    m_place.erase(found);
    for (auto* cards : {&m_before, &m_now, &m_expected, &m_expected_at_first})
        cards->erase(cards->begin() + static_cast<std::ptrdiff_t>(place));
    for (std::size_t& each : m_place) {
        if (each > place)
            --each;
    }
}

void TodayRecall::reset(CardId card, const memory::ForecastCard& now)
{
    if (const auto place = m_place.constFind(card); place != m_place.constEnd())
        set(card, now, m_expected_at_first[*place]);
}

Result<std::optional<SessionRecall>> TodayRecall::measure(Day target,
                                                          const memory::Parameters& parameters) const
{
    if (m_now.empty())
        return std::nullopt;
    SessionRecall recall;
    recall.day = target;
    DEFERENCE_TRY_ASSIGN(recall.before_today, memory::mean_recall(m_before, target, parameters));
    DEFERENCE_TRY_ASSIGN(recall.so_far, memory::mean_recall(m_now, target, parameters));
    DEFERENCE_TRY_ASSIGN(recall.when_done, memory::mean_recall(m_expected, target, parameters));
    return recall;
}

} // namespace deference::cards
