// SPDX-License-Identifier: GPL-3.0-or-later
// Edits what happens with a card that is here already: a drop-down in its cell.
#pragma once
#include <QStyledItemDelegate>

namespace deference::ui {

class DecisionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace deference::ui
