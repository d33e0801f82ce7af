// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/study_context.h"

#include "app/progress/study_config.h"

namespace deference::ui {

Result<StudyContext> load_study_context(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto overview, plan::load_overview(library.database(), library.catalogue(),
                                                                  study_day(library.clock())));
    StudyContext context;
    context.config = progress::study_config(overview);
    if (context.config.next_round && overview.next_round)
        context.round_name = overview.next_round->milestone.name;
    return context;
}

} // namespace deference::ui
