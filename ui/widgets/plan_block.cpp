// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plan_block.h"

#include "app/core/text.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>

namespace deference::ui {
namespace {

constexpr qreal k_edge = 4;
constexpr qreal k_text_left = 11;
constexpr qreal k_radius = 4;

QString length_text(const PlanBlockText& block)
{
    const QString length = duration_short(block.minutes);
    return block.note.isEmpty() ? length
                                : PlanBlock::tr("%1, %2", "1:30, proposed cut").arg(length, block.note);
}

void draw_ground(QPainter& painter, const Theme& theme, const QRectF& box, const PlanBlockText& block,
                 bool rtl)
{
    QPainterPath shape;
    shape.addRoundedRect(box, k_radius, k_radius);
    if (block.is_proposed_cut) {
        draw_hatch(painter, box, k_radius, theme.color(Token::AttnTint), theme.color(Token::Surface), 9);
        draw_box(painter, box, k_radius, {}, theme.color(Token::AttnMid), 1, Qt::DashLine);
        return;
    }
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(box, theme.skill_tint(block.skill));
    const qreal edge_left = rtl ? box.right() - k_edge : box.left();
    painter.fillRect(QRectF(edge_left, box.top(), k_edge, box.height()), theme.skill_color(block.skill));
    painter.restore();
}

void draw_fold(QPainter& painter, const Theme& theme, const QRectF& box, bool rtl)
{
    constexpr qreal k_fold = 12;
    const qreal corner = rtl ? box.left() : box.right();
    const qreal inward = rtl ? k_fold : -k_fold;
    QPainterPath fold;
    fold.addPolygon(
        QPolygonF({{corner + inward, box.top()}, {corner, box.top()}, {corner, box.top() + k_fold}}));
    QPainterPath shape;
    shape.addRoundedRect(box, k_radius, k_radius);
    painter.fillPath(fold.intersected(shape), theme.color(Token::Accent));
}

} // namespace

void draw_plan_block(QPainter& painter, const Theme& theme, const QRectF& rect, const PlanBlockText& block,
                     Qt::LayoutDirection direction)
{
    const bool rtl = direction == Qt::RightToLeft;
    const QRectF box = PixelGrid(painter).snap(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // see WidgetPainter
    draw_ground(painter, theme, box, block, rtl);
    if (block.is_past) { // faded towards the ground it lies on, so that the skill can still be told
        QColor veil = theme.color(Token::Window);
        veil.setAlphaF(0.45F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(box, k_radius, k_radius);
    }
    if (block.is_overridden)
        draw_fold(painter, theme, box, rtl);

    const qreal title_line = theme.line_height(Role::Support) + 1;
    const qreal length_line = theme.line_height(Role::Support);
    const bool two_lines = box.height() >= title_line + length_line + 6;
    const int lead = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft);
    const qreal inner = box.width() - k_text_left - 8;
    const auto place = [&](qreal left, qreal top, qreal width, qreal height) {
        const QRectF area(left, top, width, height);
        return (rtl ? QRectF(box.width() - area.right(), top, width, height) : area)
            .translated(box.topLeft());
    };
    const QFont title_font = [&] {
        QFont font = theme.font(Role::Support);
        font.setWeight(QFont::Medium);
        return font;
    }();
    const QFont length_font = theme.font(Role::Axis);
    const QString length = length_text(block);
    const qreal length_width = QFontMetricsF(length_font).horizontalAdvance(length) + 15;

    const qreal title_width = two_lines ? inner : inner - length_width - 6;
    const qreal top = two_lines ? 5 : (box.height() - title_line) / 2;
    painter.setFont(title_font);
    painter.setPen(theme.color(block.is_past ? Token::Ink3 : Token::Ink));
    painter.drawText(place(k_text_left, top, title_width, title_line), lead,
                     QFontMetricsF(title_font).elidedText(block.title, Qt::ElideRight, title_width));
    const qreal length_left = two_lines ? k_text_left : k_text_left + inner - length_width;
    const qreal length_top = two_lines ? top + title_line : top;
    draw_skill_marker(painter, theme, block.skill,
                      place(length_left, length_top + (length_line - 8) / 2, 8, 8).center(), 8);
    painter.setFont(length_font);
    painter.setPen(theme.color(block.is_past ? Token::Ink3 : Token::Ink2));
    painter.drawText(
        place(length_left + 15, length_top, inner - 15 - (length_left - k_text_left) + 1, length_line), lead,
        length);
    painter.restore();
}

PlanBlock::PlanBlock(const PlanBlockText& block, QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    want_focus_ring(this, 4);
    set_block(block);
}

void PlanBlock::set_block(const PlanBlockText& block)
{
    m_block = block;
    QStringList spoken{block.title, skill_name(block.skill), duration_text(block.minutes)};
    if (!block.note.isEmpty())
        spoken.append(block.note);
    if (block.is_overridden)
        spoken.append(tr("overridden by you"));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setToolTip(spoken.join(QStringLiteral(", ")).toHtmlEscaped());
    updateGeometry();
    update();
}

void PlanBlock::set_scale(double scale)
{
    m_scale = scale;
    updateGeometry();
}

QSize PlanBlock::sizeHint() const
{
    const double hours = double(m_block.minutes.count()) / 60.0;
    return {164, std::max(minimumSizeHint().height(), qRound(hours * k_pixels_per_hour * m_scale))};
}

QSize PlanBlock::minimumSizeHint() const
{
    return {96, current_theme().scaled(26)};
}

void PlanBlock::paintEvent(QPaintEvent*)
{
    WidgetPainter painter(this);
    draw_plan_block(painter, current_theme(), rect(), m_block, layoutDirection());
}

void PlanBlock::keyPressEvent(QKeyEvent* event)
{
    const bool is_left = event->key() == Qt::Key_Left;
    if ((is_left || event->key() == Qt::Key_Right) && !(event->modifiers() & ~Qt::KeypadModifier)) {
        const int step = is_left == (layoutDirection() == Qt::LeftToRight) ? -1 : 1;
        emit move_requested(step);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void PlanBlock::mousePressEvent(QMouseEvent* event)
{
    m_pressed_at = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void PlanBlock::mouseMoveEvent(QMouseEvent* event)
{
    const bool is_drag = (event->buttons() & Qt::LeftButton) && isDown() &&
                         (event->pos() - m_pressed_at).manhattanLength() >= QApplication::startDragDistance();
    if (!is_drag)
        return QAbstractButton::mouseMoveEvent(event);
    setDown(false); // a drag is not a click
    emit drag_started();
}

} // namespace deference::ui
