// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/pool.h"

#include "app/plan/slots.h"

#include <algorithm>

namespace deference::plan {

namespace {

constexpr int k_least_remainder = 5; // a task that was begun keeps at least this much

Tier tier_of(const QString& tier)
{
    if (tier == QLatin1String("core"))
        return Tier::Core;
    return tier == QLatin1String("extended") ? Tier::Extended : Tier::Standard;
}

const TaskProgress* find_progress(const std::vector<TaskProgress>& progress, const QString& task)
{
    const auto found =
        std::find_if(progress.begin(), progress.end(), [&](const auto& one) { return one.task == task; });
    return found == progress.end() ? nullptr : &*found;
}

bool is_live(const content::TaskInfo& task, const PlanInput& input, const Process& process)
{
    const TaskProgress* done = find_progress(input.progress, task.key);
    if (done && done->state == TaskState::Done)
        return false;
    const Override* word = newest_override(input.overrides, task.key);
    if (word && word->action == OverrideAction::Skip)
        return false;
    return !is_retired(task.rounds, process, input.today);
}

// Whether anything in `from`'s chain of prerequisites is `to`.
bool reaches(const std::vector<Candidate>& tasks, int from, int to)
{
    std::vector<bool> seen(tasks.size(), false);
    std::vector<int> open{from};
    while (!open.empty()) {
        const int index = open.back();
        open.pop_back();
        if (index == to)
            return true;
        if (seen[static_cast<std::size_t>(index)])
            continue;
        seen[static_cast<std::size_t>(index)] = true;
        for (const Wait& wait : tasks[static_cast<std::size_t>(index)].waits)
            open.push_back(wait.on);
    }
    return false;
}

// Links each task to what it waits for. An edge that would close a circle is left out and reported.
void link(Pool& pool, const PlanInput& input, const Calendar& calendar)
{
    QHash<QString, int> index;
    for (int i = 0; i < pool.size(); ++i)
        index.insert(pool.tasks[static_cast<std::size_t>(i)].info->key, i);
    for (int i = 0; i < pool.size(); ++i) {
        Candidate& task = pool.tasks[static_cast<std::size_t>(i)];
        for (const QString& key : task.info->prereq) {
            const int before = index.value(key, -1);
            if (before >= 0) {
                if (reaches(pool.tasks, before, i))
                    pool.circular.append(task.info->title);
                else
                    task.waits.push_back({before, task.info->min_gap_days});
                continue;
            }
            const TaskProgress* done = find_progress(input.progress, key);
            if (done && !done->finished_on.empty())
                task.earliest =
                    std::max(task.earliest, days_between(calendar.first, done->finished_on.back()) +
                                                task.info->min_gap_days);
        }
    }
}

// Prerequisites first, otherwise the template's order: a plain depth-first walk.
void visit(const std::vector<Candidate>& tasks, int index, std::vector<bool>& seen,
           std::vector<int>& sequence)
{
    if (seen[static_cast<std::size_t>(index)])
        return;
    seen[static_cast<std::size_t>(index)] = true;
    for (const Wait& wait : tasks[static_cast<std::size_t>(index)].waits)
        visit(tasks, wait.on, seen, sequence);
    sequence.push_back(index);
}

void sort_by_prerequisites(Pool& pool)
{
    std::vector<bool> seen(pool.tasks.size(), false);
    std::vector<int> sequence;
    for (int i = 0; i < pool.size(); ++i)
        visit(pool.tasks, i, seen, sequence);
    std::vector<int> place(pool.tasks.size());
    for (std::size_t i = 0; i < sequence.size(); ++i)
        place[static_cast<std::size_t>(sequence[i])] = static_cast<int>(i);
    std::vector<Candidate> sorted;
    sorted.reserve(pool.tasks.size());
    for (const int index : sequence)
        sorted.push_back(std::move(pool.tasks[static_cast<std::size_t>(index)]));
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (Wait& wait : sorted[i].waits) {
            wait.on = place[static_cast<std::size_t>(wait.on)];
            sorted[static_cast<std::size_t>(wait.on)].opens.push_back(static_cast<int>(i));
        }
    }
    pool.tasks = std::move(sorted);
}

// The gates a task serves, the one it is meant for first, then the later ones. What serves every round
// (setting up) is of use until the last of them.
void set_due(Candidate& task, const Calendar& calendar, int meant_for)
{
    if (task.info->rounds.isEmpty()) {
        task.due = {std::min(calendar.gates.back().last, calendar.size() - 1)};
        task.due_gate = {-1};
        return;
    }
    for (int gate = meant_for; gate < static_cast<int>(calendar.gates.size()); ++gate) {
        const Gate& ahead = calendar.gates[static_cast<std::size_t>(gate)];
        if (!task.info->rounds.contains(ahead.key))
            continue;
        // The quiet time before a round holds for a window too, counted from its first day.
        const int quiet = task.is_mock ? calendar.mock_free_days - 1 : 0;
        task.due.push_back(std::min(ahead.last - quiet, calendar.size() - 1));
        task.due_gate.push_back(gate);
    }
    task.target = task.due_gate.front();
}

void keep_day(Candidate& task, const PlanInput& input, const Calendar& calendar)
{
    const PlannedTask* now = input.current ? input.current->find(task.info->key) : nullptr;
    const int index = now ? days_between(calendar.first, now->day) : -1;
    if (index < 0 || index >= calendar.size())
        return;
    task.kept = index;
    task.kept_minutes = std::clamp(now->minutes, task.least, task.full);
}

void apply_override(Candidate& task, const PlanInput& input, const Calendar& calendar)
{
    for (auto word = input.overrides.rbegin(); word != input.overrides.rend(); ++word) {
        const bool is_other = word->action == OverrideAction::Swap && word->other == task.info->key;
        if (word->task != task.info->key && !is_other)
            continue;
        const auto day = is_other ? std::optional(word->from) : word->to;
        const int index = day ? days_between(calendar.first, *day) : -1;
        if (index < 0 || index >= calendar.size())
            return; // that day is gone: the task is free again
        task.pinned = index;
        task.is_pin_first = !is_other && word->action == OverrideAction::Swap && word->to == word->from;
        task.override_reason = word->reason;
        return;
    }
}

} // namespace

