// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/recall_chart.h"

#include "app/progress/evidence.h"

#include <QCoreApplication>

namespace deference::progress {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecallChart)
};

Point point_of(Day day, const RecallEstimate& estimate, bool is_labelled)
{
    Point point{.x = day_x(day), .y = estimate.middle, .band = estimate.range};
    if (is_labelled)
        point.label = range_text(AxisKind::Percent, estimate.range);
    return point;
}

} // namespace

ChartData recall_heading()
{
    ChartData chart;
    chart.title = Words::tr("Recall forecast");
    chart.subtitle = Words::tr("Chance of recalling the cards learned so far, %");
    chart.x.title = Words::tr("Study day");
    chart.y.kind = AxisKind::Percent;
    chart.y.title = Words::tr("Recall");
    return chart;
}

ChartData recall_chart(const RecallInput& input)
{
    ChartData chart = recall_heading();
    if (input.reviews < k_reviews_needed || input.days.empty()) {
        chart.missing = not_enough_reviews(std::min(input.reviews, k_reviews_needed));
        chart.summary = Words::tr("Recall forecast: %1").arg(chart.missing);
        return chart;
    }

    const Day first = input.days.front().day;
    const Day last = input.days.back().day;
    const bool has_round = input.next_round && *input.next_round >= first && *input.next_round <= last;
    const Day target = has_round ? *input.next_round : last;

    Series plan{.name = Words::tr("with plan"), .points = {}};
    Series stop{.name = Words::tr("if you stop"), .tone = Tone::Stop, .points = {}};
    std::optional<RecallDay> at_target;
    for (const RecallDay& each : input.days) {
        const bool is_target = each.day == target;
        if (is_target)
            at_target = each;
        plan.points.push_back(point_of(each.day, each.with_plan, is_target));
        stop.points.push_back(point_of(each.day, each.if_you_stop, is_target));
    }
    if (has_round)
        chart.marks.push_back({day_x(target), input.next_round_name});
    chart.x.ticks = {{day_x(target), {}}, {day_x(last), {}}, {day_x(first), Words::tr("today")}};
    chart.series = {std::move(plan), std::move(stop)};
    if (!at_target) { // a gap in the days: nothing to say about that one
        chart.summary = Words::tr("Recall forecast from %1 to %2").arg(long_date(first), long_date(last));
        return chart;
    }
    chart.summary = Words::tr("Recall forecast for %1: with the plan %2, if you stop %3")
                        .arg(has_round && !input.next_round_name.isEmpty()
                                 ? Words::tr("%1, %2").arg(input.next_round_name, long_date(target))
                                 : long_date(target),
                             range_text(AxisKind::Percent, at_target->with_plan.range),
                             range_text(AxisKind::Percent, at_target->if_you_stop.range));
    return chart;
}

} // namespace deference::progress
