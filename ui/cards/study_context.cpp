// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/study_context.h"

#include "app/progress/study_config.h"

namespace deference::ui {

Result<StudyContext> load_study_context(const Library& library)
{
    StudyContext context;
    DEFERENCE_TRY_ASSIGN(context.config, progress::load_study_config(library));
    if (!context.config.rounds.empty())
        context.round_name = context.config.rounds.front().name;
    return context;
}

} // namespace deference::ui
