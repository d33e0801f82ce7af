// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/parse.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

namespace deference::plan {

namespace {

constexpr double k_hours_max = 16.0;
constexpr std::array k_weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

Failure bad(const QString& what, const QString& option, const QString& todo)
{
    return fail(ErrorCode::InvalidInput, what, option, todo);
}

struct Pair
{
    QString name;
    QString value;
};

// "a=1,b=2" in one or several pieces.
Result<std::vector<Pair>> pairs(const QStringList& text, const QString& option, const QString& example)
{
    std::vector<Pair> all;
    for (const QString& piece : text.join(u',').split(u',', Qt::SkipEmptyParts)) {
        const auto sign = piece.indexOf(u'=');
        const Pair pair{piece.left(sign).trimmed().toLower(), piece.mid(sign + 1).trimmed()};
        if (sign < 1 || pair.name.isEmpty() || pair.value.isEmpty())
            return bad(QStringLiteral("'%1' is not a pair").arg(piece.trimmed()), option,
                       QStringLiteral("write it like %1").arg(example));
        all.push_back(pair);
    }
    return all;
}

QString normal(QString text)
{
    return text.trimmed().toLower().replace(u'-', u'_').replace(u' ', u'_');
}

QString short_name(const QString& key)
{
    static const QRegularExpression prefix(QStringLiteral("^r\\d+_"));
    return QString(key).remove(prefix);
}

// "1.5", "1,5" is split before it gets here, "1:30", "2h".
std::optional<double> hours_from(QString text)
{
    if (text.endsWith(u'h'))
        text.chop(1);
    const auto colon = text.indexOf(u':');
    bool is_number = false;
    if (colon > 0) {
        const int minutes = text.mid(colon + 1).toInt(&is_number);
        if (!is_number || minutes < 0 || minutes > 59)
            return std::nullopt;
        const int whole = text.left(colon).toInt(&is_number);
        return is_number ? std::optional(whole + minutes / 60.0) : std::nullopt;
    }
    const double hours = text.toDouble(&is_number); // "nan" and "inf" are numbers to Qt
    return is_number && std::isfinite(hours) ? std::optional(hours) : std::nullopt;
}

RoundAnswer& answer_for(std::vector<RoundAnswer>& answers, const QString& round)
{
    const auto found =
        std::find_if(answers.begin(), answers.end(), [&](const auto& one) { return one.round == round; });
    return found == answers.end() ? answers.emplace_back(RoundAnswer{round, {}, {}}) : *found;
}

Result<void> read_dates(const SetupText& text, const content::RoundsFile& rounds, Day today,
                        SetupAnswers& answers)
{
    const QString option = QStringLiteral("--round");
    DEFERENCE_TRY_ASSIGN(const auto dates,
                         pairs(text.rounds, option, QStringLiteral("recruiter=2026-12-01")));
    for (const Pair& pair : dates) {
        const auto key = parse_round(pair.name, rounds);
        if (!key)
            return fail(key.error().in(option));
        const auto day = parse_day(pair.value);
        if (!day)
            return fail(day.error().in(option));
        if (*day < today)
            return bad(QStringLiteral("%1 for '%2' is in the past").arg(pair.value, pair.name), option,
                       QStringLiteral("give a day from %1 on, or leave the round out").arg(to_iso(today)));
        if (days_between(today, *day) > k_weeks_max * 7)
            return bad(QStringLiteral("%1 for '%2' is more than %3 weeks away")
                           .arg(pair.value, pair.name)
                           .arg(k_weeks_max),
                       option, QStringLiteral("plan for a nearer day"));
        RoundAnswer& answer = answer_for(answers.rounds, *key);
        if (answer.dated_on && *answer.dated_on != *day)
            return bad(QStringLiteral("'%1' has two dates").arg(pair.name), option,
                       QStringLiteral("give one"));
        answer.dated_on = *day;
    }
    return {};
}

Result<void> read_ratings(const SetupText& text, const content::RoundsFile& rounds, SetupAnswers& answers)
{
    const QString option = QStringLiteral("--self");
    DEFERENCE_TRY_ASSIGN(const auto ratings,
                         pairs(text.ratings, option, QStringLiteral("recruiter=4,technical_pm=2")));
    for (const Pair& pair : ratings) {
        const auto key = parse_round(pair.name, rounds);
        if (!key)
            return fail(key.error().in(option));
        bool is_number = false;
        const int rating = pair.value.toInt(&is_number);
        if (!is_number || rating < 1 || rating > 5)
            return bad(QStringLiteral("'%1' for '%2' is not a rating").arg(pair.value, pair.name), option,
                       QStringLiteral("give 1 (new to me) to 5 (ready), or leave the round out"));
        answer_for(answers.rounds, *key).self_rating = rating;
    }
    return {};
}

Result<void> read_start(const SetupText& text, Day today, SetupAnswers& answers)
{
    if (!text.start.isEmpty()) {
        const auto day = parse_day(text.start.trimmed());
        if (!day)
            return fail(day.error().in(QStringLiteral("--start")));
        if (*day < today || days_between(today, *day) > k_weeks_max * 7)
            return bad(*day < today
                           ? QStringLiteral("%1 is in the past").arg(text.start)
                           : QStringLiteral("%1 is more than %2 weeks away").arg(text.start).arg(k_weeks_max),
                       QStringLiteral("--start"),
                       QStringLiteral("start on %1 or soon after").arg(to_iso(today)));
        answers.started_on = *day;
    }
    if (!text.weeks.isEmpty()) {
        bool is_number = false;
        const int weeks = text.weeks.trimmed().toInt(&is_number);
        if (!is_number || weeks < 1 || weeks > k_weeks_max)
            return bad(QStringLiteral("'%1' is not a number of weeks").arg(text.weeks),
                       QStringLiteral("--weeks"),
                       QStringLiteral("give 4, 5 or 6 (1 to %1 are possible)").arg(k_weeks_max));
        answers.weeks = weeks;
    }
    return {};
}

void add_notes(const content::RoundsFile& rounds, ParsedSetup& parsed)
{
    std::optional<Day> last;
    for (const content::RoundInfo& info : rounds.rounds) {
        const auto found =
            std::find_if(parsed.answers.rounds.begin(), parsed.answers.rounds.end(),
                         [&](const RoundAnswer& one) { return one.round == info.key && one.dated_on; });
        if (found == parsed.answers.rounds.end())
            continue;
        if (last && *found->dated_on < *last)
            parsed.notes.append(
                QCoreApplication::translate("PlanSetup",
                                            "%1 comes before an earlier round; the plan follows your dates.")
                    .arg(info.name));
        last = std::max(last.value_or(*found->dated_on), *found->dated_on);
    }
    if (parsed.answers.availability && parsed.answers.availability->per_week() == 0)
        parsed.notes.append(
            QCoreApplication::translate("PlanSetup", "No weekday has any time, so nothing can be planned."));
    else if (parsed.answers.availability && parsed.answers.availability->per_week() < 240)
        parsed.notes.append(QCoreApplication::translate(
            "PlanSetup", "Under four hours a week even the minimum may not fit."));
}

} // namespace

Result<QString> parse_round(const QString& text, const content::RoundsFile& rounds)
{
    const QString wanted = normal(text);
    QStringList names;
    for (const content::RoundInfo& info : rounds.rounds) {
        if (wanted == info.key || wanted == short_name(info.key))
            return info.key;
        names.append(short_name(info.key));
    }
    return bad(QStringLiteral("there is no round '%1'").arg(text.trimmed()), {},
               QStringLiteral("the rounds are %1").arg(names.join(QStringLiteral(", "))));
}

Result<Availability> parse_hours(const QStringList& text)
{
    const QString option = QStringLiteral("--hours");
    const QString example = QStringLiteral("mon=1.5,tue=1.5,sat=3");
    DEFERENCE_TRY_ASSIGN(const auto hours, pairs(text, option, example));
    if (hours.empty())
        return bad(QStringLiteral("no weekday is given"), option,
                   QStringLiteral("write it like %1").arg(example));
    Availability availability;
    for (const Pair& pair : hours) {
        const auto weekday = std::find_if(k_weekdays.begin(), k_weekdays.end(), [&](const char* name) {
            return pair.name.size() >= 3 && QLatin1String(name).startsWith(pair.name);
        });
        if (weekday == k_weekdays.end())
            return bad(QStringLiteral("'%1' is not a weekday").arg(pair.name), option,
                       QStringLiteral("use mon, tue, wed, thu, fri, sat, sun"));
        const auto number = hours_from(pair.value);
        if (!number)
            return bad(QStringLiteral("'%1' for %2 is not a number of hours").arg(pair.value, pair.name),
                       option, QStringLiteral("write it like %1").arg(example));
        if (*number < 0 || *number > k_hours_max)
            return bad(QStringLiteral("%1 hours on %2 are not possible").arg(pair.value, pair.name), option,
                       QStringLiteral("give 0 to 16"));
        availability.minutes[static_cast<std::size_t>(weekday - k_weekdays.begin())] =
            static_cast<int>(std::lround(*number * 60));
    }
    return availability;
}

Result<ParsedSetup> parse_setup(const SetupText& text, const content::RoundsFile& rounds, Day today)
{
    ParsedSetup parsed;
    DEFERENCE_TRY(read_start(text, today, parsed.answers));
    DEFERENCE_TRY(read_dates(text, rounds, today, parsed.answers));
    if (!text.hours.isEmpty()) {
        DEFERENCE_TRY_ASSIGN(parsed.answers.availability, parse_hours(text.hours));
    }
    DEFERENCE_TRY(read_ratings(text, rounds, parsed.answers));
    add_notes(rounds, parsed);
    return parsed;
}

Result<OverrideAction> parse_override_action(const QString& text)
{
    if (const auto action = override_action_from_key(normal(text)))
        return *action;
    return bad(QStringLiteral("'%1' is not a way to overrule the plan").arg(text), {},
               QStringLiteral("use skip, move or swap"));
}

Result<QString> parse_task(const QString& text, const content::PlanFile& file)
{
    const QString wanted = normal(text);
    const auto matches = [&](const auto& infos) {
        return std::any_of(infos.begin(), infos.end(), [&](const auto& info) { return info.key == wanted; });
    };
    if (matches(file.tasks) || matches(file.recurring) || matches(file.repeatable))
        return wanted;
    const QString prefixed = QStringLiteral("t_") + wanted;
    if (file.find(prefixed))
        return prefixed;
    return fail(ErrorCode::NotFound, QStringLiteral("there is no task '%1'").arg(text.trimmed()), {},
                QStringLiteral("look up its id in the plan"));
}

} // namespace deference::plan
