// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/review_charts.h"

#include "app/progress/evidence.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace deference::progress {
namespace {

using std::chrono::days;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReviewCharts)
};

// Sums a week, keyed by its Monday; weeks without an answer are there with zeros.
std::map<Day, ReviewDay> weeks_of(const ReviewInput& input)
{
    std::map<Day, ReviewDay> weeks;
    if (input.days.empty())
        return weeks;
    const Day last = week_of(std::max(input.today, input.days.back().day));
    const Day oldest = last - days(7 * (k_weeks_max - 1));
    for (Day week = std::max(week_of(input.days.front().day), oldest); week <= last; week += days(7))
        weeks[week].day = week;
    for (const ReviewDay& day : input.days) {
        const auto found = weeks.find(week_of(day.day));
        if (found == weeks.end())
            continue;
        found->second.answers += day.answers;
        found->second.recalled += day.recalled;
        found->second.tested += day.tested;
    }
    return weeks;
}

std::vector<Point> daily_bars(const ReviewInput& input)
{
    const Day first = input.days.front().day;
    const Day last = std::max(input.today, input.days.back().day);
    std::vector<Point> bars;
    for (Day day = first; day <= last; day += days(1))
        bars.push_back({.x = day_x(day)});
    for (const ReviewDay& day : input.days)
        bars[static_cast<std::size_t>(days_between(first, day.day))].y += day.answers;
    return bars;
}

std::vector<Point> weekly_bars(const ReviewInput& input)
{
    std::vector<Point> bars;
    for (const auto& [week, sums] : weeks_of(input))
        bars.push_back({.x = day_x(week), .y = static_cast<double>(sums.answers)});
    return bars;
}

Point retention_point(const ReviewDay& week)
{
    Point point{.x = day_x(week.day)};
    point.band = wilson(week.recalled, week.tested);
    point.y = static_cast<double>(week.recalled) / week.tested;
    point.is_thin = week.tested < k_reviews_needed;
    point.detail = point.is_thin ? not_enough_reviews(week.tested)
                                 : Words::tr("%1 of %2 recalled").arg(week.recalled).arg(week.tested);
    return point;
}

} // namespace

Day week_of(Day day)
{
    return day - days(iso_weekday(day) - 1);
}

ChartData reviews_chart(const ReviewInput& input)
{
    ChartData chart;
    chart.title = Words::tr("Reviews a day");
    chart.subtitle = Words::tr("All answers");
    chart.y.title = Words::tr("Reviews");
    chart.y.kind = AxisKind::Count;
    if (input.days.empty()) {
        chart.missing = Words::tr("No reviews yet");
        chart.summary = Words::tr("Reviews: none yet");
        return chart;
    }
    const Day last = std::max(input.today, input.days.back().day);
    const bool is_weekly = days_between(input.days.front().day, last) >= k_daily_bars_max;
    if (is_weekly)
        chart.title = Words::tr("Reviews a week");
    chart.x.title = is_weekly ? Words::tr("Week from") : Words::tr("Study day");
    chart.bar_width = is_weekly ? 7.0 : 1.0;

    Series series{.name = {}, .shape = Shape::Bars, .points = {}};
    series.points = is_weekly ? weekly_bars(input) : daily_bars(input);
    int total = 0;
    double most = 0.0;
    for (const Point& bar : series.points) {
        total += static_cast<int>(bar.y);
        most = std::max(most, bar.y);
    }
    const double from = series.points.front().x;
    const double to = series.points.back().x;
    chart.x.ticks = {{from, {}}, {to, {}}};
    chart.summary = (is_weekly ? Words::tr("Reviews since %1: %2 in all, at most %3 in a week")
                               : Words::tr("Reviews since %1: %2 in all, at most %3 in a day"))
                        .arg(long_date(day_from_x(from)), text_of(AxisKind::Count, total),
                             text_of(AxisKind::Count, most));
    chart.note =
        Words::tr("%1 reviews since %2").arg(text_of(AxisKind::Count, total), long_date(day_from_x(from)));
    chart.series.push_back(std::move(series));
    return chart;
}

ChartData retention_chart(const ReviewInput& input)
{
    ChartData chart;
    chart.title = Words::tr("Recalled when asked");
    chart.subtitle = Words::tr("By week, %");
    chart.x.title = Words::tr("Week from");
    chart.y.title = Words::tr("Recalled");
    chart.y.kind = AxisKind::Percent;
    chart.bar_width = 7.0;

    Series series{.name = {}, .shape = Shape::Intervals, .points = {}};
    int recalled = 0;
    int tested = 0;
    for (const auto& [day, week] : weeks_of(input)) {
        recalled += week.recalled;
        tested += week.tested;
        if (week.tested > 0)
            series.points.push_back(retention_point(week));
    }
    if (tested < k_reviews_needed) {
        chart.missing = not_enough_reviews(tested);
        chart.summary = Words::tr("Recalled when asked: %1").arg(chart.missing);
        return chart;
    }
    chart.x.ticks = {{series.points.front().x, {}}, {series.points.back().x, {}}};
    chart.note = Words::tr("%1 of %2 recalled when asked, so %3 of the time")
                     .arg(recalled)
                     .arg(tested)
                     .arg(range_text(AxisKind::Percent, wilson(recalled, tested)));
    chart.summary = Words::tr("Recalled when asked: %1 of %2 in all, %3")
                        .arg(recalled)
                        .arg(tested)
                        .arg(range_text(AxisKind::Percent, wilson(recalled, tested)));
    chart.series.push_back(std::move(series));
    return chart;
}

} // namespace deference::progress
