// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include <QVariant>
#include <limits>

namespace deference::ui {

void ChartTableModel::set_data(const progress::ChartData& chart)
{
    beginResetModel(); // the chart as a whole changed: no row stays what it was
    m_chart = chart;
    m_positions = progress::positions(chart);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_positions.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_chart.series.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const double x = m_positions[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return progress::text_on(m_chart.x, x);
        return role == k_value_role ? QVariant(x) : QVariant();
    }
    const auto& series = m_chart.series[static_cast<std::size_t>(index.column() - 1)];
    const progress::Point* point = progress::point_at(series, x);
    if (role == Qt::DisplayRole)
        return point == nullptr ? QString() : progress::value_text(m_chart.y.kind, *point);
    if (role == k_value_role)
        return point == nullptr || point->is_thin ? std::numeric_limits<double>::quiet_NaN() : point->y;
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_chart.x.title;
    const QString& name = m_chart.series[static_cast<std::size_t>(section - 1)].name;
    return name.isEmpty() ? m_chart.y.title : name;
}

} // namespace deference::ui
