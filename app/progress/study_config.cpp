// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/study_config.h"

namespace deference::progress {

cards::StudyConfig study_config(const plan::Overview& overview)
{
    cards::StudyConfig config;
    if (overview.next_round && overview.next_round->days_left > 0)
        config.next_round = overview.next_round->milestone.day;
    int minutes = 0;
    for (const plan::OverviewTask& task : overview.today_or_empty().tasks) {
        if (task.is_cards_work)
            minutes += task.planned.minutes;
    }
    if (minutes > 0)
        config.minutes_today = minutes;
    return config;
}

Result<cards::StudyConfig> load_study_config(const Library& library)
{
    return plan::load_overview(library.database(), library.catalogue(), study_day(library.clock()))
        .map(study_config);
}

} // namespace deference::progress
