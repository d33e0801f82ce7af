// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a person typed for `setup` and `override`. Errors name the option and say how to write it.
#pragma once
#include "app/content/types.h"
#include "app/core/result.h"
#include "app/plan/operations.h"

namespace deference::plan {

struct SetupText
{
    QStringList rounds;  // "recruiter=2026-12-01", one or several separated by commas
    QString start;       // "2026-11-23"; empty: not given
    QString weeks;       // "6"; empty: not given
    QStringList hours;   // "mon=1.5,tue=1.5,sat=3"; days not named keep 0
    QStringList ratings; // "recruiter=4,technical_pm=2"
};

struct ParsedSetup
{
    SetupAnswers answers;
    QStringList notes; // allowed, but worth saying: rounds out of order, a day without time
};

// InvalidInput with one sentence for the first thing that cannot be used.
[[nodiscard]] Result<ParsedSetup> parse_setup(const SetupText& text, const content::RoundsFile& rounds,
                                              Day today);

// "r2_hiring_manager", "hiring_manager" or "hiring-manager" -> the pack's key.
[[nodiscard]] Result<QString> parse_round(const QString& text, const content::RoundsFile& rounds);
// "mon=1.5,tue=1:30,sat=2h": hours a weekday.
[[nodiscard]] Result<Availability> parse_hours(const QStringList& text);
// "skip", "move", "swap".
[[nodiscard]] Result<OverrideAction> parse_override_action(const QString& text);
// A key of the pack's tasks, recurring or repeatable work, with or without its "t_".
[[nodiscard]] Result<QString> parse_task(const QString& text, const content::PlanFile& file);

} // namespace deference::plan
