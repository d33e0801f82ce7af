// SPDX-License-Identifier: GPL-3.0-or-later
// The follow-up drill: what an interviewer asks next about one story, question by question.
#pragma once
#include "app/content/types.h"
#include "app/library/library.h"
#include "app/stories/drill.h"
#include "ui/stories/desk_page.h"

#include <QSet>
#include <QTimer>

namespace deference::ui {

class DrillCard;

class DrillView : public DeskPage
{
    Q_OBJECT

  public:
    // The file must outlive the view. `initiator` is the page.
    DrillView(Library& library, const content::StoriesFile& file, const void* initiator, QWidget* parent);

    // A drill of the same story that is under way goes on.
    void show_drill(const stories::Story& story, const stories::ConfidentialNames& names);
    // Keeps what is being written.
    void leave();

  signals:
    void failed(const deference::Error& error);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    // What was kept in this drill.
    struct Told
    {
        stories::DrillQuestion question;
        int rating = 0;
        std::chrono::seconds spent{0};
    };

    void show_start();
    [[nodiscard]] QWidget* make_choice();
    [[nodiscard]] QWidget* make_history();
    void show_end();
    void start(stories::DrillScope scope);
    void ask(const stories::DrillQuestion& question);
    void ask_another();
    void ask_next();
    void keep(int rating);
    [[nodiscard]] bool read_answers();
    [[nodiscard]] std::vector<stories::DrillQuestion> choose(int count) const;
    // Those with an answer that was begun and never rated come first.
    void put_begun_first();
    // Once what came into the layout is shown.
    void focus_soon(QWidget* widget);

    Library& m_library;
    const content::StoriesFile& m_file;
    const void* m_initiator;
    stories::Story m_story;
    stories::ConfidentialNames m_names;
    std::vector<stories::FollowUpAnswer> m_answers;
    stories::DrillScope m_scope = stories::DrillScope::Story;
    std::vector<stories::DrillQuestion> m_questions; // of this drill, still to be asked
    int m_length = 0;                                // of this drill
    QSet<QString> m_seen;                            // asked in this drill, or put aside
    std::vector<Told> m_told;
    DrillCard* m_card = nullptr; // null: none is being asked
    QTimer m_save;
};

} // namespace deference::ui
