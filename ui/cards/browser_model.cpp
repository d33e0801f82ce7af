// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/browser_model.h"

#include "app/cards/forecast.h"
#include "ui/cards/words.h"
#include "ui/widgets/day_text.h"

#include <QLocale>
#include <algorithm>

namespace deference::ui {

namespace {

using cards::ListedCard;
using cards::SortKey;
using Column = BrowserColumn;

constexpr int k_page = 64;
constexpr qsizetype k_pages_kept = 16; // a thousand rows: several screens each way

struct ColumnInfo
{
    Column column;
    const char* key;
    const char* title;
    std::optional<SortKey> sort;
    bool is_number;
};
constexpr ColumnInfo k_columns[] = {
    {Column::Question, "question", QT_TRANSLATE_NOOP("BrowserModel", "Question"), SortKey::Question, false},
    {Column::Answer, "answer", QT_TRANSLATE_NOOP("BrowserModel", "Answer"), std::nullopt, false},
    {Column::Marks, "marks", QT_TRANSLATE_NOOP("BrowserModel", "Marks"), SortKey::Flag, false},
    {Column::Area, "area", QT_TRANSLATE_NOOP("BrowserModel", "Area"), SortKey::Area, false},
    {Column::Deck, "deck", QT_TRANSLATE_NOOP("BrowserModel", "Deck"), SortKey::Deck, false},
    {Column::Tags, "tags", QT_TRANSLATE_NOOP("BrowserModel", "Tags"), SortKey::Tags, false},
    {Column::Kind, "kind", QT_TRANSLATE_NOOP("BrowserModel", "Kind"), SortKey::Kind, false},
    {Column::Status, "status", QT_TRANSLATE_NOOP("BrowserModel", "Status"), SortKey::Status, false},
    {Column::Due, "due", QT_TRANSLATE_NOOP("BrowserModel", "Due"), SortKey::Due, false},
    {Column::Recall, "recall", QT_TRANSLATE_NOOP("BrowserModel", "Recall"), SortKey::Recall, true},
    {Column::Stability, "stability", QT_TRANSLATE_NOOP("BrowserModel", "Stability"), SortKey::Stability,
     true},
    {Column::Difficulty, "difficulty", QT_TRANSLATE_NOOP("BrowserModel", "Difficulty"), SortKey::Difficulty,
     true},
    {Column::Interval, "interval", QT_TRANSLATE_NOOP("BrowserModel", "Interval"), SortKey::Interval, true},
    {Column::Answers, "answers", QT_TRANSLATE_NOOP("BrowserModel", "Answers"), SortKey::Answers, true},
    {Column::Lapses, "lapses", QT_TRANSLATE_NOOP("BrowserModel", "Lapses"), SortKey::Lapses, true},
    {Column::LastAnswer, "last_answer", QT_TRANSLATE_NOOP("BrowserModel", "Last answer"), SortKey::LastAnswer,
     false},
    {Column::Added, "added", QT_TRANSLATE_NOOP("BrowserModel", "Added"), SortKey::Added, false},
    {Column::Edited, "edited", QT_TRANSLATE_NOOP("BrowserModel", "Edited"), SortKey::Edited, false},
    {Column::AsOf, "as_of", QT_TRANSLATE_NOOP("BrowserModel", "Checked"), std::nullopt, false},
};
static_assert(std::size(k_columns) == k_browser_columns);

const ColumnInfo& info_of(Column column)
{
    return k_columns[static_cast<std::size_t>(column)];
}

// A card may stand in a group that asks the same and in one that nearly does.
std::vector<cards::CardId> each_once(std::vector<cards::CardId> cards)
{
    std::ranges::sort(cards);
    const auto rest = std::ranges::unique(cards);
    cards.erase(rest.begin(), rest.end());
    return cards;
}

// One decimal place where it says something.
QString number_text(double value)
{
    return QLocale().toString(value, 'f', value < 10.0 ? 1 : 0);
}

} // namespace

BrowserModel::BrowserModel(Library& library, QObject* parent)
    : QAbstractTableModel(parent), m_library(library)
{
}

QString BrowserModel::key_of(Column column)
{
    return QLatin1String(info_of(column).key);
}

QString BrowserModel::title_of(Column column)
{
    return QCoreApplication::translate("BrowserModel", info_of(column).title);
}

std::optional<SortKey> BrowserModel::sort_key_of(Column column)
{
    return info_of(column).sort;
}

void BrowserModel::set_found(std::vector<cards::CardId> ids, QStringList groups)
{
    if (ids == m_ids && groups == m_groups)
        return refresh_rows();
    beginResetModel();
    m_ids = std::move(ids);
    m_groups = std::move(groups);
    m_pages.clear();
    m_newest.clear();
    endResetModel();
}

void BrowserModel::refresh_rows()
{
    m_pages.clear();
    m_newest.clear();
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, k_browser_columns - 1));
}

