// SPDX-License-Identifier: GPL-3.0-or-later
// The stories: which there are, one of them on the desk, and what an examiner would say about it.
//
// In place of the desk stand, when asked for, the story set, the record as an examiner reads it, and the
// follow-up drill.
//
// open(): a story's id chooses it; "new" adds one, its title ready to be typed over; "set" shows the set,
// "record" the chosen story's record, "drill" its follow-up questions; "import" and "names" open their
// dialogs.
#pragma once
#include "app/content/catalogue.h"
#include "app/stories/types.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStackedWidget;

namespace deference::ui {

class DeskPage;
class DrillView;
class RecordView;
class StoryDesk;
class StorySetView;
class StoryShelf;

class StoriesPage : public Page
{
    Q_OBJECT

  public:
    StoriesPage(Library& library, QWidget* parent);

    void refresh() override;
    void open(const QString& detail) override;
    void leave() override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {720, 400}; }
    [[nodiscard]] bool wants(const ChangeSummary& summary) const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void make_columns();
    void make_keys();
    void connect_columns();
    void connect_views();
    void show_chosen();
    void add_story();
    void choose_import();
    void import_story(const QString& path);
    void edit_names();
    void read_names();
    // Stands in place of the desk until it is closed.
    void show_view(DeskPage* view);
    void fill_views();
    void show_desk();
    void arrange();

    Library& m_library;
    std::shared_ptr<const content::Pack> m_pack;
    StoryShelf* m_shelf = nullptr; // null without a pack
    StoryDesk* m_desk = nullptr;
    StorySetView* m_set = nullptr;
    RecordView* m_record = nullptr;
    DrillView* m_drill = nullptr;
    stories::ConfidentialNames m_names;
    QWidget* m_shelf_column = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPointer<QWidget> m_before_view; // had the keyboard before another view took the place of the desk
    bool m_is_side_open = false;
};

} // namespace deference::ui
