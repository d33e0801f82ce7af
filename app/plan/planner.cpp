// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/planner.h"

#include "app/plan/admission.h"
#include "app/plan/day_order.h"
#include "app/plan/notices.h"
#include "app/plan/reasons.h"
#include "app/plan/sessions.h"
#include "app/plan/skills.h"
#include "app/plan/windows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace deference::plan {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// One attempt: the recurring work at some measure, and what fits beside it.
struct Draft
{
    std::vector<Session> recurring;
    std::vector<int> free; // for tasks
    Admission admission;
    std::array<int, 3> left_out{}; // how many of the never-drop list, of core, of standard
};

Draft make_draft(const PlanInput& input, const Process& process, const Calendar& calendar, const Pool& pool,
                 Measure measure)
{
    std::vector<Session> recurring = recurring_sessions(input, process, calendar, measure);
    std::vector<int> free = calendar.free;
    for (const Session& session : recurring)
        free[at(session.day)] = std::max(0, free[at(session.day)] - session.minutes);
    Draft draft{std::move(recurring), free, Admission(pool, calendar, free), {}};
    draft.admission.choose();
    for (int i = 0; i < pool.size(); ++i) {
        const Candidate& task = pool.tasks[at(i)];
        const bool is_wanted = task.is_never_dropped || task.tier != Tier::Extended;
        if (is_wanted && draft.admission.selection().minutes[at(i)] == 0)
            ++draft.left_out[task.is_never_dropped ? 0 : (task.tier == Tier::Core ? 1 : 2)];
    }
    return draft;
}

// Recurring work gives way only where that makes room for a task; it goes altogether only for core.
Measure bearable_measure(const PlanInput& input, const Process& process, const Calendar& calendar,
                         const Pool& pool)
{
    const auto left_out = [&](Measure measure) {
        return make_draft(input, process, calendar, pool, measure).left_out;
    };
    const auto target = left_out(Measure::Target);
    if (target == std::array<int, 3>{})
        return Measure::Target;
    const auto least = left_out(Measure::Least);
    const Measure best = least < target ? Measure::Least : Measure::Target;
    const auto known = std::min(least, target);
    if (known[0] + known[1] == 0)
        return best;
    const auto none = left_out(Measure::None);
    return std::pair(none[0], none[1]) < std::pair(known[0], known[1]) ? Measure::None : best;
}

// As close to the template's pace as everything allows.
Placement paced(const Pool& pool, const Calendar& calendar, Draft& draft)
{
    const Selection& selection = draft.admission.selection();
    constexpr std::array paces{Pace{0, 6},  Pace{3, 6},          Pace{7, 6},           Pace{14, 6},
                               Pace{28, 6}, Pace{k_any_time, 6}, Pace{k_any_time, 13}, Pace{k_any_time, 27}};
    if (std::any_of(pool.tasks.begin(), pool.tasks.end(),
                    [](const Candidate& task) { return task.kept >= 0; })) {
        Placement placement = Placer(pool, calendar, draft.free).place_patiently(selection, k_current_days);
        if (placement.is_complete)
            return placement;
    }
    for (const Pace& pace : paces) {
        Placement placement = Placer(pool, calendar, draft.free).place_patiently(selection, pace);
        if (placement.is_complete)
            return placement;
    }
    return draft.admission.placement();
}

PlannedTask planned(const Reasoning& facts, int index)
{
    const Candidate& task = facts.pool.tasks[at(index)];
    const content::TaskInfo& info = *task.info;
    return {info.key,
            info.title,
            facts.calendar.day(facts.placement.day[at(index)]),
            0,
            facts.selection.minutes[at(index)],
            info.tier,
            info.rounds,
            skill_of(info.area, info.kind, info.rounds),
            reason_for(facts, index),
            task.pinned >= 0};
}

PlannedTask planned(const Calendar& calendar, const content::RecurringInfo& info, const Session& session)
{
    return {info.key,
            info.title,
            calendar.day(session.day),
            0,
            session.minutes,
            QStringLiteral("recurring"),
            info.rounds,
            skill_of(info.area, info.kind, info.rounds),
            recurring_reason(calendar, session, info.kind),
            session.is_overridden};
}

PlannedTask planned(const Calendar& calendar, const content::RepeatableInfo& info, const Session& session)
{
    return {info.key,
            info.title,
            calendar.day(session.day),
            0,
            session.minutes,
            QStringLiteral("repeatable"),
            {},
            QStringLiteral("recall"),
            optional_reason(calendar, session),
            session.is_overridden};
}

