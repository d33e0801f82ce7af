// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of cards that serve much the same days are put together, so that a deck of six rounds, whose cards
// serve them in some fifty combinations, costs as much to plan as one of a few kinds.
#pragma once
#include "app/memory/day_setting.h"

namespace deference::memory {

// How far apart two rows of weights are: how far the recall that one counts must be moved to become what the
// other counts (earth mover's distance; a row sums to 1), in ln of the days from today: whether a card is
// wanted in 4 days or in 11 decides more than whether it is in 33 or 40.
[[nodiscard]] double distance(const std::vector<float>& a, const std::vector<float>& b,
                              const std::vector<int>& targets);

// Puts the kinds together that add least to the distances of cards from their kind, until `most` are left, at
// least 1. A joined kind weighs each target as its cards do on average. Ward's method: the greedy one.
void join_kinds(DaySetting& setting, std::size_t most);

} // namespace deference::memory
