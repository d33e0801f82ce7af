// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/hours_chart.h"

#include "app/progress/evidence.h"

#include <QCoreApplication>
#include <algorithm>

namespace deference::progress {
namespace {

using std::chrono::minutes;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HoursChart)
};

double hours(minutes value)
{
    return static_cast<double>(value.count()) / 60.0;
}

// The days before today that say something about the pace.
std::vector<PlannedDone> days_gone(const HoursInput& input)
{
    std::vector<PlannedDone> gone;
    for (const HoursDay& day : input.days) {
        if (day.day < input.today)
            gone.push_back({hours(day.planned), hours(day.done)});
    }
    return gone;
}

struct Remaining
{
    double hours = 0.0;
    int days = 0;
};

Remaining remaining_until(const HoursInput& input, Day last)
{
    Remaining left;
    for (const HoursDay& day : input.days) {
        if (day.day < input.today || day.day > last)
            continue;
        const minutes to_do =
            day.day == input.today ? std::max(minutes(0), day.planned - day.done) : day.planned;
        left.hours += hours(to_do);
        left.days += to_do.count() > 0 ? 1 : 0;
    }
    return left;
}

Range outlook_at(const HoursInput& input, const Pace& pace, minutes done, Day last)
{
    const Remaining left = remaining_until(input, last);
    const Range more = expected_hours(pace, left.hours, left.days);
    return {hours(done) + more.low, hours(done) + more.high};
}

Series forecast(const HoursInput& input, const Pace& pace, minutes done)
{
    Series series{.name = Words::tr("at this pace"), .is_forecast = true, .points = {}};
    // Today's point starts the wedge at what is done.
    series.points.push_back(
        {.x = day_x(input.today), .y = hours(done), .band = Range{hours(done), hours(done)}});
    for (const HoursDay& day : input.days) {
        if (day.day <= input.today)
            continue;
        const Range range = outlook_at(input, pace, done, day.day);
        const double middle = hours(done) + pace.ratio * remaining_until(input, day.day).hours;
        series.points.push_back({.x = day_x(day.day), .y = middle, .band = range});
    }
    return series;
}

} // namespace

HoursOutlook hours_outlook(const HoursInput& input)
{
    HoursOutlook outlook;
    for (const HoursDay& day : input.days) {
        outlook.planned += day.planned;
        if (day.day <= input.today)
            outlook.done += day.done;
        outlook.planned_days_gone += day.day < input.today && day.planned.count() > 0 ? 1 : 0;
    }
    if (const auto pace = pace_of(days_gone(input)); pace && !input.days.empty())
        outlook.expected = outlook_at(input, *pace, outlook.done, input.days.back().day);
    return outlook;
}

ChartData hours_chart(const HoursInput& input)
{
    ChartData chart;
    chart.title = Words::tr("Hours");
    chart.subtitle = Words::tr("Done against the plan");
    chart.x.title = Words::tr("Study day");
    chart.y.kind = AxisKind::Hours;
    chart.y.title = Words::tr("Hours");
    const HoursOutlook outlook = hours_outlook(input);
    if (input.days.empty() || (outlook.planned.count() == 0 && outlook.done.count() == 0)) {
        chart.missing = Words::tr("No hours planned yet");
        chart.summary = Words::tr("Hours: no hours are planned yet");
        return chart;
    }

    Series plan{.name = Words::tr("plan"), .tone = Tone::Plan, .points = {}};
    Series done{.name = Words::tr("done"), .points = {}};
    minutes planned_sum{0};
    minutes done_sum{0};
    for (const HoursDay& day : input.days) {
        planned_sum += day.planned;
        plan.points.push_back({.x = day_x(day.day), .y = hours(planned_sum)});
        if (day.day > input.today)
            continue;
        done_sum += day.done;
        done.points.push_back({.x = day_x(day.day), .y = hours(done_sum)});
    }
    if (done_sum.count() > 0)
        done.points.back().label = text_of(AxisKind::Hours, hours(done_sum));

    const Day first = input.days.front().day;
    const Day last = input.days.back().day;
    chart.x.ticks = {{day_x(first), {}}, {day_x(last), {}}};
    const QString total = text_of(AxisKind::Hours, hours(outlook.planned));
    const QString done_text = text_of(AxisKind::Hours, hours(outlook.done));
    // The first series is drawn on top.
    if (!done.points.empty())
        chart.series.push_back(std::move(done));
    chart.series.push_back(std::move(plan));
    if (outlook.expected && last > input.today) {
        const auto pace = pace_of(days_gone(input));
        chart.series.push_back(forecast(input, *pace, outlook.done));
        QString range = range_text(AxisKind::Hours, *outlook.expected);
        const QString unit = range_text(AxisKind::Hours, {0, 0}).mid(1);
        range.chop(unit.size()); // "47–54 of 54 h 30": the unit is said once
        chart.note = Words::tr("On course for %1 of %2").arg(range, total);
    } else if (last > input.today) {
        chart.note = not_enough_days(outlook.planned_days_gone);
    } else {
        chart.note = Words::tr("%1 done of %2 planned").arg(done_text, total);
    }
    chart.summary =
        outlook.expected && last > input.today
            ? Words::tr("Hours: %1 done; on course for %2 of %3 by %4")
                  .arg(done_text, range_text(AxisKind::Hours, *outlook.expected), total, long_date(last))
            : Words::tr("Hours: %1 done of %2 planned by %3").arg(done_text, total, long_date(last));
    return chart;
}

} // namespace deference::progress
