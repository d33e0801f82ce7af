// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what fits, and in which form, in the pack's order: the never-drop list and core in their short
// form, then standard, then the whole forms (standard before core, as the pack asks), then extended.
#pragma once
#include "app/plan/placement.h"

#include <span>

namespace deference::plan {

class Admission
{
  public:
    // `free` is what each day holds. The pool and the calendar must outlive it.
    Admission(const Pool& pool, const Calendar& calendar, const std::vector<int>& free);

    // What fits in the short form. Tasks put on a day by hand are always in.
    void choose();
    // Fills what choose() left: whole forms, and what is extended.
    void complete();
    // One that Placer can complete.
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    // The days on which it was found to fit, with what had to be pulled forward for that: always complete. A placer
    // that starts anew may not find it again.
    [[nodiscard]] Placement placement() { return m_placer.place(m_selection, m_pace); }

  private:
    using Form = int (Admission::*)(const Candidate&) const;
    [[nodiscard]] int short_form(const Candidate& task) const { return task.least; }
    [[nodiscard]] int long_form(const Candidate& task) const;
    [[nodiscard]] int usual_form(const Candidate& task) const;

    void pin();
    template <class Wanted>
    [[nodiscard]] std::vector<int> in_order(Wanted wanted) const;
    bool list_with_prerequisites(int index, std::vector<bool>& listed, std::vector<int>& all) const;
    [[nodiscard]] int value(int index) const;
    [[nodiscard]] bool fits() { return m_placer.place(m_selection, m_pace).is_complete; }
    void add(std::span<const int> group, Form form);
    [[nodiscard]] bool is_hopeless(int index, Form form) const;
    [[nodiscard]] bool fits_later(int index);
    void grow();
    void grow(Tier tier, Form form);
    void lengthen(std::span<const int> group, Form form);

    const Pool& m_pool;
    const Calendar& m_calendar;
    std::vector<int> m_free;
    Placer m_placer;
    std::vector<bool> m_given_up; // does not fit even in its short form
    Selection m_selection;
    std::optional<Pace> m_pace;
    int m_usual_day = 0;
    int m_longest_day = 0;
};

} // namespace deference::plan
