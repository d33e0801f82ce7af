// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/card_list_model.h"

#include <algorithm>

namespace deference::ui {

void CardListModel::set_rows(std::vector<Row> rows)
{
    const auto same_card = [](const Row& a, const Row& b) { return a.card.id == b.card.id; };
    if (!std::ranges::equal(rows, m_rows, same_card)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed);
    }
}

cards::CardId CardListModel::id_at(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].card.id : cards::CardId();
}

QModelIndex CardListModel::find(cards::CardId id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row& row) { return row.card.id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int CardListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.card.question;
    case Qt::AccessibleDescriptionRole:
        return row.card.flag != 0
                   ? tr("%1, %2, flagged", "area, how the card stands").arg(row.area, row.standing)
                   : tr("%1, %2", "area, how the card stands").arg(row.area, row.standing);
    case AreaRole:
        return row.area;
    case StandingRole:
        return row.standing;
    case FlaggedRole:
        return row.card.flag != 0;
    case OffRole:
        return row.card.suspended || row.card.retired;
    default:
        return {};
    }
}

} // namespace deference::ui
