// SPDX-License-Identifier: GPL-3.0-or-later
// Cards laid out side by side for the recurrence.
#pragma once
#include "app/memory/histories.h"
#include "app/memory/recurrence.h"

#include <span>

namespace deference::memory {

// The beginning of a card.
struct CardPart
{
    std::size_t card = 0;   // into Histories::cards
    std::size_t length = 0; // reviews, at least 1
};

class LaneCards
{
  public:
    // Lays out up to k_lanes cards after those already there. `weights` holds one number for each of
    // Histories::reviews; empty: all 0.
    void add_group(const Histories& histories, std::span<const CardPart> parts,
                   std::span<const double> weights);
    void clear();

    [[nodiscard]] std::size_t group_count() const { return m_groups.size(); }
    [[nodiscard]] LaneReviews group(std::size_t index) const;

  private:
    struct Group
    {
        std::size_t begin = 0; // into the arrays
        std::size_t steps = 0;
    };

    std::vector<Group> m_groups;
    std::vector<double> m_elapsed;
    std::vector<double> m_grade;
    std::vector<double> m_weight;
};

// The recall that these parameters predict at each of Histories::reviews; 1 where there is nothing to
// predict.
[[nodiscard]] std::vector<double> predict_recall(const Histories& histories,
                                                 const ParameterValues& parameters);

} // namespace deference::memory
