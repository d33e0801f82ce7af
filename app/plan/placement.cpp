// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/placement.h"

#include <algorithm>

namespace deference::plan {

namespace {

// Each step that the person rates a round below the middle pulls its tasks forward by this many days.
constexpr int k_need_pull = 2;
constexpr int k_middle_need = 3;
constexpr int k_pull_step = 3;
constexpr int k_attempts = 10;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

Placer::Placer(const Pool& pool, const Calendar& calendar, std::vector<int> free)
    : m_pool(pool), m_free(std::move(free)), m_pull(pool.tasks.size(), 0), m_hard(pool.tasks.size()),
      m_wish(pool.tasks.size())
{
    m_longest_day = m_free.empty() ? 0 : *std::max_element(m_free.begin(), m_free.end());
    for (const Candidate& task : pool.tasks) {
        const int need = task.target < 0 ? k_middle_need : calendar.gates[at(task.target)].need;
        m_lines.push_back({static_cast<int>(task.waits.size()), task.info->min_gap_days, task.earliest,
                           task.slot - k_need_pull * (need - k_middle_need), task.pinned, task.kept,
                           task.is_mock});
    }
    for (int day = 0; day < calendar.size(); ++day)
        m_allows_mock.push_back(calendar.allows_mock(day));
}

// The own due day, less what those who wait for it need. Tasks that were put on a day by hand only hurry
// their prerequisites (wish); they do not make a plan impossible.
void Placer::set_due_days(const Selection& selection, bool keeps_days)
{
    for (int i = m_pool.size() - 1; i >= 0; --i) {
        const Candidate& task = m_pool.tasks[at(i)];
        int hard = task.due[at(selection.due_option[at(i)])];
        int wish = hard;
        for (const int next : task.opens) {
            if (selection.minutes[at(next)] == 0)
                continue;
            const bool share_a_day = selection.minutes[at(i)] + selection.minutes[at(next)] <= m_longest_day;
            const int gap = std::max(m_lines[at(next)].gap, share_a_day ? 0 : 1);
            if (m_lines[at(next)].pinned >= 0) {
                wish = std::min(wish, m_lines[at(next)].pinned - gap);
                continue;
            }
            if (keeps_days && m_lines[at(next)].kept >= 0)
                wish = std::min(wish, m_lines[at(next)].kept - gap);
            hard = std::min(hard, m_hard[at(next)] - gap);
            wish = std::min(wish, m_wish[at(next)] - gap);
        }
        m_hard[at(i)] = hard;
        m_wish[at(i)] = std::min(hard, wish);
    }
}

void Placer::collect(const Selection& selection, std::optional<Pace> pace)
{
    m_room = m_free;
    m_day.assign(m_pool.tasks.size(), -1);
    m_items.clear();
    m_states.clear();
    for (const Line& line : m_lines)
        m_states.push_back({line.waits, line.earliest});
    for (int i = 0; i < m_pool.size(); ++i) {
        const Line& line = m_lines[at(i)];
        if (line.pinned >= 0) {
            put(i, line.pinned);
            m_room[at(line.pinned)] -= selection.minutes[at(i)];
            continue;
        }
        if (selection.minutes[at(i)] == 0)
            continue;
        Item item{i, selection.minutes[at(i)], m_wish[at(i)], m_hard[at(i)]};
        if (pace && pace->keeps_days) {
            item.key = (line.kept >= 0 ? line.kept : item.key) - m_pull[at(i)];
            m_states[at(i)].earliest = std::max(m_states[at(i)].earliest, line.kept - m_pull[at(i)]);
        } else if (pace) {
            item.key = std::min(item.key, line.slot + pace->slack) - m_pull[at(i)];
            // Never so late that the due day becomes the only day left.
            m_states[at(i)].earliest =
                std::max(m_states[at(i)].earliest, std::min(line.slot - pace->ahead, item.key - pace->slack));
        }
        m_items.push_back(item);
    }
    std::stable_sort(m_items.begin(), m_items.end(),
                     [](const Item& a, const Item& b) { return a.key < b.key; });
}

// A quick no: more minutes are due by some day than all days up to it hold.
bool Placer::has_room()
{
    m_demand.assign(m_room.size(), 0);
    for (const Item& item : m_items) {
        if (item.due < 0)
            return false;
        m_demand[at(item.due)] += item.minutes;
    }
    int left = 0;
    for (std::size_t day = 0; day < m_room.size(); ++day) {
        left += std::max(0, m_room[day]) - m_demand[day];
        if (left < 0)
            return false;
    }
    return true;
}

bool Placer::is_ready(const Item& item, int day) const
{
    const State& state = m_states[at(item.index)];
    return item.minutes <= m_room[at(day)] && state.earliest <= day && state.open_waits == 0 &&
           (!m_lines[at(item.index)].is_mock || m_allows_mock[at(day)]);
}

void Placer::put(int index, int day)
{
    m_day[at(index)] = day;
    for (const int next : m_pool.tasks[at(index)].opens) {
        State& state = m_states[at(next)];
        --state.open_waits;
        state.earliest = std::max(state.earliest, day + m_lines[at(next)].gap);
    }
}

void Placer::fill_day(int day)
{
    bool may_open = true;
    while (may_open &&
           m_room[at(day)] > 0) { // a task placed now may open another, passed over before, for the same day
        may_open = false;
        for (Item& item : m_items) {
            if (item.index < 0 || !is_ready(item, day))
                continue;
            put(item.index, day);
            m_room[at(day)] -= item.minutes;
            may_open = may_open || !m_pool.tasks[at(item.index)].opens.empty();
            item.index = -1;
        }
    }
    std::erase_if(m_items, [](const Item& item) { return item.index < 0; });
}

Placement Placer::place(const Selection& selection, std::optional<Pace> pace)
{
    set_due_days(selection, pace && pace->keeps_days);
    collect(selection, pace);
    if (!has_room())
        return {m_day, false, {}};
    for (int day = 0; day < static_cast<int>(m_room.size()) && !m_items.empty(); ++day) {
        fill_day(day);
        Placement stuck{{}, false, {}};
        for (const Item& item : m_items) {
            if (item.due <= day)
                stuck.missed.push_back(item.index);
        }
        if (!stuck.missed.empty()) {
            stuck.day = m_day;
            return stuck;
        }
    }
    return {m_day, m_items.empty(), {}};
}

void Placer::pull(int index)
{
    const int days = m_pull[at(index)] += k_pull_step;
    std::vector<int> open{index};
    while (!open.empty()) {
        const int task = open.back();
        open.pop_back();
        for (const Wait& wait : m_pool.tasks[at(task)].waits) {
            if (m_pull[at(wait.on)] < days) {
                m_pull[at(wait.on)] = days;
                open.push_back(wait.on);
            }
        }
    }
}

Placement Placer::place_patiently(const Selection& selection, Pace pace)
{
    const std::vector<int> before = m_pull;
    Placement placement = place(selection, pace);
    for (int attempt = 0; attempt < k_attempts && !placement.is_complete && !placement.missed.empty();
         ++attempt) {
        for (const int index : placement.missed)
            pull(index);
        placement = place(selection, pace);
    }
    if (!placement.is_complete)
        m_pull = before;
    return placement;
}

} // namespace deference::plan
