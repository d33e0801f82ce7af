// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of the browser: one line of text in the tone that fits the card, and the marks as small pictures.
#pragma once
#include <QStyledItemDelegate>

namespace deference::ui {

class BrowserDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace deference::ui
