// SPDX-License-Identifier: GPL-3.0-or-later
// What is planned, and what the log tells by day, by hour and by rating.
#include "app/core/wilson.h"
#include "app/progress/card_charts.h"
#include "app/progress/review_charts.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace deference::progress {
namespace {

using std::chrono::days;

constexpr double k_ms_per_minute = 60'000.0;
constexpr int k_hours = 24;
constexpr int k_first_hour = 4; // of the study day

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CardCharts)
};

QString count_text(int count)
{
    return text_of(AxisKind::Count, count);
}

// The days a chart covers as bars of a day or a week, and what happened in each.
struct DayBars
{
    bool is_weekly = false;
    std::vector<Day> starts;
    std::vector<cards::DayLog> sums;
};

DayBars bars_of(const cards::Statistics& statistics)
{
    DayBars bars;
    bars.is_weekly = days_between(statistics.from, statistics.today) >= k_daily_bars_max;
    const Day first = bars.is_weekly ? week_of(statistics.from) : statistics.from;
    const int width = bars.is_weekly ? 7 : 1;
    for (Day day = first; day <= statistics.today; day += days(width))
        bars.starts.push_back(day);
    bars.sums.resize(bars.starts.size());
    for (const auto& [day, log] : statistics.days) {
        cards::DayLog& sum = bars.sums[static_cast<std::size_t>(days_between(first, day) / width)];
        for (std::size_t i = 0; i < log.answers.size(); ++i)
            sum.answers[i] += log.answers[i];
        sum.spent += log.spent;
        sum.added += log.added;
    }
    return bars;
}

// Title, axes and ticks of a chart of days.
ChartData day_chart(const DayBars& bars, const QString& by_day, const QString& by_week, const QString& title)
{
    ChartData chart;
    chart.title = bars.is_weekly ? by_week : by_day;
    chart.x.title = bars.is_weekly ? Words::tr("Week from") : Words::tr("Study day");
    chart.y.title = title;
    chart.bar_width = bars.is_weekly ? 7.0 : 1.0;
    if (!bars.starts.empty())
        chart.x.ticks = {{day_x(bars.starts.front()), {}},
                         {day_x(bars.starts.back()), {}},
                         {day_x(bars.starts[bars.starts.size() / 2]), {}}};
    return chart;
}

void set_missing(ChartData& chart, const QString& why)
{
    chart.series.clear();
    chart.note.clear();
    chart.missing = why;
    chart.summary = Words::tr("%1: %2", "a chart, why it is empty").arg(chart.title, why);
}

Tone tone_of(memory::Rating rating)
{
    switch (rating) {
    case memory::Rating::Again:
        return Tone::Again;
    case memory::Rating::Hard:
        return Tone::Hard;
    case memory::Rating::Good:
        return Tone::Good;
    case memory::Rating::Easy:
        return Tone::Easy;
    }
    return Tone::Good;
}

// "08–09".
QString hour_text(int hour)
{
    return QStringLiteral("%1\u2013%2")
        .arg(hour, 2, 10, QLatin1Char('0'))
        .arg((hour + 1) % k_hours, 2, 10, QLatin1Char('0'));
}

} // namespace

QString rating_name(memory::Rating rating)
{
    switch (rating) {
    case memory::Rating::Again:
        return Words::tr("Again", "answer to a card");
    case memory::Rating::Hard:
        return Words::tr("Hard", "answer to a card");
    case memory::Rating::Good:
        return Words::tr("Good", "answer to a card");
    case memory::Rating::Easy:
        return Words::tr("Easy", "answer to a card");
    }
    return {};
}

QString recalled_text(const cards::Retention& share)
{
    return Words::tr("recalled %1 of %2").arg(count_text(share.recalled), count_text(share.total));
}

QString not_enough_reviews(int have, int needed)
{
    return Words::tr("not enough yet: %1 of %2 reviews").arg(have).arg(needed);
}

