// SPDX-License-Identifier: GPL-3.0-or-later
// The passes behind make_statistics(): over the cards in scope, and over their answers. Not for others.
#pragma once
#include "app/cards/statistics.h"

#include <span>

namespace deference::cards {

// Which cards of the source a question is about, by their index.
[[nodiscard]] std::vector<char> cards_in(const StatisticsSource& source, const StatisticsScope& scope);

// How long an answer takes, from the newest ones in scope.
[[nodiscard]] AnswerPace pace_of(const StatisticsSource& source, std::span<const char> scope);

// Retired, suspended and new cards are planned for no day; what is buried waits until then.
[[nodiscard]] DueForecast forecast_due(const StatisticsSource& source, std::span<const char> scope,
                                       const StatisticsQuestion& question);

// Fills what is known from the cards alone: counts, histograms, recall, areas, leeches.
void tell_cards(Statistics& statistics, const StatisticsSource& source, std::span<const char> scope,
                const StatisticsQuestion& question);
// Fills what is known from the log. After tell_cards().
void tell_answers(Statistics& statistics, const StatisticsSource& source, std::span<const char> scope,
                  const StatisticsQuestion& question);

} // namespace deference::cards
