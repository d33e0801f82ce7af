// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/round_timeline.h"

#include "app/core/text.h"
#include "app/plan/weeks.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

namespace deference::ui {

namespace {

constexpr int k_row = 26;
constexpr int k_head = 20; // column headings
constexpr int k_foot = 20; // the days under the axis
constexpr qreal k_gap = 14;
constexpr qreal k_axis_least = 110;
constexpr qreal k_pill = 10;

} // namespace

RoundTimeline::RoundTimeline(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

bool RoundTimeline::is_over(const plan::Milestone& round) const
{
    return round.state == plan::RoundState::Done || round.state == plan::RoundState::Passed ||
           round.state == plan::RoundState::Stopped || (!round.is_estimate && round.day < m_today);
}

void RoundTimeline::set_plan(const plan::Plan& plan, Day today)
{
    m_lines.clear();
    m_today = today;
    m_first = today;
    m_last = today + std::chrono::days(7);
    for (const plan::Milestone& round : plan.milestones) {
        m_first = std::min(m_first, round.day);
        m_last = std::max(m_last, round.to.value_or(round.day));
        const QString when =
            round.is_estimate ? day_span_text(round.day, round.to.value_or(round.day)) : day_text(round.day);
        const auto minutes = std::chrono::minutes(plan::minutes_towards(plan.days, round));
        m_lines.push_back({round, when, is_over(round) ? tr("over", "a round") : duration_text(minutes)});
    }
    updateGeometry();
    content_changed();
}

QString RoundTimeline::spoken_value() const
{
    QStringList words;
    for (const Line& line : m_lines) {
        const QString when = line.round.is_estimate ? tr("estimated %1").arg(line.when) : line.when;
        words.append(tr("%1: %2, %3 of work towards it", "a round, its day, minutes")
                         .arg(line.round.name, when, line.work));
    }
    return words.join(QStringLiteral("; "));
}

QSize RoundTimeline::sizeHint() const
{
    const Theme theme = current_theme();
    return {520, theme.scaled(k_head + k_foot + k_row * static_cast<double>(m_lines.size()))};
}

QSize RoundTimeline::minimumSizeHint() const
{
    return {280, sizeHint().height()};
}

RoundTimeline::Columns RoundTimeline::columns(const Theme& theme) const
{
    const QFontMetricsF body(theme.font(Role::BodyStrong));
    const QFontMetricsF support(theme.font(Role::Support));
    Columns all;
    all.work = support.horizontalAdvance(tr("work towards it"));
    for (const Line& line : m_lines) {
        all.name = std::max(all.name, body.horizontalAdvance(line.round.name) + 2);
        all.when = std::max(all.when, support.horizontalAdvance(line.when) + 2);
    }
    all.name = std::min(all.name, width() * 0.34);
    if (width() - all.name - all.when - all.work - 3 * k_gap < k_axis_least)
        all.work = 0;
    const qreal right = all.when + k_gap + (all.work > 0 ? all.work + k_gap : 0);
    const int head = theme.scaled(k_head);
    all.axis = QRectF(all.name + k_gap, head, std::max(20.0, width() - all.name - k_gap - right),
                      height() - head - theme.scaled(k_foot));
    return all;
}

qreal RoundTimeline::x_of(Day day, const QRectF& axis) const
{
    const qreal inner = axis.width() - k_pill;
    return axis.left() + k_pill / 2 + inner * days_between(m_first, day) / days_between(m_first, m_last);
}

void RoundTimeline::paint_weeks(QPainter& painter, const Theme& theme, const QRectF& axis) const
{
    painter.setFont(theme.font(Role::Axis));
    const QFontMetricsF metrics(painter.font());
    qreal free_from = 0;
    for (const plan::Week& week : plan::weeks_between(m_first, m_last)) {
        const Day day = std::max(week.first, m_first);
        const QRectF mark =
            mirrored({x_of(day, axis), axis.top(), 0, axis.height()}, width(), layoutDirection());
        const bool is_today = day == m_today;
        draw_line(painter, mark.topLeft(), mark.bottomLeft(),
                  theme.color(is_today ? Token::LineStrong : Token::Line));
        const QString text = is_today ? tr("today") : day_short_text(day);
        const qreal length = metrics.horizontalAdvance(text);
        qreal left = x_of(day, axis) - (is_today ? 0 : length / 2);
        left = std::min(left, width() - length);
        if (left < free_from)
            continue;
        free_from = left + length + 10;
        painter.setPen(theme.color(Token::Ink3));
        painter.drawText(
            mirrored({left, axis.bottom() + 4, length + 1, metrics.height()}, width(), layoutDirection()),
            Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void RoundTimeline::paint_line(QPainter& painter, const Theme& theme, const Line& line, const Columns& all,
                               qreal top) const
{
    const bool has_passed = is_over(line.round);
    const qreal row = theme.scaled(k_row);
    const qreal middle = top + row / 2;
    const auto place = [&](const QRectF& rect) { return mirrored(rect, width(), layoutDirection()); };
    const auto write = [&](QRectF area, const QString& text, Role role, Token tone, bool at_end) {
        const bool to_right = at_end == (layoutDirection() == Qt::LeftToRight);
        painter.setFont(theme.font(role));
        painter.setPen(theme.color(tone));
        painter.drawText(place(area),
                         int(Qt::AlignVCenter | Qt::TextSingleLine) |
                             int(to_right ? Qt::AlignRight : Qt::AlignLeft),
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, area.width() + 1));
    };
    write({0, top, all.name, row}, line.round.name, Role::Body, has_passed ? Token::Ink3 : Token::Ink, false);
    const qreal when_left = all.axis.right() + k_gap;
    const bool is_known = !line.round.is_estimate && !has_passed;
    write({when_left, top, all.when, row}, line.when, is_known ? Role::SupportStrong : Role::Support,
          is_known ? Token::Ink : Token::Ink3, true);
    if (all.work > 0)
        write({when_left + all.when + k_gap, top, all.work, row}, line.work, Role::Support, Token::Ink2,
              true);

    const QRectF axis = place({all.axis.left(), middle, all.axis.width(), 0});
    draw_line(painter, axis.topLeft(), axis.topRight(), theme.color(Token::LineStrong));
    if (!line.round.is_estimate) {
        const QRectF dot =
            place({x_of(line.round.day, all.axis) - k_pill / 2, middle - k_pill / 2, k_pill, k_pill});
        draw_box(painter, dot.adjusted(-2, -2, 2, 2), k_pill / 2 + 2, theme.color(Token::Surface));
        draw_box(painter, dot, k_pill / 2, theme.color(has_passed ? Token::MuteMid : Token::Accent));
    } else {
        const qreal left = x_of(line.round.day, all.axis) - k_pill / 2;
        const qreal right = x_of(line.round.to.value_or(line.round.day), all.axis) + k_pill / 2;
        draw_box(painter, place({left, middle - k_pill / 2, right - left, k_pill}), k_pill / 2,
                 theme.color(Token::Surface), theme.color(Token::LineControl), 1, Qt::DashLine);
    }
}

void RoundTimeline::paintEvent(QPaintEvent*)
{
    if (m_lines.empty())
        return;
    const Theme theme = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns all = columns(theme);
    const auto head = [&](qreal left, qreal room, const QString& text) {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        painter.setFont(theme.font(Role::Support));
        painter.setPen(theme.color(Token::Ink3));
        painter.drawText(
            mirrored({left, 0, room, qreal(theme.line_height(Role::Support))}, width(), layoutDirection()),
            rtl ? Qt::AlignLeft : Qt::AlignRight, text);
    };
    head(all.axis.right() + k_gap, all.when, tr("when"));
    if (all.work > 0)
        head(all.axis.right() + 2 * k_gap + all.when, all.work, tr("work towards it"));
    paint_weeks(painter, theme, all.axis);
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        paint_line(painter, theme, m_lines[i], all, all.axis.top() + qreal(theme.scaled(k_row)) * qreal(i));
}

} // namespace deference::ui
