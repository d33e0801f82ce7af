// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the cards' statistics. Every one of them says its counts, and instead of a figure that too
// little stands behind how much is missing.
#pragma once
#include "app/cards/statistics.h"
#include "app/progress/chart_data.h"

namespace deference::progress {

// Answers before a figure about cards is drawn; calibration needs cards::k_calibration_needed.
inline constexpr int k_card_answers_needed = 5;

// ---- ahead
// `rounds` are marked where they fall into the forecast.
[[nodiscard]] ChartData due_chart(const cards::Statistics& statistics, const std::vector<Mark>& rounds = {});

// ---- the log; bars of days, or of weeks where there are many days
[[nodiscard]] ChartData answers_chart(const cards::Statistics& statistics); // by rating
[[nodiscard]] ChartData card_minutes_chart(const cards::Statistics& statistics);
[[nodiscard]] ChartData added_chart(const cards::Statistics& statistics);
[[nodiscard]] ChartData answer_times_chart(const cards::Statistics& statistics);
[[nodiscard]] ChartData day_hours_chart(const cards::Statistics& statistics); // from 4 in the morning on

// ---- memory
[[nodiscard]] ChartData calibration_chart(const cards::Statistics& statistics);
[[nodiscard]] ChartData stability_chart(const cards::Statistics& statistics);
[[nodiscard]] ChartData difficulty_chart(const cards::Statistics& statistics);
[[nodiscard]] ChartData recall_now_chart(const cards::Statistics& statistics);

// "Again", "Hard", "Good", "Easy".
[[nodiscard]] QString rating_name(memory::Rating rating);
// "recalled 41 of 48".
[[nodiscard]] QString recalled_text(const cards::Retention& share);
// "not enough yet: 12 of 50 reviews".
[[nodiscard]] QString not_enough_reviews(int have, int needed);

} // namespace deference::progress
