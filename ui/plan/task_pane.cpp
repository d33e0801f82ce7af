// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/task_pane.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/skill_tag.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace deference::ui {

namespace {

enum Line { Why, Evidence, How };

} // namespace

TaskPane::TaskPane(QWidget* parent)
    : QFrame(parent), m_title(new ElideLabel({}, Role::TaskTitle, Token::Ink, this)),
      m_skill(new SkillTag(Skill::Recall, this)),
      m_about(make_wrapped_label({}, Role::Support, Token::Ink2, this)), m_lines(new QGridLayout),
      m_locked(make_wrapped_label({}, Role::Body, Token::Ink2, this)),
      m_close(make_icon_button(u"close", tr("Close details"), this)), m_panel(new OverridePanel(this))
{
    setProperty("ground", QStringLiteral("card"));
    setAccessibleName(tr("Selected task"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 12, 12);
    row->setSpacing(20);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(10);
    facts->addWidget(m_skill);
    facts->addWidget(m_about, 1);
    words->addLayout(facts);
    m_lines->setHorizontalSpacing(10);
    m_lines->setVerticalSpacing(4);
    m_lines->setContentsMargins(0, 4, 0, 0);
    m_lines->setColumnStretch(1, 1);
    const QStringList names{tr("Why", "heading of a reason"), tr("Done when"), tr("How")};
    for (int line = 0; line < names.size(); ++line) {
        m_lines->addWidget(make_label(names.at(line), Role::SupportStrong, Token::Ink2, this), line, 0,
                           Qt::AlignTop);
        m_lines->addWidget(make_wrapped_label({}, Role::Support, Token::Ink, this), line, 1);
    }
    words->addLayout(m_lines);
    words->addStretch();
    row->addLayout(words, 5);
    auto* right = new QVBoxLayout;
    right->addWidget(m_panel);
    right->addWidget(m_locked);
    right->addStretch();
    row->addLayout(right, 6);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setTabOrder(m_panel, m_close);

    connect(m_panel, &OverridePanel::choice_changed, this, &TaskPane::cost_wanted);
    connect(m_panel, &OverridePanel::confirmed, this, &TaskPane::confirmed);
    connect(m_panel, &OverridePanel::cancelled, this, &TaskPane::closed);
    connect(m_close, &QToolButton::clicked, this, &TaskPane::closed);
}

void TaskPane::show_line(int row, const QString& text)
{
    for (int column = 0; column < 2; ++column) {
        auto* label = static_cast<QLabel*>(m_lines->itemAtPosition(row, column)->widget());
        if (column == 1)
            label->setText(text);
        label->setVisible(!text.isEmpty());
    }
}

void TaskPane::show_task(const TaskDetails& details)
{
    const bool is_same = details.block.is(m_details.block.task, m_details.block.day);
    m_details = details;
    m_title->set_text(details.block.text.title);
    m_skill->set_skill(details.block.text.skill);
    m_about->setText(details.about);
    show_line(Why, details.why);
    show_line(Evidence, details.evidence);
    show_line(How, details.how);
    m_locked->setText(details.locked);
    m_locked->setVisible(!details.locked.isEmpty());
    m_panel->setVisible(details.locked.isEmpty());
    if (!is_same)
        m_panel->clear();
}

void TaskPane::set_targets(const QList<OverrideTarget>& days, const QList<OverrideTarget>& tasks)
{
    m_panel->set_targets(OverridePanel::Action::Move, days);
    m_panel->set_targets(OverridePanel::Action::Swap, tasks);
}

void TaskPane::set_likely_cost(const QString& cost)
{
    m_panel->set_likely_cost(m_panel->action(), cost);
}

void TaskPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace deference::ui
