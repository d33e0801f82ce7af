// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "tests/plan/builders.h"

#include <QJsonDocument>

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

namespace {

QString s(const char* text)
{
    return QLatin1String(text);
}

// A profile whose process is set up with the small pack on a Monday.
struct Desk
{
    explicit Desk(content::PlanFile file = small_plan())
        : library(content::Catalogue({pack(std::move(file))}))
    {
        SetupAnswers answers;
        answers.weeks = 6;
        answers.availability = ten_hours();
        answers.rounds = {{s("r1_recruiter"), {}, 4}, {s("r3_technical_pm"), {}, 2}};
        REQUIRE_OK(set_up(*library, answers));
    }
    [[nodiscard]] Day today() { return study_day(library.clock()); }
    [[nodiscard]] Overview overview()
    {
        auto loaded = load_overview(library.database(), library->catalogue(), today());
        REQUIRE_OK(loaded);
        return *loaded;
    }
    // Where a task is, as "2026-11-24/1", or "-".
    [[nodiscard]] QString where(const char* task)
    {
        for (const OverviewDay& one : overview().days) {
            for (const OverviewTask& planned : one.tasks) {
                if (planned.planned.task == s(task))
                    return QStringLiteral("%1/%2").arg(to_iso(one.day)).arg(planned.planned.position);
            }
        }
        return s("-");
    }
    // Everything a page could see of the stored plan, without when it was loaded.
    [[nodiscard]] QString state()
    {
        const Overview seen = overview();
        QString text = seen.process ? seen.process->title + to_iso(seen.process->started_on) : s("none");
        for (const Milestone& one : seen.milestones)
            text += QStringLiteral("\n%1 %2 %3").arg(one.round, to_iso(one.day), to_key(one.state));
        if (seen.process) {
            for (const ProcessRound& one : seen.process->rounds)
                text += QStringLiteral(" %1").arg(one.self_rating.value_or(0));
        }
        for (const int minutes : seen.availability.minutes)
            text += QStringLiteral(" %1").arg(minutes);
        for (const OverviewDay& one : seen.days) {
            for (const OverviewTask& task : one.tasks)
                text += QStringLiteral("\n%1 %2 %3 %4 %5 %6 %7")
                            .arg(to_iso(one.day), task.planned.task)
                            .arg(task.planned.position)
                            .arg(task.planned.minutes)
                            .arg(to_key(task.state))
                            .arg(task.minutes_spent)
                            .arg(task.planned.is_overridden);
        }
        for (const Notice& one : seen.notices)
            text += u'\n' + one.sentence;
        return text;
    }
    [[nodiscard]] Day day_of(const char* task) { return *parse_day(where(task).left(10)); }

    deference::tests::TestLibrary library;
};

} // namespace

TEST_CASE("nothing set up is an empty overview, and operations say so")
{
    deference::tests::TestLibrary library(content::Catalogue({pack(small_plan())}));
    const auto empty = load_overview(library.database(), library->catalogue(), k_monday);
    REQUIRE_OK(empty);
    CHECK_FALSE(empty->process);
    CHECK(empty->days.empty());
    const auto started = start_task(*library, s("a_r1_recruiter"));
    REQUIRE_FALSE(started);
    CHECK(started.error().code == ErrorCode::NotFound);
    CHECK_FALSE(propose_replan(library.database(), library->catalogue(), k_monday));
}

TEST_CASE("setting up stores the process and its plan")
{
    Desk desk;
    const Overview seen = desk.overview();
    REQUIRE(seen.process);
    CHECK(seen.process->title == s("Test company"));
    CHECK(seen.weeks == 6);
    CHECK(seen.week == 1);
    CHECK(seen.days.size() == 42);
    CHECK(seen.tasks_planned == 12);
    CHECK(seen.minutes_planned > 12 * 40);
    CHECK(seen.milestones.size() == 6);
    REQUIRE(seen.next_round);
    CHECK(seen.next_round->milestone.round == s("r1_recruiter"));
    CHECK(seen.next_round->milestone.is_estimate);
    CHECK(seen.left_out.isEmpty());
    CHECK_FALSE(seen.needs_replan);
    const QString before = desk.state();
    desk.library.reopen();
    CHECK(desk.state() == before);
}