std::vector<cards::CardId> BrowserModel::ids_rising() const
{
    return each_once(m_ids);
}

cards::CardId BrowserModel::id_at(int row) const
{
    return row < 0 || row >= rowCount() ? cards::CardId() : m_ids[static_cast<std::size_t>(row)];
}

int BrowserModel::row_of(cards::CardId id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

std::vector<cards::CardId> BrowserModel::ids_of(const QItemSelection& selection) const
{
    std::vector<cards::CardId> cards;
    for (const QItemSelectionRange& range : selection) {
        if (!range.isValid())
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            cards.push_back(m_ids[static_cast<std::size_t>(row)]);
    }
    return each_once(std::move(cards));
}

QItemSelection BrowserModel::selection_of(const std::vector<cards::CardId>& cards) const
{
    std::vector<cards::CardId> wanted = cards;
    std::ranges::sort(wanted);
    QItemSelection selection;
    int first = -1;
    for (int row = 0; row <= rowCount(); ++row) {
        const bool chosen =
            row < rowCount() && std::ranges::binary_search(wanted, m_ids[static_cast<std::size_t>(row)]);
        if (chosen && first < 0)
            first = row;
        if (!chosen && first >= 0) {
            selection.select(index(first, 0), index(row - 1, k_browser_columns - 1));
            first = -1;
        }
    }
    return selection;
}

int BrowserModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int BrowserModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : k_browser_columns;
}

void BrowserModel::load_page(int page) const
{
    const auto from = static_cast<std::size_t>(page) * k_page;
    const std::span<const cards::CardId> ids =
        std::span(m_ids).subspan(from, std::min<std::size_t>(k_page, m_ids.size() - from));
    Page rows(ids.size());
    if (auto loaded = cards::load_listed(m_library, ids)) {
        // A card may have gone meanwhile: its row stays blank until the search is made again.
        std::size_t place = 0;
        for (ListedCard& card : *loaded) {
            while (ids[place] != card.row.id)
                ++place;
            rows[place] = std::move(card);
        }
    } else {
        emit failed(loaded.error());
    }
    m_pages.insert(page, std::move(rows));
    m_newest.append(page);
    if (m_newest.size() > k_pages_kept)
        m_pages.remove(m_newest.takeFirst());
}

const ListedCard* BrowserModel::card_at(int row) const
{
    const int page = row / k_page;
    auto found = m_pages.constFind(page);
    if (found == m_pages.constEnd()) {
        load_page(page);
        found = m_pages.constFind(page);
    }
    const auto& card = (*found)[static_cast<std::size_t>(row % k_page)];
    return card ? &*card : nullptr;
}

QString BrowserModel::marks_text(const ListedCard& card) const
{
    QStringList marks;
    if (card.row.flag != 0)
        marks.append(tr("flag %1").arg(card.row.flag));
    if (card.row.must_know)
        marks.append(tr("marked"));
    if (card.row.suspended)
        marks.append(tr("suspended"));
    return marks.join(QStringLiteral(", "));
}

