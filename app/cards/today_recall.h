// SPDX-License-Identifier: GPL-3.0-or-later
// Recall on the round's day of all cards of one study day: as the day began, so far, and when it is done.
#pragma once
#include "app/cards/forecast.h"

#include <QHash>

namespace deference::cards {

struct SessionRecall
{
    Day day;
    memory::RecallForecast before_today;
    memory::RecallForecast so_far;
    memory::RecallForecast when_done; // every remaining card answered once, failures as many as expected
};

class TodayRecall
{
  public:
    // Forgets all cards.
    void clear();
    // A card of today: as the day began and as it stands (none: not seen), and as it is expected to be once
    // answered.
    void add(CardId card, const memory::ForecastCard& before, const memory::ForecastCard& now,
             const memory::ForecastCard& expected);
    [[nodiscard]] bool contains(CardId card) const { return m_place.contains(card); }
    // An answer changed it; `expected` is where its remaining steps lead. Nothing happens to a card that was
    // not added.
    void set(CardId card, const memory::ForecastCard& now, const memory::ForecastCard& expected);
    // A card that is not for today after all.
    void remove(CardId card);
    // An answer was taken back: again as it was added, but standing as `now`.
    void reset(CardId card, const memory::ForecastCard& now);

    // Nothing without cards.
    [[nodiscard]] Result<std::optional<SessionRecall>> measure(Day target,
                                                               const memory::Parameters& parameters) const;

  private:
    QHash<CardId, std::size_t> m_place; // in all four
    std::vector<memory::ForecastCard> m_before;
    std::vector<memory::ForecastCard> m_now;
    std::vector<memory::ForecastCard> m_expected;
    std::vector<memory::ForecastCard> m_expected_at_first;
};

} // namespace deference::cards
