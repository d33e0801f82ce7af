// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/import_model.h"

#include "app/cards/plain_words.h"

#include <algorithm>

namespace deference::ui {

namespace {

using exchange::Decision;
using exchange::ImportItem;
using exchange::Presence;

constexpr qsizetype k_longest_cell = 160;

bool is_shown(const ImportItem& item, ImportModel::Filter filter)
{
    switch (filter) {
    case ImportModel::Filter::All:
        return true;
    case ImportModel::Filter::New:
        return item.presence == Presence::New;
    case ImportModel::Filter::Changed:
        return item.presence == Presence::Changed;
    case ImportModel::Filter::Same:
        return item.presence == Presence::Same;
    }
    return true;
}

} // namespace

QString one_line(const QString& text, qsizetype longest)
{
    const QString line = text.left(longest * 4).simplified();
    return line.size() <= longest ? line : line.left(longest) + u'…';
}

void ImportModel::set_plan(exchange::ImportPlan plan)
{
    m_plan = std::move(plan);
    set_filter(Filter::All);
}

const ImportItem& ImportModel::item(int row) const
{
    return m_plan.items[m_rows[static_cast<std::size_t>(row)]];
}

void ImportModel::set_filter(Filter filter)
{
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    for (std::size_t i = 0; i < m_plan.items.size(); ++i) {
        if (is_shown(m_plan.items[i], filter))
            m_rows.push_back(i);
    }
    endResetModel();
}

void ImportModel::decide_all(Decision decision)
{
    exchange::decide_all(m_plan, decision);
    if (!m_rows.empty())
        emit dataChanged(index(0, Becomes), index(rowCount() - 1, Becomes));
    emit decided();
}

void ImportModel::decide_next(int row)
{
    const auto next = (static_cast<int>(item(row).decision) + 1) % 3;
    const bool done = setData(index(row, Becomes), next, Qt::EditRole);
    Q_UNUSED(done)
}

int ImportModel::taken() const
{
    return static_cast<int>(std::ranges::count_if(m_plan.items, [](const ImportItem& each) {
        return each.presence == Presence::New || each.decision != Decision::KeepOurs;
    }));
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::decision_text(Decision decision)
{
    switch (decision) {
    case Decision::KeepOurs:
        return tr("Keep mine");
    case Decision::TakeTheirs:
        return tr("Take theirs");
    case Decision::KeepBoth:
        return tr("Keep both");
    }
    return {};
}

QString ImportModel::text(const ImportItem& item, int column) const
{
    switch (column) {
    case Question:
        return one_line(cards::plain_question(item.theirs.words), k_longest_cell);
    case Answer:
        return one_line(cards::plain_answer(item.theirs.words), k_longest_cell);
    case Deck:
        return item.theirs.deck;
    case Tags:
        return item.theirs.tags.join(u' ');
    case Status:
        if (item.presence == Presence::New)
            return tr("new", "of a card in a file");
        return item.presence == Presence::Same ? tr("here already") : tr("here, changed");
    case Becomes:
        return item.presence == Presence::New ? tr("Add") : decision_text(item.decision);
    default:
        return {};
    }
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportItem& shown = item(index.row());
    if (role == Qt::DisplayRole)
        return text(shown, index.column());
    if (role == Qt::EditRole && index.column() == Becomes)
        return static_cast<int>(shown.decision);
    return {};
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int decision = value.toInt();
    if (decision < 0 || decision > static_cast<int>(Decision::KeepBoth))
        return false;
    m_plan.items[m_rows[static_cast<std::size_t>(index.row())]].decision = static_cast<Decision>(decision);
    emit dataChanged(index, index);
    emit decided();
    return true;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Question:
        return tr("Question");
    case Answer:
        return tr("Answer");
    case Deck:
        return tr("Deck");
    case Tags:
        return tr("Tags");
    case Status:
        return tr("Status");
    case Becomes:
        return tr("What happens");
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const bool decides =
        index.isValid() && index.column() == Becomes && item(index.row()).presence != Presence::New;
    return decides ? usual | Qt::ItemIsEditable : usual;
}

} // namespace deference::ui
