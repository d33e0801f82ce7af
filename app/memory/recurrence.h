// SPDX-License-Identifier: GPL-3.0-or-later
// The model's recurrence over whole cards, several side by side: what it predicts, and the gradient of the
// weighted log loss by reverse differentiation written by hand. A pass forward keeps what the pass backward
// needs. The formulas are those of model.cpp; tests hold the two together.
//
// All of it is plain arithmetic in one order, so that the same numbers come out with any optimisation and any
// width of vector registers.
#pragma once
#include "app/memory/types.h"

#include <vector>

namespace deference::memory {

// Cards computed side by side.
inline constexpr std::size_t k_lanes = 8;

// Up to k_lanes cards: element [step * k_lanes + lane] is a review of that lane's card. A card that has ended
// is padded with reviews that count for nothing: elapsed 0, grade 3, weight 0.
struct LaneReviews
{
    std::size_t steps = 0;           // at least 1
    const double* elapsed = nullptr; // days since the card's previous review, whole; 0 for the first
    const double* grade = nullptr;   // 1 Again to 4 Easy
    const double* weight =
        nullptr; // of the review's term in the loss, 0 for none; predict() needs no weights
};

// What the steps need of the parameters, worked out once.
struct RecurrenceCoefficients
{
    ParameterValues w{};
    double factor = 0.0;                  // of the forgetting curve
    double lapse_ceiling = 0.0;           // e^-(w17 w18)
    PerRating<double> first_difficulty{}; // D0, not clamped
};

class Recurrence
{
  public:
    // Which instructions compute it; the numbers are the same. Widest: the best that this processor has, also
    // in place of one that it has not.
    enum class Width { Plain, Avx2, Avx512, Widest };

    // Parameters finite and inside their bounds.
    explicit Recurrence(const ParameterValues& parameters, Width width = Width::Widest);
    // Other parameters, and a gradient of nothing.
    void restart(const ParameterValues& parameters);

    // The recall predicted at each review, in the same layout; 1 for a first one and on the same day.
    void predict(const LaneReviews& cards, double* recall);

    void add_gradient(const LaneReviews& cards);
    // Of the sum of weight * -(y ln R + (1 - y) ln(1 - R)) over all cards added, y being grade > 1. R is cut
    // to [1e-7, 1 - 1e-7], and where that changes it there is no gradient. Clamps of the state pass it on at
    // the bound and block it beyond; a minimum or maximum passes it to the branch taken.
    [[nodiscard]] ParameterValues gradient() const;

  private:
    // The sums over reviews: the derivatives by the parameters, and four that several parameters share.
    static constexpr std::size_t k_sum_count = k_parameter_count + 4;

    Width m_width;
    RecurrenceCoefficients m_coefficients;
    std::vector<double> m_tape;
    std::array<double, k_sum_count * k_lanes> m_sums{};
};

} // namespace deference::memory
