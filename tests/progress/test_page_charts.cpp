// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/progress/examples.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::progress;
using deference::tests::day_of;
using std::chrono::minutes;

namespace {

// ~ stands for a no-break space.
QString s(const char* text)
{
    return QString::fromUtf8(text).replace(u'~', QChar::Nbsp);
}

// `gone` days of an hour planned, `done` minutes each, then days to come with an hour each.
HoursInput hours_input(int gone, int done, int to_come)
{
    HoursInput input{day_of("2026-03-02") + std::chrono::days(gone), {}};
    for (int i = 0; i < gone + to_come; ++i)
        input.days.push_back(
            {day_of("2026-03-02") + std::chrono::days(i), minutes(60), minutes(i < gone ? done : 0)});
    return input;
}

} // namespace

TEST_CASE("the recall forecast says nothing below five reviews")
{
    RecallInput input = tests::example_recall();
    input.reviews = 1;
    const ChartData chart = recall_chart(input);
    CHECK(chart.is_empty());
    CHECK(chart.missing == s("not enough yet: 1 of 5 reviews"));
    CHECK(chart.summary.contains(chart.missing));
}

TEST_CASE("the recall forecast names the round's day and both ranges")
{
    const ChartData chart = recall_chart(tests::example_recall());
    REQUIRE(chart.series.size() == 2);
    REQUIRE(chart.marks.size() == 1);
    CHECK(chart.marks[0].x == day_x(day_of("2026-03-24")));
    const Point* plan = point_at(chart.series[0], chart.marks[0].x);
    const Point* stop = point_at(chart.series[1], chart.marks[0].x);
    REQUIRE(plan);
    REQUIRE(stop);
    CHECK(plan->label == range_text(AxisKind::Percent, *plan->band));
    CHECK(chart.summary ==
          s("Recall forecast for Hiring manager, Tue 24 March: with the plan %1, if you stop %2")
              .arg(plan->label, stop->label));
    CHECK(chart.x.ticks.front().value == chart.marks[0].x); // the day that matters keeps its label
}

TEST_CASE("without a round ahead the last day is told")
{
    RecallInput input = tests::example_recall();
    input.next_round = std::nullopt;
    const ChartData chart = recall_chart(input);
    CHECK(chart.marks.empty());
    CHECK_FALSE(chart.series[0].points.back().label.isEmpty());
}

TEST_CASE("hours done steadily lead exactly where the pace leads")
{
    // Ten days at 45 of 60 minutes: 7.5 h; ten more hours at 0.75 make 15 h of 20 h, without spread.
    const HoursInput input = hours_input(10, 45, 10);
    const HoursOutlook outlook = hours_outlook(input);
    CHECK(outlook.done == minutes(450));
    CHECK(outlook.planned == minutes(1200));
    REQUIRE(outlook.expected);
    CHECK(outlook.expected->low == Catch::Detail::Approx(15.0));
    CHECK(outlook.expected->high == Catch::Detail::Approx(15.0));
    const ChartData chart = hours_chart(input);
    CHECK(chart.note == s("On course for 15 of 20~h"));
    REQUIRE(chart.series.size() == 3);
    CHECK(chart.series[0].points.size() == 11); // up to today
    CHECK(chart.series[1].points.back().y == Catch::Detail::Approx(20.0));
    CHECK(chart.series[2].is_forecast);
    CHECK(chart.series[2].points.front().y == Catch::Detail::Approx(7.5)); // starts at what is done
}

TEST_CASE("no pace is said before five planned days have gone by")
{
    const ChartData chart = hours_chart(hours_input(4, 60, 10));
    CHECK(chart.series.size() == 2);
    CHECK(chart.note.contains(s("4 of 5 planned days")));
}

TEST_CASE("after the last day the hours are told without a forecast")
{
    HoursInput input = hours_input(10, 45, 0);
    const ChartData chart = hours_chart(input);
    CHECK(chart.series.size() == 2);
    CHECK(chart.note == s("7~h~30 done of 10~h planned"));
}

TEST_CASE("what is done today counts, and only the rest of today is to come")
{
    HoursInput input = hours_input(10, 60, 10);
    input.days[10].done = minutes(90); // today, more than planned
    const HoursOutlook outlook = hours_outlook(input);
    REQUIRE(outlook.expected);
    CHECK(outlook.expected->middle() == Catch::Detail::Approx(11.5 + 9.0));
}

TEST_CASE("without a plan the hours say so")
{
    CHECK(hours_chart({day_of("2026-03-02"), {}}).missing == s("No hours planned yet"));
}

