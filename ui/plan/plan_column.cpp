// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_column.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/milestone_tag.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deference::ui {

namespace {

constexpr int k_side = 6;
constexpr int k_tag_gap = 4;

} // namespace

PlanColumn::PlanColumn(QWidget* parent)
    : QWidget(parent), m_title(make_label({}, Role::BodyStrong, Token::Ink, this)),
      m_dates(new ElideLabel({}, Role::Support, Token::Ink3, this)),
      m_hours(new ElideLabel({}, Role::Support, Token::Ink2, this)),
      m_state(make_label({}, Role::Support, Token::Ink3, this)), m_bars(new DayCapacityBars(this)),
      m_tags(new QWidget(this)), m_tag_rows(new QVBoxLayout(m_tags)), m_stack(new BlockStack(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(k_side, 10, k_side, 6);
    column->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_title);
    first->addWidget(m_dates, 1, Qt::AlignBottom);
    column->addLayout(first);
    column->addSpacing(2);
    auto* second = new QHBoxLayout;
    second->setSpacing(4);
    second->addWidget(m_hours, 1);
    second->addWidget(m_state);
    column->addLayout(second);
    column->addSpacing(10);
    column->addWidget(m_bars);
    column->addSpacing(8);
    m_tag_rows->setContentsMargins(0, 0, 0, 0);
    m_tag_rows->setSpacing(k_tag_gap);
    column->addWidget(m_tags);
    column->addSpacing(8);
    column->addWidget(m_stack, 1);
}

void PlanColumn::set_column(const BoardColumn& column, const Board& board, int tag_rows)
{
    const QString name = tr("%1, %2", "Week 3, 16–22 March").arg(column.title, column.dates);
    m_title->setText(column.title);
    m_dates->set_text(column.dates);
    m_state->setText(column.state);
    set_tone(m_state, column.is_current ? Token::Accent : Token::Ink3);
    set_role(m_state, column.is_current ? Role::SupportStrong : Role::Support);
    m_hours->set_text(column.hours);
    set_tone(m_hours, column.is_over() ? Token::Attn : column.is_past ? Token::Ink3 : Token::Ink2);
    set_role(m_hours, column.is_over() ? Role::SupportStrong : Role::Support);
    m_bars->setAccessibleName(tr("%1, time a day").arg(name));
    m_bars->set_days(column.days, board.full_day);
    m_bars->setVisible(!board.is_by_day);
    while (QLayoutItem* item = m_tag_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BoardMilestone& milestone : column.milestones) {
        auto* tag = new MilestoneTag(milestone.name, milestone.date, milestone.is_past, m_tags);
        tag->setToolTip(tag->spoken_value().toHtmlEscaped()); // long names are cut
        m_tag_rows->addWidget(tag);
    }
    m_tag_rows->addStretch();
    const int tag = MilestoneTag({}, {}, false).sizeHint().height();
    m_tags->setFixedHeight(tag_rows * (tag + k_tag_gap));
    m_drop_day.reset();
    m_stack->set_column(column, board.is_by_day);
    setAccessibleName(name);
    setAccessibleDescription(
        column.state.isEmpty() ? column.hours : QStringLiteral("%1, %2").arg(column.hours, column.state));
    setMinimumWidth(current_theme().scaled(board.is_by_day ? 124 : 132));
    update();
}

int PlanColumn::head_height() const
{
    return m_stack->y();
}

Day PlanColumn::day_at(QPoint point) const
{
    const BoardColumn& shown = column();
    const int days = days_between(shown.first, shown.last) + 1;
    int slot = std::clamp((point.x() - k_side) * days / std::max(1, width() - 2 * k_side), 0, days - 1);
    if (layoutDirection() == Qt::RightToLeft)
        slot = days - 1 - slot;
    return shown.first + std::chrono::days(slot);
}

QRectF PlanColumn::slot_of(Day day) const
{
    const int days = days_between(column().first, column().last) + 1;
    const qreal step = (width() - 2.0 * k_side) / days;
    // Behind the bar of the day; a column that is one day is marked as a whole.
    const bool is_one_day = days == 1;
    const double top = is_one_day ? 4 : m_bars->y() - 4.0;
    const double bottom = is_one_day ? height() - 4.0 : m_bars->geometry().bottom() + 5.0;
    const QRectF slot(k_side + step * days_between(column().first, day), top, step, bottom - top);
    return mirrored(slot, width(), layoutDirection());
}

void PlanColumn::set_drop_day(std::optional<Day> day)
{
    if (m_drop_day == day)
        return;
    m_drop_day = day;
    update();
}

void PlanColumn::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    QPainter painter(this);
    if (column().is_current)
        draw_box(painter, rect(), 10, theme.color(Token::Surface), theme.color(Token::Line));
    if (m_drop_day)
        draw_box(painter, slot_of(*m_drop_day), 5, theme.color(Token::Selected), theme.color(Token::Accent));
}

} // namespace deference::ui