const Override* newest_override(const std::vector<Override>& overrides, const QString& task)
{
    const auto found = std::find_if(overrides.rbegin(), overrides.rend(), [&](const Override& word) {
        return word.task == task || (word.action == OverrideAction::Swap && word.other == task);
    });
    return found == overrides.rend() ? nullptr : &*found;
}

Pool make_pool(const PlanInput& input, const Process& process, const Calendar& calendar)
{
    Pool pool;
    const TemplateSlots places(input.file, process, calendar);
    for (const content::TaskInfo& info : input.file.tasks) {
        if (!is_live(info, input, process))
            continue;
        Candidate task;
        task.info = &info;
        task.tier = tier_of(info.tier);
        task.is_never_dropped = input.file.scheduling.never_drop.contains(info.key);
        task.is_mock = info.kind == QLatin1String("mock");
        const TaskProgress* progress = find_progress(input.progress, info.key);
        const int spent = progress ? progress->minutes_spent : 0;
        task.full = std::max(std::max(info.minutes, info.min_minutes) - spent, k_least_remainder);
        task.least =
            std::max(std::min(info.min_minutes > 0 ? info.min_minutes : info.minutes, task.full) - spent,
                     k_least_remainder);
        task.least = std::min(task.least, task.full);
        const TemplateSlots::Place place = places.find(info);
        task.order = place.order;
        set_due(task, calendar, place.gate);
        task.slot = place.slot;
        keep_day(task, input, calendar);
        apply_override(task, input, calendar);
        pool.tasks.push_back(std::move(task));
    }
    std::stable_sort(pool.tasks.begin(), pool.tasks.end(),
                     [](const Candidate& a, const Candidate& b) { return a.order < b.order; });
    link(pool, input, calendar);
    sort_by_prerequisites(pool);
    return pool;
}

} // namespace deference::plan
