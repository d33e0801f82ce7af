// SPDX-License-Identifier: GPL-3.0-or-later
// All there is to tell about one card: its answers, and how its chance of recall fell and rose with them.
// Pure but for the loading; the curve is the memory model's, from the answers and nothing else.
#pragma once
#include "app/cards/deck.h"
#include "app/cards/forecast.h"

#include <vector>

namespace deference::cards {

// Recall between one answer and the next, a point a study day: 1 on the day of the answer, falling from
// there.
struct RecallFall
{
    struct Point
    {
        Day day;
        double recall = 1.0;
        [[nodiscard]] bool operator==(const Point&) const = default;
    };
    Rating rating = Rating::Good; // the answer that begins it
    std::vector<Point> points;    // up to the day of the next answer, or to today
    [[nodiscard]] bool operator==(const RecallFall&) const = default;
};

struct CardInfo
{
    CardDetail detail;
    std::vector<RecallFall> past;           // one an answer, oldest first; empty without one
    std::vector<CurvePoint> ahead;          // from today, if it is left alone; empty for a new card
    std::optional<Day> first_day;           // none: never answered
    std::optional<Day> last_day;            // none: never answered
    std::chrono::milliseconds mean_time{0}; // of an answer; 0 without one
    int answers = 0;
    int lapses = 0; // Again while in review
};

// InvalidInput when the log cannot be replayed.
[[nodiscard]] Result<CardInfo> make_card_info(CardDetail detail, Day today, Day to,
                                              const memory::Parameters& parameters);
// NotFound when there is no such card.
[[nodiscard]] Result<CardInfo> load_card_info(const Library& library, CardId id, Day to,
                                              const memory::Parameters& parameters);

} // namespace deference::cards
