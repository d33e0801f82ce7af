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
    // By hand: QDate::fromString builds a parser each time, and a deck reads ten thousand days at once.
    constexpr qsizetype length = 10;
    int digits[length] = {};
    bool readable = text.size() == length;
    for (qsizetype i = 0; readable && i < length; ++i) {
        const bool is_dash = i == 4 || i == 7;
        const char16_t c = text[i].unicode();
        readable = is_dash ? c == u'-' : c >= u'0' && c <= u'9';
        digits[i] = c - u'0';
    }
    if (readable) {
        const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
        const QDate date(year, digits[5] * 10 + digits[6], digits[8] * 10 + digits[9]);
        if (date.isValid())
            return from_qdate(date);
    }
    return fail(ErrorCode::InvalidInput, QStringLiteral("'%1' is not a date").arg(text), {},
                QStringLiteral("write it like 2026-11-23"));
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