TEST_CASE("every operation can be undone and redone")
{
    Desk desk(real_plan());
    REQUIRE_OK(start_task(*desk.library, s("t_set_1")));
    desk.library.clock().advance(std::chrono::minutes(10));
    const std::vector<std::pair<const char*, std::function<Result<void>()>>> operations{
        {"start", [&] { return start_task(*desk.library, s("t_fit_1")); }},
        {"pause", [&] { return pause_task(*desk.library, s("t_fit_1")); }},
        {"finish", [&] { return finish_task(*desk.library, s("t_set_1"), 25, s("note")); }},
        {"finish what is not planned", [&] { return finish_task(*desk.library, s("t_mk_7"), 100); }},
        {"finish cards", [&] { return finish_task(*desk.library, s("rc_cards"), 12); }},
        {"skip", [&] { return skip_task(*desk.library, s("t_st_2"), s("written already")); }},
        {"move", [&] { return move_task(*desk.library, s("t_st_2"), day("2026-11-29"), s("more time")); }},
        {"swap", [&] { return swap_tasks(*desk.library, s("t_prod_1"), s("t_st_2"), s("mood")); }},
        {"date", [&] { return set_round_date(*desk.library, s("r2_hiring_manager"), day("2026-12-03")); }},
        {"state", [&] { return set_round_state(*desk.library, s("r1_recruiter"), RoundState::Passed); }},
        {"rating", [&] { return rate_round(*desk.library, s("r1_recruiter"), 1); }},
        {"hours",
         [&] {
             return set_availability(*desk.library, hours({1, 1, 1, 1, 1, 1, 1}));
         }},
        {"set up again",
         [&]() -> Result<void> {
             SetupAnswers answers;
             answers.weeks = 4;
             DEFERENCE_TRY(set_up(*desk.library, answers));
             return {};
         }},
        {"re-plan",
         [&]() -> Result<void> {
             desk.library.clock().advance(std::chrono::hours(24 * 3));
             DEFERENCE_TRY_ASSIGN(
                 const Proposal proposal,
                 propose_replan(desk.library.database(), desk.library->catalogue(), desk.today()));
             return accept_replan(*desk.library, proposal);
         }},
    };
    std::vector<QString> states;
    for (const auto& [name, operation] : operations) {
        INFO(name);
        const QString before = desk.state();
        REQUIRE_OK(operation());
        // Time passes inside one of them; the state before is seen from its new day then.
        REQUIRE_OK(desk.library->undo());
        const QString undone = desk.state();
        if (QLatin1String(name) != s("re-plan"))
            CHECK(undone == before);
        REQUIRE_OK(desk.library->redo());
        const QString redone = desk.state();
        CHECK(redone != undone);
        REQUIRE_OK(desk.library->undo());
        CHECK(desk.state() == undone);
        REQUIRE_OK(desk.library->redo());
        CHECK(desk.state() == redone);
    }
    // And all the way back to the first step.
    while (!desk.library->undo_text().isEmpty())
        REQUIRE_OK(desk.library->undo());
    CHECK(desk.state() == s("none") + QString(u' ') + s("0 0 0 0 0 0 0"));
}

