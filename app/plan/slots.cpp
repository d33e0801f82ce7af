// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/slots.h"

#include "app/plan/planner.h"

#include <algorithm>

namespace deference::plan {

TemplateSlots::TemplateSlots(const content::PlanFile& file, const Process& process, const Calendar& calendar)
    : m_calendar(calendar)
{
    const content::PlanTemplate* pattern = template_for(file, process.weeks);
    if (!pattern)
        return;
    // The template's weeks are stretched or squeezed to the time between the start and the last round.
    const int elapsed = days_between(process.started_on, calendar.first);
    const int length =
        calendar.gates.empty() ? process.weeks * 7 : elapsed + std::max(1, calendar.gates.back().last + 1);
    const int week_count = std::max(1, static_cast<int>(pattern->weeks_plan.size()));
    QHash<QString, int> minutes;
    for (const content::TaskInfo& task : file.tasks)
        minutes.insert(task.key, task.minutes);
    int order = 0;
    int index = 0;
    for (const content::TemplateWeek& week : pattern->weeks_plan) {
        for (const QString& round : week.ready_for)
            m_ready_by.insert(round, week.week);
        // Each list runs over the whole week in proportion to its minutes, so that no week starts full and
        // ends empty.
        for (const QStringList& list : {week.tasks, week.extended}) {
            int total = 0;
            for (const QString& key : list)
                total += minutes.value(key);
            int before = 0;
            for (const QString& key : list) {
                const int in_week = total == 0 ? 0 : length * before / (total * week_count);
                m_entries.insert(key, {order++, week.week, length * index / week_count + in_week - elapsed});
                before += minutes.value(key);
            }
        }
        ++index;
    }
    m_unlisted = {order, week_count, length * (week_count - 1) / week_count - elapsed};
}

int TemplateSlots::meant_for(const content::TaskInfo& task, int week) const
{
    // What belongs to the last days (one line per round, practicalities) belongs to the last round.
    const bool is_for_the_end = task.area == QLatin1String("taper");
    int last = 0;
    for (int gate = 0; gate < static_cast<int>(m_calendar.gates.size()); ++gate) {
        const QString& key = m_calendar.gates[static_cast<std::size_t>(gate)].key;
        if (!task.rounds.contains(key))
            continue;
        last = gate;
        if (!is_for_the_end && m_ready_by.value(key, week) >= week)
            return gate;
    }
    return last;
}

TemplateSlots::Place TemplateSlots::find(const content::TaskInfo& task) const
{
    const auto found = m_entries.constFind(task.key);
    const Entry entry = found == m_entries.constEnd() ? m_unlisted : *found;
    return {entry.order, entry.slot, meant_for(task, entry.week)};
}

} // namespace deference::plan
