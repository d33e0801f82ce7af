// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a value: what is plotted, in which unit, and what it says in words. Features make these,
// ui/charts draws them, and the table, the announcement and the exports read the same values, so they cannot
// disagree.
//
//     ChartData chart;
//     chart.y.kind = AxisKind::Percent;                       // 0.85 is shown as 85
//     chart.series.push_back({.name = tr("with plan"), .points = {{.x = day_x(today), .y = 0.78}}});
#pragma once
#include "app/core/day.h"
#include "app/core/range.h"

#include <QString>
#include <optional>
#include <vector>

namespace deference::progress {

// Beyond four, plots become small multiples; the view draws the first four and asserts in debug builds.
inline constexpr std::size_t k_series_max = 4;

// How numbers of an axis are stored. Date: days since 1970-01-01. Percent: probability, 0 to 1. Hours,
// Minutes, Seconds: of these. Category, for x only: 0, 1, 2 and so on, named by the tick that stands there.
enum class AxisKind { Date, Percent, Hours, Minutes, Seconds, Count, Category };

[[nodiscard]] inline double day_x(Day day)
{
    return static_cast<double>(day.time_since_epoch().count());
}
[[nodiscard]] Day day_from_x(double x);

struct Tick
{
    double value = 0.0;
    QString label; // what the kind of the axis says, when empty
};

struct Axis
{
    AxisKind kind = AxisKind::Count;
    QString title;              // column heading of the table: "Study day", "Reviews"
    std::optional<Range> range; // none: what the points need, in round steps
    std::vector<Tick> ticks;    // most important first: those without room are left out; none: round steps
};

// Intervals: a vertical bar with a dot for each point, a dashed outline without a dot where it is thin.
// Stacked: bars on those of the stacked series before.
enum class Shape { Line, Bars, Stacked, Intervals };
// Where the look comes from. Skill takes colour, dash and marker of Series::skill; Again to Easy are the
// answers of cards, in bars every other one hatched.
enum class Tone { Estimate, Weakest, Stop, Plan, Skill, Again, Hard, Good, Easy };

struct Point
{
    double x = 0.0;
    double y = 0.0;
    std::optional<Range> band = {}; // shown instead of y in words: ranges, not points
    QString label = {};             // written beside the point; a labelled point also gets a marker
    QString detail = {};            // "41 of 48 recalled"; follows the value, or stands for it when thin
    bool is_thin = false;           // too little evidence: no number is said
    [[nodiscard]] bool operator==(const Point&) const = default;
};

struct Series
{
    QString name;
    Tone tone = Tone::Estimate;
    QString skill = {}; // with Tone::Skill: a skill's id
    Shape shape = Shape::Line;
    bool is_forecast = false;  // dashed, with the paler band
    std::vector<Point> points; // by x
};

// A vertical line at something that happens: a round.
struct Mark
{
    double x = 0.0;
    QString label; // for the read-out: "Hiring manager"
};

struct ChartData
{
    QString title;
    QString subtitle; // what is plotted and in which unit: "Cards learned so far, %"
    Axis x{AxisKind::Date, {}, {}, {}};
    Axis y;
    std::vector<Series> series;
    std::vector<Mark> marks;
    // How much of x one bar covers; of days 1 or 7.
    double bar_width = 1.0;
    QString summary; // one sentence that says what a glance at the plot would: its accessible name
    QString note;    // shown under the plot; may be empty
    QString missing; // why there is nothing to plot yet, with counts; the plot is not shown then

    [[nodiscard]] bool is_empty() const;
};

// ---- in words
// "Tue 24 March", or the number with its unit.
[[nodiscard]] QString text_of(AxisKind kind, double value);
// The same of a place on an axis, which may have names for its places: "7–14 days".
[[nodiscard]] QString text_on(const Axis& axis, double value);
// "24 Mar", "80": without the unit, for ticks.
[[nodiscard]] QString tick_text(AxisKind kind, double value);
// "62–78 %", "47–54 h", "12"; one figure when both ends read alike.
[[nodiscard]] QString range_text(AxisKind kind, const Range& range);
// What the table and the read-out say about a point: its range, else its value, then its detail.
[[nodiscard]] QString value_text(AxisKind kind, const Point& point);

// ---- stepping
// Every x that has a point, rising, each once.
[[nodiscard]] std::vector<double> positions(const ChartData& chart);
// Null when the series has no point there.
[[nodiscard]] const Point* point_at(const Series& series, double x);
// "Tue 24 March, Hiring manager: with plan 81–89 %, if you stop 61–73 %".
[[nodiscard]] QString reading(const ChartData& chart, double x);

// ---- scales
// The lowest and highest y that is drawn; {0, 0} without points.
[[nodiscard]] Range y_extent(const ChartData& chart);
// Round steps (1, 2, 2.5, 5 times a power of ten; percent in 5, 10, 20 points) that enclose the data, four to
// six of them. Counts and times start at 0, percent ends at 1 at most.
[[nodiscard]] std::vector<double> round_ticks(AxisKind kind, Range data);

// ---- dates
[[nodiscard]] QString short_date(Day day); // "24 Mar"
[[nodiscard]] QString long_date(Day day);  // "Tue 24 March"

} // namespace deference::progress
