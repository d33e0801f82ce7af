// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL of stories. Reads take the database, writes the transaction that the operation opened.
#pragma once
#include "app/core/result.h"
#include "app/stories/types.h"

namespace deference {
class Database;
class Transaction;
} // namespace deference

namespace deference::stories {

enum class Shelf { Active, Archived, All };

// Last changed first.
[[nodiscard]] Result<std::vector<Story>> load_stories(const Database& database, Shelf shelf = Shelf::Active);
// NotFound when it was deleted.
[[nodiscard]] Result<Story> load_story(const Database& database, StoryId id);
// Every kept text of the story, or of one part of it; newest first.
[[nodiscard]] Result<std::vector<Version>> load_versions(const Database& database, StoryId story);
[[nodiscard]] Result<std::vector<Version>> load_versions(const Database& database, StoryId story,
                                                         const QString& part);
[[nodiscard]] Result<Version> load_version(const Database& database, VersionId id);

// Adds the story with its parts, tellings and acceptances; id and instants are given here.
[[nodiscard]] Result<StoryId> add_story(Transaction& transaction, const Story& story);
// Title, tags, ready and archived; not the texts. Stamps updated_at.
[[nodiscard]] Result<void> update_story(Transaction& transaction, const Story& story);
// Its parts, tellings, versions and acceptances go with it.
[[nodiscard]] Result<void> remove_story(Transaction& transaction, StoryId id);
// An empty text removes the row. Both stamp the story's updated_at.
[[nodiscard]] Result<void> put_part(Transaction& transaction, StoryId story, const QString& part,
                                    const QString& text);
[[nodiscard]] Result<void> put_telling(Transaction& transaction, StoryId story, const QString& telling,
                                       const QString& text);
[[nodiscard]] Result<VersionId> add_version(Transaction& transaction, StoryId story, const QString& part,
                                            const QString& text);
[[nodiscard]] Result<void> set_version_name(Transaction& transaction, VersionId id, const QString& name);
// Replaces an earlier acceptance of the same words by the same check.
[[nodiscard]] Result<void> put_acceptance(Transaction& transaction, StoryId story,
                                          const Acceptance& acceptance);
[[nodiscard]] Result<void> remove_acceptance(Transaction& transaction, AcceptanceId id);

} // namespace deference::stories
