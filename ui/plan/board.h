// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan page shows, as values: columns of blocks made from an overview. Six weeks side by side, or
// the days of one week.
#pragma once
#include "app/plan/overview.h"
#include "app/plan/weeks.h"
#include "ui/widgets/day_capacity_bars.h"
#include "ui/widgets/plan_block.h"

#include <vector>

namespace deference::ui {

struct BoardBlock
{
    QString task;
    Day day; // of the session that an override would touch
    PlanBlockText text;
    QString when;            // "Thu 26 November", "5 times this week"
    bool can_change = false; // not done, and not behind us
    [[nodiscard]] bool is(const QString& key, Day on) const { return task == key && day == on; }
};

struct BoardMilestone
{
    QString name;
    QString date;
    bool is_past = false;
};

struct BoardColumn
{
    QString title; // "Week 3", "Thu"
    QString dates; // "16–22 Mar", "26 November"
    QString hours; // "8 h 45 of 9 h 30"
    QString state; // "this week", "done", "today"; empty
    Day first;
    Day last;
    int planned_minutes = 0;
    int capacity_minutes = 0;
    bool is_past = false;
    bool is_current = false;
    QList<DayCapacity> days; // one bar a day
    std::vector<BoardMilestone> milestones;
    std::vector<BoardBlock> blocks;
    [[nodiscard]] bool is_over() const { return !is_past && planned_minutes > capacity_minutes; }
    [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
};

struct Board
{
    std::vector<BoardColumn> columns;
    std::chrono::minutes full_day{180}; // the tallest day, one scale for all bars
    bool is_by_day = false;
};

// One column a week. What recurs is one block a week; optional work is left to Today.
[[nodiscard]] Board board_of_weeks(const plan::Overview& overview);
// One column a day of the week that `day` lies in.
[[nodiscard]] Board board_of_days(const plan::Overview& overview, Day day);

} // namespace deference::ui
