// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/interval_bar.h"

#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QLocale>
#include <QPainterPath>

namespace deference::ui {
namespace {

constexpr qreal k_bar = 6;
constexpr qreal k_ghost = 9;
constexpr qreal k_dot = 10;
constexpr qreal k_gap = 2; // of ground between bar and dot

struct Look
{
    Token bar;
    Token dot;
    Marker marker;
    qreal size;
};

Look look_of(IntervalMark::Kind kind)
{
    switch (kind) {
    case IntervalMark::Kind::Weakest:
        return {Token::AttnMid, Token::Attn, Marker::Diamond, 9.5};
    case IntervalMark::Kind::Past:
        return {Token::MuteMid, Token::Ink3, Marker::Circle, 8};
    default:
        return {Token::AccentMid, Token::Accent, Marker::Circle, k_dot};
    }
}

} // namespace

void draw_interval(QPainter& painter, const Theme& theme, const QRectF& rect, const IntervalMark& mark,
                   Range axis, std::optional<double> bar_line, Qt::LayoutDirection direction)
{
    const PixelGrid grid(painter);
    const qreal width = axis.high > axis.low ? axis.high - axis.low : 1.0;
    const auto at = [&](double value) {
        const double share = std::clamp((value - axis.low) / width, 0.0, 1.0);
        const double side = direction == Qt::RightToLeft ? 1.0 - share : share;
        return rect.left() + side * rect.width();
    };
    // On a pixel edge, so that the even heights of bar and dot are sharp; the hairline finds its own pixel.
    const qreal middle = grid.snap_y(rect.center().y());
    const auto pill = [&](Range range, qreal height) {
        const qreal a = at(range.low);
        const qreal b = at(range.high);
        QRectF box(std::min(a, b), middle - height / 2, std::abs(b - a), height);
        // A range narrower than the bar is high still has to look like a range.
        if (box.width() < height)
            box.adjust(-(height - box.width()) / 2, 0, (height - box.width()) / 2, 0);
        if (box.left() < rect.left())
            box.moveLeft(rect.left());
        if (box.right() > rect.right())
            box.moveRight(rect.right());
        return box;
    };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (bar_line)
        draw_line(painter, {at(*bar_line), rect.top()}, {at(*bar_line), rect.bottom()},
                  theme.color(Token::Ink2), 1, {2, 2});
    const Look look = look_of(mark.kind);
    const QPointF dot(std::clamp(at(mark.best), rect.left() + look.size / 2, rect.right() - look.size / 2),
                      middle);
    const bool has_dot = mark.kind != IntervalMark::Kind::TooLittle;
    const QPainterPath gap = marker_path(look.marker, dot, look.size + 2 * k_gap);
    painter.save();
    if (has_dot) { // the gap is cut out of everything below, so that any ground shows through
        QPainterPath around;
        around.addRect(rect.adjusted(-2, -2, 2, 2));
        painter.setClipPath(around.subtracted(gap), Qt::IntersectClip);
    }
    draw_line(painter, {rect.left(), middle}, {rect.right(), middle}, theme.color(Token::Line), 1);
    if (mark.before)
        draw_box(painter, pill(*mark.before, k_ghost), k_ghost / 2, {}, theme.color(Token::Ink3), 1,
                 Qt::DashLine);
    if (!has_dot)
        draw_box(painter, pill(mark.range, 7), 3.5, {}, theme.color(Token::Ink3), 1, Qt::DashLine);
    painter.restore();
    if (has_dot) {
        QPainterPath bar;
        bar.addRoundedRect(pill(mark.range, k_bar), k_bar / 2, k_bar / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(look.bar));
        painter.drawPath(bar.subtracted(gap));
        draw_marker(painter, look.marker, dot, theme.color(look.dot), look.size);
    }
    painter.restore();
}

IntervalBar::IntervalBar(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalBar::set_mark(const IntervalMark& mark)
{
    if (m_mark == mark)
        return;
    m_mark = mark;
    content_changed();
}

void IntervalBar::set_estimate(Range range, double best, IntervalMark::Kind kind)
{
    set_mark({kind, range, best, m_mark.before});
}

void IntervalBar::set_too_little(const QString& why, Range outline)
{
    m_why = why;
    m_mark = {IntervalMark::Kind::TooLittle, outline, outline.middle(), m_mark.before};
    content_changed();
}

void IntervalBar::set_before(std::optional<Range> range)
{
    m_mark.before = range;
    content_changed();
}

void IntervalBar::set_axis(Range axis)
{
    m_axis = axis;
    content_changed();
}

void IntervalBar::set_bar_line(std::optional<double> value)
{
    m_bar_line = value;
    content_changed();
}

QString IntervalBar::spoken_value() const
{
    const auto whole = [](double value) { return QLocale().toString(qRound(value)); };
    if (m_mark.kind == IntervalMark::Kind::TooLittle)
        return m_why.isEmpty() ? tr("not enough data yet") : m_why;
    const QString range = tr("estimate %1, %2 to %3 per cent")
                              .arg(whole(m_mark.best), whole(m_mark.range.low), whole(m_mark.range.high));
    QStringList parts{range};
    if (m_mark.kind == IntervalMark::Kind::Weakest)
        parts.append(tr("weakest", "the round that decides"));
    if (m_mark.kind == IntervalMark::Kind::Past)
        parts.append(tr("past", "a round that is over"));
    if (m_mark.before)
        parts.append(tr("before: %1 to %2").arg(whole(m_mark.before->low), whole(m_mark.before->high)));
    return parts.join(QStringLiteral(", "));
}

QSize IntervalBar::sizeHint() const
{
    return {150, 20};
}

QSize IntervalBar::minimumSizeHint() const
{
    return {60, 18};
}

void IntervalBar::paintEvent(QPaintEvent*)
{
    WidgetPainter painter(this);
    draw_interval(painter, current_theme(), rect(), m_mark, m_axis, m_bar_line, layoutDirection());
}

} // namespace deference::ui
