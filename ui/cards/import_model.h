// SPDX-License-Identifier: GPL-3.0-or-later
// An import before it is done, as a table: each card with where it goes, whether it is here already, and what
// becomes of it then. The last column can be edited on rows where there is something to decide.
#pragma once
#include "app/exchange/import_plan.h"

#include <QAbstractTableModel>

namespace deference::ui {

class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

  public:
    enum Column { Question, Answer, Deck, Tags, Status, Becomes, ColumnCount };
    // What is shown.
    enum class Filter { All, New, Changed, Same };

    explicit ImportModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void set_plan(exchange::ImportPlan plan);
    [[nodiscard]] const exchange::ImportPlan& plan() const { return m_plan; }
    [[nodiscard]] const exchange::ImportItem& item(int row) const;
    void set_filter(Filter filter);

    void decide_all(exchange::Decision decision);
    // The next of the three, for a key; nothing on a new card.
    void decide_next(int row);
    // Cards that would be added or written over.
    [[nodiscard]] int taken() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] static QString decision_text(exchange::Decision decision);

  signals:
    void decided();

  private:
    [[nodiscard]] QString text(const exchange::ImportItem& item, int column) const;

    exchange::ImportPlan m_plan;
    Filter m_filter = Filter::All;
    std::vector<std::size_t> m_rows; // those that are shown
};

// One line of a card's text for a list.
[[nodiscard]] QString one_line(const QString& text, qsizetype longest);

} // namespace deference::ui
