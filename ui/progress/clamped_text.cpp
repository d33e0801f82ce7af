// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/clamped_text.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace deference::ui {

ClampedText::ClampedText(const QString& text, Role role, Token tone, QWidget* parent, int lines)
    : Painted(parent), m_text(text.simplified()), m_role(role), m_tone(tone), m_lines(lines)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QStringList ClampedText::lines_for(int width) const
{
    const QFont font = current_theme().font(m_role);
    QTextLayout layout(m_text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        if (lines.size() == m_lines - 1) { // the rest shares the last line
            lines.append(QFontMetrics(font).elidedText(m_text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(m_text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QSize ClampedText::sizeHint() const
{
    const QFontMetrics metrics(current_theme().font(m_role));
    return {metrics.horizontalAdvance(m_text), current_theme().line_height(m_role)};
}

QSize ClampedText::minimumSizeHint() const
{
    return {40, current_theme().line_height(m_role)};
}

int ClampedText::heightForWidth(int width) const
{
    const auto lines = std::max<qsizetype>(1, lines_for(width).size());
    return static_cast<int>(lines) * current_theme().line_height(m_role);
}

void ClampedText::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    QPainter painter(this);
    painter.setFont(theme.font(m_role));
    painter.setPen(theme.color(m_tone));
    QRect row(0, 0, width(), theme.line_height(m_role));
    for (const QString& line : lines_for(width())) {
        painter.drawText(row,
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                             Qt::TextSingleLine,
                         line);
        row.translate(0, row.height());
    }
}

void ClampedText::resizeEvent(QResizeEvent* event)
{
    Painted::resizeEvent(event);
    const QStringList lines = lines_for(width());
    const bool is_cut = !lines.isEmpty() && !m_text.endsWith(lines.constLast());
    setToolTip(is_cut ? m_text.toHtmlEscaped() : QString()); // tool tips guess HTML
}

} // namespace deference::ui
