// SPDX-License-Identifier: GPL-3.0-or-later
// The stories as rows, newest first. Changes arrive as inserts, removals and changes, so that a list keeps
// its place.
#pragma once
#include "app/core/day.h"
#include "app/stories/types.h"

#include <QAbstractListModel>

namespace deference::ui {

struct StoryRow
{
    stories::StoryId id;
    QString title;
    int percent = 0;
    QString state;
    QStringList signal_keys;
    bool is_ready = false;
    bool archived = false;
    [[nodiscard]] bool operator==(const StoryRow&) const = default;
};
[[nodiscard]] StoryRow story_row(const stories::Story& story, const content::StoriesFile& file, Day today,
                                 const QTimeZone& zone);

class StoryListModel : public QAbstractListModel
{
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void set_rows(const std::vector<StoryRow>& rows);
    // Replaces the row with this id, if it is shown.
    void update_row(const StoryRow& row);
    [[nodiscard]] const StoryRow& row_at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    // -1 when it is not shown.
    [[nodiscard]] int row_of(stories::StoryId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<StoryRow> m_rows;
};

} // namespace deference::ui
