// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/study_days.h"

#include "app/core/text.h"
#include "ui/widgets/heatmap_strip.h"
#include "ui/widgets/labels.h"

namespace deference::ui {

StudyDays::StudyDays(QWidget* parent) : Card(tr("Study days"), parent)
{
    m_total = make_label({}, Role::Support, Token::Ink2, this);
    header()->addWidget(m_total);
    m_strip = new HeatmapStrip(this);
    body()->addWidget(m_strip);
}

void StudyDays::show_overview(const plan::Overview& overview)
{
    setVisible(overview.process.has_value());
    if (!overview.process)
        return;
    Day first = overview.process->started_on;
    first -= std::chrono::days(iso_weekday(first) - 1);
    QList<HeatDay> days;
    int studied = 0;
    int minutes = 0;
    Day last = first + std::chrono::weeks(overview.weeks) - std::chrono::days(1);
    for (const plan::Milestone& round : overview.milestones)
        last = std::max(last, round.day);
    last += std::chrono::days(7 - iso_weekday(last)); // whole weeks
    for (Day day = first; day <= last; day += std::chrono::days(1)) {
        const auto found = overview.study_minutes.find(day);
        const int spent = found == overview.study_minutes.end() ? 0 : found->second;
        studied += spent > 0 ? 1 : 0;
        minutes += spent;
        HeatDay heat{to_qdate(day),
                     std::chrono::minutes(spent),
                     day > overview.today || (day == overview.today && spent == 0),
                     day == overview.today,
                     {}};
        for (const plan::Milestone& round : overview.milestones) {
            if (round.day == day)
                heat.round = round.name;
        }
        days.append(heat);
    }
    m_strip->set_days(days);
    const int so_far = std::max(0, days_between(overview.process->started_on, overview.today)) + 1;
    m_total->setText(tr("%1 of %n day(s), %2", "days studied, total time", so_far)
                         .arg(studied)
                         .arg(duration_text(std::chrono::minutes(minutes))));
}

void StudyDays::set_narrow(bool narrow)
{
    m_strip->set_layout(narrow ? HeatmapStrip::Layout::Row : HeatmapStrip::Layout::Grid);
}

} // namespace deference::ui
