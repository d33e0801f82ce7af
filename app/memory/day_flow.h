// SPDX-License-Identifier: GPL-3.0-or-later
// A deck pushed forward through the days, as the tables of DayValues choose: how many seconds fall on each
// day, and how much is recalled on each target. The choice of the next sitting is soft, since real decks do
// not all stand on one edge: a sitting that is worse by the temperature is chosen e times less often.
#pragma once
#include "app/memory/day_deck.h"

namespace deference::memory {

class DayFlow
{
  public:
    // The temperature in recall, by lane, above 0.
    DayFlow(const DayValues& values, const PriceLanes& temperature);

    // How a number of cards meets the first day.
    enum class Today { MayCome, MustCome, MayNotCome };
    // Puts cards of one state into the deck, the one the tracer traced last: how many in each lane.
    void add(const DeckTracer& tracer, const PriceLanes& cards, Today today);
    // Pushes everything that was added to the end, once.
    void run();

    // Expected seconds by day and lane.
    [[nodiscard]] const LanePrices& seconds() const { return m_seconds; }
    // Expected number of cards recalled, by target and lane.
    [[nodiscard]] const LanePrices& recalled() const { return m_recalled; }

  private:
    struct Day
    {
        std::vector<float> cards; // by cell and lane, after a sitting on this day
        std::vector<float> again; // before the re-asks of it
        // On their way, by the difficulty before the first answer.
        PerRating<std::vector<float>> landing;
    };
    void receive(std::span<const DeckLanding> landings, const PriceLanes& cards, std::vector<float>& table);
    void gather(Day& here) const;
    void leave(int day, DayValues::Nexts& nexts);

    const DayValues& m_values;
    PriceLanes m_per_temperature;
    std::vector<Day> m_days;
    LanePrices m_seconds;
    LanePrices m_recalled;
};

} // namespace deference::memory
