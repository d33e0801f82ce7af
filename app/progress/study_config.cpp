// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/study_config.h"

#include "app/cards/model_settings.h"

#include <algorithm>

namespace deference::progress {

namespace {

std::vector<cards::RoundAhead> rounds_ahead(const plan::Overview& overview)
{
    std::vector<cards::RoundAhead> rounds;
    for (const plan::Milestone& milestone : overview.milestones) {
        const plan::ProcessRound* round =
            overview.process ? overview.process->find(milestone.round) : nullptr;
        if (round && !round->is_over(overview.today) && milestone.day > overview.today)
            rounds.push_back({milestone.round, milestone.name, milestone.day, milestone.is_estimate});
    }
    std::ranges::stable_sort(rounds, {}, &cards::RoundAhead::day);
    return rounds;
}

int cards_minutes(const plan::OverviewDay& day)
{
    int minutes = 0;
    for (const plan::OverviewTask& task : day.tasks) {
        if (task.is_cards_work)
            minutes += task.planned.minutes;
    }
    return minutes;
}

// From tomorrow to the day before the last round.
std::vector<int> minutes_later(const plan::Overview& overview, const cards::StudySettings& settings, Day last,
                               int today_minutes)
{
    std::vector<int> planned;
    bool is_any_planned = false;
    std::vector<int> usual;
    for (Day day = overview.today + std::chrono::days(1); day < last; day += std::chrono::days(1)) {
        const plan::OverviewDay* found = overview.find(day);
        planned.push_back(found ? cards_minutes(*found) : 0);
        is_any_planned = is_any_planned || planned.back() > 0;
        const bool has_time = overview.availability.per_week() == 0 || overview.availability.on(day) > 0;
        usual.push_back(has_time ? settings.minutes.value_or(today_minutes) : 0);
    }
    return settings.minutes || !is_any_planned ? usual : planned;
}

} // namespace

cards::StudyConfig study_config(const plan::Overview& overview, const cards::StudySettings& settings)
{
    cards::StudyConfig config;
    cards::apply(settings, config);
    config.rounds = rounds_ahead(overview);
    const int planned = cards_minutes(overview.today_or_empty());
    if (settings.minutes)
        config.minutes_today = *settings.minutes;
    else if (planned > 0)
        config.minutes_today = planned;
    if (!config.rounds.empty()) {
        config.next_round = config.rounds.front().day;
        config.minutes_later =
            minutes_later(overview, settings, config.rounds.back().day, config.minutes_today);
    }
    return config;
}

Result<cards::StudyConfig> load_study_config(const Library& library)
{
    DEFERENCE_TRY_ASSIGN(const auto settings, cards::load_study_settings(library.database()));
    DEFERENCE_TRY_ASSIGN(const auto overview, plan::load_overview(library.database(), library.catalogue(),
                                                                  study_day(library.clock())));
    DEFERENCE_TRY_ASSIGN(const auto model, cards::load_model(library));
    cards::StudyConfig config = study_config(overview, settings);
    cards::apply(model, config);
    return config;
}

} // namespace deference::progress
