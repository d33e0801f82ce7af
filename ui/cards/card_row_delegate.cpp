// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_row_delegate.h"

#include "ui/cards/card_list_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetrics>

namespace deference::ui {

namespace {

constexpr int k_side = 12;
constexpr int k_flag = 14;
constexpr int k_gap = 10;

} // namespace

void CardRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme theme = current_theme();
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF box = QRectF(option.rect).adjusted(4, 1, -4, -1);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        draw_box(*painter, box, 6, theme.color(selected ? Token::Selected : Token::Hover));
    // Inside the edge, as lists show focus; the ground alone would not tell focus from selection.
    if (option.state.testFlag(QStyle::State_HasFocus))
        draw_box(*painter, box, 6, {}, theme.color(Token::Accent), 2);

    const bool rtl = option.direction == Qt::RightToLeft;
    const int begin = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignRight : Qt::AlignLeft);
    const int end = int(Qt::AlignVCenter | Qt::TextSingleLine) | int(rtl ? Qt::AlignLeft : Qt::AlignRight);
    const qreal left = option.rect.left() + k_side;
    const qreal width = option.rect.width() - 2.0 * k_side;
    const qreal first = theme.line_height(Role::Body);
    const qreal second = theme.line_height(Role::Support);
    const qreal top = option.rect.top() + (option.rect.height() - first - second) / 2;
    const bool off = index.data(CardListModel::OffRole).toBool();

    const qreal flag = index.data(CardListModel::FlaggedRole).toBool() ? k_flag + 6.0 : 0.0;
    if (flag > 0) {
        const QRectF place(rtl ? left : left + width - k_flag, top + (first - k_flag) / 2, k_flag, k_flag);
        draw_icon(*painter, u"flag", place, theme.color(Token::Attn));
    }
    painter->setFont(theme.font(Role::Body));
    painter->setPen(theme.color(off ? Token::Ink3 : Token::Ink));
    const QString question = index.data(Qt::DisplayRole).toString().simplified();
    painter->drawText(QRectF(rtl ? left + flag : left, top, width - flag, first), begin,
                      QFontMetrics(painter->font()).elidedText(question, Qt::ElideRight, int(width - flag)));

    painter->setFont(theme.font(Role::Support));
    painter->setPen(theme.color(selected ? Token::Ink2 : Token::Ink3));
    const QString standing = index.data(CardListModel::StandingRole).toString();
    const QFontMetrics support(painter->font());
    const qreal taken = support.horizontalAdvance(standing) + k_gap;
    painter->drawText(QRectF(left, top + first, width, second), end, standing);
    const QString area = support.elidedText(index.data(CardListModel::AreaRole).toString(), Qt::ElideRight,
                                            int(width - taken));
    painter->drawText(QRectF(left, top + first, width, second), begin, area);
    painter->restore();
}

QSize CardRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Theme theme = current_theme();
    return {200, theme.line_height(Role::Body) + theme.line_height(Role::Support) + theme.scaled(14)};
}

} // namespace deference::ui
