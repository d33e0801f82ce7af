// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/statistics_json.h"

#include "app/core/wilson.h"

#include <QJsonArray>
#include <cmath>

namespace deference::cards {

namespace {

constexpr double k_ms_per_minute = 60'000.0;

QJsonObject range_json(const Range& range)
{
    return {{QStringLiteral("low"), range.low}, {QStringLiteral("high"), range.high}};
}

QJsonObject share_json(const Retention& share)
{
    QJsonObject json{{QStringLiteral("recalled"), share.recalled}, {QStringLiteral("total"), share.total}};
    if (share.total > 0) {
        const Range range = wilson(share.recalled, share.total);
        json[QStringLiteral("low")] = range.low;
        json[QStringLiteral("high")] = range.high;
    }
    return json;
}

QJsonValue recall_json(const std::optional<memory::RecallForecast>& recall)
{
    return recall ? QJsonValue(range_json(recall->range)) : QJsonValue();
}

QJsonValue number_json(const std::optional<double>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

double minutes(std::chrono::milliseconds spent)
{
    return static_cast<double>(spent.count()) / k_ms_per_minute;
}

void put_ratings(QJsonObject& json, const memory::PerRating<int>& counts)
{
    for (const Rating rating : memory::k_ratings)
        json[to_key(rating)] = counts[memory::index_of(rating)];
}

// The last edge of a scale without an end is null.
QJsonObject histogram_json(const Histogram& histogram)
{
    QJsonArray bins;
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double to = histogram.edges[i + 1];
        bins.append(QJsonObject{{QStringLiteral("from"), histogram.edges[i]},
                                {QStringLiteral("to"), std::isfinite(to) ? QJsonValue(to) : QJsonValue()},
                                {QStringLiteral("cards"), histogram.counts[i]}});
    }
    return {{QStringLiteral("bins"), bins}, {QStringLiteral("median"), number_json(histogram.median)}};
}

QJsonObject forecast_json(const DueForecast& forecast)
{
    QJsonArray days;
    for (const DueDay& day : forecast.days)
        days.append(QJsonObject{{QStringLiteral("day"), to_iso(day.day)},
                                {QStringLiteral("reviews"), day.reviews},
                                {QStringLiteral("minutes"), range_json(day.minutes)}});
    return {{QStringLiteral("overdue"), forecast.overdue},
            {QStringLiteral("overdue_minutes"), range_json(forecast.overdue_minutes)},
            {QStringLiteral("total"), forecast.total},
            {QStringLiteral("minutes"), range_json(forecast.minutes)},
            {QStringLiteral("new_cards"), forecast.new_cards},
            {QStringLiteral("days"), days}};
}

QJsonArray retention_json(const RetentionTable& table)
{
    QJsonArray spans;
    for (std::size_t i = 0; i < k_retention_spans.size(); ++i)
        spans.append(QJsonObject{{QStringLiteral("span"), to_key(k_retention_spans[i])},
                                 {QStringLiteral("young"), share_json(table[i].young)},
                                 {QStringLiteral("mature"), share_json(table[i].mature)},
                                 {QStringLiteral("both"), share_json(table[i].both())},
                                 {QStringLiteral("first"), share_json(table[i].first)}});
    return spans;
}

QJsonArray days_json(const std::map<Day, DayLog>& days)
{
    QJsonArray list;
    for (const auto& [day, log] : days) {
        QJsonObject json{{QStringLiteral("day"), to_iso(day)},
                         {QStringLiteral("minutes"), minutes(log.spent)},
                         {QStringLiteral("added"), log.added}};
        put_ratings(json, log.answers);
        list.append(json);
    }
    return list;
}

QJsonArray buttons_json(const Statistics& statistics)
{
    QJsonArray stages;
    for (const Stage stage : k_stages) {
        QJsonObject json{{QStringLiteral("stage"), to_key(stage)}};
        put_ratings(json, statistics.buttons[static_cast<std::size_t>(stage)]);
        stages.append(json);
    }
    return stages;
}

QJsonArray times_json(const Statistics& statistics)
{
    QJsonArray ratings;
    for (const Rating rating : memory::k_ratings) {
        const AnswerTimes& times = statistics.times[memory::index_of(rating)];
        const bool is_known = times.answers >= k_times_needed;
        ratings.append(QJsonObject{
            {QStringLiteral("rating"), to_key(rating)},
            {QStringLiteral("answers"), times.answers},
            {QStringLiteral("median_seconds"), is_known ? QJsonValue(times.median) : QJsonValue()},
            {QStringLiteral("seconds"), is_known ? range_json(times.middle) : QJsonValue()}});
    }
    return ratings;
}

QJsonArray hours_json(const Statistics& statistics)
{
    QJsonArray hours;
    for (std::size_t hour = 0; hour < statistics.hours.size(); ++hour)
        hours.append(QJsonObject{{QStringLiteral("hour"), static_cast<int>(hour)},
                                 {QStringLiteral("answers"), statistics.hours[hour].answers},
                                 {QStringLiteral("reviews"), share_json(statistics.hours[hour].reviews)}});
    return hours;
}

QJsonObject calibration_json(const Calibration& calibration)
{
    const bool is_known = calibration.actual.total >= k_calibration_needed;
    const auto said = [is_known](double value) { return is_known ? QJsonValue(value) : QJsonValue(); };
    QJsonArray bins;
    for (const CalibrationBin& bin : calibration.bins)
        bins.append(QJsonObject{{QStringLiteral("from"), bin.predicted.low},
                                {QStringLiteral("to"), bin.predicted.high},
                                {QStringLiteral("predicted_mean"), bin.mean},
                                {QStringLiteral("actual"), share_json(bin.actual)}});
    return {{QStringLiteral("reviews"), calibration.actual.total},
            {QStringLiteral("reviews_needed"), k_calibration_needed},
            {QStringLiteral("predicted_mean"), said(calibration.mean)},
            {QStringLiteral("actual"), share_json(calibration.actual)},
            {QStringLiteral("log_loss"), said(calibration.log_loss)},
            {QStringLiteral("constant_log_loss"), said(calibration.constant_loss)},
            {QStringLiteral("gap"), said(calibration.gap)},
            {QStringLiteral("bins"), is_known ? bins : QJsonArray()}};
}

QJsonArray areas_json(const std::vector<AreaFigures>& areas)
{
    QJsonArray list;
    for (const AreaFigures& area : areas)
        list.append(QJsonObject{{QStringLiteral("area"), area.area},
                                {QStringLiteral("cards"), area.cards},
                                {QStringLiteral("learned"), area.learned},
                                {QStringLiteral("reviews"), share_json(area.reviews)},
                                {QStringLiteral("recall_now"), recall_json(area.recall_now)}});
    return list;
}

QJsonObject leeches_json(int total, const std::vector<LeechLine>& lines)
{
    QJsonArray listed;
    for (const LeechLine& line : lines)
        listed.append(QJsonObject{{QStringLiteral("id"), line.leech.card.to_string()},
                                  {QStringLiteral("question"), line.question},
                                  {QStringLiteral("area"), line.area},
                                  {QStringLiteral("lapses"), line.leech.lapses},
                                  {QStringLiteral("answers"), line.leech.reps},
                                  {QStringLiteral("advice"), to_key(line.advice)}});
    return {{QStringLiteral("total"), total}, {QStringLiteral("listed"), listed}};
}

} // namespace

QJsonObject statistics_json(const Statistics& statistics, const std::vector<LeechLine>& leeches)
{
    return {{QStringLiteral("from"), to_iso(statistics.from)},
            {QStringLiteral("today"), to_iso(statistics.today)},
            {QStringLiteral("cards"), statistics.cards},
            {QStringLiteral("learned"), statistics.learned},
            {QStringLiteral("suspended"), statistics.suspended},
            {QStringLiteral("answers"), statistics.answers},
            {QStringLiteral("minutes"), minutes(statistics.spent)},
            {QStringLiteral("days_studied"), statistics.days_studied},
            {QStringLiteral("median_minutes"), number_json(statistics.median_minutes)},
            {QStringLiteral("forecast"), forecast_json(statistics.forecast)},
            {QStringLiteral("retention"), retention_json(statistics.retention)},
            {QStringLiteral("recall_now"), recall_json(statistics.recall)},
            {QStringLiteral("stability"), histogram_json(statistics.stability)},
            {QStringLiteral("difficulty"), histogram_json(statistics.difficulty)},
            {QStringLiteral("recall_now_bins"), histogram_json(statistics.recall_now)},
            {QStringLiteral("days"), days_json(statistics.days)},
            {QStringLiteral("buttons"), buttons_json(statistics)},
            {QStringLiteral("times"), times_json(statistics)},
            {QStringLiteral("hours"), hours_json(statistics)},
            {QStringLiteral("calibration"), calibration_json(statistics.calibration)},
            {QStringLiteral("areas"), areas_json(statistics.areas)},
            {QStringLiteral("leeches"), leeches_json(statistics.leeches_total, leeches)}};
}

} // namespace deference::cards
