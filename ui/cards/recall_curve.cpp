// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/recall_curve.h"

#include "app/core/text.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace deference::ui {

using cards::CurvePoint;

struct RecallCurve::Frame
{
    QRectF area;
    Day from;
    Day to;
    double low = 0;
    bool mirrored = false;
    [[nodiscard]] double x(Day day) const
    {
        const double share = double(days_between(from, day)) / std::max(1, days_between(from, to));
        return mirrored ? area.right() - share * area.width() : area.left() + share * area.width();
    }
    [[nodiscard]] double y(double recall) const
    {
        const double share = (std::clamp(recall, low, 1.0) - low) / (1.0 - low);
        return area.bottom() - share * area.height();
    }
};

namespace {

constexpr double k_dot = 10;
constexpr double k_step = 0.2;

double lowest(const std::vector<CurvePoint>& points)
{
    double low = 1.0;
    for (const CurvePoint& point : points)
        low = std::min(low, point.recall.range.low);
    return low;
}

} // namespace

RecallCurve::RecallCurve(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RecallCurve::show_curve(const cards::CardCurve& curve, Day from, Day to, bool with_good)
{
    m_curve = curve;
    m_from = from;
    m_to = to;
    m_with_good = with_good;
    // The axis depends on both lines even while one is hidden, or it would jump when the answer is shown.
    const double low = std::min(lowest(curve.skip), lowest(curve.good));
    m_low = std::clamp(std::floor(low / k_step) * k_step, 0.0, 1.0 - 3 * k_step);
    content_changed();
}

QString RecallCurve::spoken_name() const
{
    return tr("Chance of recall until %1").arg(day_text(m_to));
}

QString RecallCurve::spoken_value() const
{
    QStringList words;
    if (!m_curve.skip.empty())
        words += tr("if you skip it %1")
                     .arg(percent_range(m_curve.skip.back().recall.range.low,
                                        m_curve.skip.back().recall.range.high));
    if (m_with_good && !m_curve.good.empty())
        words += tr("rated Good %1")
                     .arg(percent_range(m_curve.good.back().recall.range.low,
                                        m_curve.good.back().recall.range.high));
    return words.isEmpty() ? tr("not seen yet") : words.join(QStringLiteral("; "));
}

QSize RecallCurve::sizeHint() const
{
    return {270, current_theme().scaled(180)};
}

QSize RecallCurve::minimumSizeHint() const
{
    return {160, current_theme().scaled(90)};
}

RecallCurve::Frame RecallCurve::frame(const Theme& theme) const
{
    const QFontMetricsF axis(theme.font(Role::Axis));
    const QFontMetricsF names(theme.font(Role::SupportStrong));
    const double before = axis.horizontalAdvance(QStringLiteral("100")) + 8;
    const double after = 12 + std::max(names.horizontalAdvance(tr("Good", "answer to a card")),
                                       names.horizontalAdvance(tr("Skip", "leaving a card alone")));
    Frame frame;
    frame.mirrored = layoutDirection() == Qt::RightToLeft;
    frame.area = mirrored(
        QRectF(before, 8, width() - before - after, height() - 8 - 2 * theme.line_height(Role::Axis) - 8),
        width(), layoutDirection());
    frame.from = m_from;
    frame.to = m_to;
    frame.low = m_low;
    return frame;
}

void RecallCurve::draw_axes(QPainter& painter, const Theme& theme, const Frame& frame) const
{
    const QRectF& area = frame.area;
    const double line = theme.line_height(Role::Axis);
    const int towards =
        int(Qt::AlignVCenter | Qt::TextSingleLine) | int(frame.mirrored ? Qt::AlignLeft : Qt::AlignRight);
    painter.setFont(theme.font(Role::Axis));
    // Steps of 20 need room for their numbers; a low plot names every second one.
    const int steps = qRound((1.0 - m_low) / k_step);
    const int every = area.height() / steps < line ? 2 : 1;
    for (int i = 0; i <= steps; ++i) {
        const double value = 1.0 - i * k_step;
        const double y = frame.y(value);
        draw_line(painter, {area.left(), y}, {area.right(), y}, theme.color(Token::Line));
        if (i % every != 0)
            continue;
        painter.setPen(theme.color(Token::Ink3));
        const QRectF place(frame.mirrored ? area.right() + 6 : 0, y - line / 2,
                           frame.mirrored ? width() - area.right() - 6 : area.left() - 6, line);
        painter.drawText(place, towards, QLocale().toString(qRound(value * 100)));
    }
    draw_line(painter, {frame.x(m_to), area.top()}, {frame.x(m_to), area.bottom()},
              theme.color(Token::LineControl), 1, {1.5, 2.5});
    painter.setPen(theme.color(Token::Ink3));
    const double below = area.bottom() + 4;
    const QRectF first(frame.mirrored ? area.right() - 90 : area.left(), below, 90, line);
    painter.drawText(first, int(Qt::TextSingleLine) | int(frame.mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     tr("today"));
    painter.drawText(QRectF(frame.x(m_to) - 60, below, 120, line), Qt::AlignHCenter | Qt::TextSingleLine,
                     day_short_text(m_to));
    painter.drawText(QRectF(0, below + line, width(), line),
                     int(Qt::TextSingleLine) | int(frame.mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     tr("Chance of recall, %"));
}

void RecallCurve::draw_line_of(QPainter& painter, const Theme& theme, const Frame& frame,
                               const std::vector<CurvePoint>& points, bool good) const
{
    if (points.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF line;
    QPolygonF band;
    for (const CurvePoint& point : points) {
        line << QPointF(frame.x(point.day), frame.y(point.recall.expected));
        band << QPointF(frame.x(point.day), frame.y(point.recall.range.high));
    }
    if (good) {
        for (auto point = points.rbegin(); point != points.rend(); ++point)
            band << QPointF(frame.x(point->day), frame.y(point->recall.range.low));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::BandEstimate));
        painter.drawPolygon(band);
    }
    const QColor color = theme.color(good ? Token::Accent : Token::MuteMid);
    QPen pen(color, good ? 2.0 : 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!good)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    draw_marker(painter, good ? Marker::Circle : Marker::Ring, line.back(), color, k_dot,
                theme.color(Token::Surface));
}

void RecallCurve::draw_names(QPainter& painter, const Theme& theme, const Frame& frame) const
{
    const bool good = m_with_good && !m_curve.good.empty();
    const bool skip = !m_curve.skip.empty();
    const double line = theme.line_height(Role::Support);
    double good_y = good ? frame.y(m_curve.good.back().recall.expected) : 0;
    double skip_y = skip ? frame.y(m_curve.skip.back().recall.expected) : 0;
    if (good && skip && skip_y - good_y < line) {
        const double middle = (skip_y + good_y) / 2;
        good_y = middle - line / 2;
        skip_y = middle + line / 2;
    }
    const double gap = 8;
    const auto name = [&](const QString& text, double y, Role role, Token token) {
        painter.setFont(theme.font(role));
        painter.setPen(theme.color(token));
        const QRectF place = frame.mirrored ? QRectF(0, y - line / 2, frame.area.left() - gap, line)
                                            : QRectF(frame.area.right() + gap, y - line / 2,
                                                     width() - frame.area.right() - gap, line);
        painter.drawText(place,
                         int(Qt::AlignVCenter | Qt::TextSingleLine) |
                             int(frame.mirrored ? Qt::AlignRight : Qt::AlignLeft),
                         text);
    };
    if (good)
        name(tr("Good", "answer to a card"), good_y, Role::SupportStrong, Token::Ink);
    if (skip)
        name(tr("Skip", "leaving a card alone"), skip_y, Role::Support, Token::Ink3);
}

void RecallCurve::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    const Frame place = frame(theme);
    if (place.area.width() < 20 || place.area.height() < 20)
        return;
    QPainter painter(this);
    draw_axes(painter, theme, place);
    draw_line_of(painter, theme, place, m_curve.skip, false);
    if (m_with_good)
        draw_line_of(painter, theme, place, m_curve.good, true);
    draw_names(painter, theme, place);
}

} // namespace deference::ui
