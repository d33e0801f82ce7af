// SPDX-License-Identifier: GPL-3.0-or-later
// The sittings that could come next for each card of a deck, and what each is worth by the tables of
// DayValues. Cards that are alike are worked out once.
#pragma once
#include "app/memory/day_values.h"

#include <optional>
#include <vector>

namespace deference::memory {

// A card as the tables see it: its memory, and days since the last answer (0: today). Empty state: unseen.
struct DeckState
{
    std::optional<State> state;
    int days_since = 0;

    [[nodiscard]] bool operator==(const DeckState&) const = default;
};

// Where a price lies among the lanes.
struct LanePlace
{
    std::size_t lane = 0;
    float fraction = 0.0F;
};
// By the logarithm of the price; beyond the lanes, the end lane.
[[nodiscard]] LanePlace lane_place(const PriceLanes& prices, double price);

class DayDeck
{
  public:
    DayDeck(const DayFrame& frame, const SessionRules& rules, const DayValues& values,
            const std::vector<DeckState>& states);

    // The days that are tried for the next sitting, rising: today, then today + each gap, open ones only.
    [[nodiscard]] const std::vector<int>& days() const { return m_days; }
    [[nodiscard]] bool open_today() const { return m_open_today; }
    [[nodiscard]] std::size_t size() const { return m_states.size(); }

    // One card at one price of a second (for a card of average cost and importance 1).
    struct Worth
    {
        // Recall on the targets, net of the time of all sittings, this one's too. Minus infinity where there
        // is no such day.
        float today = 0.0F;
        float later = 0.0F;        // the best open day after today
        float never = 0.0F;        // without another sitting
        std::size_t later_day = 0; // index into days()
        float seconds_today = 0.0F;
        // Over `never`, without taking off the time of this sitting; 0 where there is no such day.
        float gain_today = 0.0F;
        float gain_tomorrow = 0.0F; // the first open day after today
        float gain_later = 0.0F;

        [[nodiscard]] bool has_later() const { return later_day > 0; }
    };
    [[nodiscard]] Worth worth(std::size_t card, double price) const;

    // Expected seconds from today on, by lane, with a soft choice; `today` false leaves today out.
    [[nodiscard]] PriceLanes load(std::size_t card, bool today) const;

  private:
    struct Path
    {
        float reading = 0.0F; // weighted recall on the targets before the sitting
        float cost = 0.0F;    // seconds times the price shape
        float seconds = 0.0F;
        PriceLanes value{}; // expected after the sitting
        PriceLanes load{};
    };
    void trace_unseen(const SessionRules& rules, const DayValues& values);
    void trace_seen(const DayFrame& frame, const SessionRules& rules, const DayValues& values,
                    std::size_t card);

    PriceLanes m_prices;
    std::vector<int> m_days;
    std::vector<float> m_shapes;
    bool m_open_today = false;
    std::vector<DeckState> m_states;
    std::vector<float> m_never;
    std::vector<Path> m_paths; // by card, then day
};

} // namespace deference::memory
