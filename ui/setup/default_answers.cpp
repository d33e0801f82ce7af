// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/default_answers.h"

#include "app/plan/setup.h"

namespace deference::ui {

std::vector<plan::ProcessRound> pack_rounds(const content::Catalogue& catalogue)
{
    std::vector<plan::ProcessRound> rounds;
    if (const auto pack = catalogue.first()) {
        for (const content::RoundInfo& round : pack->rounds().rounds) {
            plan::ProcessRound each;
            each.key = round.key;
            each.name = round.name;
            rounds.push_back(each);
        }
    }
    return rounds;
}

plan::Process default_process(const content::Catalogue& catalogue, Day today)
{
    plan::Process process;
    process.started_on = today;
    process.rounds = pack_rounds(catalogue);
    return process;
}

plan::Availability default_hours(const content::Catalogue& catalogue)
{
    const auto pack = catalogue.first();
    return plan::default_availability(pack ? pack->plan().scheduling : content::Scheduling());
}

} // namespace deference::ui
