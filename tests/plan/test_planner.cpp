// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/reasons.h"
#include "app/plan/skills.h"
#include "app/plan/windows.h"
#include "tests/plan/builders.h"

#include <iostream>

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

namespace {

QString s(const char* text)
{
    return QLatin1String(text);
}

PlanInput input(const content::PlanFile& file, Process made = process(),
                Availability availability = ten_hours())
{
    return {file, std::move(made), availability, {}, {}, k_monday, 0};
}

Process dated(Process made, const char* round, const char* iso, std::optional<int> rating = {})
{
    for (ProcessRound& one : made.rounds) {
        if (one.key == s(round)) {
            one.dated_on = day(iso);
            one.self_rating = rating;
        }
    }
    return made;
}

bool has_notice(const Plan& plan, NoticeKind kind)
{
    return std::any_of(plan.notices.begin(), plan.notices.end(),
                       [&](const Notice& one) { return one.kind == kind; });
}

int position_of(const Plan& plan, const char* task)
{
    const PlannedTask* found = plan.find(s(task));
    return found ? days_between(plan.days.front().day, found->day) : -1;
}

} // namespace

TEST_CASE("the real plan at ten hours keeps its core and its standard tasks in six, five and four weeks")
{
    const int weeks = GENERATE(6, 5, 4);
    CAPTURE(weeks);
    const Plan plan = make_plan(input(real_plan(), process(k_monday, weeks), hours({2, 2, 2, 2, 2, 3, 1})));
    INFO(text(plan).toStdString());
    CHECK(plan.days.size() == static_cast<std::size_t>(weeks) * 7);
    CHECK(plan.milestones.size() == 6);
    for (const content::TaskInfo& info : real_plan().tasks) {
        INFO(info.key.toStdString());
        // Fourteen hours in four weeks are less than the pack's standard plan takes: the core is what must be
        // there.
        if (info.tier == s("core") || (info.tier == s("standard") && weeks == 6))
            CHECK(plan.find(info.key));
    }
    CHECK_FALSE(has_notice(plan, NoticeKind::MinimumDoesNotFit));
    // The first week is the template's ground work; the last days hold little.
    CHECK(position_of(plan, "t_set_1") == 0);
    CHECK(position_of(plan, "t_base_1") <= 2);
    CHECK(position_of(plan, "t_ifthen_1") <= 13);
}

TEST_CASE("what was found to fit is also put on days, however the week is cut")
{
    // An hour on five evenings and three on Saturday once emptied four of six weeks: the tasks fitted only
    // with some of them pulled forward, and the last placing did not know.
    const double evening = GENERATE(1.0, 2.0);
    const double saturday = GENERATE(1.0, 2.0, 3.0, 4.0);
    const int start = GENERATE(range(0, 7));
    CAPTURE(evening, saturday, start);
    const Day day = k_monday + std::chrono::days(start);
    PlanInput facts = input(real_plan(), process(day, 6),
                            hours({evening, evening, evening, evening, evening, saturday, 0}));
    facts.today = day;
    const Plan plan = make_plan(facts);
    for (const content::TaskInfo& info : real_plan().tasks) {
        INFO(info.key.toStdString());
        if (info.tier == s("core"))
            CHECK(plan.find(info.key));
    }
}

TEST_CASE("the minimum fits into four plain hours a week")
{
    const Plan plan = make_plan(input(real_plan(), process(), hours({1, 0, 1, 0, 1, 1, 0})));
    INFO(text(plan).toStdString());
    for (const QString& key : real_plan().scheduling.never_drop) {
        INFO(key.toStdString());
        CHECK(plan.find(key));
    }
    CHECK(has_notice(plan, NoticeKind::ShortForms));
}

TEST_CASE("where even the minimum has no place, the plan says which part")
{
    const Plan plan = make_plan(input(real_plan(), process(), hours({0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5})));
    CHECK(has_notice(plan, NoticeKind::MinimumDoesNotFit));
    CHECK(plan.left_out.contains(s("t_mk_2")));
}

TEST_CASE("no time at all is a plan of empty days and one clear sentence")
{
    const Plan plan = make_plan(input(real_plan(), process(), hours({})));
    CHECK(planned_minutes(plan) == 0);
    CHECK(has_notice(plan, NoticeKind::NoTime));
}

TEST_CASE("nothing is lost when the pack has no tasks, templates or rounds")
{
    const content::PlanFile nothing;
    Process bare = process();
    CHECK(make_plan(input(nothing, bare)).days.size() == 42);
    bare.rounds.clear();
    const Plan plan = make_plan(input(nothing, bare));
    CHECK(has_notice(plan, NoticeKind::NoRoundsAhead));
}

TEST_CASE("a process of two days gets what can still be done")
{
    const Process made = dated(process(k_monday, 1), "r6_executive", "2026-11-25", 2);
    Process one_round = made;
    one_round.rounds = {made.rounds.back()};
    const Plan plan = make_plan(input(real_plan(), one_round));
    INFO(text(plan).toStdString());
    CHECK(planned_minutes(plan) > 0);
    for (const PlannedDay& one : plan.days) {
        for (const PlannedTask& planned : one.tasks)
            CHECK(planned.day < day("2026-11-25"));
    }
}

