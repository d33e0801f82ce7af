// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette can find or do, ranked against what was typed.
#pragma once
#include "ui/shell/page.h"

#include <QAbstractListModel>
#include <functional>
#include <vector>

namespace deference::ui {

struct PaletteItem
{
    QString icon;
    QString title;
    QString kind;              // "Page", "Card", "Story", "Task", "Action"
    QString key = {};          // its shortcut, if it has one
    std::function<void()> run; // what choosing it does
};

// Items for a query; an empty query asks for what is worth offering unasked. At most a dozen each.
using PaletteSource = std::function<std::vector<PaletteItem>(const QString& query)>;

// How well a title answers a query: 0 not at all; higher is better. Every word of the query must start a word
// of the title ("re st" finds "Rehearse story"), or the whole query must be contained in it.
[[nodiscard]] int palette_score(const QString& query, const QString& title);

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

  public:
    enum DataRole { KindRole = Qt::UserRole, KeyRole, IconRole };

    explicit PaletteModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    void set_items(std::vector<PaletteItem> items);
    [[nodiscard]] const PaletteItem& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<PaletteItem> m_items;
};

} // namespace deference::ui
