// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/decision_delegate.h"

#include "ui/cards/import_model.h"

#include <QComboBox>

namespace deference::ui {

QWidget* DecisionDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    auto* editor = new QComboBox(parent);
    editor->setAccessibleName(tr("What happens with this card"));
    for (const auto decision :
         {exchange::Decision::KeepOurs, exchange::Decision::TakeTheirs, exchange::Decision::KeepBoth})
        editor->addItem(ImportModel::decision_text(decision));
    connect(editor, &QComboBox::activated, this, [this, editor] {
        auto* self = const_cast<DecisionDelegate*>(this); // the view calls createEditor() const
        emit self->commitData(editor);
        emit self->closeEditor(editor);
    });
    return editor;
}

void DecisionDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void DecisionDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                    const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentIndex(), Qt::EditRole);
}

} // namespace deference::ui
