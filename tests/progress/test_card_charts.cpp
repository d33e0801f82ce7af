// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/card_charts.h"
#include "tests/progress/examples.h"
#include "tests/support/catch.h"

using namespace deference;
using namespace deference::progress;
using deference::tests::day_of;
using std::chrono::days;

namespace {

// ~ stands for a no-break space.
QString s(const char* text)
{
    return QString::fromUtf8(text).replace(u'~', QChar::Nbsp);
}

const Day k_today = day_of("2026-03-17"); // a Tuesday

cards::Statistics some_statistics()
{
    cards::Statistics statistics;
    statistics.from = k_today - days(9);
    statistics.today = k_today;
    statistics.cards = 40;
    statistics.learned = 30;
    statistics.answers = 48;
    statistics.spent = std::chrono::minutes(12);
    statistics.days_studied = 2;
    statistics.median_minutes = 5.0;
    statistics.days[k_today - days(9)] = {{1, 2, 20, 5}, std::chrono::minutes(7), 40};
    statistics.days[k_today] = {{3, 0, 15, 2}, std::chrono::minutes(5), 0};
    statistics.times = {cards::AnswerTimes{4, 20.0, {12.0, 30.0}}, cards::AnswerTimes{},
                        cards::AnswerTimes{35, 9.0, {5.0, 15.0}}, cards::AnswerTimes{9, 4.0, {2.0, 7.0}}};
    statistics.hours[8] = {40, {20, 22}};
    statistics.hours[3] = {8, {1, 2}};
    statistics.stability = cards::make_histogram(std::vector{0.5, 5.0, 5.0}, {0.0, 1.0, 4.0, 7.0, INFINITY});
    statistics.difficulty = cards::make_histogram(std::vector{2.0, 9.5}, {1.0, 4.0, 8.0, 10.0});
    statistics.recall_now = cards::make_histogram(std::vector{0.95, 0.85}, {0.0, 0.5, 0.9, 1.0});
    statistics.recall = memory::RecallForecast{0.9, {0.62, 0.97}};
    for (int i = 0; i < 30; ++i)
        statistics.forecast.days.push_back({k_today + days(i), i == 2 ? 6 : 0, {1.0, 2.0}});
    statistics.forecast.total = 9;
    statistics.forecast.overdue = 3;
    statistics.forecast.overdue_minutes = {0.6, 1.4};
    statistics.forecast.minutes = {2.0, 4.0};
    statistics.forecast.new_cards = 10;
    return statistics;
}

using Make = ChartData (*)(const cards::Statistics&);
constexpr std::array<Make, 9> k_all{answers_chart,      card_minutes_chart, added_chart,
                                    answer_times_chart, day_hours_chart,    calibration_chart,
                                    stability_chart,    difficulty_chart,   recall_now_chart};

} // namespace

TEST_CASE("without anything every chart says why there is nothing")
{
    cards::Statistics nothing;
    nothing.today = nothing.from = k_today;
    for (const Make make : k_all) {
        const ChartData chart = make(nothing);
        INFO(chart.title.toStdString());
        CHECK(chart.is_empty());
        CHECK_FALSE(chart.title.isEmpty());
        CHECK_FALSE(chart.missing.isEmpty());
        CHECK(chart.summary.contains(chart.missing));
    }
    CHECK(calibration_chart(nothing).missing == s("not enough yet: 0 of 50 reviews"));
    CHECK(due_chart(nothing).is_empty());
}

TEST_CASE("what is planned is told by day with its minutes, and what is overdue apart")
{
    const Mark round{day_x(k_today + days(7)), s("Hiring manager")};
    const Mark beyond{day_x(k_today + days(40)), s("Executive")};
    const ChartData chart = due_chart(some_statistics(), {round, beyond});
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[0].name == s("overdue"));
    CHECK(reading(chart, day_x(k_today)) == s("Tue 17 March: overdue 3, 1~min; planned 0"));
    CHECK(reading(chart, day_x(k_today + days(2))) == s("Thu 19 March: planned 6, 1–2~min"));
    CHECK(chart.marks.size() == 1);
    CHECK(chart.note.contains(s("2–4~min")));
    CHECK(chart.note.contains(s("3 of them overdue")));
    CHECK(y_extent(chart).high == 6.0);
}