TEST_CASE("an override needs a reason, changes its own task only and is remembered with its expected cost")
{
    Desk desk;
    const QString before = desk.state();
    for (const char* reason : {"", "  \n"}) {
        const auto refused = skip_task(*desk.library, s("a_r1_recruiter"), s(reason));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidInput);
        CHECK_FALSE(move_task(*desk.library, s("a_r1_recruiter"), day("2026-11-26"), s(reason)));
        CHECK_FALSE(swap_tasks(*desk.library, s("a_r1_recruiter"), s("a_r2_hiring_manager"), s(reason)));
    }
    CHECK(desk.state() == before);

    const QString other = desk.where("b_r1_recruiter");
    REQUIRE_OK(move_task(*desk.library, s("a_r1_recruiter"), day("2026-11-28"), s("a long morning")));
    CHECK(desk.where("a_r1_recruiter").startsWith(s("2026-11-28")));
    CHECK(desk.where("b_r1_recruiter") == other);
    CHECK_FALSE(desk.overview().needs_replan);

    // Re-planning respects it.
    auto proposal = propose_replan(desk.library.database(), desk.library->catalogue(), desk.today());
    REQUIRE_OK(proposal);
    CHECK(proposal->after.find(s("a_r1_recruiter"))->day == day("2026-11-28"));
    CHECK(proposal->after.find(s("a_r1_recruiter"))->reason == s("You put it here: a long morning"));

    REQUIRE_OK(skip_task(*desk.library, s("a_r2_hiring_manager"), s("know it")));
    CHECK(desk.where("a_r2_hiring_manager") == s("-"));
    CHECK_FALSE(skip_task(*desk.library, s("a_r2_hiring_manager"), s("again")));
    CHECK_FALSE(desk.overview().left_out.contains(s("a_r2_hiring_manager")));
    // A later word about the same task counts: it comes back.
    REQUIRE_OK(move_task(*desk.library, s("a_r2_hiring_manager"), day("2026-11-27"), s("not so sure")));
    CHECK(desk.where("a_r2_hiring_manager").startsWith(s("2026-11-27")));
}

TEST_CASE("swapping exchanges two days, and two places within one day")
{
    Desk desk;
    const QString first = desk.where("a_r1_recruiter");
    const QString second = desk.where("a_r4_ml_systems");
    REQUIRE(first.left(10) != second.left(10));
    REQUIRE_OK(swap_tasks(*desk.library, s("a_r1_recruiter"), s("a_r4_ml_systems"), s("mood")));
    CHECK(desk.where("a_r1_recruiter") == second);
    CHECK(desk.where("a_r4_ml_systems") == first);
    CHECK_FALSE(swap_tasks(*desk.library, s("rc_cards"), s("a_r4_ml_systems"), s("mood")));
    CHECK_FALSE(swap_tasks(*desk.library, s("a_r4_ml_systems"), s("a_r4_ml_systems"), s("mood")));

    REQUIRE_OK(move_task(*desk.library, s("a_r2_hiring_manager"), day("2026-11-28"), s("one")));
    REQUIRE_OK(move_task(*desk.library, s("a_r3_technical_pm"), day("2026-11-28"), s("two")));
    const QString one = desk.where("a_r2_hiring_manager");
    const QString two = desk.where("a_r3_technical_pm");
    REQUIRE_OK(swap_tasks(*desk.library, s("a_r2_hiring_manager"), s("a_r3_technical_pm"), s("that first")));
    CHECK(desk.where("a_r2_hiring_manager") == two);
    CHECK(desk.where("a_r3_technical_pm") == one);
    const auto proposal = propose_replan(desk.library.database(), desk.library->catalogue(), desk.today());
    REQUIRE_OK(proposal);
    const PlannedDay* saturday = proposal->after.find(day("2026-11-28"));
    REQUIRE(saturday);
    CHECK(proposal->after.find(s("a_r3_technical_pm"))->position <
          proposal->after.find(s("a_r2_hiring_manager"))->position);
}

