// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/default_answers.h"

namespace deference::ui {

namespace {

constexpr int k_step = 15;
// Shares of a week, Monday first: evenings, a long Saturday, a short Sunday.
constexpr std::array k_shares{3, 3, 3, 3, 0, 6, 2};
constexpr int k_shares_sum = 20;

} // namespace

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

plan::Availability default_availability(const content::Catalogue& catalogue)
{
    const auto pack = catalogue.first();
    const int week =
        (pack ? pack->plan().scheduling.weekly_hours_default : content::Scheduling{}.weekly_hours_default) *
        60;
    plan::Availability availability;
    for (std::size_t i = 0; i < k_shares.size(); ++i)
        availability.minutes[i] = (week * k_shares[i] / k_shares_sum + k_step / 2) / k_step * k_step;
    return availability;
}

} // namespace deference::ui
