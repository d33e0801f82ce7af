// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stories/story_draft.h"

#include "app/library/library.h"
#include "app/stories/operations.h"
#include "app/stories/store.h"

namespace deference::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto k_pause = 300ms;
// What is typed without a pause is stored this often: within a second, with room for the writing.
constexpr auto k_limit = 700ms;
// A failed save is tried again, but not at each key.
constexpr auto k_retry = 5s;

} // namespace

StoryDraft::StoryDraft(Library& library, const void* initiator, QObject* parent)
    : QObject(parent), m_library(library), m_initiator(initiator)
{
    m_pause.setSingleShot(true);
    m_limit.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        save();
        emit paused();
    });
    connect(&m_limit, &QTimer::timeout, this, &StoryDraft::save);
}

void StoryDraft::open(const std::optional<stories::Story>& story)
{
    if (is_open())
        save();
    m_pause.stop();
    m_limit.stop();
    m_parts.clear();
    m_title = m_tags = false;
    m_story = story.value_or(stories::Story{});
    set_state(State::Saved);
}

void StoryDraft::touch()
{
    m_pause.start(k_pause);
    if (!m_limit.isActive())
        m_limit.start(m_state == State::Failed ? std::chrono::milliseconds(k_retry) : k_limit);
    if (m_state == State::Saved)
        set_state(State::Typing);
    emit edited();
}

void StoryDraft::edit_part(const QString& part, const QString& text)
{
    if (!is_open() || m_story.part(part) == text)
        return;
    m_story.parts[part] = text;
    m_parts.insert(part);
    touch();
}

void StoryDraft::edit_title(const QString& title)
{
    if (!is_open() || m_story.title == title)
        return;
    m_story.title = title;
    m_title = true;
    touch();
}

void StoryDraft::edit_tags(const stories::Tags& tags)
{
    if (!is_open() || m_story.tags == tags)
        return;
    m_story.tags = tags;
    m_tags = true;
    touch();
}

Result<void> StoryDraft::store()
{
    // One by one, so that what could be stored is not tried again.
    while (!m_parts.isEmpty()) {
        const QString part = *m_parts.cbegin();
        DEFERENCE_TRY(stories::save_part(m_library, m_story.id, part, m_story.part(part), m_initiator));
        m_parts.remove(part);
    }
    // A title that is empty for the moment is being typed anew; the old one stays until there is one.
    if (m_title && !m_story.title.trimmed().isEmpty()) {
        DEFERENCE_TRY(stories::rename_story(m_library, m_story.id, m_story.title, m_initiator));
        m_title = false;
    }
    if (m_tags) {
        DEFERENCE_TRY(stories::tag_story(m_library, m_story.id, m_story.tags, m_initiator));
        m_tags = false;
    }
    return {};
}

bool StoryDraft::save()
{
    m_limit.stop();
    if (!is_open() || (m_parts.isEmpty() && !m_title && !m_tags))
        return true;
    if (const auto stored = store(); !stored) {
        const bool is_news = m_state != State::Failed;
        set_state(State::Failed);
        m_limit.start(k_retry);
        if (is_news)
            emit failed(stored.error());
        return false;
    }
    m_story.updated_at = m_library.clock().now();
    set_state(State::Saved);
    emit saved();
    return true;
}

void StoryDraft::leave_part(const QString& part)
{
    if (!is_open() || !save())
        return;
    if (const auto left = stories::leave_part(m_library, m_story.id, part, m_initiator);
        !left && left.error().code != ErrorCode::NotFound)
        emit failed(left.error());
}

void StoryDraft::leave_field()
{
    if (is_open() && save())
        m_library.close_undo_step();
}

bool StoryDraft::reload()
{
    if (!is_open())
        return false;
    auto story = stories::load_story(m_library.database(), m_story.id);
    if (!story)
        return false;
    for (const QString& part : std::as_const(m_parts)) // typed since; it will be stored
        story->parts[part] = m_story.part(part);
    if (m_title && !m_story.title.trimmed().isEmpty())
        story->title = m_story.title;
    if (m_tags)
        story->tags = m_story.tags;
    m_story = std::move(*story);
    return true;
}

void StoryDraft::set_state(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit state_changed();
}

} // namespace deference::ui
