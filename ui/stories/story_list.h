// SPDX-License-Identifier: GPL-3.0-or-later
// The list of stories: chooses one, and says what is to be done to it.
#pragma once
#include "ui/stories/story_list_model.h"

#include <QListView>

class QMenu;

namespace deference::ui {

enum class StoryAction { Rename, Duplicate, Archive, Delete };

class StoryList : public QListView
{
    Q_OBJECT

  public:
    explicit StoryList(QWidget* parent);

    // The chosen story stays chosen; when it is gone, its neighbour is.
    void show_rows(const std::vector<StoryRow>& rows);
    void update_row(const StoryRow& row) { m_model.update_row(row); }
    [[nodiscard]] stories::StoryId chosen() const; // null: none
    void choose(stories::StoryId id);
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    // Of the chosen story; the parent owns it.
    [[nodiscard]] QMenu* make_menu(QWidget* parent);
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 96}; }

  signals:
    void chosen_changed(deference::stories::StoryId id);
    void action_wanted(deference::ui::StoryAction action);

  protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    StoryListModel m_model;
};

} // namespace deference::ui
