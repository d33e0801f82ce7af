// SPDX-License-Identifier: GPL-3.0-or-later
// The template's opinion: in which order the tasks come, on which day each would start, and which round it is
// meant for.
#pragma once
#include "app/plan/calendar.h"

#include <QHash>

namespace deference::plan {

class TemplateSlots
{
  public:
    struct Place
    {
        int order = 0;
        int slot = 0; // day index; negative: the template would have had it before today
        int gate = 0; // first gate to be ready for; later ones may still profit
    };
    TemplateSlots(const content::PlanFile& file, const Process& process, const Calendar& calendar);
    [[nodiscard]] Place find(const content::TaskInfo& task) const;

  private:
    struct Entry
    {
        int order = 0;
        int week = 1;
        int slot = 0;
    };
    [[nodiscard]] int meant_for(const content::TaskInfo& task, int week) const;

    const Calendar& m_calendar;
    QHash<QString, Entry> m_entries;
    QHash<QString, int> m_ready_by; // round -> last template week that still prepares it
    Entry m_unlisted;
};

} // namespace deference::plan
