// SPDX-License-Identifier: GPL-3.0-or-later
// How steady the cards stand, and how well the memory model said what would be recalled.
#include "app/core/wilson.h"
#include "app/progress/card_charts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace deference::progress {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CardCharts)
};

// Bars over bins that have names.
ChartData histogram_chart(const cards::Histogram& histogram, ChartData chart,
                          const std::vector<QString>& names)
{
    chart.x.kind = AxisKind::Category;
    chart.y.title = Words::tr("Cards");
    if (histogram.total == 0) {
        chart.missing = Words::tr("No card was answered yet");
        chart.summary = Words::tr("%1: %2", "a chart, why it is empty").arg(chart.title, chart.missing);
        return chart;
    }
    Series series{.name = {}, .shape = Shape::Bars, .points = {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double x = static_cast<double>(i);
        chart.x.ticks.push_back({x, names[i]});
        series.points.push_back({.x = x, .y = static_cast<double>(histogram.counts[i])});
    }
    // The ends first: names between them are left out where there is no room.
    std::ranges::rotate(chart.x.ticks, chart.x.ticks.end() - 1);
    chart.series.push_back(std::move(series));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.title, chart.note);
    return chart;
}

QString of_cards(int cards)
{
    return Words::tr("%Ln card(s)", nullptr, cards);
}

QString days_text(double days)
{
    if (days < 1.0)
        return Words::tr("less than a day");
    return Words::tr("%n day(s)", nullptr, static_cast<int>(std::lround(days)));
}

} // namespace

ChartData stability_chart(const cards::Statistics& statistics)
{
    const cards::Histogram& histogram = statistics.stability;
    ChartData chart;
    chart.title = Words::tr("Stability");
    chart.subtitle = Words::tr("Days until recall has fallen to 90\u00a0%");
    chart.x.title = Words::tr("Days");
    std::vector<QString> names;
    for (std::size_t i = 0; i + 1 < histogram.edges.size(); ++i) {
        const QString from = QLocale().toString(std::lround(histogram.edges[i]));
        const double to = histogram.edges[i + 1];
        names.push_back(i == 0 ? Words::tr("under %1").arg(std::lround(to))
                        : std::isfinite(to)
                            ? QStringLiteral("%1\u2013%2").arg(from, QLocale().toString(std::lround(to)))
                            : Words::tr("%1 and more").arg(from));
    }
    if (histogram.median)
        chart.note = Words::tr("%1; half of them stand for %2 or less", "%1: 212 cards, %2: 9 days")
                         .arg(of_cards(histogram.total), days_text(*histogram.median));
    return histogram_chart(histogram, std::move(chart), names);
}

ChartData difficulty_chart(const cards::Statistics& statistics)
{
    const cards::Histogram& histogram = statistics.difficulty;
    ChartData chart;
    chart.title = Words::tr("Difficulty");
    chart.subtitle = Words::tr("From 1, easy, to 10, hard");
    chart.x.title = Words::tr("Difficulty");
    std::vector<QString> names;
    for (std::size_t i = 0; i + 1 < histogram.edges.size(); ++i)
        names.push_back(QStringLiteral("%1\u2013%2")
                            .arg(std::lround(histogram.edges[i]))
                            .arg(std::lround(histogram.edges[i + 1])));
    const int hard = histogram.counts.empty() ? 0 : histogram.counts.back() + histogram.counts.rbegin()[1];
    chart.note =
        Words::tr("%1, %2 of them at 8 or above", "%1: 212 cards").arg(of_cards(histogram.total)).arg(hard);
    return histogram_chart(histogram, std::move(chart), names);
}

