// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the memory model: a rating, what the model believes about one card, and the model's 21
// parameters. The model is FSRS-6 as published by open-spaced-repetition (fsrs-rs 6.5), computed in double
// precision without intermediate rounding. Days are whole study days unless a comment says otherwise;
// stability is in days.
#pragma once
#include "app/core/range.h"

#include <array>
#include <cstddef>

namespace deference::memory {

// How an answer went. Hard is a pass: it was recalled, with effort.
enum class Rating { Again = 1, Hard = 2, Good = 3, Easy = 4 };

inline constexpr std::array k_ratings{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy};

// 0 for Again to 3 for Easy: the place of a rating in every array of four.
[[nodiscard]] constexpr std::size_t index_of(Rating rating)
{
    return static_cast<std::size_t>(rating) - 1;
}

// One value for each rating, in the order of k_ratings.
template <class T>
using PerRating = std::array<T, 4>;

inline constexpr Range k_stability_bounds{0.001, 36500.0};
inline constexpr Range k_difficulty_bounds{1.0, 10.0};

// What is believed about a seen card; an unseen card has none (std::optional<State>).
// Stability: days until recall has fallen to 90 %. Difficulty: 1 easy to 10 hard.
struct State
{
    double stability = 0.0;
    double difficulty = 0.0;

    [[nodiscard]] bool operator==(const State&) const = default;
};

inline constexpr std::size_t k_parameter_count = 21;
using ParameterValues = std::array<double, k_parameter_count>;

} // namespace deference::memory
