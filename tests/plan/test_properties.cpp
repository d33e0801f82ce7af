// SPDX-License-Identifier: GPL-3.0-or-later
// Hard rules of the planner over random packs, processes, progress and overrides.
#include "app/plan/reasons.h"
#include "app/plan/windows.h"
#include "tests/plan/builders.h"

#include <map>
#include <set>

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

namespace {

int below(Random& random, int bound)
{
    return static_cast<int>(random.below(static_cast<std::uint64_t>(bound)));
}

struct Case
{
    content::PlanFile file;
    Process process;
    Availability availability;
    std::vector<TaskProgress> progress;
    std::vector<Override> overrides;
    Day today;
    int minutes_done_today = 0;
    std::optional<Plan> current = {};
    [[nodiscard]] PlanInput input() const
    {
        return {file, process, availability, progress, overrides, today, minutes_done_today, current};
    }
};

Process random_process(Random& random, Day start, Day today)
{
    Process made = process(start, 1 + below(random, 9));
    Day last = today - days(below(random, 10));
    for (ProcessRound& round : made.rounds) {
        if (below(random, 3) > 0)
            round.self_rating = 1 + below(random, 5);
        switch (below(random, 4)) {
        case 0:
            last += days(1 + below(random, 9)); // sometimes out of order, sometimes past
            round.dated_on = below(random, 8) == 0 ? today + days(below(random, 40)) : last;
            round.state = RoundState::Dated;
            break;
        case 1:
            if (below(random, 3) == 0) {
                round.state = below(random, 2) ? RoundState::Done : RoundState::Passed;
                round.dated_on = today - days(below(random, 5));
            }
            break;
        default:
            break;
        }
    }
    return made;
}

void random_history(Random& random, Case& made)
{
    for (const content::TaskInfo& info : made.file.tasks) {
        const int kind = below(random, 30);
        const Day other = made.today + days(below(random, 30) - 3);
        if (kind == 0)
            made.progress.push_back(
                {info.key, TaskState::Done, info.minutes, {}, {made.today - days(below(random, 4))}});
        else if (kind == 1)
            made.progress.push_back({info.key, TaskState::Paused, below(random, 40), {}, {}});
        else if (kind == 2)
            made.overrides.push_back({OverrideId(),
                                      info.key,
                                      OverrideAction::Skip,
                                      made.today,
                                      {},
                                      {},
                                      QStringLiteral("no"),
                                      {},
                                      {}});
        else if (kind == 3)
            made.overrides.push_back({OverrideId(),
                                      info.key,
                                      OverrideAction::Move,
                                      made.today,
                                      other,
                                      {},
                                      QStringLiteral("later"),
                                      {},
                                      {}});
        else if (kind == 4 && info.key != made.file.tasks.front().key)
            made.overrides.push_back({OverrideId(),
                                      info.key,
                                      OverrideAction::Swap,
                                      made.today + days(below(random, 9)),
                                      other,
                                      made.file.tasks.front().key,
                                      QStringLiteral("other way"),
                                      {},
                                      {}});
    }
}

Case random_case(std::uint64_t seed)
{
    Random random(seed);
    const Day start = k_monday + days(below(random, 7));
    const Day today = start + days(below(random, 3) == 0 ? below(random, 20) : 0);
    Case made{random_plan(random, 5 + below(random, 90)),
              random_process(random, start, today),
              {},
              {},
              {},
              today,
              0,
              {}};
    for (int& minutes : made.availability.minutes)
        minutes = below(random, 4) == 0 ? 0 : below(random, 240);
    random_history(random, made);
    made.minutes_done_today = below(random, 4) == 0 ? below(random, 90) : 0;
    if (below(random, 3) == 0) { // re-planning what was planned for an earlier day, with other facts
        Case earlier = made;
        earlier.today = start;
        earlier.progress.clear();
        earlier.overrides.clear();
        made.current = make_plan(earlier.input());
    }
    return made;
}

struct Spot
{
    const PlannedTask* task = nullptr;
    int order = 0; // over the whole plan
};

std::map<QString, Spot> spots(const Plan& plan)
{
    std::map<QString, Spot> all;
    int order = 0;
    for (const PlannedDay& one : plan.days) {
        for (const PlannedTask& task : one.tasks) {
            CHECK(task.day == one.day);
            CHECK_FALSE(task.reason.isEmpty());
            CHECK(task.reason.size() <= k_reason_length);
            ++order;
            if (!task.is_bound_to_day()) {
                CHECK(all.count(task.task) == 0);
                all[task.task] = {&task, order};
            }
        }
    }
    return all;
}

bool is_live(const Case& facts, const content::TaskInfo& info)
{
    const auto is_done =
        std::any_of(facts.progress.begin(), facts.progress.end(), [&](const TaskProgress& one) {
            return one.task == info.key && one.state == TaskState::Done;
        });
    const Override* word = nullptr;
    for (const Override& one : facts.overrides) {
        if (one.task == info.key || (one.action == OverrideAction::Swap && one.other == info.key))
            word = &one;
    }
    return !is_done && !(word && word->action == OverrideAction::Skip) &&
           !is_retired(info.rounds, facts.process, facts.today);
}

void check_days(const Case& facts, const Plan& plan)
{
    for (const PlannedDay& one : plan.days) {
        INFO(to_iso(one.day).toStdString());
        CHECK(one.capacity_minutes <= (iso_weekday(one.day) >= 6 ? 270 : 150));
        CHECK(one.capacity_minutes <= facts.availability.on(one.day) * 0.85 + 1e-9);
        int minutes = 0;
        bool is_overridden = false;
        for (const PlannedTask& task : one.tasks) {
            minutes += task.minutes;
            is_overridden = is_overridden || task.is_overridden;
            CHECK(task.minutes > 0);
        }
        const int done =
            one.day == facts.today ? std::min(facts.minutes_done_today, one.capacity_minutes) : 0;
        if (!is_overridden)
            CHECK(minutes <= one.capacity_minutes - done);
    }
}

void check_task(const Case& facts, const content::TaskInfo& info, const Spot& spot,
                const std::map<QString, Spot>& all)
{
    INFO(info.key.toStdString() << " on " << to_iso(spot.task->day).toStdString());
    CHECK(is_live(facts, info));
    CHECK(spot.task->minutes <= info.minutes);
    if (spot.task->is_overridden)
        return;
    const Process seen = with_windows(facts.process, facts.file.scheduling, facts.today);
    std::optional<Day> last;
    for (const ProcessRound& round : seen.rounds) {
        const auto first = round.first_day();
        if (!first || round.is_over(facts.today))
            continue;
        if (info.rounds.contains(round.key))
            last = std::max(last.value_or(*first), *first);
        const int ahead = days_between(spot.task->day, *first);
        if (info.kind == QStringLiteral("mock") && round.dated_on)
            CHECK((ahead < 0 || ahead > 2));
    }
    if (last)
        CHECK(spot.task->day < *last);
    for (const QString& key : info.prereq) {
        INFO("after " << key.toStdString());
        const auto before = all.find(key);
        if (before == all.end()) {
            CHECK_FALSE(is_live(facts, *facts.file.find(key)));
            continue;
        }
        CHECK(before->second.order < spot.order);
        CHECK(days_between(before->second.task->day, spot.task->day) >= info.min_gap_days);
    }
}

void check_overrides(const Case& facts, const Plan& plan, const std::map<QString, Spot>& all)
{
    std::map<QString, const Override*> newest;
    for (const Override& one : facts.overrides) {
        newest[one.task] = &one;
        if (one.action == OverrideAction::Swap)
            newest[one.other] = &one;
    }
    for (const auto& [task, word] : newest) {
        INFO(task.toStdString() << ' ' << to_key(word->action).toStdString());
        const auto spot = all.find(task);
        if (word->action == OverrideAction::Skip) {
            CHECK(spot == all.end());
            continue;
        }
        const Day wanted = word->task == task ? *word->to : word->from;
        const bool is_possible =
            plan.find(wanted) && is_live(facts, *facts.file.find(task)) && wanted >= facts.today;
        if (!is_possible || plan.milestones.empty())
            continue;
        const bool is_anything_planned = !all.empty();
        if (is_anything_planned && spot != all.end())
            CHECK(spot->second.task->day == wanted);
    }
}

} // namespace

