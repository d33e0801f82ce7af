// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/weeks.h"
#include "tests/plan/builders.h"

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

namespace {

PlannedTask planned(const char* on, int minutes, const char* tier = "core")
{
    PlannedTask task;
    task.day = day(on);
    task.minutes = minutes;
    task.tier = QLatin1String(tier);
    task.skill = QStringLiteral("recall");
    task.rounds = {QStringLiteral("r1_recruiter")};
    return task;
}

} // namespace

TEST_CASE("weeks run from Monday to Sunday and cover both ends")
{
    const auto weeks = weeks_between(day("2026-11-25"), day("2026-12-07"));
    REQUIRE(weeks.size() == 3);
    CHECK(weeks.front().first == day("2026-11-23"));
    CHECK(weeks.front().last == day("2026-11-29"));
    CHECK(weeks.back().number == 3);
    CHECK(weeks.back().contains(day("2026-12-07")));
    CHECK(monday_of(day("2026-11-29")) == day("2026-11-23"));
}

TEST_CASE("a week's sums leave out what is optional")
{
    const std::vector<PlannedDay> days{
        {day("2026-11-28"), 100, {planned("2026-11-28", 60), planned("2026-11-28", 20, "repeatable")}},
        {day("2026-11-29"), 0, {}},
        {day("2026-11-30"), 90, {planned("2026-11-30", 40)}},
    };
    const auto weeks = summarise_weeks(days);
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].planned_minutes == 60);
    CHECK(weeks[0].capacity_minutes == 100);
    CHECK(weeks[0].minutes_by_skill.at(QStringLiteral("recall")) == 60);
    CHECK(weeks[1].planned_minutes == 40);
    CHECK(summarise_weeks({}).empty());
}

TEST_CASE("work towards a round ends before its first possible day")
{
    const std::vector<PlannedDay> days{
        {day("2026-11-28"), 100, {planned("2026-11-28", 60), planned("2026-11-28", 20, "repeatable")}},
        {day("2026-11-30"), 90, {planned("2026-11-30", 40)}},
    };
    Milestone round;
    round.round = QStringLiteral("r1_recruiter");
    round.day = day("2026-11-30");
    CHECK(minutes_towards(days, round) == 60);
    round.day = day("2026-12-01");
    CHECK(minutes_towards(days, round) == 100);
    round.round = QStringLiteral("r6_executive");
    CHECK(minutes_towards(days, round) == 0);
}