TEST_CASE("twenty weeks are planned without gaps in the days")
{
    const Plan plan = make_plan(input(real_plan(), process(k_monday, 20), hours({2, 2, 2, 2, 2, 4, 2})));
    CHECK(plan.days.size() == 140);
    CHECK(plan.left_out.join(u' ') == QString());
}

TEST_CASE("a known date moves its tasks before it and estimates the later rounds from it")
{
    const Process made = dated(process(), "r2_hiring_manager", "2026-12-03", 2);
    const Plan plan = make_plan(input(real_plan(), made, hours({2, 2, 2, 2, 2, 3, 3})));
    INFO(text(plan).toStdString());
    for (const char* task : {"t_st_2", "t_mk_2"}) {
        const PlannedTask* found = plan.find(s(task));
        REQUIRE(found);
        CHECK(found->day < day("2026-12-03"));
    }
    CHECK(plan.find(s("t_mk_2"))->day <= day("2026-11-30")); // 48 hours
    const auto technical =
        std::find_if(plan.milestones.begin(), plan.milestones.end(),
                     [](const Milestone& one) { return one.round == QLatin1String("r3_technical_pm"); });
    REQUIRE(technical != plan.milestones.end());
    CHECK(technical->is_estimate);
    CHECK(technical->day == day("2026-12-09")); // six days after, as in the shortest loop
    CHECK(*technical->to == day("2026-12-14")); // a Saturday in the longest loop, so the Monday
}

TEST_CASE("tasks of a round that is over are retired, and the taper is light")
{
    Process made = dated(process(), "r1_recruiter", "2026-11-20");
    made.rounds.front().state = RoundState::Passed;
    made = dated(made, "r6_executive", "2026-12-18");
    const Plan plan = make_plan(input(real_plan(), made, hours({3, 3, 3, 3, 3, 3, 3})));
    CHECK_FALSE(plan.find(s("t_comp_1"))); // serves the recruiter only
    CHECK(plan.find(s("t_prod_2")));       // serves a later round too
    CHECK(plan.find(day("2026-12-17"))->capacity_minutes == 45);
    CHECK(plan.find(day("2026-12-16"))->capacity_minutes == 75);
    CHECK(plan.find(day("2026-12-15"))->capacity_minutes == 75);
    CHECK(plan.find(day("2026-12-14"))->capacity_minutes == 150);
}

TEST_CASE("the round a person rates weakest is prepared earlier")
{
    content::PlanFile file = small_plan();
    Process even = process();
    Process weak = even;
    weak.rounds[4].self_rating = 1;
    file.templates = real_plan().templates;
    for (content::PlanTemplate& pattern : file.templates)
        pattern.weeks_plan = {{1,
                               {},
                               {},
                               {s("a_r1_recruiter"), s("a_r2_hiring_manager"), s("a_r3_technical_pm"),
                                s("a_r4_ml_systems"), s("a_r5_cross_functional"), s("a_r6_executive")},
                               {},
                               {},
                               {}}};
    const int before = position_of(make_plan(input(file, even)), "a_r5_cross_functional");
    const int after = position_of(make_plan(input(file, weak)), "a_r5_cross_functional");
    CHECK(after < before);
}

TEST_CASE("from the third week long blocks of one round do not follow each other where another order exists")
{
    const Plan plan = make_plan(input(real_plan(), process(), hours({2, 2, 2, 2, 2, 4, 2})));
    int clashes = 0;
    int long_pairs = 0;
    for (const PlannedDay& one : plan.days) {
        if (days_between(k_monday, one.day) < 14)
            continue;
        for (std::size_t i = 1; i < one.tasks.size(); ++i) {
            const PlannedTask& a = one.tasks[i - 1];
            const PlannedTask& b = one.tasks[i];
            if (a.is_bound_to_day() || b.is_bound_to_day() || a.minutes < 20 || b.minutes < 20)
                continue;
            ++long_pairs;
            clashes += a.rounds.size() == 1 && a.rounds == b.rounds ? 1 : 0;
        }
    }
    CHECK(long_pairs > 10);
    CHECK(clashes * 3 < long_pairs);
}

TEST_CASE("a circle of prerequisites is opened and named")
{
    content::PlanFile file = small_plan();
    file.tasks[0].prereq = {file.tasks[1].key};
    const Plan plan = make_plan(input(file));
    CHECK(plan.left_out.isEmpty());
    CHECK(has_notice(plan, NoticeKind::CircularTasks));
}

