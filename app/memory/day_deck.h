// SPDX-License-Identifier: GPL-3.0-or-later
// The sittings that could come next for each card of a deck: when, how long, what is read on target days
// before it, and which cells of the grid it leads to. None of this depends on prices.
#pragma once
#include "app/memory/day_values.h"

#include <optional>
#include <span>
#include <vector>

namespace deference::memory {

// A card as the grid sees it: its memory, and days since the last answer (0: today). Empty state: unseen.
struct DeckState
{
    std::optional<State> state;
    int days_since = 0;

    [[nodiscard]] bool operator==(const DeckState&) const = default;
};

struct DeckLanding
{
    std::uint16_t cell = 0;
    float odds = 0.0F;
};

struct DeckSitting
{
    float reading = 0.0F; // weighted recall on the targets before it
    float seconds = 0.0F;
    // After Again, before the re-asks; and after everything else.
    std::span<const DeckLanding> again;
    std::span<const DeckLanding> done;

    // What it is worth, its own time not taken off.
    [[nodiscard]] PriceLanes value(const DayValues& values, int day) const;
};

// The days that are tried for the next sitting, rising: today, and each tried gap after today and before each
// target; open ones only.
[[nodiscard]] std::vector<int> sitting_days(const DayFrame& frame);

// Works out the sittings of one card after the other.
class DeckTracer
{
  public:
    DeckTracer(const DayFrame& frame, const DayGrid& grid, const std::vector<float>& weights);

    [[nodiscard]] const std::vector<int>& days() const { return m_days; }
    // The sittings of a card, one for each of days(); good until the next call.
    const std::vector<DeckSitting>& trace(const DeckState& state);
    [[nodiscard]] const std::vector<DeckSitting>& sittings() const { return m_sittings; }
    // Weighted recall of the card traced last if it is never seen again; and by target, unweighted.
    [[nodiscard]] float never() const { return m_never; }
    [[nodiscard]] const std::vector<float>& never_by_target() const { return m_by_target; }

  private:
    void trace_seen(const State& state, int days_since);

    const DayFrame& m_frame;
    const DayGrid& m_grid;
    const std::vector<float>& m_weights;
    std::vector<int> m_days;
    std::vector<DeckLanding> m_first_sitting; // the landings of an unseen card, whenever it is
    std::vector<DeckLanding> m_landings;      // 16 for each day
    std::vector<DeckSitting> m_sittings;
    float m_never = 0.0F;
    std::vector<float> m_by_target;
};

} // namespace deference::memory
