// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heatmap_strip.h"

#include "app/core/text.h"
#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

namespace deference::ui {
namespace {

constexpr qreal k_cell_height = 11;
constexpr qreal k_row_step = 15;
constexpr qreal k_gap = 4;

QString describe(const HeatDay& day)
{
    QStringList words{QLocale().toString(day.date, QLocale::LongFormat)};
    if (!day.is_ahead || day.studied.count() > 0)
        words.append(duration_text(day.studied));
    if (!day.round.isEmpty())
        words.append(day.round);
    return words.join(QStringLiteral(", "));
}

} // namespace

void draw_heat_cell(QPainter& painter, const Theme& theme, const QRectF& cell, const HeatDay& day)
{
    const bool is_outline = day.is_ahead && day.studied.count() == 0;
    const QColor fill = is_outline ? theme.color(Token::Surface) : theme.heat(day.studied);
    if (day.is_today)
        draw_box(painter, cell.adjusted(-1.5, -1.5, 1.5, 1.5), 4, fill, theme.color(Token::Ink), 1.5);
    else
        draw_box(painter, cell, 2.5, fill, is_outline ? theme.color(Token::LineStrong) : QColor());
    if (!day.round.isEmpty()) // the ramp is a mid tone at its end, so the mark changes sides there
        draw_marker(painter, Marker::Diamond, cell.center(),
                    theme.color(!is_outline && day.studied.count() >= 75 ? Token::Surface : Token::Ink2),
                    std::min(7.0, cell.width() + 1));
}

HeatmapStrip::HeatmapStrip(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeatmapStrip::set_days(const QList<HeatDay>& days)
{
    m_days = days;
    updateGeometry();
    content_changed();
}

void HeatmapStrip::set_layout(Layout layout)
{
    m_layout = layout;
    updateGeometry();
    update();
}

QString HeatmapStrip::spoken_value() const
{
    int past = 0;
    int studied = 0;
    std::chrono::minutes total{};
    for (const HeatDay& day : m_days) {
        past += !day.is_ahead;
        studied += day.studied.count() > 0;
        total += day.studied;
    }
    return tr("%1 of %2 days, %3").arg(studied).arg(std::max(past, studied)).arg(duration_text(total));
}

int HeatmapStrip::label_width() const
{
    if (m_layout == Layout::Row)
        return 0;
    const QFontMetrics metrics(current_theme().font(Role::Axis));
    int width = 0;
    for (int day = 1; day <= 7; ++day)
        width = std::max(width,
                         metrics.horizontalAdvance(QLocale().standaloneDayName(day, QLocale::ShortFormat)));
    return width + 6;
}

QSize HeatmapStrip::sizeHint() const
{
    if (m_layout == Layout::Row)
        return {int(m_days.size()) * 12, 18};
    return {label_width() + weeks() * 53, current_theme().line_height(Role::Axis) + 4 + int(7 * k_row_step)};
}

QSize HeatmapStrip::minimumSizeHint() const
{
    return {m_layout == Layout::Row ? int(m_days.size()) * 5 : label_width() + weeks() * 22,
            sizeHint().height()};
}

QRectF HeatmapStrip::cell(int index) const
{
    QRectF box;
    if (m_layout == Layout::Row) {
        // A little more air between weeks keeps them countable.
        const qreal week_gap = 4;
        const qreal step =
            (width() - 4 - week_gap * (weeks() - 1)) / std::max<qreal>(1, qreal(m_days.size()));
        box = QRectF(2 + index * step + (index / 7) * week_gap, (height() - k_cell_height) / 2,
                     std::max<qreal>(3, step - 2), k_cell_height);
    } else {
        const qreal left = label_width();
        const qreal step = (width() - left - 2 + k_gap) / std::max(1, weeks());
        const qreal top = current_theme().line_height(Role::Axis) + 5;
        box = QRectF(left + (index / 7) * step, top + (index % 7) * k_row_step, step - k_gap, k_cell_height);
    }
    return mirrored(box, width(), layoutDirection());
}

bool HeatmapStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QString text;
        for (int i = 0; i < m_days.size(); ++i)
            if (cell(i).adjusted(-2, -2, 2, 2).contains(help->pos()))
                text = describe(m_days[i]);
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return Painted::event(event);
}

void HeatmapStrip::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    int today_week = -1;
    for (int i = 0; i < m_days.size(); ++i)
        if (m_days[i].is_today)
            today_week = i / 7;
    if (m_layout == Layout::Grid) {
        for (int week = 0; week < weeks(); ++week) {
            QFont font = theme.font(Role::Axis);
            font.setWeight(week == today_week ? QFont::Bold : QFont::Normal);
            painter.setFont(font);
            painter.setPen(theme.color(week == today_week ? Token::Ink : Token::Ink3));
            const QRectF column = cell(week * 7);
            painter.drawText(
                QRectF(column.left() - 10, 0, column.width() + 20, theme.line_height(Role::Axis)),
                Qt::AlignCenter, tr("W%1", "short for week 1").arg(week + 1));
        }
        painter.setFont(theme.font(Role::Axis));
        painter.setPen(theme.color(Token::Ink3));
        for (int row = 0; row < 7 && row < m_days.size(); row += 2) {
            const QRectF box = cell(row);
            const QRectF words =
                mirrored({0, box.center().y() - 8, qreal(label_width()) - 4, 16}, width(), layoutDirection());
            painter.drawText(words,
                             int(Qt::AlignVCenter) |
                                 int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                             QLocale().standaloneDayName(m_days[row].date.dayOfWeek(), QLocale::ShortFormat));
        }
    }
    for (int i = 0; i < m_days.size(); ++i)
        if (!m_days[i].is_today)
            draw_heat_cell(painter, theme, cell(i), m_days[i]);
    for (int i = 0; i < m_days.size(); ++i) // last, because its edge reaches over its neighbours
        if (m_days[i].is_today)
            draw_heat_cell(painter, theme, cell(i), m_days[i]);
}

} // namespace deference::ui
