// SPDX-License-Identifier: GPL-3.0-or-later
// How well the memory model said beforehand what would be recalled: predictions in bins against what
// happened. Answers on the day of the answer before are left out: there the model always says 1.
#pragma once
#include "app/cards/types.h"
#include "app/core/range.h"

#include <array>
#include <vector>

namespace deference::cards {

// Edges of the bins. Most predictions lie near the desired retention, so bins are narrower there.
inline constexpr std::array k_calibration_edges{0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0};

struct CalibrationBin
{
    Range predicted;   // its edges; the upper one belongs to the next bin, except 1
    double mean = 0.0; // of the predictions in it
    Retention actual;
    [[nodiscard]] bool operator==(const CalibrationBin&) const = default;
};

struct Calibration
{
    Retention actual;           // of all answers with a prediction
    double mean = 0.0;          // of the predictions; 0 without any, as all below
    double log_loss = 0.0;      // mean of -ln of the chance that was given to what happened; lower is better
    double constant_loss = 0.0; // the log loss of always saying the share that was recalled in the end
    double gap = 0.0; // root of the mean squared distance between bins' predictions and what happened, each
                      // bin by its answers
    std::vector<CalibrationBin> bins; // without the empty ones
};

// Gathers predictions one by one.
class CalibrationTally
{
  public:
    // `predicted` from 0 to 1.
    void add(double predicted, bool recalled);
    [[nodiscard]] Calibration result() const;

  private:
    struct Bin
    {
        double sum = 0.0;
        Retention actual;
    };
    std::array<Bin, k_calibration_edges.size() - 1> m_bins{};
    double m_loss = 0.0;
};

} // namespace deference::cards
