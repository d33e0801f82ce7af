// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/week_stacks.h"

#include "app/core/text.h"
#include "ui/widgets/capacity_bar.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPainterPath>
#include <QToolTip>

namespace deference::ui {

namespace {

constexpr int k_plot = 116;
constexpr qreal k_between = 14;
constexpr qreal k_edge = 4;
constexpr qreal k_gap = 2;
constexpr qreal k_marker_room = 12;

QString words_for(const plan::WeekSummary& sum)
{
    return WeekStacks::tr("%1: %2", "a week and its minutes")
        .arg(day_span_text(sum.week.first, sum.week.last),
             capacity_text(std::chrono::minutes(sum.planned_minutes),
                           std::chrono::minutes(sum.capacity_minutes)));
}

} // namespace

WeekStacks::WeekStacks(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekStacks::set_weeks(std::vector<plan::WeekSummary> weeks)
{
    m_weeks = std::move(weeks);
    content_changed();
}

QString WeekStacks::spoken_value() const
{
    QStringList words;
    for (const plan::WeekSummary& sum : m_weeks)
        words.append(words_for(sum));
    return words.join(QStringLiteral("; "));
}

int WeekStacks::labels_height() const
{
    const Theme theme = current_theme();
    return theme.line_height(Role::Support) * 2 + 8;
}

QSize WeekStacks::sizeHint() const
{
    return {480, k_plot + labels_height()};
}

QSize WeekStacks::minimumSizeHint() const
{
    return {200, k_plot + labels_height()};
}

QRectF WeekStacks::column(std::size_t index) const
{
    const qreal count = std::max<qreal>(1, qreal(m_weeks.size()));
    const qreal between = std::min(k_between, width() / count * 0.15);
    // Few weeks do not become billboards.
    const qreal step = std::min((width() + between) / count, 132.0);
    return mirrored({step * qreal(index), 0, step - between, qreal(height())}, width(), layoutDirection());
}

bool WeekStacks::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return Painted::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text;
    for (std::size_t i = 0; i < m_weeks.size(); ++i) {
        if (!column(i).contains(help->pos()))
            continue;
        QStringList lines{words_for(m_weeks[i])};
        for (const auto& [skill, minutes] : m_weeks[i].minutes_by_skill)
            lines.append(tr("%1 %2", "skill and minutes")
                             .arg(skill_name(skill_from_id(skill).value_or(Skill::Recall)),
                                  duration_text(std::chrono::minutes(minutes))));
        text = lines.join(u'\n');
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void WeekStacks::paint_stack(QPainter& painter, const Theme& theme, const plan::WeekSummary& sum,
                             const QRectF& area, qreal per_minute) const
{
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    qreal bottom = k_plot;
    for (const Skill skill : k_all_skills) {
        const auto found = sum.minutes_by_skill.find(skill_id(skill));
        if (found == sum.minutes_by_skill.end())
            continue;
        const qreal height = found->second * per_minute;
        const QRectF block(area.left(), bottom - height, area.width(), std::max(1.5, height - k_gap));
        QPainterPath shape;
        shape.addRoundedRect(block, 3, 3);
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(block, theme.skill_tint(skill));
        painter.fillRect(
            QRectF(rtl ? block.right() - k_edge : block.left(), block.top(), k_edge, block.height()),
            theme.skill_color(skill));
        painter.restore();
        if (block.height() >= k_marker_room) {
            const qreal inset = k_edge + 11;
            draw_skill_marker(painter, theme, skill,
                              {rtl ? block.right() - inset : block.left() + inset, block.center().y()}, 8);
        }
        bottom -= height;
    }
    const qreal over = sum.planned_minutes - sum.capacity_minutes;
    if (over > 0)
        draw_hatch(painter, {area.left(), bottom, area.width(), over * per_minute}, 3,
                   theme.color(Token::AttnMid), theme.color(Token::AttnTint));
    const qreal line = k_plot - sum.capacity_minutes * per_minute;
    draw_line(painter, {area.left() - 4, line}, {area.right() + 4, line}, theme.color(Token::Ink3), 1,
              {4, 3});
}

void WeekStacks::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 60;
    for (const plan::WeekSummary& sum : m_weeks)
        most = std::max({most, sum.planned_minutes, sum.capacity_minutes});
    const qreal per_minute = (k_plot - 4.0) / most;
    const int line = theme.line_height(Role::Support);
    const QFontMetricsF label_metrics(theme.font(Role::Support));
    const bool has_room = std::all_of(m_weeks.begin(), m_weeks.end(), [&](const plan::WeekSummary& sum) {
        return label_metrics.horizontalAdvance(day_span_text(sum.week.first, sum.week.last)) <=
               column(0).width() + 8;
    });
    for (std::size_t i = 0; i < m_weeks.size(); ++i) {
        const plan::WeekSummary& sum = m_weeks[i];
        const QRectF area = column(i);
        paint_stack(painter, theme, sum, area, per_minute);
        const bool is_over = sum.planned_minutes > sum.capacity_minutes;
        painter.setFont(theme.font(Role::Support));
        painter.setPen(theme.color(Token::Ink3));
        const QString label =
            has_room ? day_span_text(sum.week.first, sum.week.last) : day_short_text(sum.week.first);
        painter.drawText(area.adjusted(-6, k_plot + 6, 6, 0), Qt::AlignHCenter | Qt::AlignTop, label);
        painter.setFont(theme.font(Role::SupportStrong));
        painter.setPen(theme.color(is_over ? Token::Attn : Token::Ink));
        const auto minutes = std::chrono::minutes(sum.planned_minutes);
        QString length = duration_text(minutes);
        if (QFontMetricsF(painter.font()).horizontalAdvance(length) > area.width() + 6)
            length = duration_short(minutes);
        painter.drawText(area.adjusted(-6, k_plot + 6 + line, 6, 0), Qt::AlignHCenter | Qt::AlignTop, length);
    }
}

} // namespace deference::ui
