// SPDX-License-Identifier: GPL-3.0-or-later
// Setting up, facts about rounds and hours, and accepting a new plan.
#include "app/plan/operations.h"

#include "app/plan/setup.h"
#include "app/plan/windows.h"

#include <algorithm>

namespace deference::plan {

namespace {

Failure nothing_set_up()
{
    return fail(ErrorCode::NotFound, QStringLiteral("no process is set up"), {},
                QStringLiteral("set one up first"));
}

PlanInput plan_input(const Arranged& arranged, const Facts* facts, Day today)
{
    PlanInput input{arranged.pack->plan(), arranged.process, arranged.availability, {}, {}, today, 0};
    if (facts && facts->process.id == arranged.process.id) {
        input.progress = facts->progress;
        input.overrides = facts->overrides;
        input.minutes_done_today = minutes_on(facts->log, today);
    }
    return input;
}

const Facts* get(const std::optional<Facts>& facts)
{
    return facts ? &*facts : nullptr;
}

using Change = std::function<Result<void>(ProcessRound&, const Facts&, Day today)>;

// Changes one round of the stored process and estimates the windows of the others anew. The plan stays.
Result<void> change_round(Library& library, const OperationKind& kind, const QString& key,
                          const void* initiator, const Change& change)
{
    const Day today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(const auto facts, load_facts(library.database(), library.catalogue(), today));
    if (!facts)
        return nothing_set_up();
    Process process = facts->process;
    const auto round = std::find_if(process.rounds.begin(), process.rounds.end(),
                                    [&](const auto& one) { return one.key == key; });
    if (round == process.rounds.end())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no round '%1'").arg(key));
    const QString name = round->name;
    DEFERENCE_TRY(change(*round, *facts, today));
    process = with_windows(process, facts->file().scheduling, today);
    return library.run({kind, name, {}, initiator}, [&](Transaction& transaction) {
        return save_process(transaction, process, facts->planned_for);
    });
}

} // namespace

Result<Plan> preview_set_up(const Database& database, const content::Catalogue& catalogue,
                            const SetupAnswers& answers, Day today)
{
    DEFERENCE_TRY_ASSIGN(const auto facts, load_facts(database, catalogue, today));
    DEFERENCE_TRY_ASSIGN(const Arranged arranged, arrange(catalogue, get(facts), answers, today));
    return make_plan(plan_input(arranged, get(facts), today));
}

Result<ProcessId> set_up(Library& library, const SetupAnswers& answers, const void* initiator)
{
    const Day today = study_day(library.clock());
    DEFERENCE_TRY_ASSIGN(const auto facts, load_facts(library.database(), library.catalogue(), today));
    DEFERENCE_TRY_ASSIGN(Arranged arranged, arrange(library.catalogue(), get(facts), answers, today));
    const Plan plan = make_plan(plan_input(arranged, get(facts), today));
    ProcessId id = arranged.process.id;
    const auto write = [&](Transaction& transaction) -> Result<void> {
        const bool is_new = arranged.process.id.is_null();
        if (is_new) {
            arranged.process.id = transaction.new_id<ProcessId>();
            id = arranged.process.id;
            // One process is active; another company's keeps its rows.
            DEFERENCE_TRY(put_aside_active_process(transaction));
        }
        DEFERENCE_TRY(write_plan(transaction, is_new ? nullptr : get(facts), arranged.process,
                                 arranged.availability, plan));
        return save_availability(transaction, id, arranged.availability);
    };
    DEFERENCE_TRY(library.run({k_set_up, arranged.process.title, {}, initiator}, write));
    return id;
}

Result<void> set_round_date(Library& library, const QString& round, std::optional<Day> day,
                            const void* initiator)
{
    return change_round(library, k_set_round_date, round, initiator,
                        [&](ProcessRound& one, const Facts&, Day) -> Result<void> {
                            const bool is_closed = one.state == RoundState::Done ||
                                                   one.state == RoundState::Passed ||
                                                   one.state == RoundState::Stopped;
                            if (is_closed)
                                return fail(ErrorCode::Conflict, QStringLiteral("%1 is over").arg(one.name),
                                            {}, QStringLiteral("reopen it first"));
                            one.dated_on = day;
                            one.state = day ? RoundState::Dated : RoundState::NotYet;
                            return {};
                        });
}

Result<void> set_round_state(Library& library, const QString& round, RoundState state, const void* initiator)
{
    return change_round(library, k_set_round_state, round, initiator,
                        [&](ProcessRound& one, const Facts&, Day today) -> Result<void> {
                            const bool is_closing = state == RoundState::Done ||
                                                    state == RoundState::Passed ||
                                                    state == RoundState::Stopped;
                            if (state == RoundState::Dated && !one.dated_on)
                                return fail(ErrorCode::InvalidInput,
                                            QStringLiteral("%1 has no date").arg(one.name), {},
                                            QStringLiteral("set its date"));
                            if (is_closing && (!one.dated_on || *one.dated_on > today))
                                one.dated_on = today; // it was held at the latest today
                            if (state == RoundState::NotYet || state == RoundState::Estimated)
                                one.dated_on.reset();
                            one.state = state;
                            return {};
                        });
}

Result<void> rate_round(Library& library, const QString& round, std::optional<int> self_rating,
                        const void* initiator)
{
    return change_round(library, k_rate_round, round, initiator,
                        [&](ProcessRound& one, const Facts&, Day) -> Result<void> {
                            if (self_rating && (*self_rating < 1 || *self_rating > 5))
                                return fail(ErrorCode::InvalidInput,
                                            QStringLiteral("a rating is 1 to 5, not %1").arg(*self_rating));
                            one.self_rating = self_rating;
                            return {};
                        });
}

Result<void> set_availability(Library& library, const Availability& availability, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const auto process, find_active_process(library.database()));
    if (!process)
        return nothing_set_up();
    for (const int minutes : availability.minutes) {
        if (minutes < 0 || minutes > k_day_minutes_max)
            return fail(ErrorCode::InvalidInput, QStringLiteral("a day has 0 to 16 hours for this"));
    }
    return library.run({k_set_availability, {}, {}, initiator}, [&](Transaction& transaction) {
        return save_availability(transaction, process->process.id, availability);
    });
}

Result<void> accept_replan(Library& library, const Proposal& proposal, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const auto facts,
                         load_facts(library.database(), library.catalogue(), proposal.today));
    if (!facts)
        return nothing_set_up();
    if (facts->process.id != proposal.process || stamp_of(*facts) != proposal.stamp)
        return fail(ErrorCode::Conflict, QStringLiteral("the plan changed after this proposal was made"), {},
                    QStringLiteral("ask for a new proposal"));
    return library.run({k_accept_replan, {}, {}, initiator}, [&](Transaction& transaction) {
        return write_plan(transaction, &*facts, facts->process, facts->availability, proposal.after);
    });
}

} // namespace deference::plan
