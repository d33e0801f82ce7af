// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rating_scale.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

namespace deference::ui {
namespace {

constexpr int k_count = 5;
constexpr int k_box = 22;
constexpr int k_gap = 3;

} // namespace

RatingScale::RatingScale(QWidget* parent) : Painted(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    want_focus_ring(this, 5);
}

void RatingScale::set_value(std::optional<int> value)
{
    if (value)
        value = std::clamp(*value, 1, k_count);
    if (value == m_value)
        return;
    m_value = value;
    content_changed();
}

void RatingScale::set_anchors(const QString& low, const QString& high)
{
    m_low = low;
    m_high = high;
    setAccessibleDescription(tr("1 %1, 5 %2", "1 new to me, 5 ready").arg(low, high));
}

QString RatingScale::spoken_value() const
{
    return m_value ? tr("%1 of 5").arg(*m_value) : tr("no answer");
}

std::optional<SpokenRange> RatingScale::spoken_range() const
{
    return SpokenRange{double(m_value.value_or(0)), 0, k_count, 1};
}

void RatingScale::set_spoken_value(double value)
{
    const int number = qRound(value);
    choose(number > 0 ? std::optional(number) : std::nullopt);
}

QSize RatingScale::sizeHint() const
{
    // Two pixels more than the boxes: the pointer target is the design's 26.
    const Theme theme = current_theme();
    return {k_count * theme.scaled(k_box) + (k_count - 1) * theme.scaled(k_gap), theme.scaled(26)};
}

QRectF RatingScale::box(int number) const
{
    const Theme theme = current_theme();
    const int side = theme.scaled(k_box);
    const int step = side + theme.scaled(k_gap);
    return mirrored(QRectF((number - 1) * step, (height() - side) / 2.0, side, side), sizeHint().width(),
                    layoutDirection());
}

int RatingScale::number_at(QPointF position) const
{
    for (int number = 1; number <= k_count; ++number)
        if (box(number).adjusted(-1.5, -2, 1.5, 2).contains(position))
            return number;
    return 0;
}

void RatingScale::choose(std::optional<int> value)
{
    if (value == m_value)
        return;
    set_value(value);
    emit value_chosen();
}

bool RatingScale::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_low.isEmpty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int number = number_at(help->pos());
        const QString text = number == 1 ? m_low : number == k_count ? m_high : QString();
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return Painted::event(event);
}

void RatingScale::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    for (int number = 1; number <= k_count; ++number) {
        const bool chosen = m_value == number;
        const Token ground = !isEnabled()          ? Token::Sunken
                             : chosen              ? Token::Accent
                             : number == m_hovered ? Token::Hover
                                                   : Token::Surface;
        const QColor edge =
            chosen && isEnabled() ? QColor() : theme.color(isEnabled() ? Token::LineStrong : Token::Line);
        draw_box(painter, box(number), 5, theme.color(ground), edge);
        painter.setFont(theme.font(chosen ? Role::SupportStrong : Role::Support));
        painter.setPen(theme.color(!isEnabled() ? Token::InkOff : chosen ? Token::OnAccent : Token::Ink2));
        painter.drawText(box(number), Qt::AlignCenter, QLocale().toString(number));
    }
}

void RatingScale::mousePressEvent(QMouseEvent* event)
{
    const int number = event->button() == Qt::LeftButton ? number_at(event->position()) : 0;
    if (number > 0)
        choose(m_value == number ? std::nullopt : std::optional(number));
}

void RatingScale::mouseMoveEvent(QMouseEvent* event)
{
    const int number = number_at(event->position());
    if (number != m_hovered) {
        m_hovered = number;
        update();
    }
}

void RatingScale::leaveEvent(QEvent*)
{
    m_hovered = 0;
    update();
}

void RatingScale::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    if (event->modifiers() & ~Qt::KeypadModifier)
        return Painted::keyPressEvent(event);
    if (key >= Qt::Key_1 && key <= Qt::Key_5)
        choose(key - Qt::Key_0);
    else if (key == Qt::Key_0 || key == Qt::Key_Backspace || key == Qt::Key_Delete)
        choose(std::nullopt);
    else if (key == (rtl ? Qt::Key_Left : Qt::Key_Right) || key == Qt::Key_Up)
        choose(std::min(m_value.value_or(0) + 1, k_count));
    else if ((key == (rtl ? Qt::Key_Right : Qt::Key_Left) || key == Qt::Key_Down) && m_value)
        choose(*m_value > 1 ? std::optional(*m_value - 1) : std::nullopt);
    else if (key == Qt::Key_Home)
        choose(1);
    else if (key == Qt::Key_End)
        choose(k_count);
    else
        Painted::keyPressEvent(event);
}

} // namespace deference::ui
