// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/capacity_bar.h"

#include "app/core/text.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainterPath>

namespace deference::ui {
namespace {

constexpr qreal k_bar = 6;

} // namespace

QString capacity_text(std::chrono::minutes planned, std::chrono::minutes capacity)
{
    if (planned > capacity)
        return CapacityBar::tr("%1, over by %2")
            .arg(duration_text(planned), duration_text(planned - capacity));
    if (planned == capacity && planned.count() > 0)
        return CapacityBar::tr("%1, full").arg(duration_text(planned));
    return CapacityBar::tr("%1 of %2").arg(duration_text(planned), duration_text(capacity));
}

CapacityBar::CapacityBar(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CapacityBar::set_minutes(std::chrono::minutes planned, std::chrono::minutes capacity,
                              std::chrono::minutes done)
{
    m_planned = planned;
    m_capacity = capacity;
    m_done = std::min(done, planned);
    content_changed();
}

QString CapacityBar::spoken_value() const
{
    const QString text = capacity_text(m_planned, m_capacity);
    return m_done.count() > 0 ? tr("%1, %2 done").arg(text, duration_text(m_done)) : text;
}

QSize CapacityBar::sizeHint() const
{
    return {140, 14};
}

QSize CapacityBar::minimumSizeHint() const
{
    return {48, 14};
}

void CapacityBar::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const PixelGrid grid(painter);
    const qreal top = grid.snap_y((height() - k_bar) / 2.0);
    const double whole = std::max(1.0, double(std::max(m_planned, m_capacity).count()));
    const auto x = [&](std::chrono::minutes minutes) {
        return grid.snap_x(double(minutes.count()) / whole * width());
    };
    const QRectF all(0, top, width(), k_bar);

    QPainterPath pill;
    pill.addRoundedRect(all, k_bar / 2, k_bar / 2);
    painter.save();
    painter.setClipPath(pill);
    painter.fillRect(all, theme.color(Token::LineStrong));
    const qreal filled = x(std::min(m_planned, m_capacity));
    painter.fillRect(QRectF(0, top, filled, k_bar), theme.color(Token::AccentMid));
    if (m_done.count() >
        0) // two greens and blues of one lightness would blur, so the done part is the darker ink
        painter.fillRect(QRectF(0, top, x(std::min(m_done, m_capacity)), k_bar), theme.color(Token::Good));
    if (m_planned > m_capacity)
        draw_hatch(painter, QRectF(filled, top, width() - filled, k_bar), 0, theme.color(Token::AttnMid),
                   theme.color(Token::AttnTint), 5);
    painter.restore();
    if (m_planned > m_capacity)
        painter.fillRect(QRectF(filled - 1, top - 3, grid.line(2), k_bar + 6), theme.color(Token::Attn));
}

} // namespace deference::ui
