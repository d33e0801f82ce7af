// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/logo_line.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

namespace deference::ui {

namespace {

constexpr double k_mark_height = 11;
constexpr double k_gap = 8;

} // namespace

LogoLine::LogoLine(QWidget* parent) : Painted(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString LogoLine::spoken_value() const
{
    return QStringLiteral("Deference");
}

QSize LogoLine::sizeHint() const
{
    const Theme theme = current_theme();
    const QFontMetricsF metrics(theme.font(Role::CardHeading));
    return {qRound(k_mark_height * 2 + k_gap + metrics.horizontalAdvance(spoken_value()) + 2),
            theme.line_height(Role::CardHeading) + contentsMargins().top() + contentsMargins().bottom()};
}

void LogoLine::paintEvent(QPaintEvent*)
{
    const Theme theme = current_theme();
    QPainter painter(this);
    const QRectF line = contentsRect();
    const QRectF mark(0, line.center().y() - k_mark_height / 2, k_mark_height * 2, k_mark_height);
    draw_logo(painter, mirrored(mark, width(), layoutDirection()), theme);
    painter.setPen(theme.color(Token::Ink));
    painter.setFont(theme.font(Role::CardHeading));
    const QRectF words(mark.right() + k_gap, line.top(), width() - mark.right() - k_gap, line.height());
    painter.drawText(mirrored(words, width(), layoutDirection()), Qt::AlignCenter | Qt::TextSingleLine,
                     spoken_value());
}

} // namespace deference::ui
