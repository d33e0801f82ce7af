// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/unverified_dialog.h"

#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace deference::ui {

UnverifiedDialog::UnverifiedDialog(const std::vector<cards::UnverifiedCard>& cards,
                                   const content::Catalogue& catalogue, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Cards that nobody has checked"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(make_wrapped_label(
        tr("%n card(s) written from knowledge, without a source at hand. Check one before you quote it.",
           nullptr, static_cast<int>(cards.size())),
        Role::Body, Token::Ink2, this));
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Cards that nobody has checked, by area"));
    tree->setHeaderLabels({tr("Question"), tr("Legal status"), tr("Citation")});
    tree->setUniformRowHeights(true);
    QHash<QString, QTreeWidgetItem*> areas;
    for (const cards::UnverifiedCard& card : cards) {
        QTreeWidgetItem*& area = areas[card.area];
        if (!area) {
            area = new QTreeWidgetItem(tree, {area_title(catalogue, card.area)});
            area->setFlags(Qt::ItemIsEnabled);
            area->setFirstColumnSpanned(true);
        }
        auto* item = new QTreeWidgetItem(
            area, {card.question, card.status ? legal_status_name(badge_status(*card.status)) : QString(),
                   card.citation});
        item->setData(0, Qt::UserRole, card.id.value());
        item->setToolTip(0, card.question.toHtmlEscaped());
        item->setToolTip(2, card.citation.toHtmlEscaped());
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    tree->header()->resizeSection(2, 260);
    connect(tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        const QVariant id = item->data(0, Qt::UserRole);
        if (!id.isValid())
            return;
        emit card_requested(cards::CardId(id.toLongLong()));
        accept();
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(860, 560);
}

} // namespace deference::ui
