// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/operations.h"
#include "app/plan/overview.h"
#include "app/progress/load.h"
#include "tests/cards/deck.h"
#include "tests/plan/builders.h"
#include "tests/progress/long_history.h"

using namespace deference;
using namespace deference::progress;
using deference::tests::TestLibrary;

namespace {

ProgressData load(TestLibrary& library)
{
    auto values = load_progress(*library);
    REQUIRE_OK(values);
    return *values;
}

ChartData recall(const ProgressData& values)
{
    auto chart = answer_recall(values.recall);
    REQUIRE_OK(chart);
    return *chart;
}

} // namespace

TEST_CASE("an empty profile has nothing to show and says so")
{
    TestLibrary library;
    const ProgressData values = load(library);
    CHECK(values.is_empty());
    CHECK(values.hours.is_empty());
    CHECK(values.daily_reviews.is_empty());
    CHECK(values.overrides.empty());
    CHECK(recall(values).missing == QStringLiteral("not enough yet: 0 of 5 reviews"));
}

TEST_CASE("one review is a bar, and no forecast yet")
{
    tests::Deck deck(3);
    (void)deck.answer(deck.ids[0]);
    const ProgressData values = load(deck.library);
    CHECK_FALSE(values.is_empty());
    CHECK(values.reviews == 1);
    CHECK(values.daily_reviews.series[0].points.back().y == 1.0);
    CHECK(recall(values).missing == QStringLiteral("not enough yet: 1 of 5 reviews"));
}

TEST_CASE("five reviews make a forecast that never says a bare point")
{
    tests::Deck deck(6);
    for (std::size_t i = 0; i < 5; ++i)
        (void)deck.answer(deck.ids[i]);
    deck.library.next_day();
    const ChartData chart = recall(load(deck.library));
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[0].points.size() == 29); // four weeks without a round ahead
    for (const Series& series : chart.series) {
        for (const Point& point : series.points)
            CHECK(point.band);
    }
    // Keeping to the plan never costs recall.
    CHECK(chart.series[0].points.back().y >= chart.series[1].points.back().y);
}

TEST_CASE("a process gives hours, rounds and the list of what was overruled")
{
    namespace p = plan::tests;
    TestLibrary library(content::Catalogue({p::pack(p::small_plan())}));
    plan::SetupAnswers answers;
    answers.weeks = 6;
    answers.availability = p::ten_hours();
    REQUIRE_OK(plan::set_up(*library, answers));
    const auto overview =
        plan::load_overview(library.database(), library->catalogue(), study_day(library.clock()));
    REQUIRE_OK(overview);
    const auto& first = overview->days.front().tasks.front().planned;
    REQUIRE_OK(plan::skip_task(*library, first.task, QStringLiteral("Did this at work")));

    const ProgressData values = load(library);
    CHECK(values.has_process);
    REQUIRE(values.overrides.size() == 1);
    CHECK(values.overrides[0].did == QStringLiteral("Skipped ") + first.title);
    CHECK(values.overrides[0].reason == QStringLiteral("Did this at work"));
    CHECK_FALSE(values.hours.is_empty());
    CHECK(values.days.weeks.size() == 6);
}

TEST_CASE("two years and 100,000 reviews are loaded as sums")
{
    TestLibrary library;
    tests::add_long_history(library.database(), study_day(library.clock()));
    const ProgressData values = load(library);
    const ChartData chart = recall(values);
    CHECK(values.reviews == 100'000);
    CHECK(values.daily_reviews.series[0].points.size() <= 104);
    CHECK(chart.series.size() == 2);
}
