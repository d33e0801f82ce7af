// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_model.h"

#include "app/core/text.h"

namespace deference::ui {

int palette_score(const QString& query, const QString& title)
{
    const QString wanted = fold_for_search(query);
    const QString offered = fold_for_search(title);
    if (wanted.isEmpty())
        return 1;
    if (offered.startsWith(wanted))
        return 100;
    const QStringList words = offered.split(QLatin1Char(' '));
    int next = 0;
    int skipped = 0;
    for (const QString& part : wanted.split(QLatin1Char(' '))) {
        int found = next;
        while (found < words.size() && !words[found].startsWith(part))
            ++found;
        if (found == words.size())
            return offered.contains(wanted) ? 10 : 0;
        skipped += found - next;
        next = found + 1;
    }
    return std::max(20, 80 - 5 * skipped);
}

void PaletteModel::set_items(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteItem& entry = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "title, kind of thing").arg(entry.title, entry.kind);
    case KindRole:
        return entry.kind;
    case KeyRole:
        return entry.key;
    case IconRole:
        return entry.icon;
    default:
        return {};
    }
}

} // namespace deference::ui
