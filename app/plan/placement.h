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
    std::vector<int> missed; // what stopped it; empty when the minutes alone are too many
};

// How closely the template is followed, in days: tasks start at most `ahead` days before their slot and
// become pressing `slack` days after it.
struct Pace
{
    int ahead = 0;
    int slack = 0;
    bool keeps_days =
        false; // tasks start on the day they have in the plan as it stands; the others fill the gaps
};
inline constexpr int k_any_time = 10'000;
inline constexpr Pace k_templates_order{k_any_time, 6};
inline constexpr Pace k_current_days{0, 0, true};

// Places selections from one pool on the same days, many times: deciding what fits asks some hundred times.
// The pool and the calendar must outlive it.
class Placer
{
  public:
    // `free` is what each day holds.
    Placer(const Pool& pool, const Calendar& calendar, std::vector<int> free);

    // Without a pace only the due days count. Stops at the first task that misses its due day, unless pinned:
    // those stand where they were put.
    [[nodiscard]] Placement place(const Selection& selection, std::optional<Pace> pace = {});
    // The same, trying harder to keep the pace: what misses its due day is pulled forward with its
    // prerequisites, and only that. What was pulled stays pulled for later calls when this one succeeds.
    [[nodiscard]] Placement place_patiently(const Selection& selection, Pace pace);

  private:
    // What the inner loop needs of a task, side by side in memory.
    struct Line
    {
        int waits = 0;
        int gap = 0;
        int earliest = 0;
        int slot = 0; // with the pull of a weak round
        int pinned = -1;
        int kept = -1;
        bool is_mock = false;
    };
    // How far a task is from being ready.
    struct State
    {
        int open_waits = 0;
        int earliest = 0;
    };
    struct Item
    {
        int index = 0; // -1: placed
        int minutes = 0;
        int key = 0; // days; the smaller goes first
        int due = 0;
    };
    void set_due_days(const Selection& selection, bool keeps_days);
    void collect(const Selection& selection, std::optional<Pace> pace);
    [[nodiscard]] bool has_room();
    [[nodiscard]] bool is_ready(const Item& item, int day) const;
    void put(int index, int day);
    void fill_day(int day);
    void pull(int index);

    const Pool& m_pool;
    std::vector<int> m_free;
    int m_longest_day = 0;
    std::vector<Line> m_lines;
    std::vector<int> m_pull; // days, for each task: how much sooner than its slot it is pressing
    std::vector<bool> m_allows_mock;
    // Scratch, kept between calls.
    std::vector<int> m_hard; // due days that must hold
    std::vector<int> m_wish; // and those that would suit tasks put on a day by hand
    std::vector<int> m_room;
    std::vector<int> m_day;
    std::vector<int> m_demand;
    std::vector<Item> m_items;
    std::vector<State> m_states;
};

} // namespace deference::plan