template <class Infos>
const typename Infos::value_type* find(const Infos& infos, const QString& key)
{
    const auto found =
        std::find_if(infos.begin(), infos.end(), [&](const auto& info) { return info.key == key; });
    return found == infos.end() ? nullptr : &*found;
}

// Cards open a day, tasks follow, the weekly review and what is optional close it.
std::vector<PlannedDay> fill_days(const PlanInput& input, const Process& process, const Reasoning& facts,
                                  const Draft& draft)
{
    const Calendar& calendar = facts.calendar;
    std::vector<std::vector<int>> tasks(calendar.capacity.size());
    for (int i = 0; i < facts.pool.size(); ++i) {
        if (facts.placement.day[at(i)] >= 0)
            tasks[at(facts.placement.day[at(i)])].push_back(i);
    }
    std::vector<PlannedDay> days;
    std::vector<int> left = draft.free;
    const auto& scheduling = input.file.scheduling;
    for (int i = 0; i < calendar.size(); ++i) {
        PlannedDay day{calendar.day(i), calendar.capacity[at(i)], {}};
        const int week = days_between(process.started_on, day.day) / 7 + 1;
        const int exempt = week >= scheduling.interleave_from_week ? scheduling.interleave_exempt_below : -1;
        for (const bool is_opening : {true, false}) {
            for (const Session& session : draft.recurring) {
                const auto* info = find(input.file.recurring, session.key);
                if (info && session.day == i && (info->kind == QLatin1String("retrieval")) == is_opening)
                    day.tasks.push_back(planned(calendar, *info, session));
            }
            if (!is_opening)
                continue;
            for (const int index : order_day(facts.pool, facts.selection, tasks[at(i)], exempt)) {
                day.tasks.push_back(planned(facts, index));
                left[at(i)] -= facts.selection.minutes[at(index)];
            }
        }
        days.push_back(std::move(day));
    }
    for (const Session& session : optional_sessions(input, process, calendar, left)) {
        if (const auto* info = find(input.file.repeatable, session.key))
            days[at(session.day)].tasks.push_back(planned(calendar, *info, session));
    }
    for (PlannedDay& day : days) {
        for (std::size_t i = 0; i < day.tasks.size(); ++i)
            day.tasks[i].position = static_cast<int>(i);
    }
    return days;
}

QStringList left_out(const content::PlanFile& file, const Pool& pool, const Placement& placement)
{
    QStringList keys;
    for (const content::TaskInfo& info : file.tasks) {
        for (int i = 0; i < pool.size(); ++i) {
            if (pool.tasks[at(i)].info == &info && placement.day[at(i)] < 0)
                keys.append(info.key);
        }
    }
    return keys;
}

} // namespace

const content::PlanTemplate* template_for(const content::PlanFile& file, int weeks)
{
    const content::PlanTemplate* best = nullptr;
    for (const content::PlanTemplate& pattern : file.templates) {
        if (!best || std::abs(pattern.weeks - weeks) < std::abs(best->weeks - weeks))
            best = &pattern;
    }
    return best;
}

bool is_retired(const QStringList& rounds, const Process& process, Day today)
{
    return !rounds.isEmpty() &&
           std::none_of(process.rounds.begin(), process.rounds.end(), [&](const auto& round) {
               return rounds.contains(round.key) && !round.is_over(today);
           });
}

Plan make_plan(const PlanInput& input)
{
    const Process process = with_windows(input.process, input.file.scheduling, input.today);
    const Calendar calendar = make_calendar(process, input.availability, input.file.scheduling, input.today,
                                            input.minutes_done_today);
    Pool pool;
    if (!calendar.gates.empty())
        pool = make_pool(input, process, calendar);
    Draft draft =
        make_draft(input, process, calendar, pool, bearable_measure(input, process, calendar, pool));
    draft.admission.complete();
    const Selection& selection = draft.admission.selection();
    const Placement placement = paced(pool, calendar, draft);
    const Reasoning facts{pool, calendar, selection, placement};

    Plan plan;
    plan.days = fill_days(input, process, facts, draft);
    plan.milestones = milestones(process);
    plan.left_out = left_out(input.file, pool, placement);
    plan.notices = notices_for({input.file.scheduling, process, input.availability, pool, calendar, selection,
                                placement, plan.days});
    return plan;
}

} // namespace deference::plan
