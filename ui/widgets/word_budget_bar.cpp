// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/word_budget_bar.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainterPath>

namespace deference::ui {
namespace {

constexpr qreal k_bar = 6;

} // namespace

WordBudgetBar::WordBudgetBar(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void WordBudgetBar::set_words(int words, int budget)
{
    m_words = words;
    m_budget = budget;
    content_changed();
}

QString WordBudgetBar::spoken_value() const
{
    const QString text = tr("%1 of %n words", nullptr, m_budget).arg(m_words);
    return is_over() ? tr("%1, %2").arg(text, tr("%n words over", nullptr, m_words - m_budget)) : text;
}

QSize WordBudgetBar::sizeHint() const
{
    return {72, 14};
}

void WordBudgetBar::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const PixelGrid grid(painter);
    const qreal top = grid.snap_y((height() - k_bar) / 2.0);
    const double whole = std::max({1, m_words, m_budget});
    const QRectF all(0, top, width(), k_bar);
    QPainterPath pill;
    pill.addRoundedRect(all, k_bar / 2, k_bar / 2);
    painter.save();
    painter.setClipPath(pill);
    painter.fillRect(all, theme.color(Token::LineStrong));
    const qreal within = grid.snap_x(std::min(m_words, m_budget) / whole * width());
    painter.fillRect(QRectF(0, top, within, k_bar), theme.color(Token::AccentMid));
    if (is_over())
        painter.fillRect(QRectF(within, top, width() - within, k_bar), theme.color(Token::AttnMid));
    painter.restore();
    if (is_over())
        painter.fillRect(QRectF(within - 1, top - 3, grid.line(2), k_bar + 6), theme.color(Token::Ink));
}

} // namespace deference::ui
