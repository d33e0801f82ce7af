// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity_pill.h"

#include "ui/widgets/paint.h"

#include <QFontMetrics>

namespace deference::ui {
namespace {

constexpr int k_shape = 14;
constexpr int k_gap = 6;

} // namespace

SeverityPill::SeverityPill(Severity severity, QWidget* parent, bool with_word)
    : Painted(parent), m_severity(severity), m_with_word(with_word)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void SeverityPill::set_severity(Severity severity)
{
    m_severity = severity;
    updateGeometry();
    content_changed();
}

QSize SeverityPill::sizeHint() const
{
    const Theme theme = current_theme();
    if (!m_with_word)
        return {k_shape, theme.scaled(18)};
    const int word = QFontMetrics(theme.font(Role::Support)).horizontalAdvance(severity_name(m_severity));
    return {k_shape + k_gap + word + 2, theme.scaled(18)};
}

void SeverityPill::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const QRectF shape(0, (height() - k_shape) / 2.0, k_shape, k_shape);
    draw_severity(painter, theme, m_severity, mirrored(shape, width(), layoutDirection()));
    if (!m_with_word)
        return;
    painter.setFont(theme.font(Role::Support));
    painter.setPen(theme.color(Token::Ink2));
    const QRectF words(k_shape + k_gap, 0, width() - k_shape - k_gap, height());
    painter.drawText(mirrored(words, width(), layoutDirection()),
                     int(Qt::AlignVCenter | Qt::TextSingleLine) |
                         int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     severity_name(m_severity));
}

} // namespace deference::ui
