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
#include <QTextLayout>

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

// As many whole lines of `text` as fit into `area`; the last one is cut with an ellipsis. Returns the height
// used.
qreal draw_lines(QPainter& painter, const QRectF& area, qreal line_height, const QString& text, bool rtl)
{
    const QFontMetricsF metrics(painter.font());
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setTextDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    const int room = static_cast<int>(area.height() / line_height);
    const int lead = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft);
    int drawn = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && drawn < room; line = layout.createLine()) {
        line.setLineWidth(area.width());
        const bool is_last = drawn + 1 == room;
        const QString words =
            is_last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width())
                    : text.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QRectF(area.left(), area.top() + drawn * line_height, area.width() + 1, line_height),
                         lead, words);
        ++drawn;
    }
    layout.endLayout();
    return drawn * line_height;
}

void draw_length(QPainter& painter, const Theme& theme, const QRectF& area, const PlanBlockText& block,
                 bool rtl)
{
    const qreal marker = rtl ? area.right() - 4 : area.left() + 4;
    draw_skill_marker(painter, theme, block.skill, {marker, area.center().y()}, 8);
    painter.setFont(theme.font(Role::Axis));
    painter.setPen(theme.color(block.is_past ? Token::Ink3 : Token::Ink2));
    painter.drawText(rtl ? area.adjusted(0, 0, -15, 0) : area.adjusted(15, 0, 1, 0),
                     int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft),
                     length_text(block));
}

// One line: title and length side by side. More room: the title on up to two lines, the length, then why.
void draw_words(QPainter& painter, const Theme& theme, const QRectF& box, const PlanBlockText& block,
                bool rtl)
{
    const qreal line = theme.line_height(Role::Support);
    const qreal title_line = line + 1;
    QFont title_font = theme.font(Role::Support);
    title_font.setWeight(QFont::Medium);
    const QFontMetricsF title_metrics(title_font);
    const qreal fold = block.is_overridden ? 6 : 0;
    const QRectF inner =
        rtl ? box.adjusted(8 + fold, 0, -k_text_left, 0) : box.adjusted(k_text_left, 0, -8 - fold, 0);
    const QColor title_ink = theme.color(block.is_past ? Token::Ink3 : Token::Ink);
    if (box.height() < title_line + line + 6) {
        const qreal length = QFontMetricsF(theme.font(Role::Axis)).horizontalAdvance(length_text(block)) + 15;
        const QRectF title = rtl ? inner.adjusted(length + 6, 0, 0, 0) : inner.adjusted(0, 0, -length - 6, 0);
        painter.setFont(title_font);
        painter.setPen(title_ink);
        painter.drawText(
            title, int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft),
            title_metrics.elidedText(block.title, Qt::ElideRight, title.width()));
        const QRectF end = rtl ? QRectF(inner.left(), inner.top(), length, inner.height())
                               : QRectF(inner.right() - length, inner.top(), length, inner.height());
        return draw_length(painter, theme, end, block, rtl);
    }
    const bool has_room = box.height() >= 2 * title_line + line + 8;
    const bool is_long = title_metrics.horizontalAdvance(block.title) > inner.width();
    const qreal title_room = has_room && is_long ? 2 * title_line : title_line;
    painter.setFont(title_font);
    painter.setPen(title_ink);
    qreal top = inner.top() + 5;
    top += draw_lines(painter, {inner.left(), top, inner.width(), title_room}, title_line, block.title, rtl);
    draw_length(painter, theme, {inner.left(), top, inner.width(), line}, block, rtl);
    top += line + 3;
    const qreal left = box.bottom() - 5 - top;
    if (block.why.isEmpty() || left < line)
        return;
    painter.setFont(theme.font(Role::Axis));
    painter.setPen(theme.color(Token::Ink3));
    draw_lines(painter, {inner.left(), top, inner.width(), left}, theme.line_height(Role::Axis) + 1,
               block.why, rtl);
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

    draw_words(painter, theme, box, block, rtl);
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
    setAccessibleDescription(block.why);
    QString tip = spoken.join(QStringLiteral(", ")).toHtmlEscaped();
    if (!block.why.isEmpty())
        tip += QStringLiteral("<br>") + block.why.toHtmlEscaped();
    setToolTip(tip);
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
