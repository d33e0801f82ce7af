// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/day_facts.h"

#include "app/cards/pace.h"
#include "app/cards/store.h"

namespace deference::cards {

Result<DayFacts> load_day_facts(const Database& database, const Clock& clock, const StudyConfig& config)
{
    DayFacts facts;
    facts.rules.now = clock.now();
    facts.rules.today = study_day(clock);
    facts.rules.next_round = config.next_round;
    facts.rules.minutes = config.minutes_today;
    facts.rules.parameters = config.scheduler.parameters;
    DEFERENCE_TRY_ASSIGN(facts.rules.done, load_day_progress(database, facts.rules.today));
    DEFERENCE_TRY_ASSIGN(facts.pace, load_pace(database));
    apply_pace(facts.rules, facts.pace);
    DEFERENCE_TRY_ASSIGN(facts.candidates, load_candidates(database));
    return facts;
}

DayQueueInput input_of(const DayFacts& facts, const StudyConfig& config)
{
    DayQueueInput input;
    input.candidates = facts.candidates;
    input.rules = facts.rules;
    input.config = &config;
    input.pace = facts.pace;
    return input;
}

} // namespace deference::cards
