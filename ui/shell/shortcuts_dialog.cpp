// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/shell/shortcuts.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace deference::ui {

ShortcutsDialog::ShortcutsDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Keys and what they do"));
    tree->setHeaderLabels({tr("Does"), tr("Keys")});
    tree->setRootIsDecorated(false);
    QHash<QString, QTreeWidgetItem*> groups;
    for (const Shortcut& shortcut : shortcut_table()) {
        const QString context = QCoreApplication::translate("Shortcuts", shortcut.context);
        QTreeWidgetItem*& group = groups[context];
        if (!group) {
            group = new QTreeWidgetItem(tree, {context});
            group->setFlags(Qt::ItemIsEnabled);
        }
        const QString keys = QKeySequence(QLatin1String(shortcut.keys)).toString(QKeySequence::NativeText);
        new QTreeWidgetItem(group, {QCoreApplication::translate("Shortcuts", shortcut.does), keys});
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(520, 560);
}

} // namespace deference::ui
