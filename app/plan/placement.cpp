// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/placement.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace deference::plan {

namespace {

// Each step that the person rates a round below the middle pulls its tasks forward by this many days.
constexpr int k_need_pull = 2;

struct Item
{
    int index = 0;
    int key = 0; // days; the smaller goes first
    int due = 0;
    int release = 0;
};

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// The own due day, less what those who wait for it need. Tasks that were put on a day by hand only hurry
// their prerequisites (wish); they do not make a plan impossible.
struct DueDays
{
    std::vector<int> hard;
    std::vector<int> wish;
};

DueDays due_days(const Pool& pool, const Selection& selection, int longest_day)
{
    DueDays due{std::vector<int>(pool.tasks.size()), std::vector<int>(pool.tasks.size())};
    for (int i = pool.size() - 1; i >= 0; --i) {
        const Candidate& task = pool.tasks[at(i)];
        int hard = task.due[at(selection.due_option[at(i)])];
        int wish = hard;
        for (const int next : task.opens) {
            const Candidate& after = pool.tasks[at(next)];
            if (selection.minutes[at(next)] == 0)
                continue;
            const bool share_a_day = selection.minutes[at(i)] + selection.minutes[at(next)] <= longest_day;
            const int gap = std::max(after.info->min_gap_days, share_a_day ? 0 : 1);
            if (after.pinned >= 0) {
                wish = std::min(wish, after.pinned - gap);
                continue;
            }
            hard = std::min(hard, due.hard[at(next)] - gap);
            wish = std::min(wish, due.wish[at(next)] - gap);
        }
        due.hard[at(i)] = hard;
        due.wish[at(i)] = std::min(hard, wish);
    }
    return due;
}

} // namespace

Placement place(const Pool& pool, const Calendar& calendar, const std::vector<int>& free,
                const Selection& selection, std::optional<Pace> pace)
{
    Placement result{std::vector<int>(pool.tasks.size(), -1), false};
    const int longest_day = free.empty() ? 0 : *std::max_element(free.begin(), free.end());
    const DueDays due = due_days(pool, selection, longest_day);
    std::vector<int> room = free;
    std::vector<Item> items;
    items.reserve(pool.tasks.size());
    for (int i = 0; i < pool.size(); ++i) {
        const Candidate& task = pool.tasks[at(i)];
        if (task.pinned >= 0) {
            result.day[at(i)] = task.pinned;
            room[at(task.pinned)] -= selection.minutes[at(i)];
            continue;
        }
        if (selection.minutes[at(i)] == 0)
            continue;
        Item item{i, due.wish[at(i)], due.hard[at(i)], task.earliest};
        if (pace) {
            const int need = task.target < 0 ? 3 : calendar.gates[at(task.target)].need;
            const int slot = task.slot - k_need_pull * (need - 3);
            item.key = std::min(item.key, slot + pace->slack);
            // Never so late that the due day becomes the only day left.
            item.release = std::max(item.release, std::min(slot - pace->ahead, item.key - pace->slack));
        }
        items.push_back(item);
    }
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.key < b.key; });

    const auto is_ready = [&](const Item& item, int day) {
        if (item.release > day || selection.minutes[at(item.index)] > room[at(day)])
            return false;
        const Candidate& task = pool.tasks[at(item.index)];
        if (task.is_mock && !calendar.allows_mock(day))
            return false;
        return std::all_of(task.waits.begin(), task.waits.end(), [&](const Wait& wait) {
            const int before = result.day[at(wait.on)];
            return before >= 0 && before + wait.gap <= day;
        });
    };
    for (int day = 0; day < calendar.size() && !items.empty(); ++day) {
        bool has_placed = true;
        while (has_placed && room[at(day)] > 0) { // a task placed now may open another for the same day
            has_placed = false;
            for (Item& item : items) {
                if (item.index < 0 || !is_ready(item, day))
                    continue;
                result.day[at(item.index)] = day;
                room[at(day)] -= selection.minutes[at(item.index)];
                item.index = -1;
                has_placed = true;
            }
        }
        std::erase_if(items, [](const Item& item) { return item.index < 0; });
        if (std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.due <= day; }))
            return result;
    }
    result.is_complete = items.empty();
    return result;
}

} // namespace deference::plan
