// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the pages and the command line show of the plan, loaded in one go as values.
#pragma once
#include "app/content/catalogue.h"
#include "app/core/result.h"
#include "app/database/database.h"
#include "app/plan/types.h"

#include <map>

namespace deference::plan {

struct OverviewTask
{
    PlannedTask planned;
    TaskState state = TaskState::NotStarted;
    int minutes_spent = 0;                // for what recurs: on that day
    std::optional<Instant> running_since; // the timer survives closing the program
    bool is_cards_work = false;           // done on the cards page
    [[nodiscard]] bool is_done() const { return state == TaskState::Done; }
    [[nodiscard]] bool operator==(const OverviewTask&) const = default;
};

struct OverviewDay
{
    Day day;
    int capacity_minutes = 0;
    std::vector<OverviewTask> tasks;           // done ones stay on the day they were done
    [[nodiscard]] int planned_minutes() const; // without what is optional
    [[nodiscard]] int done_minutes() const;
    [[nodiscard]] bool operator==(const OverviewDay&) const = default;
};

struct NextRound
{
    Milestone milestone;
    int days_left = 0; // 0: today
    [[nodiscard]] bool operator==(const NextRound&) const = default;
};

struct Overview
{
    std::optional<Process> process; // absent: nothing is set up, and the rest is empty
    Availability availability;
    Day today;
    int week = 1; // of `weeks`, from 1; never above it
    int weeks = 0;
    std::vector<OverviewDay> days; // from the start (or the first stored day) to the last round
    std::vector<Milestone> milestones;
    std::optional<NextRound> next_round;
    std::vector<Notice>
        notices; // missed work and changed dates first, then what the plan said when it was made
    std::vector<OverviewTask> missed; // open tasks of past days, oldest first
    bool needs_replan =
        false; // something was missed, or facts changed since the plan was accepted: offer a proposal
    QStringList left_out;             // live tasks without a place
    std::map<Day, int> study_minutes; // what was done a day: tasks and card reviews
    int minutes_done = 0;             // tasks, in all
    int minutes_planned = 0;          // done and still planned, without what is optional
    int tasks_done = 0;
    int tasks_planned = 0; // done and still planned, without what recurs or is optional

    // Empty when today is not in the plan.
    [[nodiscard]] const OverviewDay* find(Day day) const;
    [[nodiscard]] OverviewDay today_or_empty() const;
    [[nodiscard]] int minutes_done_today() const; // tasks and reviews
};

[[nodiscard]] Result<Overview> load_overview(const Database& database, const content::Catalogue& catalogue,
                                             Day today);

// What overruling would probably cost, in words, from counts and minutes that are known: for the override
// panel before, and for the ledger after. `to` is absent for a skip.
[[nodiscard]] QString expected_cost(const Overview& overview, const content::PlanFile& file,
                                    const QString& task, OverrideAction action, std::optional<Day> to);

} // namespace deference::plan
