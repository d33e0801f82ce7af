// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a user can do to stories. One call = one transaction = one undo step, typing merged.
// `initiator` is the page that asks (compared, never followed).
#pragma once
#include "app/library/operation.h"
#include "app/stories/types.h"

#include <array>

namespace deference {
class Library;
}

namespace deference::stories {

inline constexpr OperationKind k_create_story{"stories.create", QT_TRANSLATE_NOOP("Operations", "Add story")};
inline constexpr OperationKind k_rename_story{"stories.rename",
                                              QT_TRANSLATE_NOOP("Operations", "Rename story")};
inline constexpr OperationKind k_tag_story{"stories.tag", QT_TRANSLATE_NOOP("Operations", "Tag story")};
inline constexpr OperationKind k_edit_part{"stories.edit_part",
                                           QT_TRANSLATE_NOOP("Operations", "Write story")};
inline constexpr OperationKind k_edit_telling{"stories.edit_telling",
                                              QT_TRANSLATE_NOOP("Operations", "Write telling")};
inline constexpr OperationKind k_restore_version{"stories.restore_version",
                                                 QT_TRANSLATE_NOOP("Operations", "Restore version")};
inline constexpr OperationKind k_name_version{"stories.name_version",
                                              QT_TRANSLATE_NOOP("Operations", "Name version")};
inline constexpr OperationKind k_duplicate_story{"stories.duplicate",
                                                 QT_TRANSLATE_NOOP("Operations", "Duplicate story")};
inline constexpr OperationKind k_archive_story{"stories.archive",
                                               QT_TRANSLATE_NOOP("Operations", "Archive story")};
inline constexpr OperationKind k_unarchive_story{"stories.unarchive",
                                                 QT_TRANSLATE_NOOP("Operations", "Bring back story")};
inline constexpr OperationKind k_delete_story{"stories.delete",
                                              QT_TRANSLATE_NOOP("Operations", "Delete story")};
inline constexpr OperationKind k_mark_ready{"stories.mark_ready",
                                            QT_TRANSLATE_NOOP("Operations", "Mark story ready")};
inline constexpr OperationKind k_unmark_ready{"stories.unmark_ready",
                                              QT_TRANSLATE_NOOP("Operations", "Mark story not ready")};
inline constexpr OperationKind k_accept_finding{"stories.accept",
                                                QT_TRANSLATE_NOOP("Operations", "Accept finding")};
inline constexpr OperationKind k_withdraw_acceptance{"stories.withdraw_acceptance",
                                                     QT_TRANSLATE_NOOP("Operations", "Withdraw acceptance")};

inline constexpr OperationKind k_add_name{"stories.add_name",
                                          QT_TRANSLATE_NOOP("Operations", "Add confidential name")};
inline constexpr OperationKind k_remove_name{"stories.remove_name",
                                             QT_TRANSLATE_NOOP("Operations", "Remove confidential name")};

inline constexpr OperationKind k_judge_record{"stories.judge_record",
                                              QT_TRANSLATE_NOOP("Operations", "Judge the record")};
inline constexpr OperationKind k_answer_followup{
    "stories.answer_followup", QT_TRANSLATE_NOOP("Operations", "Answer follow-up question")};

inline constexpr std::array k_operations{
    &k_create_story,    &k_rename_story, &k_tag_story,       &k_edit_part,      &k_edit_telling,
    &k_restore_version, &k_name_version, &k_duplicate_story, &k_archive_story,  &k_unarchive_story,
    &k_delete_story,    &k_mark_ready,   &k_unmark_ready,    &k_accept_finding, &k_withdraw_acceptance,
    &k_add_name,        &k_remove_name,  &k_answer_followup, &k_judge_record};

// A story with the texts of `draft`; its id, instants, ready and archived are not taken over. InvalidInput
// without a title. Each part that has text starts its history with one version.
[[nodiscard]] Result<StoryId> create_story(Library& library, const Story& draft,
                                           const void* initiator = nullptr);
// Titles in a row are one undo step until Library::close_undo_step(), as when one is typed; so are domains.
[[nodiscard]] Result<void> rename_story(Library& library, StoryId id, const QString& title,
                                        const void* initiator = nullptr);
[[nodiscard]] Result<void> tag_story(Library& library, StoryId id, const Tags& tags,
                                     const void* initiator = nullptr);

// Autosave: call it at each pause in typing. Calls for the same part in a row are one undo step, until the
// part is left. Saving what is stored already does nothing.
[[nodiscard]] Result<void> save_part(Library& library, StoryId id, const QString& part, const QString& text,
                                     const void* initiator = nullptr);
// The caret left the part: keeps a version when its text is not the newest one's, and ends the undo step. The
// version belongs to the typing before it: one undo takes back both.
[[nodiscard]] Result<void> leave_part(Library& library, StoryId id, const QString& part,
                                      const void* initiator = nullptr);
[[nodiscard]] Result<void> save_telling(Library& library, StoryId id, const QString& telling,
                                        const QString& text, const void* initiator = nullptr);

// Puts the version's text back into its part. Text that no version holds yet is kept as one first: nothing is
// lost.
[[nodiscard]] Result<void> restore_version(Library& library, VersionId id, const void* initiator = nullptr);
// An empty name takes the name away.
[[nodiscard]] Result<void> name_version(Library& library, VersionId id, const QString& name,
                                        const void* initiator = nullptr);

// The copy has the tags, texts and acceptances, is not ready and has no history yet.
[[nodiscard]] Result<StoryId> duplicate_story(Library& library, StoryId id, const void* initiator = nullptr);
[[nodiscard]] Result<void> archive_story(Library& library, StoryId id, const void* initiator = nullptr);
[[nodiscard]] Result<void> unarchive_story(Library& library, StoryId id, const void* initiator = nullptr);
[[nodiscard]] Result<void> delete_story(Library& library, StoryId id, const void* initiator = nullptr);

// Conflict, with a sentence that names what is in the way, while a finding of severity block stands.
[[nodiscard]] Result<void> mark_ready(Library& library, StoryId id, const content::StoriesFile& file,
                                      const void* initiator = nullptr);
[[nodiscard]] Result<void> unmark_ready(Library& library, StoryId id, const void* initiator = nullptr);

// Whether a reader of the record alone found an answer to a question that no rule can judge. An unknown key
// is kept: another pack may know it.
[[nodiscard]] Result<void> judge_record(Library& library, StoryId id, const QString& question, bool is_open,
                                        const void* initiator = nullptr);

// InvalidInput when the reason has fewer than k_min_reason_words words or the finding is a block. An info
// needs no acceptance but may have one.
[[nodiscard]] Result<void> accept_finding(Library& library, StoryId id, const Finding& finding,
                                          const QString& reason, const void* initiator = nullptr);
[[nodiscard]] Result<void> withdraw_acceptance(Library& library, StoryId id, AcceptanceId acceptance,
                                               const void* initiator = nullptr);

} // namespace deference::stories
