// SPDX-License-Identifier: GPL-3.0-or-later
// All stories in a column: the list, what can be done to the chosen one, and the signals they prove together.
#pragma once
#include "app/content/catalogue.h"
#include "app/library/library.h"
#include "ui/stories/story_list.h"

class QToolButton;

namespace deference::ui {

class SignalsCard;

class StoryShelf : public QWidget
{
    Q_OBJECT

  public:
    StoryShelf(Library& library, const content::Pack& pack, const void* initiator, QWidget* parent);

    // Reads them all again.
    void refresh();
    // One of them changed on the desk.
    void update_story(const stories::Story& story);
    [[nodiscard]] bool is_empty() const { return m_stories.empty(); }
    [[nodiscard]] stories::StoryId chosen() const { return m_list->chosen(); }
    // Also one in the archive, which is then shown.
    void choose(stories::StoryId id);
    [[nodiscard]] const stories::Story* find(stories::StoryId id) const;
    [[nodiscard]] const std::vector<stories::Story>& all() const { return m_stories; }
    [[nodiscard]] StoryList* list() const { return m_list; }

  signals:
    void chosen_changed(deference::stories::StoryId id);
    void new_wanted();
    void set_wanted();
    void import_wanted();
    void names_wanted();
    void rename_wanted();
    // Before the chosen story is copied, archived or deleted: store what is being typed.
    void about_to_act();
    void happened(const QString& text);
    void failed(const deference::Error& error);

  private:
    [[nodiscard]] QWidget* make_head();
    void show_rows();
    void open_menu();
    void act(StoryAction action);
    void duplicate(const stories::Story& story);
    void archive(const stories::Story& story);
    void remove(const stories::Story& story);

    Library& m_library;
    const content::Pack& m_pack;
    const void* m_initiator;
    std::vector<stories::Story> m_stories; // newest first
    stories::StoryId m_removed;            // comes back by undo, and is then chosen again
    QToolButton* m_archive_filter = nullptr;
    QToolButton* m_more = nullptr;
    StoryList* m_list;
    SignalsCard* m_signals;
};

} // namespace deference::ui
