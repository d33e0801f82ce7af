// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/study_days_card.h"

#include "app/core/text.h"
#include "ui/widgets/capacity_bar.h"
#include "ui/widgets/heatmap_strip.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace deference::ui {
namespace {

using std::chrono::minutes;

// "6:10 of 9:30", "9:30 planned", "0:40"; columns of such figures line up.
QString week_text(const progress::StudyWeek& week)
{
    if (week.planned.count() == 0)
        return duration_short(week.done);
    if (week.done.count() == 0)
        return StudyDaysCard::tr("%1 planned", "hours of a week").arg(duration_short(week.planned));
    return StudyDaysCard::tr("%1 of %2", "hours done of hours planned")
        .arg(duration_short(week.done), duration_short(week.planned));
}

} // namespace

StudyDaysCard::StudyDaysCard(QWidget* parent) : Card({}, parent)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(new ElideLabel(tr("Study days"), Role::CardHeading, Token::Ink, this));
    m_total = new ElideLabel({}, Role::Support, Token::Ink3, this);
    words->addWidget(m_total);
    body()->addLayout(words);
    m_strip = new HeatmapStrip(this);
    body()->addSpacing(4);
    body()->addWidget(m_strip);
    body()->addSpacing(4);
    body()->addWidget(make_line(Qt::Horizontal, this));
    m_place = new QVBoxLayout;
    body()->addLayout(m_place);
    body()->addStretch(1);
    setAccessibleName(tr("Study days"));
}

void StudyDaysCard::show_days(const progress::StudyDays& days)
{
    QList<HeatDay> heat;
    for (const progress::StudyDay& day : days.days)
        heat.append({to_qdate(day.day), day.studied, day.is_ahead, day.is_today, day.round});
    m_strip->set_days(heat);
    const QString total = duration_text(days.total);
    m_total->setText(days.so_far <= 1
                         ? tr("First day, %1", "time studied").arg(total)
                         : tr("%1 of %2 days, %3", "days studied, of days gone by, total time")
                               .arg(QString::number(days.studied), QString::number(days.so_far), total));

    delete m_weeks;
    m_weeks = new QWidget(this);
    auto* grid = new QGridLayout(m_weeks);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const progress::StudyWeek& week : days.weeks) {
        const Role role = week.is_current ? Role::SupportStrong : Role::Support;
        const Token tone = week.is_current ? Token::Ink : Token::Ink2;
        auto* bar = new CapacityBar(m_weeks);
        bar->setAccessibleName(tr("Week %1, hours").arg(week.number));
        bar->set_minutes(std::min(week.done, week.planned), std::max(week.planned, minutes(1)));
        auto* text = make_label(week_text(week), role, tone, m_weeks);
        text->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(make_label(tr("W%1", "week, short").arg(week.number), role, tone, m_weeks), row, 0);
        grid->addWidget(bar, row, 1);
        grid->addWidget(text, row, 2);
        ++row;
    }
    m_place->addWidget(m_weeks);
}

} // namespace deference::ui
