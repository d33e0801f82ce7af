// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/admission.h"

#include <algorithm>

namespace deference::plan {

namespace {

constexpr int k_middle_need = 3; // what serves all rounds, or none
constexpr Pace k_loose_order{k_any_time, 13};

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

int rounded_down(int minutes)
{
    return minutes < 5 ? minutes : minutes - minutes % 5;
}

} // namespace

Admission::Admission(const Pool& pool, const Calendar& calendar, const std::vector<int>& free)
    : m_pool(pool), m_calendar(calendar), m_free(free), m_placer(pool, calendar, free),
      m_given_up(pool.tasks.size(), false), m_selection{std::vector<int>(pool.tasks.size(), 0),
                                                        std::vector<int>(pool.tasks.size(), 0)}
{
    std::vector<int> used;
    std::copy_if(free.begin(), free.end(), std::back_inserter(used), [](int minutes) { return minutes > 0; });
    std::sort(used.begin(), used.end());
    m_usual_day = used.empty() ? 0 : used[used.size() / 2];
    m_longest_day = used.empty() ? 0 : used.back();
}

void Admission::choose()
{
    pin();
    add(in_order([](const Candidate& task) { return task.is_never_dropped; }), &Admission::short_form);
    add(in_order([](const Candidate& task) { return task.tier == Tier::Core; }), &Admission::short_form);
    add(in_order([](const Candidate& task) { return task.tier == Tier::Standard; }), &Admission::short_form);
}

void Admission::complete()
{
    // More minutes are no reason to turn the template's order upside down: first what keeps it closely, then
    // loosely.
    const bool keeps_days = std::any_of(m_pool.tasks.begin(), m_pool.tasks.end(),
                                        [](const Candidate& task) { return task.kept >= 0; });
    const Pace closest = keeps_days ? k_current_days : k_templates_order;
    for (const Pace& pace : {closest, k_loose_order}) {
        if (!m_placer.place_patiently(m_selection, pace).is_complete)
            continue;
        m_pace = pace;
        grow();
    }
    if (!m_pace)
        grow();
    else if (m_placer.place_patiently(m_selection, closest).is_complete)
        m_pace = closest;
    const auto is_extended = [](const Candidate& task) { return task.tier == Tier::Extended; };
    add(in_order(is_extended), &Admission::long_form);
    // What is too long for any but the longest days may still fit in the size of a usual one.
    add(in_order(
            [&](const Candidate& task) { return is_extended(task) && usual_form(task) < long_form(task); }),
        &Admission::usual_form);
}

int Admission::long_form(const Candidate& task) const
{
    const int wanted =
        task.kept >= 0 ? task.kept_minutes : task.full; // a new plan for other reasons resizes nothing
    return std::max(task.least, std::min(wanted, rounded_down(m_longest_day)));
}

int Admission::usual_form(const Candidate& task) const
{
    return std::max(task.least, std::min(long_form(task), rounded_down(m_usual_day)));
}

// A task put on a day by hand has its place; it takes the form that fits there.
void Admission::pin()
{
    std::vector<int> room = m_free;
    for (int i = 0; i < m_pool.size(); ++i) {
        const Candidate& task = m_pool.tasks[at(i)];
        if (task.pinned < 0)
            continue;
        int& left = room[at(task.pinned)];
        m_selection.minutes[at(i)] = std::clamp(rounded_down(std::max(left, 0)), task.least, task.full);
        left -= m_selection.minutes[at(i)];
    }
}

// Tasks not chosen yet: the rounds that need most first, then by round and template; prerequisites before
// what waits.
template <class Wanted>
std::vector<int> Admission::in_order(Wanted wanted) const
{
    std::vector<int> chosen;
    for (int i = 0; i < m_pool.size(); ++i) {
        if (m_selection.minutes[at(i)] == 0 && wanted(m_pool.tasks[at(i)]))
            chosen.push_back(i);
    }
    const auto serves_one_round = [&](int index) { return m_pool.tasks[at(index)].due.size() == 1; };
    const auto is_new_extra =
        [&](int index) { // what is in the plan already goes before more of what is extended
            return m_pool.tasks[at(index)].tier == Tier::Extended && m_pool.tasks[at(index)].kept < 0;
        };
    std::stable_sort(chosen.begin(), chosen.end(), [&](int a, int b) {
        if (is_new_extra(a) != is_new_extra(b))
            return is_new_extra(b);
        // At equal need, what serves one round only: the others can still go before a later one.
        return value(a) != value(b) ? value(a) > value(b) : serves_one_round(a) && !serves_one_round(b);
    });
    std::vector<bool> listed(m_pool.tasks.size(), false);
    std::vector<int> all;
    for (const int index : chosen)
        list_with_prerequisites(index, listed, all);
    return all;
}

// False when something it builds on does not fit: then it cannot either.
bool Admission::list_with_prerequisites(int index, std::vector<bool>& listed, std::vector<int>& all) const
{
    if (listed[at(index)] || m_selection.minutes[at(index)] > 0)
        return true;
    const auto& waits = m_pool.tasks[at(index)].waits;
    if (m_given_up[at(index)] || !std::all_of(waits.begin(), waits.end(), [&](const Wait& wait) {
            return list_with_prerequisites(wait.on, listed, all);
        }))
        return false;
    listed[at(index)] = true;
    all.push_back(index);
    return true;
}

int Admission::value(int index) const
{
    const Candidate& task = m_pool.tasks[at(index)];
    return task.target < 0 ? k_middle_need : m_calendar.gates[at(task.target)].need;
}

// Chooses as many of the group as fit, the first ones first: all at once when possible, else by halves.
void Admission::add(std::span<const int> group, Form form)
{
    if (group.empty() || (group.size() == 1 && is_hopeless(group.front(), form)))
        return;
    for (const int index : group)
        m_selection.minutes[at(index)] = (this->*form)(m_pool.tasks[at(index)]);
    if (fits() || (group.size() == 1 && fits_later(group.front())))
        return;
    for (const int index : group)
        m_selection.minutes[at(index)] = 0;
    if (group.size() == 1) {
        const Candidate& task = m_pool.tasks[at(group.front())];
        m_given_up[at(group.front())] = (this->*form)(task) == task.least;
        return;
    }
    add(group.first(group.size() / 2), form);
    add(group.subspan(group.size() / 2), form);
}

// No day is long enough, or something it waits for was not chosen: no need to try.
bool Admission::is_hopeless(int index, Form form) const
{
    const Candidate& task = m_pool.tasks[at(index)];
    return (this->*form)(task) > m_longest_day ||
           std::any_of(task.waits.begin(), task.waits.end(),
                       [&](const Wait& wait) { return m_selection.minutes[at(wait.on)] == 0; });
}

// Too late for the round it is meant for, but there is a later one it serves.
bool Admission::fits_later(int index)
{
    int& option = m_selection.due_option[at(index)];
    const int options = static_cast<int>(m_pool.tasks[at(index)].due.size());
    for (option = 1; option < options; ++option) {
        if (fits())
            return true;
    }
    option = 0;
    return false;
}

void Admission::grow()
{
    for (const Tier tier : {Tier::Standard, Tier::Core}) {
        grow(tier, &Admission::long_form);
        grow(tier, &Admission::usual_form);
    }
}

void Admission::grow(Tier tier, Form form)
{
    std::vector<int> group;
    for (int i = 0; i < m_pool.size(); ++i) {
        const Candidate& task = m_pool.tasks[at(i)];
        const int minutes = m_selection.minutes[at(i)];
        const bool is_second_try = form == &Admission::usual_form && usual_form(task) == long_form(task);
        if (task.tier == tier && task.pinned < 0 && minutes > 0 && minutes < (this->*form)(task) &&
            !is_second_try)
            group.push_back(i);
    }
    std::stable_sort(group.begin(), group.end(), [this](int a, int b) { return value(a) > value(b); });
    lengthen(group, form);
}

void Admission::lengthen(std::span<const int> group, Form form)
{
    if (group.empty())
        return;
    std::vector<int> before;
    for (const int index : group) {
        before.push_back(m_selection.minutes[at(index)]);
        m_selection.minutes[at(index)] = (this->*form)(m_pool.tasks[at(index)]);
    }
    if (fits())
        return;
    for (std::size_t i = 0; i < group.size(); ++i)
        m_selection.minutes[at(group[i])] = before[i];
    if (group.size() == 1)
        return;
    lengthen(group.first(group.size() / 2), form);
    lengthen(group.subspan(group.size() / 2), form);
}

} // namespace deference::plan
