// SPDX-License-Identifier: GPL-3.0-or-later
// The table twin of a chart: one row a position, one column a series, the words the read-out uses.
#pragma once
#include "app/progress/chart_data.h"

#include <QAbstractTableModel>

namespace deference::ui {

class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
  public:
    // The numbers behind the words: y, or NaN where nothing is said.
    static constexpr int k_value_role = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void set_data(const progress::ChartData& chart);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    progress::ChartData m_chart;
    std::vector<double> m_positions;
};

} // namespace deference::ui
