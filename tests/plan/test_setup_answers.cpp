// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "tests/plan/builders.h"

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

namespace {

const QString k_recruiter = QStringLiteral("r1_recruiter");
const QString k_manager = QStringLiteral("r2_hiring_manager");

Process stored(deference::tests::TestLibrary& library)
{
    const auto overview = load_overview(library.database(), library->catalogue(), study_day(library.clock()));
    REQUIRE_OK(overview);
    REQUIRE(overview->process);
    return *overview->process;
}

SetupAnswers dated()
{
    SetupAnswers answers;
    answers.availability = ten_hours();
    answers.rounds = {{k_recruiter, day("2026-12-01"), 4}, {k_manager, day("2026-12-10"), {}}};
    return answers;
}

} // namespace

TEST_CASE("answers that are absent keep what is stored")
{
    deference::tests::TestLibrary library(content::Catalogue({pack(small_plan())}));
    REQUIRE_OK(set_up(*library, dated()));
    SetupAnswers later;
    later.rounds = {{k_recruiter, {}, {}}};
    REQUIRE_OK(set_up(*library, later));
    CHECK(stored(library).find(k_recruiter)->dated_on == day("2026-12-01"));
    CHECK(stored(library).find(k_recruiter)->self_rating == 4);
}

TEST_CASE("a whole form can take a date and a rating away")
{
    deference::tests::TestLibrary library(content::Catalogue({pack(small_plan())}));
    REQUIRE_OK(set_up(*library, dated()));
    SetupAnswers later = dated();
    later.is_whole_form = true;
    later.rounds.front() = {k_recruiter, {}, {}};
    REQUIRE_OK(set_up(*library, later));
    const Process process = stored(library);
    CHECK_FALSE(process.find(k_recruiter)->dated_on);
    CHECK_FALSE(process.find(k_recruiter)->self_rating);
    CHECK(process.find(k_recruiter)->state == RoundState::Estimated);
    CHECK(process.find(k_recruiter)->window);
    CHECK(process.find(k_manager)->dated_on == day("2026-12-10"));
}

TEST_CASE("a whole form leaves a round that is over as it was")
{
    deference::tests::TestLibrary library(content::Catalogue({pack(small_plan())}));
    REQUIRE_OK(set_up(*library, dated()));
    library.clock().set(instant_from_ms(1'796'288'400'000)); // ten days later, after the recruiter screen
    SetupAnswers later;
    later.is_whole_form = true;
    later.rounds = {{k_recruiter, {}, 4}};
    REQUIRE_OK(set_up(*library, later));
    CHECK(stored(library).find(k_recruiter)->dated_on == day("2026-12-01"));
}
