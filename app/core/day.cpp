// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/day.h"

#include <QDateTime>

namespace deference {

namespace {

QDateTime local(Instant instant, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(to_ms(instant), zone);
}

} // namespace

Day study_day(Instant instant, const QTimeZone& zone)
{
    // Wall-clock arithmetic on purpose: 03:59 belongs to yesterday also on the day of a clock change.
    const QDateTime wall = local(instant, zone);
    const Day day = from_qdate(wall.date());
    return wall.time() < QTime(static_cast<int>(k_study_day_start.count()), 0) ? day - std::chrono::days(1)
                                                                               : day;
}

Instant start_of(Day day, const QTimeZone& zone)
{
    const QDateTime start(to_qdate(day), QTime(static_cast<int>(k_study_day_start.count()), 0), zone);
    return instant_from_ms(start.toMSecsSinceEpoch());
}

int utc_offset_seconds(Instant instant, const QTimeZone& zone)
{
    return local(instant, zone).offsetFromUtc();
}

QString to_iso(Day day)
{
    return to_qdate(day).toString(Qt::ISODate);
}

Result<Day> parse_day(const QString& text)
{
    const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid())
        return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is not a date").arg(text), {},
                    QStringLiteral("write it like 2026-11-23"));
    return from_qdate(date);
}

QDate to_qdate(Day day)
{
    return QDate::fromJulianDay(day.time_since_epoch().count() + 2440588);
}

Day from_qdate(QDate date)
{
    return Day(std::chrono::days(date.toJulianDay() - 2440588));
}

} // namespace deference