ChartData due_chart(const cards::Statistics& statistics, const std::vector<Mark>& rounds)
{
    const cards::DueForecast& forecast = statistics.forecast;
    const int length = static_cast<int>(forecast.days.size());
    ChartData chart;
    chart.title = Words::tr("To come");
    chart.subtitle = Words::tr("Reviews planned for the next %n day(s)", nullptr, length);
    chart.x.title = Words::tr("Study day");
    chart.y.title = Words::tr("Reviews");
    if (statistics.learned == 0) {
        set_missing(chart, Words::tr("Nothing is planned until cards were answered"));
        return chart;
    }
    const auto point = [](Day day, int reviews, const Range& minutes) {
        return Point{.x = day_x(day),
                     .y = static_cast<double>(reviews),
                     .detail = reviews > 0 ? range_text(AxisKind::Minutes, minutes) : QString()};
    };
    if (forecast.overdue > 0)
        chart.series.push_back(
            {.name = Words::tr("overdue"),
             .tone = Tone::Weakest,
             .shape = Shape::Stacked,
             .points = {point(statistics.today, forecast.overdue, forecast.overdue_minutes)}});
    Series planned{.name = forecast.overdue > 0 ? Words::tr("planned") : QString(),
                   .shape = Shape::Stacked,
                   .points = {}};
    for (const cards::DueDay& day : forecast.days)
        planned.points.push_back(point(day.day, day.reviews, day.minutes));
    chart.x.ticks = {{planned.points.front().x, Words::tr("today")}, {planned.points.back().x, {}}};
    for (const Mark& round : rounds) {
        if (round.x > planned.points.front().x && round.x <= planned.points.back().x) {
            chart.marks.push_back(round);
            chart.x.ticks.insert(chart.x.ticks.begin(), Tick{round.x, {}});
        }
    }
    chart.series.push_back(std::move(planned));
    QString sum = Words::tr("%Ln review(s) planned, %1", "%1: 40–60 min", forecast.total)
                      .arg(range_text(AxisKind::Minutes, forecast.minutes));
    if (forecast.overdue > 0)
        sum = Words::tr("%1; %2 of them overdue").arg(sum, count_text(forecast.overdue));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.subtitle, sum);
    chart.note = Words::tr("%1. Each answer plans the next, so later days fill up.").arg(sum);
    if (forecast.new_cards > 0)
        chart.note +=
            u' ' + Words::tr("%Ln new card(s) are not planned for any day.", nullptr, forecast.new_cards);
    return chart;
}

ChartData answers_chart(const cards::Statistics& statistics)
{
    const DayBars bars = bars_of(statistics);
    ChartData chart =
        day_chart(bars, Words::tr("Answers a day"), Words::tr("Answers a week"), Words::tr("Answers"));
    chart.subtitle = Words::tr("By rating");
    if (statistics.answers == 0) {
        set_missing(chart, Words::tr("No answers in this time"));
        return chart;
    }
    for (const memory::Rating rating : memory::k_ratings) {
        const std::size_t place = memory::index_of(rating);
        Series series{
            .name = rating_name(rating), .tone = tone_of(rating), .shape = Shape::Stacked, .points = {}};
        for (std::size_t i = 0; i < bars.starts.size(); ++i)
            series.points.push_back(
                {.x = day_x(bars.starts[i]), .y = static_cast<double>(bars.sums[i].answers[place])});
        chart.series.push_back(std::move(series));
    }
    chart.note = Words::tr("%Ln answer(s) on %1", "%1: 12 days", statistics.answers)
                     .arg(Words::tr("%n day(s)", nullptr, statistics.days_studied));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.title, chart.note);
    return chart;
}

ChartData card_minutes_chart(const cards::Statistics& statistics)
{
    const DayBars bars = bars_of(statistics);
    ChartData chart =
        day_chart(bars, Words::tr("Minutes a day"), Words::tr("Minutes a week"), Words::tr("Minutes"));
    chart.subtitle = Words::tr("Spent on cards");
    chart.y.kind = AxisKind::Minutes;
    if (!statistics.median_minutes) {
        set_missing(chart, Words::tr("No answers in this time"));
        return chart;
    }
    Series series{.name = {}, .shape = Shape::Bars, .points = {}};
    for (std::size_t i = 0; i < bars.starts.size(); ++i) {
        const int answers = bars.sums[i].all();
        series.points.push_back(
            {.x = day_x(bars.starts[i]),
             .y = static_cast<double>(bars.sums[i].spent.count()) / k_ms_per_minute,
             .detail = answers > 0 ? Words::tr("%Ln answer(s)", nullptr, answers) : QString()});
    }
    chart.series.push_back(std::move(series));
    const double total = static_cast<double>(statistics.spent.count()) / k_ms_per_minute;
    chart.note =
        Words::tr("%1 in all; half of the %2 took %3 or less", "%1: 340 min, %2: 12 days, %3: 14 min")
            .arg(text_of(AxisKind::Minutes, total),
                 Words::tr("%n day(s) studied", nullptr, statistics.days_studied),
                 text_of(AxisKind::Minutes, *statistics.median_minutes));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.title, chart.note);
    return chart;
}

