// SPDX-License-Identifier: GPL-3.0-or-later
// What studying cards needs of the plan and of the settings: the rounds ahead, and the minutes for cards of
// today and of the days to come.
//
// Minutes of a day: those of the settings, on days that the person has time for at all; without such a
// setting what the plan gives cards that day. Today is never without: who opens the cards wants to study.
// A plan that gives cards no minutes on any day to come is no plan for cards: then every day that the person
// has time for is taken to be like today.
#pragma once
#include "app/cards/schedule.h"
#include "app/cards/study_settings.h"
#include "app/library/library.h"
#include "app/plan/overview.h"

namespace deference::progress {

// Cards serve the rounds with a date or a window; without any the usual desired retention rules.
[[nodiscard]] cards::StudyConfig study_config(const plan::Overview& overview,
                                              const cards::StudySettings& settings = {});
// With the memory model in use as well.
[[nodiscard]] Result<cards::StudyConfig> load_study_config(const Library& library);

} // namespace deference::progress
