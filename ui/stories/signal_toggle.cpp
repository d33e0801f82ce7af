// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/signal_toggle.h"

#include "ui/stories/story_words.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/paint.h"

namespace deference::ui {

namespace {

constexpr int k_side = 10;
constexpr int k_marker = 16;

} // namespace

SignalToggle::SignalToggle(const QString& key, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_key(key)
{
    setText(signal_short_name(key, name));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Shows %1", "a signal").arg(name));
    setToolTip(tr("This story shows %1", "a signal").arg(name).toHtmlEscaped());
    want_focus_ring(this, 13);
}

QSize SignalToggle::sizeHint() const
{
    const Theme theme = current_theme();
    return {2 * k_side + k_marker + QFontMetrics(theme.font(Role::Support)).horizontalAdvance(text()) + 2,
            theme.scaled(26)};
}

void SignalToggle::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const bool hover = underMouse() && isEnabled();
    draw_box(painter, rect(), height() / 2.0,
             theme.color(isChecked() ? Token::Selected
                         : hover     ? Token::Hover
                                     : Token::Surface),
             theme.color(isChecked() ? Token::Accent : Token::LineStrong));
    const Skill skill = signal_skill(m_key);
    const QPointF centre =
        mirrored(QRectF(k_side, height() / 2.0 - 4, 8, 8), width(), layoutDirection()).center();
    if (isChecked()) {
        draw_skill_marker(painter, theme, skill, centre);
    } else {
        painter.setPen(QPen(theme.color(Token::Ink3), 1.25));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(marker_path(theme.skill_marker(skill), centre, k_marker_size - 1));
    }
    painter.setFont(theme.font(Role::Support));
    painter.setPen(theme.color(isChecked() ? Token::Ink : Token::Ink2));
    painter.drawText(mirrored(QRectF(k_side + k_marker, 0, width() - k_side - k_marker, height()), width(),
                              layoutDirection()),
                     int(Qt::AlignVCenter | Qt::TextSingleLine) |
                         int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     text());
}

} // namespace deference::ui
