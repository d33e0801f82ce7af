// SPDX-License-Identifier: GPL-3.0-or-later
// What a day's queue is made from, as the library has it now.
#pragma once
#include "app/cards/day_queue.h"
#include "app/core/clock.h"
#include "app/database/database.h"

namespace deference::cards {

struct DayFacts
{
    std::vector<Candidate> candidates;
    QueueRules rules; // with the person's pace in it
    AnswerPace pace;
};
[[nodiscard]] Result<DayFacts> load_day_facts(const Database& database, const Clock& clock,
                                              const StudyConfig& config);
// Of these facts and the settings, both of which must outlive it; nothing chosen, no price known.
[[nodiscard]] DayQueueInput input_of(const DayFacts& facts, const StudyConfig& config);

} // namespace deference::cards
