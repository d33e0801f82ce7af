// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/day_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace deference::ui {

namespace {

QString with_year_format()
{
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(QStringLiteral("dddd,?"));
    return format.replace(weekday, QStringLiteral("ddd"));
}

// "dddd, d MMMM yyyy" -> "ddd d MMMM"; the words round the year ("de 2027", "2027. ") go with it.
QString plain_format()
{
    QString format = with_year_format();
    static const QRegularExpression leading(QStringLiteral("^y+[^a-zA-Z']*"));
    static const QRegularExpression trailing(QStringLiteral("([,.\\s]|'[^']*')*y+('[^']*'|[.\\s])*"));
    return format.replace(leading, QString()).replace(trailing, QString()).trimmed();
}

// "d MMM".
QString short_format()
{
    QString format = plain_format();
    static const QRegularExpression weekday(QStringLiteral("[,\\s]*dddd?[,\\s]*"));
    return format.replace(weekday, QString())
        .replace(QStringLiteral("MMMM"), QStringLiteral("MMM"))
        .trimmed();
}

QString formatted(Day day, const QString& format)
{
    return QLocale().toString(to_qdate(day), format);
}

} // namespace

QString day_text(Day day)
{
    return formatted(day, plain_format());
}

QString day_text_with_year(Day day)
{
    return formatted(day, with_year_format());
}

QString day_short_text(Day day)
{
    return formatted(day, short_format());
}

QString weekday_text(Day day)
{
    return QLocale().standaloneDayName(static_cast<int>(iso_weekday(day)), QLocale::ShortFormat);
}

QString weekday_and_number(Day day)
{
    return QCoreApplication::translate("Day", "%1 %2", "weekday and day of the month: Tue 24")
        .arg(weekday_text(day), QLocale().toString(to_qdate(day).day()));
}

QString day_span_text(Day from, Day to)
{
    if (from == to)
        return day_short_text(from);
    const QDate first = to_qdate(from);
    const QDate last = to_qdate(to);
    if (first.month() != last.month())
        return QStringLiteral("%1 \u2013 %2").arg(day_short_text(from), day_short_text(to));
    // Both numbers stand where the locale has the day.
    static const QRegularExpression number(QStringLiteral("d+"));
    const QString days =
        QStringLiteral("'%1\u2013%2'").arg(QLocale().toString(first.day()), QLocale().toString(last.day()));
    return formatted(from, short_format().replace(number, days));
}

QString days_away_text(Day today, Day day)
{
    const int days = days_between(today, day);
    if (days == 0)
        return QCoreApplication::translate("Day", "today");
    if (days == 1)
        return QCoreApplication::translate("Day", "tomorrow");
    if (days == -1)
        return QCoreApplication::translate("Day", "yesterday");
    if (days < 0)
        return QCoreApplication::translate("Day", "%n days ago", nullptr, -days);
    return QCoreApplication::translate("Day", "in %n days", nullptr, days);
}

QString moment_text(Instant at, const QTimeZone& zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(to_ms(at), zone);
    // The short form of some locales has seconds.
    const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return QCoreApplication::translate("Day", "%1, %2", "day, time")
        .arg(day_text(from_qdate(local.date())), QLocale().toString(local.time(), format));
}

} // namespace deference::ui
