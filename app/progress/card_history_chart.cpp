// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/card_history_chart.h"

#include "app/progress/card_charts.h"

#include <QCoreApplication>

namespace deference::progress {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CardHistoryChart)
};

// The day of an answer has two points: how far recall had fallen, which is what is read out there, and 100 %.
Series past(const std::vector<cards::RecallFall>& falls)
{
    Series series{.name = Words::tr("so far"), .points = {}};
    for (std::size_t i = 0; i < falls.size(); ++i) {
        for (const auto& point : falls[i].points)
            series.points.push_back({.x = day_x(point.day), .y = point.recall});
        if (i + 1 < falls.size())
            series.points.back().detail =
                Words::tr("answered %1", "%1: Good").arg(rating_name(falls[i + 1].rating));
    }
    series.points.front().detail =
        Words::tr("first answer, %1", "%1: Good").arg(rating_name(falls.front().rating));
    return series;
}

Series ahead(const std::vector<cards::CurvePoint>& days)
{
    Series series{.name = Words::tr("left alone"), .tone = Tone::Stop, .is_forecast = true, .points = {}};
    for (const cards::CurvePoint& day : days)
        series.points.push_back({.x = day_x(day.day), .y = day.recall.expected, .band = day.recall.range});
    return series;
}

} // namespace

ChartData card_history_chart(const cards::CardInfo& info, Day today)
{
    ChartData chart;
    chart.title = Words::tr("Forgetting curve");
    chart.subtitle = Words::tr("Chance of recall, %");
    chart.x.title = Words::tr("Study day");
    chart.y.kind = AxisKind::Percent;
    chart.y.title = Words::tr("Recall");
    if (info.past.empty() || info.ahead.empty()) {
        chart.missing = info.past.empty() ? Words::tr("This card was never answered")
                                          : Words::tr("This card is new again");
        chart.summary = Words::tr("Forgetting curve: %1").arg(chart.missing);
        return chart;
    }
    chart.series = {past(info.past), ahead(info.ahead)};
    const cards::CurvePoint& last = info.ahead.back();
    chart.x.ticks = {{day_x(today), Words::tr("today")}, {day_x(last.day), {}}, {day_x(*info.first_day), {}}};
    chart.summary = Words::tr("Forgetting curve: today %1, left alone until %2 %3")
                        .arg(range_text(AxisKind::Percent, info.ahead.front().recall.range),
                             long_date(last.day), range_text(AxisKind::Percent, last.recall.range));
    return chart;
}

} // namespace deference::progress
