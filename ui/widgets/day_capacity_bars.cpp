// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/day_capacity_bars.h"

#include "ui/widgets/capacity_bar.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>
#include <numeric>

namespace deference::ui {
namespace {

constexpr qreal k_bars = 40;
constexpr qreal k_bar_width = 14;

QString describe(const DayCapacity& day)
{
    return DayCapacityBars::tr("%1: %2", "a day and its minutes")
        .arg(QLocale().standaloneDayName(day.date.dayOfWeek()), capacity_text(day.planned, day.capacity));
}

} // namespace

DayCapacityBars::DayCapacityBars(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayCapacityBars::set_days(const QList<DayCapacity>& days, std::chrono::minutes full_height)
{
    m_days = days;
    m_full = std::max(full_height, std::chrono::minutes(1));
    content_changed();
}

QString DayCapacityBars::spoken_value() const
{
    QStringList words;
    for (const DayCapacity& day : m_days)
        words.append(describe(day));
    return words.join(QStringLiteral("; "));
}

QSize DayCapacityBars::sizeHint() const
{
    return {164, int(k_bars) + 4 + current_theme().line_height(Role::Axis) + 5};
}

QSize DayCapacityBars::minimumSizeHint() const
{
    return {112, sizeHint().height()};
}

QRectF DayCapacityBars::column(int index) const
{
    const qreal step = qreal(width()) / std::max<qreal>(1, qreal(m_days.size()));
    return mirrored({index * step, 0, step, qreal(height())}, width(), layoutDirection());
}

bool DayCapacityBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QString text;
        for (int i = 0; i < m_days.size(); ++i)
            if (column(i).contains(help->pos()))
                text = describe(m_days[i]);
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return Painted::event(event);
}

void DayCapacityBars::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const PixelGrid grid(painter);
    // Minutes above the scale still fit: the tallest column uses the whole height.
    const auto tallest =
        std::accumulate(m_days.begin(), m_days.end(), m_full, [](auto most, const DayCapacity& day) {
            return std::max({most, day.planned, day.capacity});
        });
    const auto height_of = [&](std::chrono::minutes minutes) {
        return k_bars - grid.snap_y(k_bars - double(minutes.count()) / double(tallest.count()) * k_bars);
    };
    for (int i = 0; i < m_days.size(); ++i) {
        const DayCapacity& day = m_days[i];
        const QRectF area = column(i);
        const qreal left = grid.snap_x(area.center().x() - k_bar_width / 2);
        const auto box = [&](qreal from, qreal to) {
            return QRectF(left, k_bars - to, k_bar_width, to - from);
        };
        const qreal capacity = height_of(day.capacity);
        const qreal planned = height_of(std::min(day.planned, day.capacity));
        if (day.capacity.count() == 0 && day.planned.count() == 0)
            draw_line(painter, {left, k_bars - 0.5}, {left + k_bar_width, k_bars - 0.5},
                      theme.color(Token::LineStrong));
        if (capacity > planned)
            draw_box(painter, box(0, capacity), 2.5, theme.color(Token::Surface),
                     theme.color(Token::LineStrong));
        if (planned > 0)
            draw_box(painter, box(0, planned), 2.5,
                     theme.color(day.is_past ? Token::MuteMid : Token::AccentMid));
        if (day.planned > day.capacity) {
            draw_hatch(painter, box(capacity, height_of(day.planned)), 2, theme.color(Token::AttnMid),
                       theme.color(Token::AttnTint), 5);
            painter.fillRect(grid.snap(QRectF(left - 1, k_bars - capacity - 1, k_bar_width + 2, 2)),
                             theme.color(Token::Attn));
        }
        QFont font = theme.font(Role::Axis);
        font.setWeight(day.is_today ? QFont::Bold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(theme.color(day.is_today ? Token::Ink : Token::Ink3));
        const qreal line = theme.line_height(Role::Axis);
        painter.drawText(QRectF(area.left(), k_bars + 4, area.width(), line), Qt::AlignCenter,
                         QLocale().standaloneDayName(day.date.dayOfWeek(), QLocale::NarrowFormat));
        if (day.is_today)
            painter.fillRect(grid.snap(QRectF(left, k_bars + 4 + line + 1, k_bar_width, 2)),
                             theme.color(Token::Ink));
    }
}

} // namespace deference::ui