ChartData recall_now_chart(const cards::Statistics& statistics)
{
    const cards::Histogram& histogram = statistics.recall_now;
    ChartData chart;
    chart.title = Words::tr("Recall today");
    chart.subtitle = Words::tr("Cards by their chance of being recalled, %");
    chart.x.title = Words::tr("Chance");
    std::vector<QString> names;
    for (std::size_t i = 0; i + 1 < histogram.edges.size(); ++i)
        names.push_back(range_text(AxisKind::Percent, {histogram.edges[i], histogram.edges[i + 1]}));
    if (statistics.recall) {
        const Range& range = statistics.recall->range;
        const double total = histogram.total;
        const Range known{std::floor(range.low * total), std::ceil(range.high * total)};
        chart.note =
            Words::tr("Of %1 about %2 would be recalled today, %3", "%1: 212 cards, %2: 150–180, %3: 71–85 %")
                .arg(of_cards(histogram.total), range_text(AxisKind::Count, known),
                     range_text(AxisKind::Percent, range));
    }
    return histogram_chart(histogram, std::move(chart), names);
}

ChartData calibration_chart(const cards::Statistics& statistics)
{
    const cards::Calibration& calibration = statistics.calibration;
    ChartData chart;
    chart.title = Words::tr("Does the model hold?");
    chart.subtitle = Words::tr("Recalled against predicted, %");
    chart.x.kind = AxisKind::Percent;
    chart.x.title = Words::tr("Predicted");
    chart.y.kind = AxisKind::Percent;
    chart.y.title = Words::tr("Recalled");
    chart.bar_width = 0.05;
    if (calibration.actual.total < cards::k_calibration_needed) {
        chart.missing = not_enough_reviews(calibration.actual.total, cards::k_calibration_needed);
        chart.summary = Words::tr("%1: %2", "a chart, why it is empty").arg(chart.title, chart.missing);
        return chart;
    }
    Series actual{.name = Words::tr("recalled"), .shape = Shape::Intervals, .points = {}};
    Series line{.name = Words::tr("as predicted"), .tone = Tone::Plan, .points = {}};
    for (const cards::CalibrationBin& bin : calibration.bins) {
        Point point{.x = bin.mean};
        point.y = static_cast<double>(bin.actual.recalled) / bin.actual.total;
        point.band = wilson(bin.actual.recalled, bin.actual.total);
        point.is_thin = bin.actual.total < k_card_answers_needed;
        point.detail = point.is_thin ? not_enough_reviews(bin.actual.total, k_card_answers_needed)
                                     : Words::tr("%1 of %2").arg(bin.actual.recalled).arg(bin.actual.total);
        actual.points.push_back(std::move(point));
        line.points.push_back({.x = bin.mean, .y = bin.mean});
    }
    const double lowest = std::floor(calibration.bins.front().mean * 10.0) / 10.0;
    chart.x.range = Range{lowest, 1.0};
    chart.x.ticks = {{1.0, {}}, {lowest, {}}};
    for (int tenth = static_cast<int>(std::lround(lowest * 10.0)) + 1; tenth < 10; ++tenth)
        chart.x.ticks.push_back({tenth / 10.0, {}});
    chart.series = {std::move(actual), std::move(line)};
    const cards::Retention& all = calibration.actual;
    chart.note = Words::tr("On average %1 was predicted; %2, so %3 of the time.",
                           "%1: 88 %, %2: recalled 412 of 478, %3: 84–88 %")
                     .arg(text_of(AxisKind::Percent, calibration.mean), recalled_text(all),
                          range_text(AxisKind::Percent, wilson(all.recalled, all.total)));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.title, chart.note);
    chart.note +=
        u' ' + Words::tr("Log loss %1; always saying the average would get %2. Gap between the dots "
                         "and the line: %3 points.",
                         "%1: 0.352, %2: 0.401, %3: 3.1")
                   .arg(QLocale().toString(calibration.log_loss, 'f', 3),
                        QLocale().toString(calibration.constant_loss, 'f', 3),
                        QLocale().toString(calibration.gap * 100.0, 'f', 1));
    return chart;
}

} // namespace deference::progress
