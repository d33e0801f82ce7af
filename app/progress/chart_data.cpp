// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/chart_data.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <map>

namespace deference::progress {
namespace {

constexpr double k_same_x = 1e-9;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

// Shown figures: percent as whole points, hours with minutes below ten, counts whole.
QString figure(AxisKind kind, double value)
{
    if (kind == AxisKind::Percent)
        return QLocale().toString(std::lround(value * 100.0));
    return QLocale().toString(std::lround(value));
}

QString with_unit(AxisKind kind, const QString& figures)
{
    if (kind == AxisKind::Percent)
        return figures + QStringLiteral("\u00a0%");
    if (kind == AxisKind::Hours)
        return Words::tr("%1\u00a0h").arg(figures);
    if (kind == AxisKind::Minutes)
        return Words::tr("%1\u00a0min").arg(figures);
    if (kind == AxisKind::Seconds)
        return Words::tr("%1\u00a0s", "seconds").arg(figures);
    return figures;
}

double round_step(AxisKind kind, double span)
{
    if (kind == AxisKind::Percent)
        return span <= 0.2 ? 0.05 : span <= 0.4 ? 0.1 : 0.2;
    const double rough = std::max(span / 5.0, 1e-9);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double step = factor * power;
        // Half a review is none: counts step by whole numbers.
        const bool is_whole = std::abs(step - std::round(step)) < 1e-9;
        if (step >= rough - 1e-9 && (is_whole || kind != AxisKind::Count))
            return step;
    }
    return std::max(10.0 * power, kind == AxisKind::Count ? 1.0 : 0.0);
}

} // namespace

Day day_from_x(double x)
{
    return Day(std::chrono::days(std::lround(x)));
}

bool ChartData::is_empty() const
{
    return std::all_of(series.begin(), series.end(), [](const Series& each) { return each.points.empty(); });
}

QString short_date(Day day)
{
    return QLocale().toString(to_qdate(day), QCoreApplication::translate("Chart", "d MMM", "day and month"));
}

QString long_date(Day day)
{
    return QLocale().toString(to_qdate(day),
                              QCoreApplication::translate("Chart", "ddd d MMMM", "weekday, day and month"));
}

QString text_of(AxisKind kind, double value)
{
    if (kind == AxisKind::Date)
        return long_date(day_from_x(value));
    if (kind == AxisKind::Hours) {
        const long minutes = std::lround(value * 60.0);
        if (minutes % 60 != 0)
            return Words::tr("%1\u00a0h\u00a0%2")
                .arg(minutes / 60)
                .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return with_unit(kind, figure(kind, value));
}

QString text_on(const Axis& axis, double value)
{
    if (axis.kind == AxisKind::Category) {
        for (const Tick& tick : axis.ticks) {
            if (std::abs(tick.value - value) < k_same_x)
                return tick.label;
        }
    }
    return text_of(axis.kind, value);
}

QString tick_text(AxisKind kind, double value)
{
    if (kind == AxisKind::Date)
        return short_date(day_from_x(value));
    // Steps below one have a decimal.
    if (kind != AxisKind::Percent && std::abs(value - std::round(value)) > 1e-9)
        return QLocale().toString(value, 'f', 1);
    return figure(kind, value);
}

QString range_text(AxisKind kind, const Range& range)
{
    if (kind == AxisKind::Date)
        return Words::tr("%1 to %2").arg(text_of(kind, range.low), text_of(kind, range.high));
    const QString low = figure(kind, range.low);
    const QString high = figure(kind, range.high);
    return with_unit(kind, low == high ? low : low + QChar(0x2013) + high);
}

QString value_text(AxisKind kind, const Point& point)
{
    if (point.is_thin)
        return point.detail;
    const QString value = point.band ? range_text(kind, *point.band) : text_of(kind, point.y);
    return point.detail.isEmpty() ? value : Words::tr("%1, %2").arg(value, point.detail);
}

std::vector<double> positions(const ChartData& chart)
{
    std::vector<double> all;
    for (const Series& series : chart.series) {
        for (const Point& point : series.points)
            all.push_back(point.x);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end(), [](double a, double b) { return b - a < k_same_x; }),
              all.end());
    return all;
}

const Point* point_at(const Series& series, double x)
{
    const auto found = std::lower_bound(series.points.begin(), series.points.end(), x - k_same_x,
                                        [](const Point& point, double value) { return point.x < value; });
    return found != series.points.end() && found->x - x < k_same_x ? &*found : nullptr;
}

QString reading(const ChartData& chart, double x)
{
    QString where = text_on(chart.x, x);
    for (const Mark& mark : chart.marks) {
        if (std::abs(mark.x - x) < k_same_x && !mark.label.isEmpty())
            where = Words::tr("%1, %2").arg(where, mark.label);
    }
    QStringList values;
    for (const Series& series : chart.series) {
        if (const Point* point = point_at(series, x))
            values.append(series.name.isEmpty()
                              ? value_text(chart.y.kind, *point)
                              : Words::tr("%1 %2").arg(series.name, value_text(chart.y.kind, *point)));
    }
    return Words::tr("%1: %2").arg(where, values.join(QStringLiteral("; ")));
}

namespace {

// How high the bars of all stacked series reach together, by x.
std::map<double, double> stack_heights(const ChartData& chart)
{
    std::map<double, double> heights;
    for (const Series& series : chart.series) {
        if (series.shape != Shape::Stacked)
            continue;
        for (const Point& point : series.points)
            heights[point.x] += point.y;
    }
    return heights;
}

} // namespace

Range y_extent(const ChartData& chart)
{
    std::optional<Range> extent;
    const auto take = [&extent](double value) {
        extent =
            extent ? Range{std::min(extent->low, value), std::max(extent->high, value)} : Range{value, value};
    };
    for (const Series& series : chart.series) {
        for (const Point& point : series.points) {
            if (point.band) {
                take(point.band->low);
                take(point.band->high);
            }
            if (!point.is_thin && series.shape != Shape::Stacked)
                take(point.y);
        }
    }
    for (const auto& [x, height] : stack_heights(chart))
        take(height);
    return extent.value_or(Range{});
}

std::vector<double> round_ticks(AxisKind kind, Range data)
{
    const bool is_share = kind == AxisKind::Percent;
    if (!is_share)
        data.low = std::min(data.low, 0.0);
    if (is_share)
        data.high = 1.0; // the top is the same on every chart, so that two of them can be compared
    const double step = round_step(kind, data.high - data.low);
    const double first = std::floor(data.low / step + 1e-9);
    const double last = std::max(std::ceil(data.high / step - 1e-9), first + 1.0);
    std::vector<double> ticks;
    for (double index = first; index <= last + 0.5; index += 1.0)
        ticks.push_back(index * step);
    return ticks;
}

} // namespace deference::progress
