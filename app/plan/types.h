// SPDX-License-Identifier: GPL-3.0-or-later
// The process (rounds and their dates), the hours, what was done and overruled, and the plan that follows, as
// values.
#pragma once
#include "app/core/day.h"
#include "app/core/id.h"
#include "app/core/range.h"

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace deference::plan {

using ProcessId = Id<struct ProcessTag>;
using OverrideId = Id<struct OverrideTag>;

// ------------------------------------------------------------------ the process
enum class RoundState {
    NotYet,    // nothing known
    Estimated, // a window from a usual loop
    Dated,     // the day is known
    Done,      // held; waiting for an answer
    Passed,    // held and passed
    Stopped,   // the process ended here
};
inline constexpr std::array k_round_states{RoundState::NotYet, RoundState::Estimated, RoundState::Dated,
                                           RoundState::Done,   RoundState::Passed,    RoundState::Stopped};
// "not_yet" and so on, as stored and as the command line prints it.
[[nodiscard]] QString to_key(RoundState state);
[[nodiscard]] std::optional<RoundState> round_state_from_key(const QString& key);

// Both ends are possible days of the round.
struct DayWindow
{
    Day from;
    Day to;
    [[nodiscard]] bool operator==(const DayWindow&) const = default;
};

struct ProcessRound
{
    QString key;  // the pack's round key
    QString name; // from the pack; the key where the pack no longer knows it
    RoundState state = RoundState::NotYet;
    std::optional<Day> dated_on;
    std::optional<DayWindow> window; // absent when dated, or over
    std::optional<int> self_rating;  // 1 new to me to 5 ready; absent: no idea, which is an answer too
    [[nodiscard]] bool operator==(const ProcessRound&) const = default;

    // Held, or ended: nothing is prepared for it any more.
    [[nodiscard]] bool is_over(Day today) const
    {
        return state == RoundState::Done || state == RoundState::Passed || state == RoundState::Stopped ||
               (dated_on && *dated_on < today);
    }
    // The first day on which it may take place; preparation ends before it.
    [[nodiscard]] std::optional<Day> first_day() const
    {
        return dated_on ? dated_on : (window ? std::optional(window->from) : std::nullopt);
    }
};

struct Process
{
    ProcessId id;
    QString pack_key;
    QString title;
    Day started_on;
    int weeks = 6;                    // 1 to 26
    std::vector<ProcessRound> rounds; // in the pack's order
    [[nodiscard]] bool operator==(const Process&) const = default;
    [[nodiscard]] const ProcessRound* find(const QString& round_key) const;
};
inline constexpr int k_weeks_max = 26;

// Minutes the person has on each weekday, before any factor.
struct Availability
{
    std::array<int, 7> minutes{}; // Monday first; 0 to 960
    [[nodiscard]] int on(Day day) const { return minutes[iso_weekday(day) - 1]; }
    [[nodiscard]] int per_week() const;
    [[nodiscard]] bool operator==(const Availability&) const = default;
};
inline constexpr int k_day_minutes_max = 960;

// ------------------------------------------------------------------ what happened
enum class TaskState { NotStarted, Running, Paused, Done };
// "not_started" and so on.
[[nodiscard]] QString to_key(TaskState state);

struct TaskProgress
{
    QString task;
    TaskState state = TaskState::NotStarted;
    int minutes_spent = 0; // finished and paused stretches; not the one that is running
    std::optional<Instant> running_since;
    std::vector<Day> finished_on; // one day for a task; several for what recurs
    [[nodiscard]] bool operator==(const TaskProgress&) const = default;
    [[nodiscard]] bool is_finished_on(Day day) const;
};

enum class OverrideAction { Skip, Move, Swap };
[[nodiscard]] QString to_key(OverrideAction action);
[[nodiscard]] std::optional<OverrideAction> override_action_from_key(const QString& key);

// The person's word against the plan's: a fact like any other. Never empty of a reason.
struct Override
{
    OverrideId id;
    QString task;
    OverrideAction action = OverrideAction::Skip;
    Day from;
    std::optional<Day> to; // absent for a skip
    QString other;         // the task swapped with; empty otherwise
    QString reason;
    QString expected; // what the program expected it to cost, in words, then
    Instant at;
    [[nodiscard]] bool operator==(const Override&) const = default;
};

// ------------------------------------------------------------------ the plan
// One task on one day. What recurs (cards, the weekly review) and what is optional (repeatable) has the same
// key on many days.
struct PlannedTask
{
    QString task;
    QString title;
    Day day;
    int position = 0; // within the day, from 0
    int minutes = 0;
    QString tier;       // core, standard, extended, recurring, repeatable
    QStringList rounds; // round keys it serves
    QString skill;      // one of content::k_skill_keys, or recall
    QString reason;     // one line: why it is here and why on this day
    bool is_overridden = false;
    [[nodiscard]] bool operator==(const PlannedTask&) const = default;
    // Offered, not asked for: does not count as missed.
    [[nodiscard]] bool is_optional() const { return tier == QLatin1String("repeatable"); }
    // Belongs to its day alone: is never carried over.
    [[nodiscard]] bool is_bound_to_day() const { return is_optional() || tier == QLatin1String("recurring"); }
};

struct PlannedDay
{
    Day day;
    int capacity_minutes = 0; // after the pack's factor, ceilings and the taper
    std::vector<PlannedTask> tasks;
    [[nodiscard]] bool operator==(const PlannedDay&) const = default;
    // Without what is optional.
    [[nodiscard]] int planned_minutes() const;
};

struct Milestone
{
    QString round;
    QString name;
    Day day;               // known, or the first day of the window
    std::optional<Day> to; // last day of the window
    bool is_estimate = false;
    RoundState state = RoundState::NotYet;
    [[nodiscard]] bool operator==(const Milestone&) const = default;
};

enum class NoticeKind {
    NoTime,             // no minutes on any day
    MinimumDoesNotFit,  // something on the never-drop list has no place
    CoreLeftOut,        // core tasks have no place
    StandardLeftOut,    // standard tasks have no place
    ShortForms,         // some tasks are planned in their short form
    LateForRound,       // a task comes after the first round it would have served
    DayOverCapacity,    // an override made a day longer than it has room for
    BeforePrerequisite, // an override put a task before what it builds on
    CircularTasks,      // the pack's prerequisites run in a circle
    NoRoundsAhead,      // every round is over
    Rest,               // past about sixty hours the plan adds repetition, not coverage
    RoundsOutOfOrder,   // dates do not follow the usual order
    Missed,             // tasks of past days are open
    DatesChanged,       // the plan was made for other dates, hours or ratings
};
// "no_time" and so on.
[[nodiscard]] QString to_key(NoticeKind kind);
[[nodiscard]] std::optional<NoticeKind> notice_kind_from_key(const QString& key);

struct Notice
{
    NoticeKind kind = NoticeKind::NoTime;
    QString sentence; // what is the matter
    QString proposal; // what to do about it; may be empty
    // Points of readiness. Absent until readiness can say so: a figure is never made up.
    std::optional<Range> likely_cost;
    [[nodiscard]] bool operator==(const Notice&) const = default;
};

struct Plan
{
    std::vector<PlannedDay> days; // consecutive
    std::vector<Milestone> milestones;
    std::vector<Notice> notices;
    QStringList left_out; // keys of live tasks without a place, in the pack's order
    [[nodiscard]] bool operator==(const Plan&) const = default;
    [[nodiscard]] const PlannedTask* find(const QString& task) const;
    [[nodiscard]] const PlannedDay* find(Day day) const;
};

} // namespace deference::plan