ChartData added_chart(const cards::Statistics& statistics)
{
    const DayBars bars = bars_of(statistics);
    ChartData chart =
        day_chart(bars, Words::tr("Cards added a day"), Words::tr("Cards added a week"), Words::tr("Cards"));
    chart.subtitle = Words::tr("From packs and your own");
    int added = 0;
    Series series{.name = {}, .shape = Shape::Bars, .points = {}};
    for (std::size_t i = 0; i < bars.starts.size(); ++i) {
        added += bars.sums[i].added;
        series.points.push_back({.x = day_x(bars.starts[i]), .y = static_cast<double>(bars.sums[i].added)});
    }
    if (added == 0) {
        set_missing(chart, Words::tr("No cards were added in this time"));
        return chart;
    }
    chart.series.push_back(std::move(series));
    chart.note =
        Words::tr("%1 of %Ln card(s)", "%1: added in this time", statistics.cards).arg(count_text(added));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.title, chart.note);
    return chart;
}

ChartData answer_times_chart(const cards::Statistics& statistics)
{
    ChartData chart;
    chart.title = Words::tr("Time for an answer");
    chart.subtitle = Words::tr("Seconds; eight of ten lie in the bar");
    chart.x.kind = AxisKind::Category;
    chart.x.title = Words::tr("Rating");
    chart.y.kind = AxisKind::Seconds;
    chart.y.title = Words::tr("Seconds");
    Series series{.name = {}, .shape = Shape::Intervals, .points = {}};
    QStringList said;
    for (const memory::Rating rating : memory::k_ratings) {
        const cards::AnswerTimes& times = statistics.times[memory::index_of(rating)];
        const double x = static_cast<double>(memory::index_of(rating));
        chart.x.ticks.push_back({x, rating_name(rating)});
        if (times.answers == 0)
            continue;
        Point point{.x = x, .y = times.median, .band = times.middle};
        point.is_thin = times.answers < cards::k_times_needed;
        point.detail = Words::tr("%Ln answer(s)", nullptr, times.answers);
        if (!point.is_thin) {
            point.detail = Words::tr("middle %1; %2", "%1: 9 s, %2: 48 answers")
                               .arg(text_of(AxisKind::Seconds, times.median), point.detail);
            said.append(QStringLiteral("%1 %2").arg(rating_name(rating),
                                                    range_text(AxisKind::Seconds, times.middle)));
        }
        series.points.push_back(std::move(point));
    }
    if (statistics.answers < k_card_answers_needed) {
        set_missing(chart, not_enough_reviews(statistics.answers, k_card_answers_needed));
        return chart;
    }
    chart.x.range = Range{0.0, 3.0};
    chart.series.push_back(std::move(series));
    chart.note = Words::tr("%Ln answer(s)", nullptr, statistics.answers);
    chart.summary =
        Words::tr("%1: %2", "a chart, what it says").arg(chart.title, said.join(QStringLiteral(", ")));
    return chart;
}

ChartData day_hours_chart(const cards::Statistics& statistics)
{
    ChartData chart;
    chart.title = Words::tr("Hours of the day");
    chart.subtitle = Words::tr("Answers given in each, where you were");
    chart.x.kind = AxisKind::Category;
    chart.x.title = Words::tr("Hour");
    chart.y.title = Words::tr("Answers");
    Series series{.name = {}, .shape = Shape::Bars, .points = {}};
    std::vector<Tick> others;
    int busiest = 0;
    for (int place = 0; place < k_hours; ++place) {
        const int hour = (place + k_first_hour) % k_hours;
        const cards::HourLog& log = statistics.hours[static_cast<std::size_t>(hour)];
        if (log.answers > statistics.hours[static_cast<std::size_t>(busiest)].answers)
            busiest = hour;
        // Names of every fourth hour find room first.
        (hour % 4 == 0 ? chart.x.ticks : others).push_back({static_cast<double>(place), hour_text(hour)});
        Point point{.x = static_cast<double>(place), .y = static_cast<double>(log.answers)};
        if (log.reviews.total >= k_card_answers_needed) {
            const Range range = wilson(log.reviews.recalled, log.reviews.total);
            point.detail = Words::tr("%1, so %2 of the time", "%1: recalled 41 of 48, %2: 76–91 %")
                               .arg(recalled_text(log.reviews), range_text(AxisKind::Percent, range));
        } else if (log.reviews.total > 0) {
            point.detail = recalled_text(log.reviews);
        }
        series.points.push_back(std::move(point));
    }
    chart.x.ticks.insert(chart.x.ticks.end(), others.begin(), others.end());
    if (statistics.answers == 0) {
        set_missing(chart, Words::tr("No answers in this time"));
        return chart;
    }
    chart.series.push_back(std::move(series));
    chart.note = Words::tr("%Ln answer(s), most of them at %1", "%1: 08–09", statistics.answers)
                     .arg(hour_text(busiest));
    chart.summary = Words::tr("%1: %2", "a chart, what it says").arg(chart.title, chart.note);
    return chart;
}

} // namespace deference::progress
