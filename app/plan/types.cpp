// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/types.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace deference::plan {

namespace {

template <class Enum, std::size_t N>
using Names = std::array<std::pair<Enum, const char*>, N>;

template <class Enum, std::size_t N>
QString name_of(const Names<Enum, N>& names, Enum value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return QLatin1String(name);
    }
    return {};
}

template <class Enum, std::size_t N>
std::optional<Enum> value_of(const Names<Enum, N>& names, const QString& key)
{
    for (const auto& [value, name] : names) {
        if (key == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

constexpr Names<RoundState, 6> k_round_state_names{{{RoundState::NotYet, "not_yet"},
                                                    {RoundState::Estimated, "estimated"},
                                                    {RoundState::Dated, "dated"},
                                                    {RoundState::Done, "done"},
                                                    {RoundState::Passed, "passed"},
                                                    {RoundState::Stopped, "stopped"}}};
constexpr Names<TaskState, 4> k_task_state_names{{{TaskState::NotStarted, "not_started"},
                                                  {TaskState::Running, "running"},
                                                  {TaskState::Paused, "paused"},
                                                  {TaskState::Done, "done"}}};
constexpr Names<OverrideAction, 3> k_action_names{
    {{OverrideAction::Skip, "skip"}, {OverrideAction::Move, "move"}, {OverrideAction::Swap, "swap"}}};
constexpr Names<NoticeKind, 14> k_notice_names{{{NoticeKind::NoTime, "no_time"},
                                                {NoticeKind::MinimumDoesNotFit, "minimum_does_not_fit"},
                                                {NoticeKind::CoreLeftOut, "core_left_out"},
                                                {NoticeKind::StandardLeftOut, "standard_left_out"},
                                                {NoticeKind::ShortForms, "short_forms"},
                                                {NoticeKind::LateForRound, "late_for_round"},
                                                {NoticeKind::DayOverCapacity, "day_over_capacity"},
                                                {NoticeKind::BeforePrerequisite, "before_prerequisite"},
                                                {NoticeKind::CircularTasks, "circular_tasks"},
                                                {NoticeKind::NoRoundsAhead, "no_rounds_ahead"},
                                                {NoticeKind::Rest, "rest"},
                                                {NoticeKind::RoundsOutOfOrder, "rounds_out_of_order"},
                                                {NoticeKind::Missed, "missed"},
                                                {NoticeKind::DatesChanged, "dates_changed"}}};

} // namespace

QString to_key(RoundState state)
{
    return name_of(k_round_state_names, state);
}
std::optional<RoundState> round_state_from_key(const QString& key)
{
    return value_of(k_round_state_names, key);
}
QString to_key(TaskState state)
{
    return name_of(k_task_state_names, state);
}
QString to_key(OverrideAction action)
{
    return name_of(k_action_names, action);
}
std::optional<OverrideAction> override_action_from_key(const QString& key)
{
    return value_of(k_action_names, key);
}
QString to_key(NoticeKind kind)
{
    return name_of(k_notice_names, kind);
}
std::optional<NoticeKind> notice_kind_from_key(const QString& key)
{
    return value_of(k_notice_names, key);
}

const ProcessRound* Process::find(const QString& round_key) const
{
    const auto found =
        std::find_if(rounds.begin(), rounds.end(), [&](const auto& round) { return round.key == round_key; });
    return found == rounds.end() ? nullptr : &*found;
}

int Availability::per_week() const
{
    return std::accumulate(minutes.begin(), minutes.end(), 0);
}

bool TaskProgress::is_finished_on(Day day) const
{
    return std::find(finished_on.begin(), finished_on.end(), day) != finished_on.end();
}

int PlannedDay::planned_minutes() const
{
    int sum = 0;
    for (const PlannedTask& task : tasks)
        sum += task.is_optional() ? 0 : task.minutes;
    return sum;
}

const PlannedTask* Plan::find(const QString& task) const
{
    for (const PlannedDay& day : days) {
        for (const PlannedTask& planned : day.tasks) {
            if (planned.task == task)
                return &planned;
        }
    }
    return nullptr;
}

const PlannedDay* Plan::find(Day day) const
{
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const PlannedDay& planned) { return planned.day == day; });
    return found == days.end() ? nullptr : &*found;
}

} // namespace deference::plan
