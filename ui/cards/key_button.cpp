// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/key_button.h"

#include "ui/widgets/key_cap.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace deference::ui {

namespace {

constexpr int k_gap = 8;

} // namespace

KeyButton::KeyButton(const QString& text, const QString& key, ButtonKind kind, QWidget* parent,
                     QStringView icon_name, ButtonSize size)
    : QPushButton(text, parent), m_key(key), m_on_accent(kind == ButtonKind::Primary)
{
    setAutoDefault(false);
    if (size != ButtonSize::Normal)
        setProperty("size", size == ButtonSize::Small ? QStringLiteral("small") : QStringLiteral("large"));
    set_button_kind(this, kind);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (!icon_name.isEmpty())
        set_button_icon(this, icon_name);
    setAccessibleName(tr("%1, key %2", "%1: what a button does").arg(text, key));
}

QSize KeyButton::sizeHint() const
{
    const int cap = static_cast<int>(key_cap_size(current_theme(), m_key).width());
    return QPushButton::sizeHint() + QSize(cap + k_gap, 0);
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Theme theme = current_theme();
    const QSizeF cap = key_cap_size(theme, m_key);
    const QRect inner = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    // The label stands first and the key last, as they are read.
    const QRectF label =
        mirrored(QRectF(inner).adjusted(0, 0, -cap.width() - k_gap, 0), width(), layoutDirection());
    option.rect = label.toRect();
    painter.drawControl(QStyle::CE_PushButtonLabel, option);

    const QRectF place = mirrored(
        QRectF(inner.right() + 1 - cap.width(), (height() - cap.height()) / 2.0, cap.width(), cap.height()),
        width(), layoutDirection());
    if (!m_on_accent) {
        if (!isEnabled())
            painter.setOpacity(0.5);
        draw_key_cap(painter, theme, place.topLeft(), m_key);
        return;
    }
    const QColor ink = theme.color(isEnabled() ? Token::OnAccent : Token::InkOff);
    draw_box(painter, place, 4, {}, ink);
    painter.setFont(theme.font(Role::Axis));
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, m_key);
}

} // namespace deference::ui
