// SPDX-License-Identifier: GPL-3.0-or-later
// A card in the list: its question on one line, its area and how it stands below.
#pragma once
#include <QStyledItemDelegate>

namespace deference::ui {

class CardRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace deference::ui
