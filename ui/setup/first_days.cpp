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

FirstDays::FirstDays(QWidget* parent) : Card({}, parent, Padding::Compact)
{
    setAccessibleName(tr("First days"));
}

void FirstDays::set_plan(const plan::Plan& plan, Day today)
{
    delete m_list;
    m_list = new QWidget(this);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    body()->addWidget(m_list);
    int shown = 0;
    for (const plan::PlannedDay& day : plan.days) {
        if (shown < k_days && day.planned_minutes() > 0)
            add_day(day, today, shown++);
    }
    setVisible(shown > 0);
}

// One line a day: the longest task stands for it, the others are in the tool tip.
void FirstDays::add_day(const plan::PlannedDay& day, Day today, int row)
{
    const plan::PlannedTask* longest = nullptr;
    QStringList titles;
    for (const plan::PlannedTask& task : day.tasks) {
        if (task.is_optional())
            continue;
        titles.append(tr("%1, %2", "a task and its length")
                          .arg(task.title, duration_text(std::chrono::minutes(task.minutes))));
        if (!longest || task.minutes > longest->minutes)
            longest = &task;
    }
    const bool is_today = day.day == today;
    const int others = static_cast<int>(titles.size()) - 1;
    auto* tag = new SkillTag(skill_from_id(longest->skill).value_or(Skill::Recall), m_list);
    tag->set_text(longest->title);
    tag->setToolTip(titles.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    tag->setAccessibleDescription(titles.join(QStringLiteral("; ")));
    m_grid->addWidget(make_label(is_today ? tr("Today") : day_text(day.day),
                                 is_today ? Role::BodyStrong : Role::Body,
                                 is_today ? Token::Ink : Token::Ink2, m_list),
                      row, 0);
    m_grid->addWidget(tag, row, 1);
    if (others > 0)
        m_grid->addWidget(
            make_label(tr("and %1 more", "tasks").arg(others), Role::Support, Token::Ink3, m_list), row, 2);
    m_grid->addWidget(make_label(duration_text(std::chrono::minutes(day.planned_minutes())), Role::Support,
                                 Token::Ink2, m_list),
                      row, 3, Qt::AlignTrailing);
}

} // namespace deference::ui