TEST_CASE("no random process breaks a hard rule")
{
    const int count = 600;
    for (int i = 0; i < count; ++i) {
        const std::uint64_t seed = 20'261'123 + static_cast<std::uint64_t>(i);
        CAPTURE(seed);
        const Case facts = random_case(seed);
        const Plan plan = make_plan(facts.input());
        REQUIRE(plan == make_plan(facts.input()));
        check_days(facts, plan);
        const auto all = spots(plan);
        for (const auto& [key, spot] : all) {
            if (const content::TaskInfo* info = facts.file.find(key))
                check_task(facts, *info, spot, all);
        }
        check_overrides(facts, plan, all);
        // Nothing is lost: each live task is planned or named as left out.
        const bool has_rounds = std::none_of(plan.notices.begin(), plan.notices.end(), [](const Notice& one) {
            return one.kind == NoticeKind::NoRoundsAhead;
        });
        for (const content::TaskInfo& info : facts.file.tasks) {
            INFO(info.key.toStdString());
            const bool is_somewhere =
                all.count(info.key) + (plan.left_out.contains(info.key) ? 1U : 0U) == 1U;
            if (has_rounds)
                CHECK(is_somewhere == is_live(facts, info));
        }
    }
}

// With nothing but the never-drop list and what it builds on in the pack, the planner shows whether the
// minimum fits.
TEST_CASE("the never-drop list is in the plan whenever it fits by itself")
{
    for (int i = 0; i < 300; ++i) {
        const std::uint64_t seed = 4'711 + static_cast<std::uint64_t>(i);
        CAPTURE(seed);
        Case facts = random_case(seed);
        facts.overrides.clear();
        std::set<QString> minimum(facts.file.scheduling.never_drop.begin(),
                                  facts.file.scheduling.never_drop.end());
        for (auto info = facts.file.tasks.rbegin(); info != facts.file.tasks.rend(); ++info) {
            if (minimum.count(info->key))
                minimum.insert(info->prereq.begin(), info->prereq.end());
        }
        const Plan whole = make_plan(facts.input());
        Case small = facts;
        std::erase_if(small.file.tasks,
                      [&](const content::TaskInfo& info) { return minimum.count(info.key) == 0; });
        const Plan alone = make_plan(small.input());
        for (const QString& key : facts.file.scheduling.never_drop) {
            if (alone.left_out.isEmpty() && is_live(facts, *facts.file.find(key)))
                CHECK(whole.find(key) != nullptr);
        }
    }
}
