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
