// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rating_button.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>

namespace deference::ui {
namespace {

constexpr int k_side = 14;
constexpr int k_name_gap = 8;

Token token_of(RatingButton::Grade grade)
{
    switch (grade) {
    case RatingButton::Grade::Again:
        return Token::Crit;
    case RatingButton::Grade::Hard:
        return Token::Attn;
    case RatingButton::Grade::Good:
        return Token::Accent;
    case RatingButton::Grade::Easy:
        return Token::Good;
    }
    return Token::Ink;
}

QString name_of(RatingButton::Grade grade)
{
    switch (grade) {
    case RatingButton::Grade::Again:
        return RatingButton::tr("Again", "answer to a card");
    case RatingButton::Grade::Hard:
        return RatingButton::tr("Hard", "answer to a card");
    case RatingButton::Grade::Good:
        return RatingButton::tr("Good", "answer to a card");
    case RatingButton::Grade::Easy:
        return RatingButton::tr("Easy", "answer to a card");
    }
    return {};
}

QString key_of(RatingButton::Grade grade)
{
    return QString::number(static_cast<int>(grade) + 1);
}

} // namespace

RatingButton::RatingButton(Grade grade, QWidget* parent) : QAbstractButton(parent), m_grade(grade)
{
    setText(name_of(grade));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    want_focus_ring(this, 8);
}

void RatingButton::set_outcome(const QString& interval, const QString& day, const QString& recall)
{
    m_interval = interval;
    m_day = day;
    m_recall = recall;
    QString spoken = interval.isEmpty() ? text() : tr("%1, comes back in %2").arg(text(), interval);
    if (!recall.isEmpty())
        spoken = tr("%1, recall %2 %3", "%2: on 24 Mar, %3: 83–91 %").arg(spoken, day, recall);
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

QSize RatingButton::sizeHint() const
{
    const Theme theme = current_theme();
    const QFontMetrics strong(theme.font(Role::CardHeading));
    const QFontMetrics support(theme.font(Role::Support));
    int first =
        int(key_cap_size(theme, key_of(m_grade)).width()) + k_name_gap + strong.horizontalAdvance(text());
    if (!m_recall.isEmpty())
        first += 12 + QFontMetrics(theme.font(Role::SupportStrong)).horizontalAdvance(m_interval);
    const int second = m_recall.isEmpty()
                           ? support.horizontalAdvance(m_interval)
                           : support.horizontalAdvance(m_day) + 12 + support.horizontalAdvance(m_recall);
    return {std::max(first, second) + 2 * k_side, theme.scaled(m_recall.isEmpty() ? 56 : 72)};
}

void RatingButton::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    WidgetPainter painter(this);
    const Token ground = !isEnabled()   ? Token::Sunken
                         : isDown()     ? Token::Selected
                         : underMouse() ? Token::Hover
                                        : Token::Surface;
    draw_box(painter, rect(), 8, theme.color(ground),
             theme.color(isEnabled() ? Token::LineStrong : Token::Line));

    const auto place = [&](qreal left, qreal top, qreal width, qreal height) {
        return mirrored(QRectF(left, top, width, height), this->width(), layoutDirection());
    };
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int begin = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft);
    const int end = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignLeft : Qt::AlignRight);
    const bool has_forecast = !m_recall.isEmpty();
    const qreal inner = width() - 2.0 * k_side;
    const qreal line = theme.line_height(Role::CardHeading);
    const qreal gap = has_forecast ? theme.scaled(8) : theme.scaled(3);
    const qreal second_line = theme.line_height(Role::Support);
    const qreal top = (height() - line - gap - second_line) / 2.0;

    const QSizeF cap = key_cap_size(theme, key_of(m_grade));
    draw_key_cap(painter, theme,
                 place(k_side, top + (line - cap.height()) / 2, cap.width(), cap.height()).topLeft(),
                 key_of(m_grade));
    painter.setFont(theme.font(Role::CardHeading));
    painter.setPen(theme.color(isEnabled() ? token_of(m_grade) : Token::InkOff));
    const qreal name_left = k_side + cap.width() + k_name_gap;
    painter.drawText(place(name_left, top, width() - name_left - k_side, line), begin, text());

    const qreal second = top + line + gap;
    painter.setFont(theme.font(Role::Support));
    painter.setPen(theme.color(isEnabled() ? Token::Ink2 : Token::InkOff));
    if (!has_forecast) {
        painter.drawText(place(k_side, second, inner, second_line), begin, m_interval);
        return;
    }
    painter.drawText(place(k_side, second, inner, second_line), begin, m_day);
    painter.drawText(place(k_side, second, inner, second_line), end, m_recall);
    painter.setFont(theme.font(Role::SupportStrong));
    painter.setPen(theme.color(isEnabled() ? Token::Ink : Token::InkOff));
    painter.drawText(place(k_side, top, inner, line), end, m_interval);
}

} // namespace deference::ui
