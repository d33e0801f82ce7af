// SPDX-License-Identifier: GPL-3.0-or-later
// The search for the price of a second at which the plan just fills the study time that is left.
#pragma once
#include "app/memory/day_setting.h"

#include <memory>

namespace deference::memory {

// The tables at eight prices, and the deck before them.
class PricedDeck
{
  public:
    // `prices` is the range of the price of the plan; the lanes reach as far as the cards' factors take it.
    PricedDeck(const DaySetting& setting, const DayGrid& grid, Range prices);

    // Expected seconds of the whole deck from today on, at a price within the range.
    [[nodiscard]] double load(double price) const;
    [[nodiscard]] const DayDeck& deck(std::size_t kind) const { return m_decks[kind]; }
    [[nodiscard]] const DayValues& values(std::size_t kind) const { return m_values[kind]; }
    [[nodiscard]] const Range& prices() const { return m_range; }

  private:
    struct Group
    {
        double price_factor = 1.0;
        double seconds_factor = 1.0; // cost factor times the number of cards
        bool today = true;
        PriceLanes load{};
    };
    void gather(const DaySetting& setting);

    Range m_range;
    PriceLanes m_lanes{};
    std::vector<DayValues> m_values;
    std::vector<DayDeck> m_decks;
    std::vector<Group> m_groups;
};

struct FoundPrice
{
    double price = 0.0;
    std::unique_ptr<PricedDeck> deck;
};
[[nodiscard]] FoundPrice find_price(const DaySetting& setting, const DayGrid& grid, bool keep,
                                    std::optional<double> last_price);

} // namespace deference::memory
