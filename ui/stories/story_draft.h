// SPDX-License-Identifier: GPL-3.0-or-later
// The story in the editor as a value, and its way into the library: what is typed is stored 300 ms after the
// last key, and during typing about once a second; leaving a part or field ends the undo step.
#pragma once
#include "app/core/error.h"
#include "app/stories/types.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace deference {
class Library;
}

namespace deference::ui {

class StoryDraft : public QObject
{
    Q_OBJECT

  public:
    enum class State { Saved, Typing, Failed };

    // `initiator` is the page, compared by who listens to the library.
    StoryDraft(Library& library, const void* initiator, QObject* parent);

    // Saves what is waiting of the story before. Nothing: no story is in the editor.
    void open(const std::optional<stories::Story>& story);
    [[nodiscard]] bool is_open() const { return !m_story.id.is_null(); }
    // With everything typed, stored or not.
    [[nodiscard]] const stories::Story& story() const { return m_story; }
    [[nodiscard]] State state() const { return m_state; }

    void edit_part(const QString& part, const QString& text);
    void edit_title(const QString& title);
    void edit_tags(const stories::Tags& tags);
    // Stores what is waiting; true when nothing waits any longer.
    bool save();
    // The caret left this part: saves and makes its version.
    void leave_part(const QString& part);
    // Title or domain are done: saves, and what comes next is an undo step of its own.
    void leave_field();
    // Reads the story again; false when it is gone.
    bool reload();

  signals:
    void edited();
    // A pause in typing: a good moment for what takes longer than a key stroke.
    void paused();
    void saved();
    void state_changed();
    void failed(const deference::Error& error);

  private:
    void touch();
    void set_state(State state);
    [[nodiscard]] Result<void> store();

    Library& m_library;
    const void* m_initiator;
    stories::Story m_story;
    QSet<QString> m_parts; // typed in and not stored yet
    bool m_title = false;
    bool m_tags = false;
    State m_state = State::Saved;
    QTimer m_pause;
    QTimer m_limit;
};

} // namespace deference::ui
