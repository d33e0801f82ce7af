// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_header.h"

#include "app/core/text.h"
#include "app/plan/weeks.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>

namespace deference::ui {

namespace {

constexpr int k_by_day = 1;

} // namespace

PlanHeader::PlanHeader(QWidget* parent)
    : QWidget(parent), m_figures(new ElideLabel({}, Role::Body, Token::Ink2, this)),
      m_steps(new QWidget(this)), m_view(new SegmentedControl(this)),
      m_replan(make_button(tr("Re-plan"), ButtonKind::Secondary, this, u"undo"))
{
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_back = make_icon_button(rtl ? u"chevron-right" : u"chevron-left", tr("Week before"), m_steps);
    m_on = make_icon_button(rtl ? u"chevron-left" : u"chevron-right", tr("Week after"), m_steps);
    auto* steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(0);
    steps->addWidget(m_back);
    steps->addWidget(m_on);
    m_view->setAccessibleName(tr("What is shown"));
    m_view->add_segment(tr("All weeks"));
    m_view->add_segment(tr("This week"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(make_label(tr("Plan"), Role::SectionTitle, Token::Ink, this));
    row->addWidget(m_figures, 1);
    row->addWidget(m_steps);
    row->addWidget(m_view);
    row->addWidget(m_replan);
    connect(m_view, &SegmentedControl::current_changed, this, &PlanHeader::view_chosen);
    connect(m_back, &QToolButton::clicked, this, [this] { emit week_stepped(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { emit week_stepped(1); });
    connect(m_replan, &QPushButton::clicked, this, &PlanHeader::replan_requested);
}

bool PlanHeader::is_by_day() const
{
    return m_view->current() == k_by_day;
}

void PlanHeader::set_by_day(bool by_day)
{
    m_view->set_current(by_day ? k_by_day : 0);
}

void PlanHeader::show_overview(const plan::Overview& overview, Day week)
{
    m_steps->setVisible(is_by_day());
    if (overview.days.empty())
        return m_figures->set_text({});
    const Day first = is_by_day() ? week : overview.days.front().day;
    const Day last = is_by_day() ? week + std::chrono::days(6) : overview.days.back().day;
    m_figures->set_text(tr("%1, %2 of %3 done", "days; hours done; hours in all")
                            .arg(day_span_text(first, last),
                                 duration_text(std::chrono::minutes(overview.minutes_done)),
                                 duration_text(std::chrono::minutes(overview.minutes_planned))));
    m_back->setEnabled(plan::monday_of(overview.days.front().day) < week);
    m_on->setEnabled(week + std::chrono::days(7) <= overview.days.back().day);
}

} // namespace deference::ui