TEST_CASE("retention has counts and an interval each week, or says how many reviews are missing")
{
    const ReviewInput input{day_of("2026-03-18"),
                            {{day_of("2026-03-03"), 12, 8, 10}, // week of the 2nd
                             {day_of("2026-03-10"), 6, 2, 3},   // week of the 9th: thin
                             {day_of("2026-03-17"), 9, 0, 0}}}; // only new cards
    const ChartData chart = retention_chart(input);
    REQUIRE(chart.series.size() == 1);
    REQUIRE(chart.series[0].points.size() == 2);
    CHECK(value_text(AxisKind::Percent, chart.series[0].points[0]) == s("60–91~%, 8 of 10 recalled"));
    CHECK(chart.series[0].points[1].is_thin);
    CHECK(value_text(AxisKind::Percent, chart.series[0].points[1]) == s("not enough yet: 3 of 5 reviews"));
    CHECK(chart.note.startsWith(s("10 of 13 recalled when asked")));
}

TEST_CASE("one review gives a bar and no share")
{
    const ReviewInput input{day_of("2026-03-03"), {{day_of("2026-03-03"), 1, 0, 0}}};
    const ChartData daily = reviews_chart(input);
    REQUIRE(daily.series[0].points.size() == 1);
    CHECK(daily.series[0].points[0].y == 1.0);
    CHECK(retention_chart(input).missing == s("not enough yet: 0 of 5 reviews"));
}

TEST_CASE("days without reviews are bars of nothing, and long times are told by week")
{
    const ReviewInput weeks{day_of("2026-03-05"),
                            {{day_of("2026-03-02"), 4, 0, 0}, {day_of("2026-03-04"), 6, 0, 0}}};
    const ChartData daily = reviews_chart(weeks);
    REQUIRE(daily.series[0].points.size() == 4);
    CHECK(daily.series[0].points[1].y == 0.0);
    CHECK(daily.bar_width == 1.0);

    ReviewInput years{day_of("2026-03-05"), {}};
    for (int i = 0; i < 730; ++i)
        years.days.push_back({day_of("2026-03-05") - std::chrono::days(729 - i), 137, 60, 70});
    const ChartData weekly = reviews_chart(years);
    CHECK(weekly.bar_width == 7.0);
    CHECK(weekly.series[0].points.size() == 104);
    CHECK(weekly.series[0].points[50].y == 7 * 137);
    CHECK(weekly.title == s("Reviews a week"));
    CHECK(retention_chart(years).series[0].points.size() == 104);
}

TEST_CASE("study days are whole weeks, with today and the rounds in place")
{
    const StudyDays days = tests::example_days();
    REQUIRE(days.days.size() == 42);
    REQUIRE(days.weeks.size() == 6);
    CHECK(days.days[15].is_today);
    CHECK_FALSE(days.days[15].is_ahead); // something was done
    CHECK(days.days[16].is_ahead);
    CHECK(days.days[8].round == s("Recruiter screen"));
    CHECK(days.studied == 14);
    CHECK(days.so_far == 16);
    CHECK(days.weeks[0].done == minutes(60 + 45 + 75 + 95 + 20 + 170));
    CHECK(days.weeks[0].planned == minutes(570));
    CHECK(days.weeks[2].is_current);
}

TEST_CASE("a long process shows the weeks around today")
{
    StudyDaysInput input{day_of("2026-05-12"), day_of("2026-03-03"), 20, {}, {}, {}};
    const StudyDays days = study_days(input);
    REQUIRE(days.weeks.size() == k_weeks_shown);
    CHECK(days.weeks.front().number == 6);
    CHECK(days.weeks[5].is_current);
    CHECK(days.weeks.back().number == 13);
    CHECK(days.days.front().day == day_of("2026-04-06"));
}

TEST_CASE("overrides are told newest first, in words, on the study day they were said")
{
    plan::Override skip;
    skip.task = s("a");
    skip.reason = s("Too tired");
    skip.expected = s("25 min less");
    skip.at = *parse_instant(s("2026-03-17T02:00:00Z"), QTimeZone::utc()); // before 04:00: still the 16th
    plan::Override move = skip;
    move.action = plan::OverrideAction::Move;
    move.to = day_of("2026-03-19");
    plan::Override swap = skip;
    swap.action = plan::OverrideAction::Swap;
    swap.other = s("b");
    const std::vector<plan::Override> all{skip, move, swap};
    const auto lines =
        override_lines(all, QTimeZone::utc(), [](const QString& key) { return key.toUpper(); });
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].did == s("Swapped A with B"));
    CHECK(lines[1].did == s("Moved A to Thu 19 March"));
    CHECK(lines[2].did == s("Skipped A"));
    CHECK(lines[2].day == day_of("2026-03-16"));
    CHECK(lines[2].reason == s("Too tired"));
}
