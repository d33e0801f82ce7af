// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/setup.h"

#include "app/plan/windows.h"

#include <algorithm>

namespace deference::plan {

namespace {

constexpr int k_usual_weeks = 6;

Result<void> check(const SetupAnswers& answers)
{
    if (answers.weeks && (*answers.weeks < 1 || *answers.weeks > k_weeks_max))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("a plan has 1 to %1 weeks, not %2").arg(k_weeks_max).arg(*answers.weeks));
    for (const RoundAnswer& round : answers.rounds) {
        if (round.self_rating && (*round.self_rating < 1 || *round.self_rating > 5))
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("a rating is 1 to 5, not %1").arg(*round.self_rating), round.round);
    }
    if (answers.availability) {
        for (const int minutes : answers.availability->minutes) {
            if (minutes < 0 || minutes > k_day_minutes_max)
                return fail(ErrorCode::InvalidInput, QStringLiteral("a day has 0 to 16 hours for this"));
        }
    }
    return {};
}

Process new_process(const content::Pack& pack, Day today)
{
    Process process{ProcessId(), pack.info().key, pack.info().company, today, k_usual_weeks, {}};
    if (process.title.isEmpty())
        process.title = pack.info().title;
    for (const content::RoundInfo& info : pack.rounds().rounds)
        process.rounds.push_back({info.key, info.name, RoundState::NotYet, {}, {}, {}});
    return process;
}

} // namespace

Availability default_availability(const content::Scheduling& scheduling)
{
    Availability availability;
    const int week = scheduling.weekly_hours_default * 60;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        availability.minutes[weekday] = std::min(60, week / 5);
    availability.minutes[5] = std::max(0, week - 5 * availability.minutes[0]);
    return availability;
}

Result<Arranged> arrange(const content::Catalogue& catalogue, const Facts* facts, const SetupAnswers& answers,
                         Day today)
{
    DEFERENCE_TRY(check(answers));
    const bool is_same_pack =
        facts && (answers.pack_key.isEmpty() || answers.pack_key == facts->process.pack_key);
    auto pack = is_same_pack
                    ? facts->pack
                    : (answers.pack_key.isEmpty() ? catalogue.first() : catalogue.find(answers.pack_key));
    if (!pack)
        return fail(ErrorCode::InvalidInput, QStringLiteral("there is no pack '%1'").arg(answers.pack_key));
    Arranged arranged{pack, is_same_pack ? facts->process : new_process(*pack, today),
                      is_same_pack ? facts->availability : default_availability(pack->plan().scheduling)};
    Process& process = arranged.process;
    if (!answers.title.trimmed().isEmpty())
        process.title = answers.title.trimmed();
    process.started_on = answers.started_on.value_or(process.started_on);
    bool has_new_date = false;
    for (const RoundAnswer& answer : answers.rounds) {
        const auto round = std::find_if(process.rounds.begin(), process.rounds.end(),
                                        [&](const auto& one) { return one.key == answer.round; });
        if (round == process.rounds.end())
            return fail(ErrorCode::InvalidInput, QStringLiteral("there is no round '%1'").arg(answer.round));
        if (answer.dated_on) {
            round->dated_on = answer.dated_on;
            has_new_date = true;
            if (*answer.dated_on >= today) // a date ahead reopens a round
                round->state = RoundState::Dated;
        } else if (answers.is_whole_form && round->dated_on && !round->is_over(today)) {
            round->dated_on.reset();
            round->state = RoundState::NotYet;
            has_new_date = true;
        }
        if (answer.self_rating || answers.is_whole_form)
            round->self_rating = answer.self_rating;
    }
    if (answers.availability)
        arranged.availability = *answers.availability;
    const auto& scheduling = pack->plan().scheduling;
    if (answers.weeks)
        process.weeks = *answers.weeks;
    else if (has_new_date)
        process.weeks = weeks_from_rounds(process, scheduling, today, process.weeks);
    process = with_windows(process, scheduling, today);
    return arranged;
}

Result<void> write_plan(Transaction& transaction, const Facts* facts, const Process& process,
                        const Availability& availability, const Plan& plan)
{
    DEFERENCE_TRY(save_process(transaction, process, fingerprint(process, availability)));
    const Day first = plan.days.empty() ? process.started_on : plan.days.front().day;
    std::map<Day, int> position;
    if (facts) {
        for (const StoredTask& task : facts->planned) {
            // Sessions of past days are history; tasks that were not done return to the pool.
            const bool is_history = task.day < first && task_text(facts->file(), task.task).is_bound_to_day();
            if (!facts->is_done(task) && !is_history)
                DEFERENCE_TRY(remove_planned(transaction, task.id));
            else
                position[task.day] = std::max(position[task.day], task.position + 1);
        }
    }
    for (const PlannedDay& day : plan.days) {
        for (const PlannedTask& task : day.tasks)
            DEFERENCE_TRY(add_planned(transaction, process.id,
                                      {PlannedId(), task.task, day.day, position[day.day]++, task.minutes,
                                       task.tier, task.reason, task.is_overridden}));
    }
    return replace_notices(transaction, process.id, plan.notices);
}

} // namespace deference::plan
