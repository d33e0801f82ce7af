// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/overview.h"

#include "app/core/text.h"
#include "app/plan/calendar.h"
#include "app/plan/facts.h"
#include "app/plan/notices.h"
#include "app/plan/skills.h"
#include "app/plan/windows.h"
#include "app/plan/words.h"

#include <algorithm>

namespace deference::plan {

namespace {

OverviewTask overview_task(const Facts& facts, const StoredTask& stored)
{
    OverviewTask task;
    task.planned = to_planned(stored, facts.file());
    task.is_cards_work = is_cards_work(stored.task, facts.file());
    const TaskProgress* progress = find_progress(facts.progress, stored.task);
    if (!progress)
        return task;
    task.minutes_spent = task.planned.is_bound_to_day() ? minutes_on(facts.log, stored.day, stored.task)
                                                        : progress->minutes_spent;
    if (facts.is_done(stored)) {
        task.state = TaskState::Done;
    } else if (progress->state != TaskState::Done) {
        // What recurs is begun only on the day its timer was started.
        const bool is_begun =
            !task.planned.is_bound_to_day() || task.minutes_spent > 0 || progress->running_since;
        task.state = is_begun ? progress->state : TaskState::NotStarted;
        task.running_since = progress->running_since;
    }
    return task;
}

std::vector<OverviewDay> overview_days(const Facts& facts, Day today)
{
    const Day start = facts.process.started_on;
    const Calendar calendar =
        make_calendar(facts.process, facts.availability, facts.file().scheduling, start, 0);
    Day first = start;
    Day last = std::max(plan_span(facts.process, start).to, plan_span(facts.process, today).to);
    if (!facts.planned.empty()) {
        first = std::min(first, facts.planned.front().day);
        last = std::max(last, facts.planned.back().day);
    }
    std::vector<OverviewDay> days;
    for (Day day = first; day <= last; day += std::chrono::days(1)) {
        const int index = days_between(calendar.first, day);
        const bool is_in = index >= 0 && index < calendar.size();
        days.push_back({day,
                        is_in ? calendar.capacity[static_cast<std::size_t>(index)]
                              : plain_capacity(day, facts.availability, facts.file().scheduling),
                        {}});
    }
    for (const StoredTask& stored : facts.planned)
        days[static_cast<std::size_t>(days_between(first, stored.day))].tasks.push_back(
            overview_task(facts, stored));
    return days;
}

void add_totals(Overview& overview)
{
    for (const OverviewDay& day : overview.days) {
        for (const OverviewTask& task : day.tasks) {
            const bool is_past = day.day < overview.today;
            if (task.planned.is_optional() || (task.planned.is_bound_to_day() && is_past && !task.is_done()))
                continue;
            overview.minutes_planned += task.is_done() ? task.minutes_spent : task.planned.minutes;
            if (task.planned.is_bound_to_day())
                continue;
            ++overview.tasks_planned;
            overview.tasks_done += task.is_done() ? 1 : 0;
        }
    }
}

void add_missed(Overview& overview, const Facts& facts)
{
    int minutes = 0;
    for (const OverviewDay& day : overview.days) {
        for (const OverviewTask& task : day.tasks) {
            const bool is_open =
                day.day < overview.today && !task.is_done() && !task.planned.is_bound_to_day();
            if (!is_open || is_retired(task.planned.rounds, facts.process, overview.today))
                continue;
            overview.missed.push_back(task);
            minutes += task.planned.minutes;
        }
    }
    const int count = static_cast<int>(overview.missed.size());
    const QString size = duration_text(std::chrono::minutes(minutes));
    const QString todo = PlanWords::tr("Look at a new plan; nothing moves until you accept it.");
    if (count > 0)
        overview.notices.push_back(
            {NoticeKind::Missed,
             PlanWords::tr("%n task(s) from earlier days are open, %1 in all.", nullptr, count).arg(size),
             todo,
             {}});
    const bool has_changed = facts.planned_for != fingerprint(facts.process, facts.availability);
    if (has_changed)
        overview.notices.push_back({NoticeKind::DatesChanged,
                                    PlanWords::tr("The plan was made for other dates, hours or ratings."),
                                    todo,
                                    {}});
    overview.needs_replan = count > 0 || has_changed;
}

// Overrides change a plan after it was made, so its days are looked at anew.
void add_full_days(Overview& overview)
{
    for (const OverviewDay& day : overview.days) {
        const int over = day.planned_minutes() - day.capacity_minutes;
        const bool is_yours = std::any_of(day.tasks.begin(), day.tasks.end(), [](const OverviewTask& task) {
            return task.planned.is_overridden && !task.is_done();
        });
        if (day.day >= overview.today && over > 0 && is_yours)
            overview.notices.push_back(day_over_capacity(day.day, over));
    }
}

void add_left_out(Overview& overview, const Facts& facts)
{
    for (const content::TaskInfo& info : facts.file().tasks) {
        const bool is_planned =
            std::any_of(facts.planned.begin(), facts.planned.end(),
                        [&](const StoredTask& stored) { return stored.task == info.key; });
        const TaskProgress* progress = find_progress(facts.progress, info.key);
        const auto word = std::find_if(facts.overrides.rbegin(), facts.overrides.rend(),
                                       [&](const Override& one) { return one.task == info.key; });
        const bool is_skipped = word != facts.overrides.rend() && word->action == OverrideAction::Skip;
        if (!is_planned && !is_skipped && !(progress && !progress->finished_on.empty()) &&
            !is_retired(info.rounds, facts.process, overview.today))
            overview.left_out.append(info.key);
    }
}

} // namespace

int OverviewDay::planned_minutes() const
{
    int sum = 0;
    for (const OverviewTask& task : tasks)
        sum += task.planned.is_optional() ? 0 : task.planned.minutes;
    return sum;
}

int OverviewDay::done_minutes() const
{
    int sum = 0;
    for (const OverviewTask& task : tasks)
        sum += task.is_done() ? task.minutes_spent : 0;
    return sum;
}

const OverviewDay* Overview::find(Day day) const
{
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const OverviewDay& one) { return one.day == day; });
    return found == days.end() ? nullptr : &*found;
}

