// SPDX-License-Identifier: GPL-3.0-or-later
// Memory states as the cells of a grid, for the interview-day scheduler: stabilities evenly spaced in ln S by
// difficulties. Where a sitting may take a state is worked out in single precision, which a plan can spare;
// the formulas are those of model.h.
#pragma once
#include "app/memory/session_rules.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace deference::memory {

// States beyond the ends of the grid are put on its edge.
struct GridSize
{
    double lowest_stability = 0.01;
    double highest_stability = 5000.0;
    std::size_t stabilities = 48;
    std::size_t difficulties = 10;
};
inline constexpr GridSize k_plan_grid{};
// For finding the price of time, which need not be exact: a quarter of the work.
inline constexpr GridSize k_price_grid{0.05, 1000.0, 30, 6};

// Between two neighbours of an axis: (1 - fraction) of `index`, fraction of `index` + 1.
struct GridPlace
{
    std::size_t index = 0;
    float fraction = 0.0F;
};

// Four cells of the grid and their weights: bilinear interpolation.
struct GridCorners
{
    std::array<std::uint16_t, 4> cells{};
    std::array<float, 4> weights{};
};

// Where the first answer of a sitting takes each cell, for one number of days since the last: along the
// stability axis, in a table that is laid out by the difficulty before the answer (DayValues).
struct GridStep
{
    // Per rating and cell: the lower neighbour, and the weights of both with the odds of the answer in them.
    struct Landing
    {
        std::vector<std::uint16_t> below;
        std::vector<float> weight_below;
        std::vector<float> weight_above;
    };
    PerRating<Landing> landings;
    std::vector<float> seconds; // by stability: expected for a sitting
};

// Where re-asks after Again take each cell: up to seven endings, two steps at most. Does not depend on days.
struct GridReAsks
{
    static constexpr std::size_t k_corners = 7 * 4;
    std::vector<std::uint16_t> cells; // k_corners for each cell
    std::vector<float> weights;
};

class DayGrid
{
  public:
    DayGrid(const SessionRules& rules, const GridSize& size);

    [[nodiscard]] const SessionRules& rules() const { return m_rules; }
    [[nodiscard]] std::size_t stabilities() const { return m_size.stabilities; }
    [[nodiscard]] std::size_t difficulties() const { return m_size.difficulties; }
    // A cell is difficulty * stabilities() + stability.
    [[nodiscard]] std::size_t cells() const { return m_size.stabilities * m_size.difficulties; }
    [[nodiscard]] State state(std::size_t cell) const;

    [[nodiscard]] GridPlace stability_place(float ln_stability) const;
    [[nodiscard]] GridPlace difficulty_place(float difficulty) const;
    [[nodiscard]] GridCorners corners(GridPlace stability, GridPlace difficulty) const;
    [[nodiscard]] GridCorners corners(const State& state) const;

    // Prepares step() for these numbers of days, all positive, and recall() up to `last`.
    void prepare(const std::vector<int>& elapsed_days, int last);
    [[nodiscard]] const GridStep& step(int elapsed_days) const
    {
        return *m_steps[static_cast<std::size_t>(elapsed_days)];
    }
    [[nodiscard]] const GridReAsks& re_asks() const { return m_re_asks; }
    // The difficulty after each answer of each row.
    [[nodiscard]] GridPlace difficulty_after(Rating rating, std::size_t row) const
    {
        return m_difficulty_after[index_of(rating)][row];
    }
    // Recall of each stability of the grid after so many days.
    [[nodiscard]] const std::vector<float>& recall(int days) const
    {
        return m_recall[static_cast<std::size_t>(days)];
    }

  private:
    [[nodiscard]] std::unique_ptr<GridStep> make_step(int elapsed_days) const;
    [[nodiscard]] GridReAsks make_re_asks() const;

    SessionRules m_rules;
    GridSize m_size;
    float m_ln_low;
    float m_per_ln_step;
    float m_per_difficulty_step;
    std::vector<SessionRules::Origin> m_origins; // by cell
    PerRating<std::vector<GridPlace>> m_difficulty_after;
    GridReAsks m_re_asks;
    std::vector<std::unique_ptr<GridStep>> m_steps;
    std::vector<std::vector<float>> m_recall;
};

} // namespace deference::memory
