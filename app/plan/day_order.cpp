// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/day_order.h"

#include <algorithm>

namespace deference::plan {

namespace {

const Candidate& get(const Pool& pool, int index)
{
    return pool.tasks[static_cast<std::size_t>(index)];
}

bool waits_for_any(const Pool& pool, int index, const std::vector<int>& open)
{
    const auto& waits = get(pool, index).waits;
    return std::any_of(waits.begin(), waits.end(), [&](const Wait& wait) {
        return std::find(open.begin(), open.end(), wait.on) != open.end();
    });
}

// How many tasks of the same round are still open: the longest queue goes first, or its blocks meet at the
// end of the day.
int queue(const Pool& pool, const std::vector<int>& open, int target)
{
    return static_cast<int>(
        std::count_if(open.begin(), open.end(), [&](int one) { return get(pool, one).target == target; }));
}

} // namespace

std::vector<int> order_day(const Pool& pool, const Selection& selection, std::vector<int> tasks,
                           int exempt_below)
{
    // What a person swapped to the front of its day stays there.
    std::stable_sort(tasks.begin(), tasks.end(),
                     [&](int a, int b) { return get(pool, a).is_pin_first && !get(pool, b).is_pin_first; });
    std::vector<int> ordered;
    const auto clashes = [&](int next) {
        if (exempt_below < 0 || ordered.empty())
            return false;
        const auto is_long = [&](int index) {
            return selection.minutes[static_cast<std::size_t>(index)] >= exempt_below;
        };
        const int target = get(pool, next).target;
        return target >= 0 && target == get(pool, ordered.back()).target && is_long(next) &&
               is_long(ordered.back());
    };
    while (!tasks.empty()) {
        auto best = tasks.end();
        for (auto task = tasks.begin(); task != tasks.end(); ++task) {
            if (!get(pool, *task).is_pin_first && waits_for_any(pool, *task, tasks))
                continue;
            if (best == tasks.end()) {
                best = task;
                continue;
            }
            if (get(pool, *best).is_pin_first)
                break;
            const bool is_better =
                clashes(*best) != clashes(*task)
                    ? clashes(*best)
                    : exempt_below >= 0 && queue(pool, tasks, get(pool, *task).target) >
                                               queue(pool, tasks, get(pool, *best).target) + 1;
            if (is_better)
                best = task;
        }
        if (best == tasks.end())
            best = tasks.begin(); // an override put a task before what it builds on
        ordered.push_back(*best);
        tasks.erase(best);
    }
    return ordered;
}

} // namespace deference::plan
