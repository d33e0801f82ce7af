// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/reasons.h"

#include "app/core/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace deference::cards {

namespace {

constexpr std::array k_why_keys{"step",       "law_changed", "worth",     "first_look",
                                "spare_time", "due",         "new_today", "asked"};
// Less than this is not worth a sentence.
constexpr double k_told_loss = 0.0005;

class CardReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(CardReasonWords)
};

QString date(Day day)
{
    return QLocale().toString(to_qdate(day), CardReasonWords::tr("d MMMM", "day and month"));
}

// Hundredths of a chance: "20–41", "0.2–0.9".
QString points(double low, double high)
{
    const int digits = high < 0.0995 ? 1 : 0;
    const auto figure = [digits](double value) {
        return QLocale().toString(std::max(value, 0.0) * 100.0, 'f', digits);
    };
    const QString a = figure(low);
    const QString b = figure(high);
    return a == b ? a : a + u'\u2013' + b;
}

int whole_seconds(double seconds)
{
    return std::max(static_cast<int>(std::lround(seconds)), 1);
}

QString worth_text(const CardReason& reason)
{
    if (!reason.worth)
        return CardReasonWords::tr("Pays more today than on a later day.");
    const Worth& worth = *reason.worth;
    return CardReasonWords::tr("Worth %1 points on %2 for %n second(s).", "%1: 20–41; %2: 31 March",
                               whole_seconds(reason.seconds))
        .arg(points(worth.range.low, worth.range.high), date(worth.day));
}

QString with_waiting(const CardReason& reason, const QString& sentence)
{
    if (!reason.best_later || reason.loss_by_waiting < k_told_loss)
        return sentence;
    return CardReasonWords::tr("%1 Waiting until %2 loses %3 of them.",
                               "%1: a sentence; %2: 26 March; %3: 0.6")
        .arg(sentence, date(*reason.best_later), points(reason.loss_by_waiting, reason.loss_by_waiting));
}

QString first_look_text(const CardReason& reason)
{
    const QString unseen = CardReasonWords::tr("%n card(s) unseen", nullptr, reason.unseen);
    const QString left = CardReasonWords::tr("%n day(s) left", nullptr, reason.days_left);
    if (!reason.worth)
        return CardReasonWords::tr("First look: %1, %2.", "41 cards unseen, 12 days left").arg(unseen, left);
    return CardReasonWords::tr("First look, worth %1 points on %2: %3, %4.",
                               "%3: 41 cards unseen; %4: 12 days left")
        .arg(points(reason.worth->range.low, reason.worth->range.high), date(reason.worth->day), unseen,
             left);
}

QString spare_text(const CardReason& reason)
{
    if (!reason.worth)
        return CardReasonWords::tr("Nothing better left today.");
    return CardReasonWords::tr("Nothing better left today: worth %1 points on %2.")
        .arg(points(reason.worth->range.low, reason.worth->range.high), date(reason.worth->day));
}

QString due_text(const CardReason& reason)
{
    if (!reason.recall)
        return CardReasonWords::tr("Due today.");
    return CardReasonWords::tr("Due: the chance of recalling it has fallen to %1.", "%1: 62–78 %")
        .arg(percent_range(reason.recall->low, reason.recall->high));
}

QString law_text(std::optional<content::LegalStatus> status)
{
    if (!status)
        return CardReasonWords::tr("It is no longer told as law, since you learned it.");
    switch (*status) {
    case content::LegalStatus::InForce:
        return CardReasonWords::tr("Its law came into force since you learned it.");
    case content::LegalStatus::Proposed:
        return CardReasonWords::tr("Its law became a proposal since you learned it.");
    case content::LegalStatus::Stayed:
        return CardReasonWords::tr("Its law was stayed since you learned it.");
    case content::LegalStatus::Withdrawn:
        return CardReasonWords::tr("Its law was withdrawn since you learned it.");
    case content::LegalStatus::Vacated:
        return CardReasonWords::tr("Its law was vacated since you learned it.");
    case content::LegalStatus::Guidance:
        return CardReasonWords::tr("It became guidance since you learned it.");
    case content::LegalStatus::Pending:
        return CardReasonWords::tr("It became a complaint that is not decided, since you learned it.");
    case content::LegalStatus::SettledOrder:
        return CardReasonWords::tr("It became a settled order since you learned it.");
    case content::LegalStatus::Report:
        return CardReasonWords::tr("It became a report since you learned it.");
    }
    return {};
}

} // namespace

QString to_key(Why why)
{
    return QLatin1String(k_why_keys[static_cast<std::size_t>(why)]);
}

QString reason_text(const CardReason& reason, std::optional<content::LegalStatus> status)
{
    switch (reason.why) {
    case Why::Step:
        return CardReasonWords::tr("You missed it earlier: recalling it after a pause makes it stick.");
    case Why::LawChanged:
        return law_text(status);
    case Why::Worth:
        return with_waiting(reason, worth_text(reason));
    case Why::FirstLook:
        return first_look_text(reason);
    case Why::SpareTime:
        return spare_text(reason);
    case Why::Due:
        return due_text(reason);
    case Why::NewToday:
        return CardReasonWords::tr("One of today’s new cards: %1.", "%1: 41 cards unseen")
            .arg(CardReasonWords::tr("%n card(s) unseen", nullptr, reason.unseen));
    case Why::Asked:
        return reason.worth ? worth_text(reason) : CardReasonWords::tr("You chose it.");
    }
    return {};
}

} // namespace deference::cards