OverviewDay Overview::today_or_empty() const
{
    const OverviewDay* found = find(today);
    return found ? *found : OverviewDay{today, 0, {}};
}

int Overview::minutes_done_today() const
{
    const auto found = study_minutes.find(today);
    return found == study_minutes.end() ? 0 : found->second;
}

namespace {

// Reviews given while a cards task ran are in the task's minutes too: of the two the longer counts.
Result<void> add_study_minutes(Overview& overview, const Facts& facts, const Database& database)
{
    const Day first = overview.days.empty() ? facts.process.started_on
                                            : std::min(facts.process.started_on, overview.days.front().day);
    DEFERENCE_TRY_ASSIGN(auto cards, load_review_minutes(database, first));
    std::map<Day, int> cards_tasks;
    for (const LogEntry& entry : facts.log) {
        overview.minutes_done += entry.minutes;
        if (entry.minutes > 0)
            (is_cards_work(entry.task, facts.file()) ? cards_tasks : overview.study_minutes)[entry.day] +=
                entry.minutes;
    }
    for (const auto& [day, minutes] : cards_tasks)
        cards[day] = std::max(cards[day], minutes);
    for (const auto& [day, minutes] : cards)
        overview.study_minutes[day] += minutes;
    return {};
}

} // namespace

Result<Overview> load_overview(const Database& database, const content::Catalogue& catalogue, Day today)
{
    Overview overview;
    overview.today = today;
    DEFERENCE_TRY_ASSIGN(const auto found, load_facts(database, catalogue, today));
    if (!found)
        return overview;
    const Facts& facts = *found;
    overview.process = facts.process;
    overview.availability = facts.availability;
    overview.weeks = facts.process.weeks;
    overview.week = std::clamp(days_between(facts.process.started_on, today) / 7 + 1, 1, overview.weeks);
    overview.days = overview_days(facts, today);
    overview.milestones = milestones(facts.process);
    for (const Milestone& milestone : overview.milestones) {
        const ProcessRound* round = facts.process.find(milestone.round);
        if (!overview.next_round && round && !round->is_over(today))
            overview.next_round = NextRound{milestone, std::max(0, days_between(today, milestone.day))};
    }
    DEFERENCE_TRY(add_study_minutes(overview, facts, database));
    add_totals(overview);
    add_missed(overview, facts);
    add_full_days(overview);
    // What was said of full days when the plan was made is said anew, for what they hold now.
    std::copy_if(facts.notices.begin(), facts.notices.end(), std::back_inserter(overview.notices),
                 [](const Notice& notice) { return notice.kind != NoticeKind::DayOverCapacity; });
    add_left_out(overview, facts);
    return overview;
}

} // namespace deference::plan
