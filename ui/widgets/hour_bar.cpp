// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hour_bar.h"

#include "app/core/text.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QWheelEvent>

namespace deference::ui {
namespace {

using Minutes = std::chrono::minutes;
constexpr Minutes k_step{15};
constexpr qreal k_ring = 4; // room for the focus ring round the well
constexpr qreal k_well = 72;
constexpr qreal k_grip_width = 18;
constexpr qreal k_grip_height = 6;

} // namespace

HourBar::HourBar(const QString& day, const QString& full_day, QWidget* parent)
    : Painted(parent), m_day(day), m_full_day(full_day)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeVerCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HourBar::set_minutes(Minutes value)
{
    const auto steps = (value + k_step / 2) / k_step;
    value = std::clamp(k_step * steps, Minutes(0), m_maximum);
    if (value == m_minutes)
        return;
    m_minutes = value;
    content_changed();
}

void HourBar::set_maximum(Minutes maximum)
{
    m_maximum = std::max(maximum, k_step);
    set_minutes(m_minutes);
    update();
}

QString HourBar::spoken_value() const
{
    return m_minutes.count() == 0 ? tr("none", "no hours on this day") : duration_text(m_minutes);
}

std::optional<SpokenRange> HourBar::spoken_range() const
{
    return SpokenRange{double(m_minutes.count()), 0, double(m_maximum.count()), double(k_step.count())};
}

void HourBar::set_spoken_value(double value)
{
    choose(Minutes(qRound(value)));
}

QSize HourBar::sizeHint() const
{
    const Theme theme = current_theme();
    return {68, int(2 * k_ring + k_well) + theme.scaled(6) + 2 * theme.line_height(Role::Body)};
}

QSize HourBar::minimumSizeHint() const
{
    return {52, sizeHint().height()};
}

QRectF HourBar::well() const
{
    return {k_ring, k_ring, width() - 2 * k_ring, k_well};
}

void HourBar::choose(Minutes value)
{
    const Minutes before = m_minutes;
    set_minutes(value);
    if (m_minutes != before)
        emit minutes_chosen(m_minutes);
}

void HourBar::choose_at(qreal y)
{
    const double share = std::clamp((well().bottom() - y) / well().height(), 0.0, 1.0);
    choose(Minutes(qRound(share * double(m_maximum.count()))));
}

void HourBar::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const QRectF all = PixelGrid(painter).snap(well());
    draw_box(painter, all, 6, theme.color(Token::Sunken));
    const double share = double(m_minutes.count()) / double(m_maximum.count());
    const qreal top = PixelGrid(painter).snap_y(all.bottom() - share * all.height());
    QPainterPath clip;
    clip.addRoundedRect(all, 6, 6);
    painter.save();
    painter.setClipPath(clip);
    draw_box(painter, QRectF(all.left(), top, all.width(), all.bottom() - top + 6), 5,
             theme.color(Token::AccentMid));
    painter.restore();
    const qreal grip_y = std::clamp(top, all.top() + k_grip_height / 2, all.bottom() - k_grip_height / 2);
    draw_box(painter,
             {all.center().x() - k_grip_width / 2, grip_y - k_grip_height / 2, k_grip_width, k_grip_height},
             3, theme.color(Token::Surface), theme.color(Token::Accent), 1.5);
    if (hasFocus()) // the bar in hand is always marked, also after a click
        draw_box(painter, all.adjusted(-k_ring, -k_ring, k_ring, k_ring), 9, {}, theme.color(Token::Accent),
                 2);

    const qreal line = theme.line_height(Role::Body);
    QRectF words(0, all.bottom() + theme.scaled(6) + k_ring - 2, width(), line);
    painter.setFont(theme.font(Role::Body));
    painter.setPen(theme.color(Token::Ink2));
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, m_day);
    words.translate(0, line);
    painter.setFont(theme.font(Role::SupportStrong));
    painter.setPen(theme.color(m_minutes.count() == 0 ? Token::Ink3 : Token::Ink));
    const QString full = spoken_value();
    const bool fits = painter.fontMetrics().horizontalAdvance(full) <= width();
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, fits ? full : duration_short(m_minutes));
}

void HourBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->position().y() <= well().bottom() + k_ring)
        choose_at(event->position().y());
}

void HourBar::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        choose_at(event->position().y());
}

void HourBar::wheelEvent(QWheelEvent* event)
{
    // Only for the bar in hand; otherwise the page would stop scrolling wherever the pointer meets a bar.
    if (!hasFocus())
        return event->ignore();
    choose(m_minutes + (event->angleDelta().y() > 0 ? k_step : -k_step));
}

void HourBar::keyPressEvent(QKeyEvent* event)
{
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Up:
        return choose(m_minutes + k_step);
    case Qt::Key_Down:
        return choose(m_minutes - k_step);
    case Qt::Key_PageUp:
        return choose(m_minutes + 4 * k_step);
    case Qt::Key_PageDown:
        return choose(m_minutes - 4 * k_step);
    case Qt::Key_Home:
        return choose(Minutes(0));
    case Qt::Key_End:
        return choose(m_maximum);
    case Qt::Key_Left:
        emit neighbour_wanted(rtl ? 1 : -1);
        return;
    case Qt::Key_Right:
        emit neighbour_wanted(rtl ? -1 : 1);
        return;
    default:
        Painted::keyPressEvent(event);
    }
}

void HourBar::focusInEvent(QFocusEvent* event)
{
    Painted::focusInEvent(event);
    update();
}

void HourBar::focusOutEvent(QFocusEvent* event)
{
    Painted::focusOutEvent(event);
    update();
}

} // namespace deference::ui
