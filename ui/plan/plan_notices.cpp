// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_notices.h"

#include "ui/widgets/notice_bar.h"

#include <QVBoxLayout>

namespace deference::ui {

namespace {

using plan::NoticeKind;

bool is_about_replanning(NoticeKind kind)
{
    return kind == NoticeKind::Missed || kind == NoticeKind::DatesChanged;
}

bool is_about_hours(NoticeKind kind)
{
    return kind == NoticeKind::NoTime || kind == NoticeKind::MinimumDoesNotFit ||
           kind == NoticeKind::CoreLeftOut || kind == NoticeKind::DayOverCapacity ||
           kind == NoticeKind::StandardLeftOut || kind == NoticeKind::NoRoundsAhead;
}

Severity severity_of(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::NoTime:
    case NoticeKind::MinimumDoesNotFit:
    case NoticeKind::CoreLeftOut:
    case NoticeKind::DayOverCapacity:
    case NoticeKind::BeforePrerequisite:
        return Severity::Medium;
    default:
        return Severity::Note; // a missed day is no fault
    }
}

} // namespace

PlanNotices::PlanNotices(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void PlanNotices::show_notices(const plan::Overview& overview)
{
    m_notices = overview.notices;
    // What weighs most comes first; among equals the plan's own order stays.
    std::stable_sort(m_notices.begin(), m_notices.end(), [](const plan::Notice& a, const plan::Notice& b) {
        const auto rank = [](const plan::Notice& notice) {
            return is_about_replanning(notice.kind)               ? 0
                   : severity_of(notice.kind) == Severity::Medium ? 1
                                                                  : 2;
        };
        return rank(a) < rank(b);
    });
    show_all(false);
}

NoticeBar* PlanNotices::make_bar(const plan::Notice& notice, bool is_first)
{
    auto* bar = new NoticeBar(severity_of(notice.kind), this);
    bar->set_sentence(notice.sentence, notice.proposal);
    if (is_about_replanning(notice.kind)) {
        auto* look =
            bar->add_action(tr("Show the new plan"), is_first ? ButtonKind::Primary : ButtonKind::Secondary);
        connect(look, &QPushButton::clicked, this, &PlanNotices::replan_requested);
    } else if (is_about_hours(notice.kind)) {
        auto* hours = bar->add_action(tr("Dates and hours"));
        connect(hours, &QPushButton::clicked, this, &PlanNotices::hours_requested);
    }
    return bar;
}

void PlanNotices::show_all(bool all)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // the button that asked for more is one of them
        }
        delete item;
    }
    for (std::size_t i = 0; i < (all ? m_notices.size() : std::min<std::size_t>(1, m_notices.size())); ++i) {
        NoticeBar* bar = make_bar(m_notices[i], i == 0);
        const int others = static_cast<int>(m_notices.size()) - 1;
        if (i == 0 && others > 0) {
            auto* more = bar->add_action(all ? tr("Fewer notes") : tr("More notes (%1)").arg(others),
                                         ButtonKind::Quiet);
            connect(more, &QPushButton::clicked, this, [this, all] { show_all(!all); });
        }
        m_column->addWidget(bar);
    }
    setVisible(!m_notices.empty());
}

} // namespace deference::ui
