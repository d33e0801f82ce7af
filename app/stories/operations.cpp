// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/operations.h"

#include "app/core/text.h"
#include "app/library/library.h"
#include "app/stories/checks.h"
#include "app/stories/store.h"
#include "app/stories/text.h"
#include "app/stories/words.h"

#include <algorithm>

namespace deference::stories {

namespace {

// A pasted book is refused with a sentence instead of making every later check slow.
constexpr qsizetype k_max_text = 500'000;
constexpr qsizetype k_max_title = 200;

Result<QString> checked_title(const QString& title)
{
    const QString simple = clean_text(title).simplified();
    if (simple.isEmpty())
        return fail(ErrorCode::InvalidInput, StoryWords::tr("a story needs a title"), {},
                    StoryWords::tr("type a few words that say what was decided"));
    if (simple.size() > k_max_title)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("the title is longer than %1 characters").arg(k_max_title), {},
                    StoryWords::tr("keep the title short and put the rest into the story"));
    return simple;
}

Result<QString> checked_text(const QString& text)
{
    if (text.size() > k_max_text)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("this text is longer than %1 characters").arg(k_max_text), {},
                    StoryWords::tr("shorten it; the text saved before is still there"));
    return clean_text(text);
}

QString typing_key(const OperationKind& kind, StoryId id, const QString& key)
{
    return QStringLiteral("%1/%2/%3").arg(QLatin1String(kind.id), id.to_string(), key);
}

// Changes title, tags or marks of one story; does nothing when `change` leaves it as it was.
template <class Change>
Result<void> change_story(Library& library, const OperationKind& kind, StoryId id, const void* initiator,
                          Change change, const QString& merge_key = {})
{
    DEFERENCE_TRY_ASSIGN(const Story before, load_story(library.database(), id));
    Story after = before;
    change(after);
    if (after == before)
        return {};
    return library.run({kind, before.title, merge_key, initiator},
                       [&](Transaction& transaction) { return update_story(transaction, after); });
}

// The newest kept text of a part; nothing when there is none yet.
Result<std::optional<QString>> newest_kept(const Library& library, StoryId id, const QString& part)
{
    DEFERENCE_TRY_ASSIGN(const auto versions, load_versions(library.database(), id, part));
    return versions.empty() ? std::nullopt : std::optional(versions.front().text);
}

// Whether `text` is held by no version; a part that was never written needs none.
bool needs_version(const std::optional<QString>& kept, const QString& text)
{
    return kept ? *kept != text : !text.isEmpty();
}

} // namespace

Result<StoryId> create_story(Library& library, const Story& draft, const void* initiator)
{
    Story story;
    DEFERENCE_TRY_ASSIGN(story.title, checked_title(draft.title));
    story.tags = draft.tags;
    story.accepted = draft.accepted;
    for (const auto& [part, text] : draft.parts) {
        DEFERENCE_TRY_ASSIGN(story.parts[part], checked_text(text));
    }
    for (const auto& [telling, text] : draft.tellings) {
        DEFERENCE_TRY_ASSIGN(story.tellings[telling], checked_text(text));
    }

    StoryId id;
    const auto add = [&](Transaction& transaction) -> Result<void> {
        DEFERENCE_TRY_ASSIGN(id, add_story(transaction, story));
        for (const auto& [part, text] : story.parts) {
            if (!text.isEmpty())
                DEFERENCE_TRY(add_version(transaction, id, part, text));
        }
        return {};
    };
    DEFERENCE_TRY(library.run({k_create_story, story.title, {}, initiator}, add));
    return id;
}

Result<void> rename_story(Library& library, StoryId id, const QString& title, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const QString simple, checked_title(title));
    return change_story(
        library, k_rename_story, id, initiator, [&](Story& story) { story.title = simple; },
        typing_key(k_rename_story, id, QStringLiteral("title")));
}

Result<void> tag_story(Library& library, StoryId id, const Tags& tags, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Story before, load_story(library.database(), id));
    Tags typed = before.tags;
    typed.domain = tags.domain;
    const bool is_typing = typed == tags; // the domain is typed, everything else is chosen
    return change_story(
        library, k_tag_story, id, initiator, [&](Story& story) { story.tags = tags; },
        is_typing ? typing_key(k_tag_story, id, QStringLiteral("domain")) : QString());
}

Result<void> save_part(Library& library, StoryId id, const QString& part, const QString& text,
                       const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const QString clean, checked_text(text));
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    if (story.part(part) == clean)
        return {};
    return library.run({k_edit_part, story.title, typing_key(k_edit_part, id, part), initiator},
                       [&](Transaction& transaction) { return put_part(transaction, id, part, clean); });
}

Result<void> leave_part(Library& library, StoryId id, const QString& part, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    DEFERENCE_TRY_ASSIGN(const auto kept, newest_kept(library, id, part));
    const QString text = story.part(part);
    if (needs_version(kept, text)) {
        const auto keep = [&](Transaction& transaction) -> Result<void> {
            DEFERENCE_TRY(add_version(transaction, id, part, text));
            return {};
        };
        DEFERENCE_TRY(
            library.run({k_edit_part, story.title, typing_key(k_edit_part, id, part), initiator}, keep));
    }
    library.close_undo_step();
    return {};
}

