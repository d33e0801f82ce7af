// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_delegate.h"

#include "ui/cards/browser_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetrics>
#include <QLocale>

namespace deference::ui {

namespace {

constexpr int k_side = 8;
constexpr int k_icon = 14;
constexpr int k_gap = 5;

void draw_marks(QPainter& painter, const Theme& theme, QRectF place, bool rtl, const QModelIndex& index)
{
    const auto next = [&](qreal width) {
        const QRectF at(rtl ? place.right() - width : place.left(), place.top(), width, place.height());
        rtl ? place.setRight(at.left() - k_gap) : place.setLeft(at.right() + k_gap);
        return at;
    };
    const auto picture = [&](QStringView name, Token token) {
        const QRectF at = next(k_icon);
        draw_icon(painter, name, QRectF(at.left(), at.center().y() - k_icon / 2.0, k_icon, k_icon),
                  theme.color(token));
    };
    if (const int flag = index.data(BrowserModel::FlagRole).toInt(); flag != 0) {
        picture(u"flag", Token::AttnMid);
        painter.setFont(theme.font(Role::SupportStrong));
        painter.setPen(theme.color(Token::Ink2));
        const QString number = QLocale().toString(flag);
        painter.drawText(next(QFontMetrics(painter.font()).horizontalAdvance(number)), Qt::AlignCenter,
                         number);
    }
    if (index.data(BrowserModel::MarkedRole).toBool())
        picture(u"keep", Token::AccentMid);
    if (index.data(BrowserModel::SuspendedRole).toBool())
        picture(u"suspend", Token::MuteMid);
}

} // namespace

void BrowserDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme theme = current_theme();
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(selected ? Token::Selected : Token::Hover));
    draw_line(*painter, QPointF(option.rect.left(), option.rect.bottom() + 0.5),
              QPointF(option.rect.right() + 1, option.rect.bottom() + 0.5), theme.color(Token::Line));
    if (option.state.testFlag(QStyle::State_HasFocus)) // inside the edge: the ground alone only says selected
        draw_box(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 4, {}, theme.color(Token::Accent), 2);

    const bool rtl = option.direction == Qt::RightToLeft;
    const QRectF place = QRectF(option.rect).adjusted(k_side, 0, -k_side, 0);
    if (index.column() == static_cast<int>(BrowserColumn::Marks)) {
        painter->setRenderHint(QPainter::Antialiasing);
        draw_marks(*painter, theme, place, rtl, index);
        painter->restore();
        return;
    }
    const bool is_question = index.column() == static_cast<int>(BrowserColumn::Question);
    const Token tone = index.data(BrowserModel::WarnRole).toBool()  ? Token::Attn
                       : index.data(BrowserModel::OffRole).toBool() ? Token::Ink3
                       : is_question                                ? Token::Ink
                                                                    : Token::Ink2;
    painter->setFont(theme.font(is_question ? Role::Body : Role::Support));
    painter->setPen(theme.color(tone));
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const QString text =
        QFontMetrics(painter->font())
            .elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, int(place.width()));
    painter->drawText(
        place, int(QStyle::visualAlignment(option.direction, alignment)) | int(Qt::TextSingleLine), text);
    painter->restore();
}

QSize BrowserDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Theme theme = current_theme();
    const QFontMetrics metrics(theme.font(Role::Support));
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * k_side, theme.scaled(30)};
}

} // namespace deference::ui
