// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lead_label.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace deference::ui {

LeadLabel::LeadLabel(const QString& lead, const QString& rest, QWidget* parent, Role role)
    : Painted(parent), m_lead(lead), m_rest(rest), m_role(role)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LeadLabel::set_text(const QString& lead, const QString& rest)
{
    m_lead = lead;
    m_rest = rest;
    updateGeometry();
    content_changed();
}

void LeadLabel::set_lead_tone(Token tone)
{
    m_lead_tone = tone;
    update();
}

QString LeadLabel::spoken_value() const
{
    return m_lead.isEmpty() || m_rest.isEmpty() ? m_lead + m_rest : m_lead + u' ' + m_rest;
}

QSize LeadLabel::sizeHint() const
{
    const int whole =
        QFontMetrics(current_theme().font(Role::BodyStrong)).horizontalAdvance(spoken_value()) + 4;
    const int width = std::min(whole, current_theme().scaled(420));
    return {width, heightForWidth(width)};
}

QSize LeadLabel::minimumSizeHint() const
{
    return {current_theme().scaled(120), current_theme().line_height(m_role)};
}

int LeadLabel::heightForWidth(int width) const
{
    return lay_out(width, nullptr);
}

int LeadLabel::lay_out(int width, QPainter* painter) const
{
    const Theme theme = current_theme();
    QTextLayout layout(spoken_value(), theme.font(m_role));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    QTextLayout::FormatRange lead;
    lead.start = 0;
    lead.length = int(m_lead.size());
    lead.format.setFontWeight(QFont::DemiBold);
    lead.format.setForeground(theme.color(isEnabled() ? m_lead_tone : Token::InkOff));
    layout.setFormats({lead});

    const qreal step = theme.line_height(m_role);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition(QPointF(0, y + (step - line.height()) / 2));
        y += step;
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(theme.color(isEnabled() ? Token::Ink2 : Token::InkOff));
        layout.draw(painter, QPointF(0, 0));
    }
    return qCeil(y);
}

void LeadLabel::paintEvent(QPaintEvent*)
{
    WidgetPainter painter(this);
    lay_out(width(), &painter);
}

} // namespace deference::ui
