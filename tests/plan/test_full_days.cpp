// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "tests/plan/builders.h"

using namespace deference;
using namespace deference::plan;
using namespace deference::plan::tests;

TEST_CASE("a day that an override made too long is said at once, and no more when that is undone")
{
    deference::tests::TestLibrary library(content::Catalogue({pack(small_plan())}));
    SetupAnswers answers;
    answers.availability = hours({1, 1, 1, 1, 1, 1, 0});
    REQUIRE_OK(set_up(*library, answers));
    const auto overview = [&] {
        auto loaded = load_overview(library.database(), library->catalogue(), k_monday);
        REQUIRE_OK(loaded);
        return *loaded;
    };
    const auto full_days = [&] {
        const Overview seen = overview();
        return std::count_if(seen.notices.begin(), seen.notices.end(),
                             [](const Notice& notice) { return notice.kind == NoticeKind::DayOverCapacity; });
    };
    CHECK(full_days() == 0);
    const Day sunday = k_monday + days(6);
    QString task;
    for (const OverviewDay& day : overview().days) {
        for (const OverviewTask& one : day.tasks) {
            if (task.isEmpty() && !one.planned.is_bound_to_day())
                task = one.planned.task;
        }
    }
    REQUIRE_FALSE(task.isEmpty());
    REQUIRE_OK(move_task(*library, task, sunday, QStringLiteral("A free Sunday")));
    CHECK(full_days() == 1);
    REQUIRE_OK(library->undo());
    CHECK(full_days() == 0);
}
