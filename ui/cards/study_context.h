// SPDX-License-Identifier: GPL-3.0-or-later
// What a session needs from the plan: the model's settings, the day of the next round and its name.
#pragma once
#include "app/cards/schedule.h"
#include "app/library/library.h"

#include <functional>

namespace deference::ui {

struct StudyContext
{
    cards::StudyConfig config;
    QString round_name; // empty without a round ahead
};

// Given to the page, so that tests can name a day without making a plan.
using LoadStudyContext = std::function<Result<StudyContext>(const Library&)>;
[[nodiscard]] Result<StudyContext> load_study_context(const Library& library);

} // namespace deference::ui
