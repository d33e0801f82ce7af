// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segment_progress_bar.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainterPath>

namespace deference::ui {
namespace {

constexpr qreal k_bar = 6;

} // namespace

SegmentProgressBar::SegmentProgressBar(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentProgressBar::set_parts(const QList<Part>& parts, int total)
{
    m_parts = parts;
    m_total = total;
    setToolTip(spoken_value().toHtmlEscaped());
    content_changed();
}

QString SegmentProgressBar::spoken_value() const
{
    int done = 0;
    QStringList words;
    for (const Part& part : m_parts) {
        done += part.count;
        if (part.count > 0)
            words.append(tr("%1 %2", "a count and its name, as in 3 good").arg(part.count).arg(part.name));
    }
    words.prepend(tr("%1 of %2 done").arg(done).arg(m_total));
    return words.join(QStringLiteral(", "));
}

QSize SegmentProgressBar::sizeHint() const
{
    return {330, 14};
}

QSize SegmentProgressBar::minimumSizeHint() const
{
    return {80, 14};
}

void SegmentProgressBar::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const PixelGrid grid(painter);
    const qreal top = grid.snap_y((height() - k_bar) / 2.0);
    QPainterPath pill;
    pill.addRoundedRect(QRectF(0, top, width(), k_bar), k_bar / 2, k_bar / 2);
    painter.setClipPath(pill);
    painter.fillRect(rect(), theme.color(Token::LineStrong));
    const double unit = width() / double(std::max(1, m_total));
    int done = 0;
    for (const Part& part : m_parts) {
        if (part.count <= 0)
            continue;
        const qreal left = grid.snap_x(done * unit);
        done += part.count;
        const qreal right = grid.snap_x(done * unit);
        painter.fillRect(QRectF(left, top, right - left, k_bar), theme.color(part.token));
        // A gap of ground between kinds, so that they part without colour.
        painter.fillRect(QRectF(right - 1, top, grid.line(1), k_bar), theme.color(Token::Window));
    }
}

} // namespace deference::ui
