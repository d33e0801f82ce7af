// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_data.h"

#include "app/cards/deck.h"
#include "app/library/library.h"
#include "app/plan/overview.h"

#include <QCoreApplication>
#include <QLocale>

namespace deference::ui {

namespace {

Countdown countdown_to(const plan::NextRound& next, const plan::Overview& overview, const content::Pack* pack)
{
    Countdown countdown;
    countdown.days = next.days_left;
    countdown.round = next.milestone.name;
    const QString format =
        QCoreApplication::translate("SideNav", "ddd d MMMM", "weekday, day, month, see QDate::toString");
    const QString day = QLocale().toString(to_qdate(next.milestone.day), format);
    countdown.when = next.milestone.is_estimate
                         ? QCoreApplication::translate("SideNav", "about %1", "a date").arg(day)
                         : day;
    const content::RoundInfo* info = pack ? pack->rounds().find(next.milestone.round) : nullptr;
    if (info && !next.milestone.is_estimate)
        countdown.when = QCoreApplication::translate("SideNav", "%1, %2 min", "date, length of the round")
                             .arg(day)
                             .arg(info->minutes);
    for (const plan::Milestone& round : overview.milestones) {
        countdown.rounds.append(round.name);
        countdown.rounds_done += overview.process->find(round.round)->is_over(overview.today) ? 1 : 0;
    }
    return countdown;
}

} // namespace

Result<NavigationData> load_navigation(const Library& library)
{
    NavigationData data;
    DEFERENCE_TRY_ASSIGN(
        const plan::Overview overview,
        plan::load_overview(library.database(), library.catalogue(), study_day(library.clock())));
    data.needs_setup = !overview.process.has_value();
    DEFERENCE_TRY_ASSIGN(data.due_cards, cards::load_due_count(library));
    if (overview.process && overview.next_round) {
        const auto pack = library.catalogue().find(overview.process->pack_key);
        data.countdown = countdown_to(*overview.next_round, overview, pack.get());
    }
    return data;
}

} // namespace deference::ui
