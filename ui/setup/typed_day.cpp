// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/typed_day.h"

#include "app/core/text.h"

#include <QRegularExpression>

namespace deference::ui {

namespace {

constexpr int k_letters_least = 3; // "Ma" could be March or May
constexpr int k_just_past_days = 56;

// Month 1 to 12 whose name in the locale, or in English, starts with the word; 0 for none.
int month_of(const QString& word, const QLocale& locale)
{
    if (word.size() < k_letters_least)
        return 0;
    for (const QLocale& each : {locale, QLocale(QLocale::English)}) {
        for (int month = 1; month <= 12; ++month) {
            if (fold_for_search(each.standaloneMonthName(month)).startsWith(word) ||
                fold_for_search(each.monthName(month)).startsWith(word))
                return month;
        }
    }
    return 0;
}

bool is_day_first(const QLocale& locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'd') < format.indexOf(u'M');
}

std::optional<Day> checked(int year, int month, int day)
{
    if (year < 100)
        year += 2000;
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(from_qdate(date)) : std::nullopt;
}

std::optional<Day> nearest(int month, int day, Day today)
{
    const int year = to_qdate(today).year();
    for (const int each : {year - 1, year, year + 1}) {
        const auto found = checked(each, month, day);
        if (found && days_between(*found, today) <= k_just_past_days)
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<Day> parse_typed_day(const QString& text, Day today, const QLocale& locale)
{
    if (const auto iso = parse_day(text.trimmed()))
        return *iso;
    static const QRegularExpression part(QStringLiteral("\\d+|\\p{L}[\\p{L}\\p{M}]*"));
    QList<int> numbers;
    int month = 0;
    auto match = part.globalMatch(fold_for_search(text));
    while (match.hasNext()) {
        const QString word = match.next().captured();
        bool is_number = false;
        const int number = word.toInt(&is_number);
        if (is_number)
            numbers.append(number);
        else if (month == 0)
            month = month_of(word, locale); // weekdays and "the" are passed over
    }
    if (month == 0) {
        if (numbers.size() < 2)
            return std::nullopt;
        month = numbers.takeAt(is_day_first(locale) ? 1 : 0);
    }
    if (numbers.size() == 1)
        return nearest(month, numbers.first(), today);
    if (numbers.size() == 2)
        return checked(numbers.at(1), month, numbers.at(0));
    return std::nullopt;
}

} // namespace deference::ui
