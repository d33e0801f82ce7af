// SPDX-License-Identifier: GPL-3.0-or-later
// The cards that a search found, as a table: ids of all of them, rows of those that are looked at. A hundred
// thousand cards are eight bytes each here; wide rows come in pages, and only the newest pages are kept.
#pragma once
#include "app/cards/browse.h"

#include <QAbstractTableModel>
#include <QItemSelection>

namespace deference::ui {

enum class BrowserColumn {
    Question,
    Answer,
    Marks, // flag, mark, suspended
    Area,
    Deck,
    Tags,
    Kind,
    Status,
    Due,
    Recall,
    Stability,
    Difficulty,
    Interval,
    Answers,
    Lapses,
    LastAnswer,
    Added,
    Edited,
    AsOf,
};
inline constexpr int k_browser_columns = static_cast<int>(BrowserColumn::AsOf) + 1;

class BrowserModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Roles { FlagRole = Qt::UserRole + 1, MarkedRole, SuspendedRole, OffRole, WarnRole };

    BrowserModel(Library& library, QObject* parent);

    // "due", "recall"...: stable, for settings.
    [[nodiscard]] static QString key_of(BrowserColumn column);
    [[nodiscard]] static QString title_of(BrowserColumn column);
    // None: a column that no order is kept of.
    [[nodiscard]] static std::optional<cards::SortKey> sort_key_of(BrowserColumn column);

    // `groups` names what a row belongs to, one a row, or is empty. The same ids keep selection and place.
    void set_found(std::vector<cards::CardId> ids, QStringList groups = {});
    // Reads again what is shown.
    void refresh_rows();
    void set_parameters(const memory::Parameters& parameters) { m_parameters = parameters; }

    [[nodiscard]] const std::vector<cards::CardId>& ids() const { return m_ids; }
    [[nodiscard]] std::vector<cards::CardId> ids_rising() const; // each once
    [[nodiscard]] cards::CardId id_at(int row) const;            // null outside
    [[nodiscard]] int row_of(cards::CardId id) const;            // -1: not found
    [[nodiscard]] std::vector<cards::CardId> ids_of(const QItemSelection& selection) const;
    // Rows with these cards, as few ranges as possible.
    [[nodiscard]] QItemSelection selection_of(const std::vector<cards::CardId>& cards) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Asks for the order with sort_requested(); whoever searches does it.
    void sort(int column, Qt::SortOrder order) override;

  signals:
    void sort_requested(deference::cards::SortBy sort);
    void failed(const deference::Error& error) const;

  private:
    using Page = std::vector<std::optional<cards::ListedCard>>;
    [[nodiscard]] const cards::ListedCard* card_at(int row) const;
    void load_page(int page) const;
    [[nodiscard]] QString text(BrowserColumn column, const cards::ListedCard& card, int row) const;
    [[nodiscard]] QString memory_text(BrowserColumn column, const cards::ListedCard& card) const;
    [[nodiscard]] QString marks_text(const cards::ListedCard& card) const;

    Library& m_library;
    memory::Parameters m_parameters;
    std::vector<cards::CardId> m_ids;
    QStringList m_groups;
    mutable QHash<int, Page> m_pages;
    mutable QList<int> m_newest; // pages, the newest last
    mutable QHash<QString, QString> m_areas;
};

} // namespace deference::ui
