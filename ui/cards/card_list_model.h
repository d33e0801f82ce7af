// SPDX-License-Identifier: GPL-3.0-or-later
// The cards that a search found, as a snapshot. Rows that stay keep their selection and their place.
#pragma once
#include "app/cards/types.h"

#include <QAbstractListModel>

namespace deference::ui {

class CardListModel : public QAbstractListModel
{
    Q_OBJECT

  public:
    enum Roles { StandingRole = Qt::UserRole + 1, AreaRole, FlaggedRole, OffRole };
    // A card as a row says it; areas and days are words already.
    struct Row
    {
        cards::CardRow card;
        QString area;
        QString standing;
        [[nodiscard]] bool operator==(const Row&) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    void set_rows(std::vector<Row> rows);
    [[nodiscard]] cards::CardId id_at(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex find(cards::CardId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<Row> m_rows;
};

} // namespace deference::ui
