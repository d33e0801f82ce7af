// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skill_tag.h"

#include "ui/widgets/markers.h"
#include "ui/widgets/paint.h"

#include <QFontMetrics>

namespace deference::ui {
namespace {

constexpr int k_text_left = 18;

} // namespace

SkillTag::SkillTag(Skill skill, QWidget* parent, Length length) : Painted(parent), m_skill(skill)
{
    // Preferred, not Maximum: in a column a widget that must not grow keeps the whole column narrow.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    set_skill(skill, length);
}

void SkillTag::set_skill(Skill skill, Length length)
{
    m_skill = skill;
    set_text(length == Length::Full ? skill_name(skill) : skill_short_name(skill));
}

void SkillTag::set_text(const QString& text)
{
    m_text = text;
    updateGeometry();
    content_changed();
}

QSize SkillTag::sizeHint() const
{
    const Theme theme = current_theme();
    return {k_text_left + QFontMetrics(theme.font(Role::Support)).horizontalAdvance(m_text) + 2,
            theme.scaled(18)};
}

QSize SkillTag::minimumSizeHint() const
{
    return {std::min(60, sizeHint().width()), sizeHint().height()};
}

void SkillTag::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const qreal middle = height() / 2.0;
    draw_skill_marker(painter, theme, m_skill,
                      mirrored({2, middle - 4, 8, 8}, width(), layoutDirection()).center());
    painter.setFont(theme.font(Role::Support));
    painter.setPen(theme.color(isEnabled() ? Token::Ink2 : Token::InkOff));
    const QRectF words =
        mirrored(QRectF(k_text_left, 0, width() - k_text_left, height()), width(), layoutDirection());
    painter.drawText(words,
                     int(Qt::AlignVCenter | Qt::TextSingleLine) |
                         int(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetrics(painter.font()).elidedText(m_text, Qt::ElideRight, int(words.width())));
}

} // namespace deference::ui
