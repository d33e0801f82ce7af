// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a plan: what each holds, and which rounds lie ahead. Days are counted from the plan's first
// day.
#pragma once
#include "app/content/types.h"
#include "app/plan/types.h"

namespace deference::plan {

// A round that is still ahead.
struct Gate
{
    QString key;
    QString name;
    Day day;      // the day, or the first day of its window
    int last = 0; // index of the last day before it; -1 when it is on the first day
    bool is_estimate = false;
    int need = 3; // 5 new to me ... 1 ready; 3 where the person has no idea
    std::optional<int> self_rating;
};

struct Calendar
{
    Day first;
    std::vector<int> capacity; // minutes a day
    std::vector<int> free;     // the same, less what was done today already
    std::vector<Gate> gates;   // by day
    int mock_free_days = 3;    // calendar days before a round without a mock
    [[nodiscard]] int size() const { return static_cast<int>(capacity.size()); }
    [[nodiscard]] Day day(int index) const { return first + std::chrono::days(index); }
    [[nodiscard]] int gate_index(const QString& key) const; // -1: over, or unknown
    // False where a full mock would fall inside the quiet time before a round.
    [[nodiscard]] bool allows_mock(int index) const;
};

// What an ordinary day holds: the hours of its weekday, less the pack's reserve, under the pack's ceiling.
[[nodiscard]] int plain_capacity(Day day, const Availability& availability,
                                 const content::Scheduling& scheduling);

// `process` has its windows. A stopped process has no gates.
[[nodiscard]] Calendar make_calendar(const Process& process, const Availability& availability,
                                     const content::Scheduling& scheduling, Day today,
                                     int minutes_done_today);

} // namespace deference::plan
