// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a story in the list: ring, title on at most two lines, state, signals.
#pragma once
#include <QStyledItemDelegate>

namespace deference::ui {

class StoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace deference::ui
