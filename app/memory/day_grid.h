// SPDX-License-Identifier: GPL-3.0-or-later
// Memory states as the cells of a grid, for the interview-day scheduler: 48 stabilities, evenly spaced in
// ln S from 0.01 to 5000 days, by 10 difficulties. Where a sitting may take a state is worked out in single
// precision, which a plan can spare; the formulas are those of model.h.
#pragma once
#include "app/memory/session_model.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace deference::memory {

inline constexpr std::size_t k_grid_stabilities = 48;
inline constexpr std::size_t k_grid_difficulties = 10;
inline constexpr std::size_t k_grid_cells = k_grid_stabilities * k_grid_difficulties;

// Between two neighbours of an axis: (1 - fraction) of `index`, fraction of `index` + 1. What lies outside
// the axis is put on its end.
struct GridPlace
{
    std::size_t index = 0;
    float fraction = 0.0F;
};
[[nodiscard]] GridPlace stability_place(float ln_stability);
[[nodiscard]] GridPlace difficulty_place(float difficulty);
[[nodiscard]] double grid_stability(std::size_t index);
[[nodiscard]] double grid_difficulty(std::size_t index);

// Four cells of the grid and their weights: bilinear interpolation.
struct GridCorners
{
    std::array<std::size_t, 4> cells{}; // difficulty * k_grid_stabilities + stability
    std::array<float, 4> weights{};
};
[[nodiscard]] GridCorners corners(GridPlace stability, GridPlace difficulty);
[[nodiscard]] GridCorners corners(const State& state);

// The constants of one learner.
class SessionRules
{
  public:
    // The odds have to sum to 1: see checked_odds.
    SessionRules(const Parameters& parameters, const AnswerOdds& odds, const AnswerTimes& times);

    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
    [[nodiscard]] const AnswerOdds& odds() const { return m_odds; }
    [[nodiscard]] const AnswerTimes& times() const { return m_times; }
    [[nodiscard]] const SessionSeconds& seconds() const { return m_seconds; }

    // What does not depend on the time since the last answer.
    struct Origin
    {
        float inverse_stability = 0.0F; // times the factor of the curve
        float ln_stability = 0.0F;
        float growth = 0.0F;
        float ln_lapse = 0.0F;
        float ln_lapse_ceiling = 0.0F;
    };
    [[nodiscard]] Origin origin(const State& state) const;
    // Recall after so many days, and ln S after each answer, before any re-ask.
    struct Reach
    {
        float recall = 0.0F;
        PerRating<float> ln_stability{};
    };
    [[nodiscard]] Reach reach(const Origin& origin, int elapsed_days) const;
    [[nodiscard]] float recall(const Origin& origin, int elapsed_days) const;
    // Does not depend on stability or time.
    [[nodiscard]] float difficulty_after(double difficulty, Rating rating) const;

  private:
    Parameters m_parameters;
    AnswerOdds m_odds;
    AnswerTimes m_times;
    SessionSeconds m_seconds;
    float m_decay;
    float m_factor;
    float m_recall_gain; // w10
    float m_forget_gain; // w14
    float m_hard;        // w15
    float m_easy;        // w16
};

// Where the first answer of a sitting takes each cell, for one number of days since the last: along the
// stability axis, from a table that is already interpolated along difficulty (DayValues).
struct GridStep
{
    // Per rating and cell: the lower neighbour, and the weights of both with the odds of the answer in them.
    struct Landing
    {
        std::array<std::uint16_t, k_grid_cells> below{};
        std::array<float, k_grid_cells> weight_below{};
        std::array<float, k_grid_cells> weight_above{};
    };
    PerRating<Landing> landings;
    std::array<float, k_grid_stabilities> recall{};
    std::array<float, k_grid_stabilities> seconds{}; // expected for a sitting
};

// Where re-asks after Again take each cell: up to seven endings, two steps at most. Does not depend on days.
struct GridReAsks
{
    static constexpr std::size_t k_corners = 7 * 4;
    std::vector<std::uint16_t> cells; // k_grid_cells * k_corners
    std::vector<float> weights;
};

class DayGrid
{
  public:
    explicit DayGrid(const SessionRules& rules);

    [[nodiscard]] const SessionRules& rules() const { return m_rules; }
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
    [[nodiscard]] const std::array<float, k_grid_stabilities>& recall(int days) const
    {
        return m_recall[static_cast<std::size_t>(days)];
    }

  private:
    [[nodiscard]] std::unique_ptr<GridStep> make_step(int elapsed_days) const;
    [[nodiscard]] GridReAsks make_re_asks() const;

    SessionRules m_rules;
    std::array<SessionRules::Origin, k_grid_cells> m_origins{};
    PerRating<std::array<GridPlace, k_grid_difficulties>> m_difficulty_after{};
    GridReAsks m_re_asks;
    std::vector<std::unique_ptr<GridStep>> m_steps;
    std::vector<std::array<float, k_grid_stabilities>> m_recall;
};

} // namespace deference::memory
