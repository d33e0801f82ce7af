// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/notices.h"

#include "app/core/text.h"
#include "app/plan/windows.h"
#include "app/plan/words.h"

#include <QLocale>
#include <algorithm>

namespace deference::plan {

namespace {

constexpr int k_rest_minutes =
    60 * 60; // the pack: past about sixty hours a plan adds repetition, not coverage
constexpr int k_named = 3;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

QString day_text(Day day)
{
    return QLocale().toString(to_qdate(day), QStringLiteral("ddd d MMMM"));
}

template <class Wanted>
QStringList titles_where(const NoticeFacts& facts, Wanted wanted)
{
    QStringList titles;
    for (int i = 0; i < facts.pool.size(); ++i) {
        if (wanted(i, facts.pool.tasks[at(i)]))
            titles.append(facts.pool.tasks[at(i)].info->title);
    }
    return titles;
}

void about_left_out(const NoticeFacts& facts, std::vector<Notice>& notices)
{
    const auto is_out = [&](int i) { return facts.placement.day[at(i)] < 0; };
    const QStringList minimum =
        titles_where(facts, [&](int i, const Candidate& task) { return is_out(i) && task.is_never_dropped; });
    const QStringList core = titles_where(facts, [&](int i, const Candidate& task) {
        return is_out(i) && task.tier == Tier::Core && !task.is_never_dropped;
    });
    const QStringList standard = titles_where(facts, [&](int i, const Candidate& task) {
        return is_out(i) && task.tier == Tier::Standard && !task.is_never_dropped;
    });
    if (!minimum.isEmpty())
        notices.push_back({NoticeKind::MinimumDoesNotFit,
                           PlanWords::tr("The minimum does not fit in these days. Not covered: %1.")
                               .arg(list_text(minimum)),
                           PlanWords::tr("Add hours, make one day longer, or move a round if you can."),
                           {}});
    if (!core.isEmpty())
        notices.push_back({NoticeKind::CoreLeftOut,
                           PlanWords::tr("Part of the core does not fit. Left out: %1.").arg(list_text(core)),
                           PlanWords::tr("Add hours, or choose what matters less to you."),
                           {}});
    if (!standard.isEmpty() && minimum.isEmpty() && core.isEmpty())
        notices.push_back(
            {NoticeKind::StandardLeftOut,
             PlanWords::tr("The core fits; the full plan does not. Left out: %1.").arg(list_text(standard)),
             PlanWords::tr("Add hours, or leave it at that: the core covers every round ahead."),
             {}});
    else if (!standard.isEmpty())
        notices.push_back(
            {NoticeKind::StandardLeftOut,
             PlanWords::tr("Of the full plan, this is left out too: %1.").arg(list_text(standard)),
             {},
             {}});
}

void about_forms(const NoticeFacts& facts, std::vector<Notice>& notices)
{
    int saved = 0;
    const QStringList shorter = titles_where(facts, [&](int i, const Candidate& task) {
        const bool is_short = facts.placement.day[at(i)] >= 0 && facts.selection.minutes[at(i)] < task.full;
        saved += is_short ? task.full - facts.selection.minutes[at(i)] : 0;
        return is_short;
    });
    if (!shorter.isEmpty())
        notices.push_back({NoticeKind::ShortForms,
                           PlanWords::tr("Planned in a shorter form, %1 less in all: %2.")
                               .arg(duration_text(std::chrono::minutes(saved)), list_text(shorter)),
                           PlanWords::tr("Longer days give them their full time."),
                           {}});
    const QStringList late = titles_where(facts, [&](int i, const Candidate&) {
        return facts.placement.day[at(i)] >= 0 && facts.selection.due_option[at(i)] > 0;
    });
    if (!late.isEmpty())
        notices.push_back(
            {NoticeKind::LateForRound,
             PlanWords::tr("No room before the first round they serve, planned for a later one: %1.")
                 .arg(list_text(late)),
             {},
             {}});
}

void about_overrides(const NoticeFacts& facts, std::vector<Notice>& notices)
{
    for (const PlannedDay& day : facts.days) {
        const int over = day.planned_minutes() - day.capacity_minutes;
        const bool is_yours = std::any_of(day.tasks.begin(), day.tasks.end(),
                                          [](const auto& task) { return task.is_overridden; });
        if (over > 0 && is_yours)
            notices.push_back(day_over_capacity(day.day, over));
    }
    const QStringList early = titles_where(facts, [&](int i, const Candidate& task) {
        const int day = facts.placement.day[at(i)];
        return task.pinned >= 0 && std::any_of(task.waits.begin(), task.waits.end(), [&](const Wait& wait) {
                   const int before = facts.placement.day[at(wait.on)];
                   return before < 0 || before + wait.gap > day;
               });
    });
    if (!early.isEmpty())
        notices.push_back({NoticeKind::BeforePrerequisite,
                           PlanWords::tr("Where you put it, this comes before something it builds on: %1.")
                               .arg(list_text(early)),
                           {},
                           {}});
}

} // namespace

Notice day_over_capacity(Day day, int minutes_over)
{
    return {NoticeKind::DayOverCapacity,
            PlanWords::tr("%1 holds %2 more than it has room for, as you arranged it.")
                .arg(day_text(day), duration_text(std::chrono::minutes(minutes_over))),
            PlanWords::tr("Move one task, or add time on that weekday."),
            {}};
}

QString list_text(const QStringList& titles)
{
    const int count = static_cast<int>(titles.size());
    if (count == 0)
        return {};
    if (count == 1)
        return titles.first();
    if (count > k_named)
        return PlanWords::tr("%1 and %2 more")
            .arg(titles.first(k_named).join(PlanWords::tr(", ")))
            .arg(count - k_named);
    return PlanWords::tr("%1 and %2").arg(titles.first(count - 1).join(PlanWords::tr(", ")), titles.last());
}

std::vector<Notice> notices_for(const NoticeFacts& facts)
{
    std::vector<Notice> notices;
    if (facts.calendar.gates.empty()) {
        notices.push_back({NoticeKind::NoRoundsAhead,
                           PlanWords::tr("Every round is over, so there is nothing to prepare."),
                           PlanWords::tr("Set up the next process when there is one."),
                           {}});
        return notices;
    }
    if (facts.availability.per_week() == 0)
        notices.push_back({NoticeKind::NoTime,
                           PlanWords::tr("No weekday has any time, so nothing can be planned."),
                           PlanWords::tr("Give at least one day half an hour."),
                           {}});
    about_left_out(facts, notices);
    about_forms(facts, notices);
    about_overrides(facts, notices);
    if (!facts.pool.circular.isEmpty())
        notices.push_back(
            {NoticeKind::CircularTasks,
             PlanWords::tr("The pack lets tasks wait for each other in a circle; one link was ignored: %1.")
                 .arg(list_text(facts.pool.circular)),
             PlanWords::tr("Tell the pack's author."),
             {}});
    if (!are_rounds_in_order(facts.process))
        notices.push_back({NoticeKind::RoundsOutOfOrder,
                           PlanWords::tr("The dates do not follow the usual order of rounds."),
                           PlanWords::tr("Check them; if they are right, the plan follows them."),
                           {}});
    int planned = 0;
    for (const PlannedDay& day : facts.days)
        planned += day.planned_minutes();
    if (planned > k_rest_minutes)
        notices.push_back(
            {NoticeKind::Rest,
             PlanWords::tr("%1 ahead. Past about sixty hours a plan adds repetition, not coverage.")
                 .arg(duration_text(std::chrono::minutes(planned))),
             PlanWords::tr("Skip what is extended, and rest."),
             {}});
    return notices;
}

} // namespace deference::plan
