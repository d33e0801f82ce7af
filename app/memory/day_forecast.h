// SPDX-License-Identifier: GPL-3.0-or-later
// What a day's plan comes to if it is kept: seconds on each day ahead, recall on each target.
#pragma once
#include "app/memory/day_worth.h"

namespace deference::memory {

// Fills load_seconds and recall of a plan whose choices are there.
void forecast_plan(const DaySetting& setting, const PricedDeck& deck, DayPlan& plan);

} // namespace deference::memory
