// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/board.h"

#include "app/core/text.h"
#include "ui/widgets/day_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace deference::ui {

namespace {

using std::chrono::minutes;

class BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

// "8 h 45": beside "of 9 h 30" nobody needs to be told that the second number is minutes.
QString hours_text(int count)
{
    if (count < 60 || count % 60 == 0)
        return duration_text(minutes(count));
    return BoardWords::tr("%1 h %2", "hours and minutes, short")
        .arg(count / 60)
        .arg(count % 60, 2, 10, QLatin1Char('0'));
}

BoardBlock block_of(const plan::OverviewTask& task, Day today)
{
    const plan::PlannedTask& planned = task.planned;
    BoardBlock block{planned.task, planned.day, {}, day_text(planned.day), false};
    block.text.title = planned.title;
    block.text.skill = skill_from_id(planned.skill).value_or(Skill::Recall);
    block.text.minutes = minutes(task.is_done() ? task.minutes_spent : planned.minutes);
    block.text.is_past = task.is_done() || planned.day < today;
    block.text.is_overridden = planned.is_overridden;
    if (!task.is_done() && planned.day < today)
        block.text.note = BoardWords::tr("open", "a task of a past day");
    else if (task.state == plan::TaskState::Running)
        block.text.note = BoardWords::tr("under way");

    block.can_change = !task.is_done() && planned.day >= today;
    return block;
}

// The sessions of a week in one block. An override touches the next one that is open.
void add_session(BoardBlock& block, const plan::OverviewTask& task, int count, Day today)
{
    const BoardBlock one = block_of(task, today);
    block.text.minutes += one.text.minutes;
    block.text.is_past = block.text.is_past && one.text.is_past;
    block.text.is_overridden = block.text.is_overridden || one.text.is_overridden;
    if (!block.can_change && one.can_change) {
        block.day = one.day;
        block.can_change = true;
    }
    block.text.note = BoardWords::tr("%n times", "sessions in a week", count);
    block.when = BoardWords::tr("%n times this week", "sessions", count);
}

std::vector<BoardBlock> blocks_of(const std::vector<const plan::OverviewDay*>& days, Day today, bool merge)
{
    std::vector<BoardBlock> blocks;
    std::vector<BoardBlock> recurring; // below the tasks, as in the mock-up of the week
    std::map<QString, int> sessions;
    for (const plan::OverviewDay* day : days) {
        for (const plan::OverviewTask& task : day->tasks) {
            if (task.planned.is_optional() && (merge || !task.is_done()))
                continue;
            const bool is_missed_session =
                task.planned.is_bound_to_day() && !task.is_done() && day->day < today;
            if (is_missed_session)
                continue; // gone with its day, and no reproach
            if (!merge) {
                blocks.push_back(block_of(task, today));
                blocks.back().text.why = task.planned.reason;
                blocks.back().text.note = task.is_done() ? BoardWords::tr("done") : blocks.back().text.note;
                continue;
            }
            if (!task.planned.is_bound_to_day()) {
                blocks.push_back(block_of(task, today));
                continue;
            }
            const int count = ++sessions[task.planned.task];
            if (count == 1) {
                recurring.push_back(block_of(task, today));
                continue;
            }
            const auto found = std::find_if(recurring.begin(), recurring.end(), [&](const BoardBlock& block) {
                return block.task == task.planned.task;
            });
            add_session(*found, task, count, today);
        }
    }
    blocks.insert(blocks.end(), recurring.begin(), recurring.end());
    return blocks;
}

// What was done behind us, what is planned ahead.
int minutes_of(const plan::OverviewDay& day, Day today)
{
    return day.day < today ? day.done_minutes() : day.planned_minutes();
}

DayCapacity bar_of(const plan::OverviewDay& day, Day today)
{
    return {to_qdate(day.day), minutes(minutes_of(day, today)), minutes(day.capacity_minutes),
            day.day < today, day.day == today};
}

std::vector<BoardMilestone> milestones_of(const plan::Overview& overview, const BoardColumn& column)
{
    std::vector<BoardMilestone> all;
    for (const plan::Milestone& milestone : overview.milestones) {
        if (!column.contains(milestone.day))
            continue;
        const bool is_past = milestone.state == plan::RoundState::Done ||
                             milestone.state == plan::RoundState::Passed ||
                             milestone.state == plan::RoundState::Stopped || milestone.day < overview.today;
        const QString date = milestone.is_estimate
                                 ? BoardWords::tr("from %1", "an estimated day: from Tue 31")
                                       .arg(weekday_and_number(milestone.day))
                                 : weekday_and_number(milestone.day);
        all.push_back({milestone.name, date, is_past});
    }
    return all;
}

// Sums, bars, rounds and blocks of the days that fall into the column.
void fill(BoardColumn& column, const plan::Overview& overview, bool merge)
{
    std::vector<const plan::OverviewDay*> days;
    for (Day day = column.first; day <= column.last; day += std::chrono::days(1)) {
        const plan::OverviewDay* found = overview.find(day);
        const plan::OverviewDay none{day, 0, {}};
        column.days.append(bar_of(found ? *found : none, overview.today));
        if (!found)
            continue;
        days.push_back(found);
        column.planned_minutes += minutes_of(*found, overview.today);
        column.capacity_minutes += found->capacity_minutes;
    }
    column.is_past = column.last < overview.today;
    column.is_current = column.contains(overview.today);
    column.hours = column.capacity_minutes == 0 && column.planned_minutes == 0
                       ? BoardWords::tr("no time")
                       : BoardWords::tr("%1 of %2", "8 h 45 of 9 h 30")
                             .arg(hours_text(column.planned_minutes), hours_text(column.capacity_minutes));
    column.milestones = milestones_of(overview, column);
    column.blocks = blocks_of(days, overview.today, merge);
}

minutes full_day_of(const std::vector<BoardColumn>& columns)
{
    minutes most{60};
    for (const BoardColumn& column : columns) {
        for (const DayCapacity& day : column.days)
            most = std::max({most, day.planned, day.capacity});
    }
    return most;
}

} // namespace

Board board_of_weeks(const plan::Overview& overview)
{
    Board board;
    if (overview.days.empty())
        return board;
    for (const plan::Week& week : plan::weeks_between(overview.days.front().day, overview.days.back().day)) {
        BoardColumn column;
        column.title = BoardWords::tr("Week %1").arg(QLocale().toString(week.number));
        column.dates = day_span_text(week.first, week.last);
        column.first = week.first;
        column.last = week.last;
        fill(column, overview, true);
        column.state = column.is_current ? BoardWords::tr("this week")
                       : column.is_past  ? BoardWords::tr("done")
                                         : QString();
        board.columns.push_back(std::move(column));
    }
    board.full_day = full_day_of(board.columns);
    return board;
}

Board board_of_days(const plan::Overview& overview, Day day)
{
    Board board;
    board.is_by_day = true;
    const Day monday = plan::monday_of(day);
    for (int i = 0; i < 7; ++i) {
        BoardColumn column;
        column.first = monday + std::chrono::days(i);
        column.last = column.first;
        column.title = weekday_text(column.first);
        column.dates = day_short_text(column.first);
        fill(column, overview, false);
        column.state = column.is_current ? BoardWords::tr("today") : QString();
        board.columns.push_back(std::move(column));
    }
    board.full_day = full_day_of(board.columns);
    return board;
}

} // namespace deference::ui
