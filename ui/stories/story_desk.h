// SPDX-License-Identifier: GPL-3.0-or-later
// One story on the desk: its parts in the middle, the Examiner's eye or the versions beside them, and below
// how long it is and what to do with it.
#pragma once
#include "app/content/catalogue.h"
#include "app/library/library.h"
#include "ui/stories/story_bar.h"
#include "ui/stories/story_draft.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace deference::ui {

class ExaminerPanel;
class NoticeBar;
class PartsView;
class StoryHeader;
class TagsRow;
class VersionPanel;

class StoryDesk : public QWidget
{
    Q_OBJECT

  public:
    // The pack must outlive the desk. `initiator` is the page.
    StoryDesk(Library& library, const content::Pack& pack, const void* initiator, QWidget* parent);

    // Nothing: the desk is cleared.
    void show_story(const std::optional<stories::Story>& story);
    [[nodiscard]] stories::StoryId story() const { return m_draft.story().id; }
    // After a change that did not come from here; false when the story is gone.
    bool reload();
    // Stores what is being typed and makes its version.
    void leave();

    void edit_title();
    void go_by(int step);
    // To the end of what is written there.
    void go_to_part(const QString& part);
    // What the checks look for and exports leave out.
    void set_names(const stories::ConfidentialNames& names);
    [[nodiscard]] const stories::Story& shown() const { return m_draft.story(); }
    void go_to_next_finding();
    void save() { m_draft.save(); }
    // Shows what would leave and what is confidential in it, first.
    void export_story(stories::ExportForm form);
    // Asks for a card of the words selected in the part with the caret, or of the whole part.
    void make_card();
    // Where there is no room for the panel beside the parts it is opened by a button, in place of the list.
    void set_side(bool narrow, int width);

  signals:
    void story_changed(const deference::stories::Story& story);
    void side_opened(bool open); // narrow only
    void drill_wanted();
    void record_wanted(); // read as an examiner would, six months later
    // Begun with this cards::CardDraft as text.
    void card_wanted(const QString& start);
    void failed(const deference::Error& error);

  private:
    [[nodiscard]] QWidget* make_middle();
    [[nodiscard]] QWidget* make_side();
    void connect_editors();
    void connect_panels();
    void show_all(bool afresh);
    void show_measure();
    void check();
    void show_finding(const stories::Finding& finding);
    void show_side();
    void show_versions();
    void open_versions(bool open);
    void enter_part(const QString& part);
    void set_ready(bool ready);
    void refuse_ready();
    void hide_notice();
    // Says what failed, or reads the story again after it was changed by an operation.
    void follow(const Result<void>& done);

    Library& m_library;
    const content::Pack& m_pack;
    const content::StoriesFile& m_file;
    const void* m_initiator;
    StoryDraft m_draft;
    stories::ConfidentialNames m_names;
    std::vector<stories::Finding> m_findings;
    QString m_part; // the last one with the caret
    bool m_is_narrow = false;
    bool m_is_side_open = false; // narrow only
    StoryHeader* m_header = nullptr;
    TagsRow* m_tags = nullptr;
    PartsView* m_parts = nullptr;
    QVBoxLayout* m_notices = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_side = nullptr;
    ExaminerPanel* m_examiner = nullptr;
    VersionPanel* m_versions = nullptr;
    StoryBar* m_bar = nullptr;
};

} // namespace deference::ui