TEST_CASE(
    "cards come on five days of each full week, the review once, what is optional within half an hour a day")
{
    const Plan plan = make_plan(input(real_plan(), process(), hours({2, 2, 2, 2, 2, 4, 2})));
    for (std::size_t week = 0; week + 1 < 6; ++week) {
        int cards = 0;
        int reviews = 0;
        for (std::size_t i = week * 7; i < week * 7 + 7; ++i) {
            int optional = 0;
            for (const PlannedTask& one : plan.days[i].tasks) {
                cards += one.task == s("rc_cards") ? 1 : 0;
                reviews += one.task == s("rc_review") ? 1 : 0;
                optional += one.is_optional() ? one.minutes : 0;
            }
            CHECK(optional <= 30);
        }
        CHECK(cards == 5);
        CHECK(reviews == 1);
    }
}

TEST_CASE("reasons name what is known and nothing else")
{
    Process made = dated(process(), "r2_hiring_manager", "2026-12-10", 2);
    for (std::size_t i = 0; i < made.rounds.size(); ++i)
        made.rounds[i].name = QStringLiteral("Round %1").arg(i + 1);
    const Plan plan = make_plan(input(real_plan(), made));
    CHECK(plan.find(s("t_set_1"))->reason.startsWith(s("First things first")));
    bool names_rating = false;
    for (const PlannedDay& one : plan.days) {
        for (const PlannedTask& task : one.tasks) {
            CHECK(task.reason.size() <= k_reason_length);
            CHECK_FALSE(task.reason.contains(u'%'));
            names_rating =
                names_rating || task.reason.contains(s("you rated yourself 2 of 5"), Qt::CaseInsensitive);
            if (!task.rounds.contains(s("r2_hiring_manager")))
                CHECK_FALSE(task.reason.contains(s("of 5")));
        }
    }
    CHECK(names_rating);
}

TEST_CASE("each task belongs to one skill")
{
    CHECK(skill_of(s("regulation"), s("drill"), {}) == s("regulatory_imagination"));
    CHECK(skill_of(s("regulation"), s("retrieval"), {}) == s("recall"));
    CHECK(skill_of(s("mocks"), s("mock"), {s("r3_technical_pm")}) == s("technical_depth"));
    CHECK(skill_of(s("setup"), s("decide"), {}) == s("recall"));
    for (const content::TaskInfo& info : real_plan().tasks)
        CHECK_FALSE(skill_of(info.area, info.kind, info.rounds).isEmpty());
}

TEST_CASE("windows follow a usual loop, never start before tomorrow and fall on working days")
{
    const auto& scheduling = real_plan().scheduling;
    const Process whole = with_windows(process(), scheduling, k_monday);
    for (std::size_t i = 0; i < whole.rounds.size(); ++i) {
        const auto& window = whole.rounds[i].window;
        REQUIRE(window);
        CHECK(window->from > k_monday);
        CHECK(window->from <= window->to);
        CHECK(iso_weekday(window->from) <= 5);
        CHECK(iso_weekday(window->to) <= 5);
        if (i > 0)
            CHECK(whole.rounds[i - 1].window->from <= window->from);
    }
    CHECK(days_between(k_monday, whole.rounds.back().window->from) >= 38);

    // Weeks later nobody has fixed a date: the windows slide, they do not vanish.
    const Day late = k_monday + days(60);
    for (const ProcessRound& round : with_windows(process(), scheduling, late).rounds)
        CHECK(round.window->from > late);

    // A date squeezes the windows before it.
    const Process squeezed =
        with_windows(dated(process(), "r3_technical_pm", "2026-11-26"), scheduling, k_monday);
    CHECK(squeezed.rounds[0].window->to < day("2026-11-26"));
    CHECK(squeezed.rounds[1].window->to < day("2026-11-26"));
    CHECK_FALSE(are_rounds_in_order(
        dated(dated(process(), "r1_recruiter", "2026-12-20"), "r2_hiring_manager", "2026-12-01")));
}

TEST_CASE("re-planning after a missed day leaves most of the plan where it is; after a kept day, all of it")
{
    const int at = GENERATE(1, 8, 15, 22);
    CAPTURE(at);
    PlanInput facts = input(real_plan());
    const Plan first = make_plan(facts);
    facts.current = first;
    facts.today = k_monday + days(at);
    const auto finish = [&](const PlannedDay& one) {
        for (const PlannedTask& task : one.tasks) {
            if (!task.is_bound_to_day())
                facts.progress.push_back({task.task, TaskState::Done, task.minutes, {}, {task.day}});
        }
    };
    const auto count_moved = [&](const Plan& now, int& ahead) {
        int moved = 0;
        ahead = 0;
        for (const PlannedDay& one : first.days) {
            for (const PlannedTask& task : one.tasks) {
                if (one.day < facts.today || task.is_bound_to_day())
                    continue;
                const PlannedTask* found = now.find(task.task);
                ++ahead;
                moved += !found || found->day != task.day ? 1 : 0;
            }
        }
        return moved;
    };
    for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(at); ++i)
        finish(first.days[i]);
    int ahead = 0;
    const int moved = count_moved(make_plan(facts), ahead);
    INFO(moved << " of " << ahead);
    CHECK(moved * 5 <= ahead * 3);
    finish(first.days[static_cast<std::size_t>(at) - 1]);
    CHECK(count_moved(make_plan(facts), ahead) <= 1);
}
