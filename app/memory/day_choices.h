// SPDX-License-Identifier: GPL-3.0-or-later
// Today's cards in order, from a priced deck, with the two guard rails of the interview-day scheduler.
#pragma once
#include "app/memory/day_worth.h"

namespace deference::memory {

[[nodiscard]] std::vector<DayChoice> choose_today(const DayProblem& problem, const DaySetting& setting,
                                                  const PricedDeck& deck, bool guards);

// Fills TargetGain of one choice.
[[nodiscard]] std::vector<TargetGain> target_gains(const DayProblem& problem, const DaySetting& setting,
                                                   const DayCard& card, double pace_sd);

} // namespace deference::memory