Result<void> save_telling(Library& library, StoryId id, const QString& telling, const QString& text,
                          const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const QString clean, checked_text(text));
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    if (story.telling(telling) == clean)
        return {};
    return library.run(
        {k_edit_telling, story.title, typing_key(k_edit_telling, id, telling), initiator},
        [&](Transaction& transaction) { return put_telling(transaction, id, telling, clean); });
}

Result<void> restore_version(Library& library, VersionId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Version version, load_version(library.database(), id));
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), version.story));
    DEFERENCE_TRY_ASSIGN(const auto kept, newest_kept(library, version.story, version.part));
    const QString current = story.part(version.part);
    if (current == version.text)
        return {};
    return library.run({k_restore_version, story.title, {}, initiator},
                       [&](Transaction& transaction) -> Result<void> {
                           if (needs_version(kept, current))
                               DEFERENCE_TRY(add_version(transaction, version.story, version.part, current));
                           DEFERENCE_TRY(put_part(transaction, version.story, version.part, version.text));
                           DEFERENCE_TRY(add_version(transaction, version.story, version.part, version.text));
                           return {};
                       });
}

Result<void> name_version(Library& library, VersionId id, const QString& name, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Version version, load_version(library.database(), id));
    const QString simple = clean_text(name).simplified().left(k_max_title);
    if (simple == version.name)
        return {};
    return library.run({k_name_version, simple, {}, initiator},
                       [&](Transaction& transaction) { return set_version_name(transaction, id, simple); });
}

Result<StoryId> duplicate_story(Library& library, StoryId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Story original, load_story(library.database(), id));
    Story copy = original;
    copy.title = StoryWords::tr("%1 (copy)").arg(original.title);
    copy.ready = false;
    copy.archived = false;
    StoryId added;
    DEFERENCE_TRY(library.run({k_duplicate_story, original.title, {}, initiator},
                              [&](Transaction& transaction) -> Result<void> {
                                  DEFERENCE_TRY_ASSIGN(added, add_story(transaction, copy));
                                  return {};
                              }));
    return added;
}

Result<void> archive_story(Library& library, StoryId id, const void* initiator)
{
    return change_story(library, k_archive_story, id, initiator, [](Story& story) { story.archived = true; });
}

Result<void> unarchive_story(Library& library, StoryId id, const void* initiator)
{
    return change_story(library, k_unarchive_story, id, initiator,
                        [](Story& story) { story.archived = false; });
}

Result<void> delete_story(Library& library, StoryId id, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    return library.run({k_delete_story, story.title, {}, initiator},
                       [&](Transaction& transaction) { return remove_story(transaction, id); });
}

Result<void> mark_ready(Library& library, StoryId id, const content::StoriesFile& file, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    const auto findings = check_story(story, file);
    const auto block = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == Severity::Block && !is_accepted(story, finding);
    });
    if (block != findings.end())
        return fail(ErrorCode::Conflict,
                    StoryWords::tr("this story cannot be marked ready yet: %1").arg(block->message), {},
                    StoryWords::tr("mend what is marked as must fix, then mark it again"));
    return change_story(library, k_mark_ready, id, initiator, [](Story& changed) { changed.ready = true; });
}

Result<void> unmark_ready(Library& library, StoryId id, const void* initiator)
{
    return change_story(library, k_unmark_ready, id, initiator, [](Story& story) { story.ready = false; });
}

Result<void> judge_record(Library& library, StoryId id, const QString& question, bool is_open,
                          const void* initiator)
{
    return change_story(library, k_judge_record, id, initiator, [&](Story& story) {
        story.gaps.removeAll(question);
        if (is_open)
            story.gaps.append(question);
    });
}

Result<void> accept_finding(Library& library, StoryId id, const Finding& finding, const QString& reason,
                            const void* initiator)
{
    const QString simple = clean_text(reason).simplified();
    const int words = count_words(simple);
    if (!may_be_accepted(finding))
        return fail(ErrorCode::InvalidInput, StoryWords::tr("what must be fixed cannot be accepted"), {},
                    StoryWords::tr("change the text instead"));
    if (words < k_min_reason_words)
        return fail(ErrorCode::InvalidInput,
                    StoryWords::tr("a reason needs at least %1 words, this one has %2")
                        .arg(k_min_reason_words)
                        .arg(words),
                    {}, StoryWords::tr("say why this is right for this story"));
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    const Acceptance acceptance{{}, finding.check, finding.part, finding.words, simple, {}};
    return library.run({k_accept_finding, story.title, {}, initiator},
                       [&](Transaction& transaction) { return put_acceptance(transaction, id, acceptance); });
}

Result<void> withdraw_acceptance(Library& library, StoryId id, AcceptanceId acceptance, const void* initiator)
{
    DEFERENCE_TRY_ASSIGN(const Story story, load_story(library.database(), id));
    const bool known = std::any_of(story.accepted.begin(), story.accepted.end(),
                                   [&](const Acceptance& one) { return one.id == acceptance; });
    if (!known)
        return {};
    return library.run({k_withdraw_acceptance, story.title, {}, initiator},
                       [&](Transaction& transaction) { return remove_acceptance(transaction, acceptance); });
}

} // namespace deference::stories
