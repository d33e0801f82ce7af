// SPDX-License-Identifier: GPL-3.0-or-later
// One card's chance of recall from its first answer on: it falls between answers, each answer puts it back to
// 100 %. From today on it is what is expected if the card is left alone, with its range.
#pragma once
#include "app/cards/card_info.h"
#include "app/progress/chart_data.h"

namespace deference::progress {

// `missing` for a card that was never answered.
[[nodiscard]] ChartData card_history_chart(const cards::CardInfo& info, Day today);

} // namespace deference::progress
