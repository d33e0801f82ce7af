// SPDX-License-Identifier: GPL-3.0-or-later
// Small packs, processes and inputs for tests of the plan, with defaults, so that a test states only what
// matters.
#pragma once
#include "app/content/catalogue.h"
#include "app/core/random.h"
#include "app/plan/planner.h"
#include "tests/support/test_library.h"

namespace deference::plan::tests {

using std::chrono::days;

inline constexpr std::array k_round_keys{"r1_recruiter",  "r2_hiring_manager",   "r3_technical_pm",
                                         "r4_ml_systems", "r5_cross_functional", "r6_executive"};

[[nodiscard]] inline Day day(const char* iso)
{
    return *parse_day(QLatin1String(iso));
}
inline const Day k_monday = day("2026-11-23");

// The plan of the pack that ships.
[[nodiscard]] const content::PlanFile& real_plan();

// A pack of `count` tasks with random prerequisites, gaps, tiers and rounds.
[[nodiscard]] content::PlanFile random_plan(Random& random, int count);

[[nodiscard]] content::TaskInfo task(const char* key, int minutes,
                                     QStringList rounds = {QStringLiteral("r2_hiring_manager")},
                                     const char* tier = "core", QStringList prereq = {});
// Two tasks a round, one waiting for the other, and cards; no template.
[[nodiscard]] content::PlanFile small_plan();

// Six rounds without dates.
[[nodiscard]] Process process(Day started_on = k_monday, int weeks = 6);
// Hours per weekday, Monday first.
[[nodiscard]] Availability hours(std::array<double, 7> hours);
// 1.5 h on working days, 2.5 h on Saturday: 10 h a week.
[[nodiscard]] inline Availability ten_hours()
{
    return hours({1.5, 1.5, 1.5, 1.5, 1.5, 2.5, 0});
}

// A pack for libraries: the six rounds' names, and the plan given.
[[nodiscard]] std::shared_ptr<const content::Pack> pack(content::PlanFile plan);

// The plan as text: one line a day, "2026-11-23 76: t_set_1 20, t_fit_1 40".
[[nodiscard]] QString text(const Plan& plan);
[[nodiscard]] int planned_minutes(const Plan& plan);

} // namespace deference::plan::tests