TEST_CASE("timers survive closing, pause each other and stop at a sensible length")
{
    Desk desk;
    REQUIRE_OK(start_task(*desk.library, s("a_r1_recruiter")));
    CHECK_FALSE(start_task(*desk.library, s("a_r1_recruiter")));
    desk.library.clock().advance(std::chrono::minutes(12));
    desk.library.reopen();
    REQUIRE_OK(start_task(*desk.library, s("b_r1_recruiter")));
    CHECK_FALSE(pause_task(*desk.library, s("a_r1_recruiter")));
    desk.library.clock().advance(std::chrono::minutes(30));
    REQUIRE_OK(pause_task(*desk.library, s("b_r1_recruiter")));
    REQUIRE_OK(finish_task(*desk.library, s("a_r1_recruiter")));
    REQUIRE_OK(finish_task(*desk.library, s("b_r1_recruiter"), 50, s("went well")));
    const auto again = finish_task(*desk.library, s("b_r1_recruiter"));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    const Overview seen = desk.overview();
    CHECK(seen.tasks_done == 2);
    CHECK(seen.minutes_done == 62); // 12 by the timer, 50 as said
    CHECK(seen.minutes_done_today() == 62);
    CHECK(seen.study_minutes.at(desk.today()) == 62);

    REQUIRE_OK(start_task(*desk.library, s("a_r2_hiring_manager")));
    desk.library.clock().advance(std::chrono::hours(14));
    REQUIRE_OK(pause_task(*desk.library, s("a_r2_hiring_manager")));
    CHECK(desk.overview().minutes_done == 62 + 240);
    // Set back while it runs: no negative time, nothing lost.
    REQUIRE_OK(start_task(*desk.library, s("a_r2_hiring_manager")));
    desk.library.clock().advance(-std::chrono::hours(48));
    REQUIRE_OK(finish_task(*desk.library, s("a_r2_hiring_manager")));
    CHECK(desk.overview().minutes_done == 62 + 240);
    desk.library.reopen();
    CHECK(desk.overview().tasks_done == 3);
}

TEST_CASE("missed days move nothing: they lead to a proposal, and accepting it is one step")
{
    Desk desk;
    const Day first = desk.day_of("a_r1_recruiter");
    CHECK(first < k_monday + days(4));
    desk.library.clock().advance(std::chrono::hours(24 * 4));
    const QString before = desk.state();
    const Overview seen = desk.overview();
    CHECK(seen.needs_replan);
    REQUIRE_FALSE(seen.missed.empty());
    CHECK(seen.notices.front().kind == NoticeKind::Missed);
    CHECK(desk.day_of("a_r1_recruiter") == first);

    const auto proposal = propose_replan(desk.library.database(), desk.library->catalogue(), desk.today());
    REQUIRE_OK(proposal);
    CHECK_FALSE(proposal->is_empty());
    CHECK(std::any_of(proposal->differences.begin(), proposal->differences.end(), [&](const Difference& one) {
        return one.task == s("a_r1_recruiter") && one.kind == DifferenceKind::Moved &&
               *one.to >= desk.today();
    }));
    CHECK(desk.state() == before);

    // Something happened in between: the proposal is out of date.
    REQUIRE_OK(finish_task(*desk.library, s("a_r6_executive"), 30));
    const auto stale = accept_replan(*desk.library, *proposal);
    REQUIRE_FALSE(stale);
    CHECK(stale.error().code == ErrorCode::Conflict);

    const QString finished = desk.state();
    const auto fresh = propose_replan(desk.library.database(), desk.library->catalogue(), desk.today());
    REQUIRE_OK(fresh);
    REQUIRE_OK(accept_replan(*desk.library, *fresh));
    const Overview after = desk.overview();
    CHECK(after.missed.empty());
    CHECK_FALSE(after.needs_replan);
    CHECK(after.tasks_done == 1);
    CHECK(after.tasks_planned + after.left_out.size() == 12);
    REQUIRE_OK(desk.library->undo());
    CHECK(desk.state() == finished);
}

TEST_CASE("dates changed later lose nothing and leave the plan until a new one is accepted")
{
    Desk desk;
    REQUIRE_OK(finish_task(*desk.library, s("a_r1_recruiter"), 35));
    REQUIRE_OK(
        move_task(*desk.library, s("a_r5_cross_functional"), day("2026-12-05"), s("role-player has time")));
    const QString where = desk.where("b_r2_hiring_manager");
    REQUIRE_OK(set_round_date(*desk.library, s("r2_hiring_manager"), day("2026-12-02")));
    CHECK(desk.where("b_r2_hiring_manager") == where);
    CHECK(desk.overview().needs_replan);
    const auto proposal = propose_replan(desk.library.database(), desk.library->catalogue(), desk.today());
    REQUIRE_OK(proposal);
    REQUIRE_OK(accept_replan(*desk.library, *proposal));
    const Overview after = desk.overview();
    CHECK_FALSE(after.needs_replan);
    CHECK(desk.day_of("b_r2_hiring_manager") < day("2026-12-02"));
    CHECK(desk.day_of("a_r5_cross_functional") == day("2026-12-05"));
    CHECK(after.tasks_done == 1);
    CHECK(after.minutes_done == 35);
    // Setting up again keeps log, overrides and ratings that were not mentioned.
    SetupAnswers answers;
    answers.weeks = 5;
    REQUIRE_OK(set_up(*desk.library, answers));
    const Overview again = desk.overview();
    CHECK(again.minutes_done == 35);
    CHECK(again.process->find(s("r1_recruiter"))->self_rating == 4);
    CHECK(*again.process->find(s("r2_hiring_manager"))->dated_on == day("2026-12-02"));
    CHECK(desk.day_of("a_r5_cross_functional") == day("2026-12-05"));
}

