// SPDX-License-Identifier: GPL-3.0-or-later
// Puts chosen tasks on days: the earliest due first, each as soon as its prerequisites, its gap and the day
// allow.
#pragma once
#include "app/plan/pool.h"

#include <optional>

namespace deference::plan {

// What is to be placed: for each task of the pool its minutes (0: not chosen) and which of its due days is
// meant.
struct Selection
{
    std::vector<int> minutes;
    std::vector<int> due_option;
};

struct Placement
{
    std::vector<int> day; // for each task of the pool; -1: none
    bool is_complete = false;
};

// How closely the template is followed, in days: tasks start at most `ahead` days before their slot and
// become pressing `slack` days after it.
struct Pace
{
    int ahead = 0;
    int slack = 0;
};
inline constexpr int k_any_time = 10'000;
inline constexpr Pace k_templates_order{k_any_time, 6};

// `free` is what each day holds. Without a pace only the due days count. Stops at the first task that misses
// its due day, unless pinned: those stand where they were put.
[[nodiscard]] Placement place(const Pool& pool, const Calendar& calendar, const std::vector<int>& free,
                              const Selection& selection, std::optional<Pace> pace = {});

} // namespace deference::plan
