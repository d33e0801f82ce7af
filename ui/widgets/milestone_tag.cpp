// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/milestone_tag.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>

namespace deference::ui {
namespace {

constexpr qreal k_side = 7;

} // namespace

MilestoneTag::MilestoneTag(const QString& round, const QString& date, bool is_past, QWidget* parent)
    : Painted(parent), m_round(round), m_date(date), m_is_past(is_past)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MilestoneTag::set_text(const QString& round, const QString& date, bool is_past)
{
    m_round = round;
    m_date = date;
    m_is_past = is_past;
    content_changed();
}

QString MilestoneTag::spoken_value() const
{
    const QString text = tr("%1, %2", "a round and its date").arg(m_round, m_date);
    return m_is_past ? tr("%1, over", "a round").arg(text) : text;
}

QSize MilestoneTag::sizeHint() const
{
    return {164, current_theme().scaled(23)};
}

QSize MilestoneTag::minimumSizeHint() const
{
    return {90, sizeHint().height()};
}

void MilestoneTag::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    draw_box(painter, rect(), 5, theme.color(m_is_past ? Token::Sunken : Token::Ink));
    const QColor ink = theme.color(m_is_past ? Token::Ink3 : Token::Surface);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int begin = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft);
    const int end = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignLeft : Qt::AlignRight);
    qreal left = k_side;
    if (m_is_past) {
        draw_icon(painter, u"check",
                  mirrored({left, (height() - 12) / 2.0, 12, 12}, width(), layoutDirection()),
                  theme.color(Token::Good));
        left += 18;
    }
    const QFont date_font = theme.font(Role::Support);
    const qreal date_width = QFontMetricsF(date_font).horizontalAdvance(m_date) + 1;
    painter.setPen(ink);
    painter.setFont(date_font);
    painter.drawText(mirrored({k_side, 0, width() - 2 * k_side, qreal(height())}, width(), layoutDirection()),
                     end, m_date);
    painter.setFont(theme.font(Role::SupportStrong));
    const QRectF words(left, 0, width() - left - k_side - date_width - 6, height());
    painter.drawText(mirrored(words, width(), layoutDirection()), begin,
                     QFontMetricsF(painter.font()).elidedText(m_round, Qt::ElideRight, words.width()));
}

} // namespace deference::ui