QString BrowserModel::memory_text(Column column, const ListedCard& card) const
{
    if (!card.row.memory)
        return {};
    const cards::MemoryBrief& memory = *card.row.memory;
    switch (column) {
    case Column::Recall:
        return recall_text(
            cards::chance_of_recall(memory.state, memory.last_day, study_day(m_library.clock()), m_parameters)
                .range);
    case Column::Stability:
        return tr("%1 d", "days").arg(number_text(memory.state.stability));
    case Column::Difficulty:
        return number_text(memory.state.difficulty);
    case Column::Interval:
        return card.interval_days == 0 ? QString() : tr("%1 d", "days").arg(card.interval_days);
    case Column::Answers:
        return QLocale().toString(memory.reps);
    case Column::Lapses:
        return QLocale().toString(memory.lapses);
    case Column::LastAnswer:
        return day_short_text(memory.last_day);
    default:
        return {};
    }
}

QString BrowserModel::text(Column column, const ListedCard& card, int row) const
{
    const QTimeZone zone = m_library.clock().zone();
    switch (column) {
    case Column::Question: {
        const QString question = card.row.question.simplified();
        return m_groups.isEmpty()
                   ? question
                   : tr("%1  %2", "group of duplicates, question").arg(m_groups[row], question);
    }
    case Column::Answer:
        return card.answer.simplified();
    case Column::Marks:
        return marks_text(card);
    case Column::Area: {
        auto area = m_areas.find(card.row.area);
        if (area == m_areas.end())
            area = m_areas.insert(card.row.area, area_title(m_library.catalogue(), card.row.area));
        return *area;
    }
    case Column::Deck:
        return card.row.deck;
    case Column::Tags:
        return card.tags.join(u' ');
    case Column::Kind:
        return kind_name(card.kind);
    case Column::Status:
        return card.row.status ? legal_status_name(badge_status(*card.row.status)) : QString();
    case Column::Due:
        return standing_text(card.row, m_library.clock().now(), study_day(m_library.clock()));
    case Column::Added:
        return day_short_text(study_day(card.created_at, zone));
    case Column::Edited:
        return card.edited_at ? day_short_text(study_day(*card.edited_at, zone)) : QString();
    case Column::AsOf:
        return card.verified ? day_short_text(card.as_of) : tr("not verified");
    default:
        return memory_text(column, card);
    }
}

QVariant BrowserModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return int((info_of(column).is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool is_asked = role == Qt::DisplayRole || role == Qt::ToolTipRole ||
                          role == Qt::AccessibleTextRole || role >= FlagRole;
    const ListedCard* const card = is_asked ? card_at(index.row()) : nullptr;
    if (!card)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(column, *card, index.row());
    case Qt::AccessibleTextRole: {
        const QString shown = text(column, *card, index.row());
        return tr("%1: %2", "column, what stands in it")
            .arg(title_of(column), shown.isEmpty() ? tr("none", "an empty cell") : shown);
    }
    case Qt::ToolTipRole:
        // Only texts are cut; Qt would take a tool tip with a bracket for HTML.
        return column <= Column::Answer ? text(column, *card, index.row()).left(600).toHtmlEscaped()
                                        : QVariant();
    case FlagRole:
        return card->row.flag;
    case MarkedRole:
        return card->row.must_know;
    case SuspendedRole:
        return card->row.suspended;
    case OffRole:
        return card->row.suspended || card->row.retired || card->row.buried;
    case WarnRole:
        return (column == Column::Status && card->row.status_changed) ||
               (column == Column::AsOf && !card->verified);
    default:
        return {};
    }
}

QVariant BrowserModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= k_browser_columns)
        return {};
    if (role == Qt::DisplayRole)
        return title_of(static_cast<Column>(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter); // the arrow of the order stands at the right
    return {};
}

void BrowserModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        emit sort_requested({});
    else if (const auto key = info_of(static_cast<Column>(column)).sort)
        emit sort_requested({*key, order == Qt::DescendingOrder});
}

} // namespace deference::ui