TEST_CASE("a round that was held is over, and can be reopened")
{
    Desk desk;
    REQUIRE_OK(set_round_state(*desk.library, s("r1_recruiter"), RoundState::Passed));
    const Overview seen = desk.overview();
    CHECK(seen.next_round->milestone.round == s("r2_hiring_manager"));
    CHECK(seen.milestones.size() == 6);
    const auto proposal = propose_replan(desk.library.database(), desk.library->catalogue(), desk.today());
    REQUIRE_OK(proposal);
    CHECK_FALSE(proposal->after.find(s("a_r1_recruiter")));
    CHECK_FALSE(set_round_date(*desk.library, s("r1_recruiter"), day("2026-12-02")));
    REQUIRE_OK(set_round_state(*desk.library, s("r1_recruiter"), RoundState::NotYet));
    CHECK(desk.overview().next_round->milestone.round == s("r1_recruiter"));
    CHECK_FALSE(set_round_state(*desk.library, s("r9_none"), RoundState::Passed));
    CHECK_FALSE(set_round_state(*desk.library, s("r1_recruiter"), RoundState::Dated));
}

TEST_CASE("a clock set back shows the same plan and loses nothing")
{
    Desk desk;
    desk.library.next_day();
    REQUIRE_OK(finish_task(*desk.library, s("a_r1_recruiter"), 40));
    desk.library.clock().advance(-std::chrono::hours(24 * 10));
    desk.library.reopen();
    const Overview seen = desk.overview();
    CHECK(seen.tasks_done == 1);
    CHECK(seen.week == 1);
    CHECK(seen.tasks_planned == 12);
    REQUIRE_OK(propose_replan(desk.library.database(), desk.library->catalogue(), desk.today()));
    REQUIRE_OK(finish_task(*desk.library, s("b_r1_recruiter"), 20));
    CHECK(desk.overview().tasks_done == 2);
}

TEST_CASE("answers out of range are refused with a sentence, and nothing is written")
{
    Desk desk;
    const QString before = desk.state();
    std::vector<SetupAnswers> wrong(5);
    wrong[0].weeks = 0;
    wrong[1].weeks = 99;
    wrong[2].rounds = {{s("r1_recruiter"), {}, 6}};
    wrong[3].rounds = {{s("r7_none"), {}, 3}};
    wrong[4].pack_key = s("no-such-pack");
    for (const SetupAnswers& answers : wrong) {
        const auto refused = set_up(*desk.library, answers);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidInput);
    }
    CHECK_FALSE(set_availability(*desk.library, hours({17, 0, 0, 0, 0, 0, 0})));
    CHECK(desk.state() == before);
}

TEST_CASE("the expected cost counts what is known")
{
    Desk desk;
    const Overview seen = desk.overview();
    const content::PlanFile& file = desk.library->catalogue().first()->plan();
    CHECK(expected_cost(seen, file, s("a_r1_recruiter"), OverrideAction::Skip, {}) ==
          s("Round r1 loses 40 min of the 1 h 20 min still planned for it. This builds on it: Task "
            "b_r1_recruiter."));
    CHECK(expected_cost(seen, file, s("a_r1_recruiter"), OverrideAction::Move, day("2027-01-20"))
              .contains(s("last round it serves")));
    CHECK(expected_cost(seen, file, s("nothing"), OverrideAction::Skip, {}) ==
          s("Nothing: it is not in the plan."));
}
