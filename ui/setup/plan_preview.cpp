// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/plan_preview.h"

#include "app/core/text.h"
#include "app/plan/weeks.h"
#include "ui/setup/first_days.h"
#include "ui/setup/round_timeline.h"
#include "ui/setup/week_stacks.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/skill_tag.h"

namespace deference::ui {

namespace {

constexpr std::size_t k_notices_most = 2; // the plan page shows them all

Severity severity_of(plan::NoticeKind kind)
{
    switch (kind) {
    case plan::NoticeKind::NoTime:
    case plan::NoticeKind::MinimumDoesNotFit:
    case plan::NoticeKind::CoreLeftOut:
    case plan::NoticeKind::DayOverCapacity:
        return Severity::Medium;
    default:
        return Severity::Note;
    }
}

QWidget* make_legend(QWidget* parent)
{
    auto* legend = new QWidget(parent);
    auto* row = new FlowLayout(legend, 10, 4);
    for (const Skill skill : k_all_skills)
        row->addWidget(new SkillTag(skill, legend, SkillTag::Length::Short));
    return legend;
}

} // namespace

PlanPreview::PlanPreview(QWidget* parent)
    : QWidget(parent), m_timeline(new RoundTimeline), m_weeks_card(new Card({}, this)),
      m_stacks(new WeekStacks), m_hours(make_label({}, Role::Support, Token::Ink2)),
      m_notices(new QVBoxLayout), m_first_days(new FirstDays(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* rounds = new Card(tr("Your rounds"), this);
    rounds->body()->addWidget(m_timeline);
    column->addWidget(rounds);
    m_weeks_card->header()->addWidget(m_hours);
    m_weeks_card->body()->addWidget(m_stacks);
    m_weeks_card->body()->addWidget(make_legend(m_weeks_card));
    column->addWidget(m_weeks_card);
    m_notices->setSpacing(8);
    column->addLayout(m_notices);
    column->addWidget(m_first_days);
    column->addStretch();
}

void PlanPreview::set_plan(const plan::Plan& plan, Day today)
{
    m_timeline->set_plan(plan, today);
    std::vector<plan::WeekSummary> weeks = plan::summarise_weeks(plan.days);
    m_weeks_card->set_title(tr("%n weeks", nullptr, static_cast<int>(weeks.size())));
    show_hours(weeks);
    m_stacks->set_weeks(std::move(weeks));
    show_notices(plan.notices);
    m_first_days->set_plan(plan, today);
}

void PlanPreview::show_hours(const std::vector<plan::WeekSummary>& weeks)
{
    int work = 0;
    int room = 0;
    for (const plan::WeekSummary& sum : weeks) {
        work += sum.planned_minutes;
        room += sum.capacity_minutes;
    }
    m_hours->setText(
        tr("%1 of work, room for %2")
            .arg(duration_text(std::chrono::minutes(work)), duration_text(std::chrono::minutes(room))));
    m_hours->setToolTip(
        tr("Room is your time less a reserve of 15 %, and less still in the days before a round."));
}

void PlanPreview::show_notices(const std::vector<plan::Notice>& notices)
{
    while (QLayoutItem* item = m_notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // What does not fit comes first; a single note is enough beside it.
    std::vector<const plan::Notice*> shown;
    for (const Severity wanted : {Severity::Medium, Severity::Note}) {
        for (const plan::Notice& notice : notices) {
            const bool is_elsewhere = notice.kind == plan::NoticeKind::RoundsOutOfOrder; // beside the dates
            const std::size_t most = wanted == Severity::Medium ? k_notices_most : 1;
            if (!is_elsewhere && severity_of(notice.kind) == wanted && shown.size() < most)
                shown.push_back(&notice);
        }
    }
    for (const plan::Notice* notice : shown) {
        auto* bar = new NoticeBar(severity_of(notice->kind), this);
        bar->set_sentence(notice->sentence, notice->proposal);
        m_notices->addWidget(bar);
    }
}

} // namespace deference::ui
