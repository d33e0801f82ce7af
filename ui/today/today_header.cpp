// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_header.h"

#include "app/core/text.h"
#include "ui/widgets/capacity_bar.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLocale>

namespace deference::ui {

using std::chrono::minutes;

namespace {

QString next_round_text(const plan::Overview& overview)
{
    const QString week = TodayHeader::tr("week %1 of %2").arg(overview.week).arg(overview.weeks);
    if (!overview.next_round)
        return week;
    const QString round = overview.next_round->milestone.name;
    if (overview.next_round->days_left == 0)
        return TodayHeader::tr("Today: %1, %2", "round, week n of m").arg(round, week);
    const QString days =
        TodayHeader::tr("%n day(s) to %1", nullptr, overview.next_round->days_left).arg(round);
    return overview.next_round->milestone.is_estimate
               ? TodayHeader::tr("about %1, %2", "days to the round, week n of m").arg(days, week)
               : QStringLiteral("%1, %2").arg(days, week);
}

} // namespace

TodayHeader::TodayHeader(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    m_date = make_label({}, Role::PageTitle, Token::Ink, this);
    m_next = make_label({}, Role::Body, Token::Ink2, this);
    left->addWidget(m_date);
    left->addWidget(m_next);
    layout->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    auto* words = new QHBoxLayout;
    words->setSpacing(4);
    m_to_go = make_label({}, Role::BodyStrong, Token::Ink, this);
    m_of = make_label({}, Role::Body, Token::Ink2, this);
    words->addStretch(1);
    words->addWidget(m_to_go);
    words->addWidget(m_of);
    right->addStretch(1);
    right->addLayout(words);
    m_bar = new CapacityBar(this);
    m_bar->setFixedWidth(200);
    m_bar->setAccessibleName(tr("Today's minutes"));
    right->addWidget(m_bar, 0, Qt::AlignRight);
    right->addStretch(1);
    layout->addLayout(right);
}

void TodayHeader::show_overview(const plan::Overview& overview)
{
    const QLocale locale;
    m_date->setText(locale.toString(to_qdate(overview.today),
                                    tr("dddd d MMMM", "day in the page title, see QDate::toString")));
    m_next->setText(next_round_text(overview));
    const plan::OverviewDay today = overview.today_or_empty();
    int open = 0;
    for (const plan::OverviewTask& task : today.tasks) {
        if (!task.is_done() && !task.planned.is_optional())
            open += std::max(0, task.planned.minutes - task.minutes_spent);
    }
    const int done = overview.minutes_done_today();
    m_to_go->setText(open > 0 ? tr("%1 to go", "duration").arg(duration_text(minutes(open)))
                              : tr("Done for today"));
    m_of->setText(open > 0 ? tr("of %1", "duration").arg(duration_text(minutes(open + done))) : QString());
    m_bar->set_minutes(minutes(open + done), minutes(std::max(open + done, today.capacity_minutes)),
                       minutes(done));
}

} // namespace deference::ui
