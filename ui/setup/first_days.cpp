// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/first_days.h"

#include "app/core/text.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skill_tag.h"

#include <QGridLayout>

namespace deference::ui {

namespace {

constexpr int k_days = 2;

} // namespace

FirstDays::FirstDays(QWidget* parent) : Card(tr("First days"), parent) {}

void FirstDays::set_plan(const plan::Plan& plan, Day today)
{
    delete m_list;
    m_list = new QWidget(this);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    body()->addWidget(m_list);
    int shown = 0;
    for (const plan::PlannedDay& day : plan.days) {
        if (shown == k_days)
            break;
        if (day.planned_minutes() == 0)
            continue;
        if (shown > 0)
            m_grid->setRowMinimumHeight(m_grid->rowCount(), 4);
        add_day(day, today);
        ++shown;
    }
    setVisible(shown > 0);
}

void FirstDays::add_day(const plan::PlannedDay& day, Day today)
{
    const bool is_today = day.day == today;
    int row = m_grid->rowCount();
    m_grid->addWidget(make_label(is_today ? tr("Today") : day_text(day.day),
                                 is_today ? Role::BodyStrong : Role::Body,
                                 is_today ? Token::Ink : Token::Ink2, m_list),
                      row, 0);
    for (const plan::PlannedTask& task : day.tasks) {
        if (task.is_optional())
            continue;
        auto* tag = new SkillTag(skill_from_id(task.skill).value_or(Skill::Recall), m_list);
        tag->set_text(task.title);
        tag->setToolTip(task.reason.toHtmlEscaped());
        m_grid->addWidget(tag, row, 1);
        m_grid->addWidget(
            make_label(duration_text(std::chrono::minutes(task.minutes)), Role::Support, Token::Ink3, m_list),
            row, 2, Qt::AlignTrailing);
        ++row;
    }
}

} // namespace deference::ui