TEST_CASE("answers of a day stand on each other by rating, a week's where there are many days")
{
    cards::Statistics statistics = some_statistics();
    const ChartData chart = answers_chart(statistics);
    REQUIRE(chart.series.size() == 4);
    CHECK(chart.title == s("Answers a day"));
    CHECK(chart.series[0].points.size() == 10);
    CHECK(reading(chart, day_x(k_today)) == s("Tue 17 March: Again 3; Hard 0; Good 15; Easy 2"));
    CHECK(y_extent(chart).high == 28.0);
    CHECK(chart.note.contains(s("48")));

    statistics.from = k_today - days(100);
    const ChartData weeks = answers_chart(statistics);
    CHECK(weeks.title == s("Answers a week"));
    CHECK(weeks.bar_width == 7.0);
    double good = 0.0;
    for (const Point& point : weeks.series[2].points)
        good += point.y;
    CHECK(good == 35.0);
}

TEST_CASE("minutes name their total and what half of the days took")
{
    const ChartData chart = card_minutes_chart(some_statistics());
    CHECK(reading(chart, day_x(k_today)) == s("Tue 17 March: 5~min, 20 answers"));
    CHECK(chart.note.contains(s("12~min")));
    CHECK(chart.note.contains(s("5~min or less")));
}

TEST_CASE("the time for an answer is a range, and few answers give none")
{
    const ChartData chart = answer_times_chart(some_statistics());
    REQUIRE(chart.series.size() == 1);
    REQUIRE(chart.series[0].points.size() == 3); // nobody said Hard
    CHECK(chart.series[0].points[0].is_thin);
    CHECK(reading(chart, 0.0) == s("Again: 4 answers"));
    CHECK(reading(chart, 2.0) == s("Good: 5–15~s, middle 9~s; 35 answers"));
    CHECK_FALSE(chart.summary.contains(s("Again")));
}

TEST_CASE("hours begin at four in the morning and say what was recalled in them")
{
    const ChartData chart = day_hours_chart(some_statistics());
    CHECK(text_on(chart.x, 0.0) == s("04–05"));
    CHECK(text_on(chart.x, 23.0) == s("03–04"));
    CHECK(reading(chart, 4.0).startsWith(s("08–09: 40, recalled 20 of 22, so 80–96~% of the time")));
    CHECK(reading(chart, 23.0) == s("03–04: 8, recalled 1 of 2")); // two say nothing about a share
    CHECK(chart.note.contains(s("08–09")));
}

TEST_CASE("calibration shows what was recalled against what was predicted, with its counts")
{
    cards::Statistics statistics = some_statistics();
    cards::CalibrationTally tally;
    for (int i = 0; i < 60; ++i)
        tally.add(0.92, i % 10 != 0);
    tally.add(0.55, true);
    statistics.calibration = tally.result();
    const ChartData chart = calibration_chart(statistics);
    REQUIRE(chart.series.size() == 2);
    REQUIRE(chart.series[0].points.size() == 2);
    CHECK(chart.series[0].points[0].is_thin);
    CHECK(reading(chart, chart.series[0].points[1].x) ==
          s("92~%: recalled 84–94~%, 54 of 60; as predicted 92~%"));
    CHECK(chart.note.contains(s("recalled 55 of 61")));
    CHECK(chart.note.contains(s("Log loss 0.3")));
    CHECK(chart.x.range == Range{0.5, 1.0});
}

TEST_CASE("histograms name their bins and their counts")
{
    const ChartData stability = stability_chart(some_statistics());
    CHECK(reading(stability, 0.0) == s("under 1: 1"));
    CHECK(reading(stability, 2.0) == s("4–7: 2"));
    CHECK(reading(stability, 3.0) == s("7 and more: 0"));
    CHECK(stability.note.contains(s("5 day")));
    CHECK(difficulty_chart(some_statistics()).note == s("2 cards, 1 of them at 8 or above"));
    const ChartData recall = recall_now_chart(some_statistics());
    CHECK(reading(recall, 2.0) == s("90–100~%: 1"));
    CHECK(recall.note == s("Of 2 cards about 1–2 would be recalled today, 62–97~%"));
}
