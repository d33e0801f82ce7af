// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/chart_csv.h"
#include "app/progress/chart_data.h"
#include "tests/progress/examples.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::progress;
using deference::tests::day_of;

namespace {

// ~ stands for a no-break space.
QString s(const char* text)
{
    return QString::fromUtf8(text).replace(u'~', QChar::Nbsp);
}

ChartData two_lines()
{
    ChartData chart;
    chart.x.title = s("Day");
    chart.y.kind = AxisKind::Percent;
    chart.y.title = s("Recall");
    chart.series = {
        {.name = s("with plan"),
         .points = {{.x = day_x(day_of("2026-03-23")), .y = 0.8, .band = Range{0.75, 0.85}},
                    {.x = day_x(day_of("2026-03-24")), .y = 0.85, .band = Range{0.814, 0.886}}}},
        {.name = s("=stop, now"),
         .tone = Tone::Stop,
         .points = {{.x = day_x(day_of("2026-03-24")), .y = 0.6, .detail = s("3 of 5"), .is_thin = true},
                    {.x = day_x(day_of("2026-03-25")), .y = 0.55, .detail = s("+6")}}}};
    chart.marks = {{day_x(day_of("2026-03-24")), s("Hiring manager")}};
    return chart;
}

} // namespace

TEST_CASE("values are said with their unit, ranges with one")
{
    CHECK(text_of(AxisKind::Percent, 0.845) == s("85~%"));
    CHECK(text_of(AxisKind::Hours, 18.05) == s("18~h~03"));
    CHECK(text_of(AxisKind::Hours, 54.0) == s("54~h"));
    CHECK(text_of(AxisKind::Count, 12.0) == s("12"));
    CHECK(text_of(AxisKind::Date, day_x(day_of("2026-03-24"))) == s("Tue 24 March"));
    CHECK(tick_text(AxisKind::Date, day_x(day_of("2026-03-24"))) == s("24 Mar"));
    CHECK(range_text(AxisKind::Percent, {0.814, 0.886}) == s("81–89~%"));
    CHECK(range_text(AxisKind::Percent, {0.849, 0.851}) == s("85~%"));
    CHECK(range_text(AxisKind::Hours, {46.6, 53.8}) == s("47–54~h"));
}

TEST_CASE("minutes and seconds have their units, and places of an axis their names")
{
    CHECK(text_of(AxisKind::Minutes, 12.4) == s("12~min"));
    CHECK(range_text(AxisKind::Seconds, {5.6, 21.0}) == s("6–21~s"));
    Axis axis;
    axis.kind = AxisKind::Category;
    axis.ticks = {{1.0, s("4–7")}, {0.0, s("under 4")}};
    CHECK(text_on(axis, 0.0) == s("under 4"));
    CHECK(text_on(axis, 1.0) == s("4–7"));
    axis.kind = AxisKind::Count;
    CHECK(text_on(axis, 1.0) == s("1"));

    ChartData chart;
    chart.x = {AxisKind::Category, s("Days"), {}, {{0.0, s("=under, 4")}}};
    chart.y.title = s("Cards");
    chart.series = {{.name = {}, .shape = Shape::Bars, .points = {{.x = 0.0, .y = 3.0}}}};
    CHECK(reading(chart, 0.0) == s("=under, 4: 3"));
    CHECK(to_csv(chart) == s("Days,Cards\r\n\"'=under, 4\",3\r\n"));
}

TEST_CASE("stacked bars reach as high as all of them together")
{
    ChartData chart;
    chart.series = {
        {.name = {}, .shape = Shape::Stacked, .points = {{.x = 1.0, .y = 4.0}}},
        {.name = {}, .shape = Shape::Stacked, .points = {{.x = 0.0, .y = 6.0}, {.x = 1.0, .y = 3.0}}}};
    CHECK(y_extent(chart) == Range{6.0, 7.0});
    chart.series.push_back({.name = {}, .shape = Shape::Bars, .points = {{.x = 0.0, .y = 9.0}}});
    CHECK(y_extent(chart).high == 9.0);
}

TEST_CASE("a point says its range, or why it says nothing")
{
    CHECK(value_text(AxisKind::Percent, {.y = 0.8, .band = Range{0.7, 0.9}, .detail = s("8 of 10")}) ==
          s("70–90~%, 8 of 10"));
    CHECK(value_text(AxisKind::Percent,
                     {.y = 0.5, .band = Range{0.1, 0.9}, .detail = s("not enough"), .is_thin = true}) ==
          s("not enough"));
    CHECK(value_text(AxisKind::Count, {.y = 7}) == s("7"));
}

TEST_CASE("positions are every x once, and the reading says all series that are there")
{
    const ChartData chart = two_lines();
    REQUIRE(positions(chart).size() == 3);
    CHECK(reading(chart, day_x(day_of("2026-03-24"))) ==
          s("Tue 24 March, Hiring manager: with plan 81–89~%; =stop, now 3 of 5"));
    CHECK(reading(chart, day_x(day_of("2026-03-23"))) == s("Mon 23 March: with plan 75–85~%"));
}

TEST_CASE("ticks are round and enclose the values")
{
    using Catch::Detail::Approx;
    const auto hours = round_ticks(AxisKind::Hours, {1.2, 57.0});
    CHECK(hours.front() == 0.0);
    CHECK(hours.back() == Approx(60.0));
    const auto percent = round_ticks(AxisKind::Percent, {0.47, 0.96});
    CHECK(percent.front() == Approx(0.4));
    CHECK(percent.back() == Approx(1.0));
    const auto counts = round_ticks(AxisKind::Count, {0.0, 1.0}); // no half reviews
    CHECK(counts == std::vector<double>{0.0, 1.0});
    for (const double top : {0.0, 1.0, 3.0, 7.0, 72.0, 999.0, 100'000.0}) {
        const auto ticks = round_ticks(AxisKind::Count, {0.0, top});
        CHECK(ticks.size() >= 2);
        CHECK(ticks.size() <= 7);
        CHECK(ticks.back() >= top);
    }
}

TEST_CASE("CSV has plain numbers, and nothing that a spreadsheet would run")
{
    CHECK(to_csv(two_lines()) ==
          s("Day,with plan (%),\"with plan, low (%)\",\"with plan, high (%)\",\"'=stop, now (%)\","
            "\"'=stop, now, evidence\"\r\n"
            "2026-03-23,80,75,85,,\r\n"
            "2026-03-24,85,81.4,88.6,,3 of 5\r\n"
            "2026-03-25,,,,55,'+6\r\n"));
    CHECK(csv_cell(s("@x")) == s("'@x"));
    CHECK(csv_cell(s("-x")) == s("'-x"));
    CHECK(csv_cell(s("a \"b\"")) == s("\"a \"\"b\"\"\""));
    CHECK(csv_cell({}).isEmpty());
}
