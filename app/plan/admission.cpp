// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/admission.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace deference::plan {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

int rounded_down(int minutes)
{
    return minutes < 5 ? minutes : minutes - minutes % 5;
}

class Admission
{
  public:
    Admission(const Pool& pool, const Calendar& calendar, const std::vector<int>& free)
        : m_pool(pool), m_calendar(calendar),
          m_free(free), m_selection{std::vector<int>(pool.tasks.size(), 0),
                                    std::vector<int>(pool.tasks.size(), 0)}
    {
        std::vector<int> used;
        std::copy_if(free.begin(), free.end(), std::back_inserter(used),
                     [](int minutes) { return minutes > 0; });
        std::sort(used.begin(), used.end());
        m_usual_day = used.empty() ? 0 : used[used.size() / 2];
        m_longest_day = used.empty() ? 0 : used.back();
    }

    Selection run()
    {
        pin();
        add(in_order([](const Candidate& task) { return task.is_never_dropped; }), &Admission::short_form);
        add(in_order([](const Candidate& task) { return task.tier == Tier::Core; }), &Admission::short_form);
        add(in_order([](const Candidate& task) { return task.tier == Tier::Standard; }),
            &Admission::short_form);
        // More minutes are no reason to turn the template's order upside down: the closest pace that works,
        // then looser ones.
        for (const Pace& pace : {k_templates_order, Pace{k_any_time, 13}, Pace{k_any_time, 27}}) {
            if (!place(m_pool, m_calendar, m_free, m_selection, pace).is_complete)
                continue;
            m_pace = pace;
            grow(Tier::Standard);
            grow(Tier::Core);
        }
        if (!m_pace) {
            grow(Tier::Standard);
            grow(Tier::Core);
        }
        add(in_order([](const Candidate& task) { return task.tier == Tier::Extended; }),
            &Admission::long_form);
        add(in_order([](const Candidate& task) { return task.tier == Tier::Extended; }),
            &Admission::usual_form);
        return std::move(m_selection);
    }

  private:
    using Form = int (Admission::*)(const Candidate&) const;

    int short_form(const Candidate& task) const { return task.least; }
    int long_form(const Candidate& task) const
    {
        return std::max(task.least, std::min(task.full, rounded_down(m_longest_day)));
    }
    int usual_form(const Candidate& task) const
    {
        return std::max(task.least, std::min(task.full, rounded_down(m_usual_day)));
    }

    // A task put on a day by hand has its place; it takes the form that fits there.
    void pin()
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
    // them.
    template <class Wanted>
    std::vector<int> in_order(Wanted wanted) const
    {
        std::vector<int> chosen;
        for (int i = 0; i < m_pool.size(); ++i) {
            if (m_selection.minutes[at(i)] == 0 && wanted(m_pool.tasks[at(i)]))
                chosen.push_back(i);
        }
        std::stable_sort(chosen.begin(), chosen.end(), [this](int a, int b) {
            if (value(a) != value(b))
                return value(a) > value(b);
            return serves_one_round(a) &&
                   !serves_one_round(b); // the others can still go before a later round
        });
        std::vector<bool> listed(m_pool.tasks.size(), false);
        std::vector<int> all;
        for (const int index : chosen)
            list_with_prerequisites(index, listed, all);
        return all;
    }

    int value(int index) const
    {
        const Candidate& task = m_pool.tasks[at(index)];
        return task.target < 0 ? 0 : m_calendar.gates[at(task.target)].need;
    }

    bool serves_one_round(int index) const { return m_pool.tasks[at(index)].due.size() == 1; }

    void list_with_prerequisites(int index, std::vector<bool>& listed, std::vector<int>& all) const
    {
        if (listed[at(index)] || m_selection.minutes[at(index)] > 0)
            return;
        listed[at(index)] = true;
        for (const Wait& wait : m_pool.tasks[at(index)].waits)
            list_with_prerequisites(wait.on, listed, all);
        all.push_back(index);
    }

    bool fits() const { return place(m_pool, m_calendar, m_free, m_selection, m_pace).is_complete; }

    // Chooses as many of the group as fit, the first ones first: all at once when possible, else by halves.
    void add(std::span<const int> group, Form form)
    {
        if (group.empty() || (group.size() == 1 && is_hopeless(group.front(), form)))
            return;
        for (const int index : group)
            m_selection.minutes[at(index)] = (this->*form)(m_pool.tasks[at(index)]);
        if (fits() || (group.size() == 1 && fits_later(group.front())))
            return;
        for (const int index : group)
            m_selection.minutes[at(index)] = 0;
        if (group.size() == 1)
            return;
        add(group.first(group.size() / 2), form);
        add(group.subspan(group.size() / 2), form);
    }

    // No day is long enough, or something it waits for was not chosen: no need to try.
    bool is_hopeless(int index, Form form) const
    {
        const Candidate& task = m_pool.tasks[at(index)];
        return (this->*form)(task) > m_longest_day ||
               std::any_of(task.waits.begin(), task.waits.end(),
                           [&](const Wait& wait) { return m_selection.minutes[at(wait.on)] == 0; });
    }

    // Too late for the round it is meant for, but there is a later one it serves.
    bool fits_later(int index)
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

    void grow(Tier tier)
    {
        std::vector<int> group;
        for (int i = 0; i < m_pool.size(); ++i) {
            const Candidate& task = m_pool.tasks[at(i)];
            if (task.tier == tier && task.pinned < 0 && m_selection.minutes[at(i)] > 0)
                group.push_back(i);
        }
        std::stable_sort(group.begin(), group.end(), [this](int a, int b) { return value(a) > value(b); });
        lengthen(group, &Admission::long_form);
        lengthen(group, &Admission::usual_form);
    }

    void lengthen(std::span<const int> group, Form form)
    {
        std::vector<int> before;
        bool is_longer = false;
        for (const int index : group) {
            int& minutes = m_selection.minutes[at(index)];
            before.push_back(minutes);
            minutes = std::max(minutes, (this->*form)(m_pool.tasks[at(index)]));
            is_longer = is_longer || minutes > before.back();
        }
        if (!is_longer || fits())
            return;
        for (std::size_t i = 0; i < group.size(); ++i)
            m_selection.minutes[at(group[i])] = before[i];
        if (group.size() == 1)
            return;
        lengthen(group.first(group.size() / 2), form);
        lengthen(group.subspan(group.size() / 2), form);
    }

    const Pool& m_pool;
    const Calendar& m_calendar;
    const std::vector<int>& m_free;
    Selection m_selection;
    std::optional<Pace> m_pace;
    int m_usual_day = 0;
    int m_longest_day = 0;
};

} // namespace

Selection admit(const Pool& pool, const Calendar& calendar, const std::vector<int>& free)
{
    return Admission(pool, calendar, free).run();
}

} // namespace deference::plan
