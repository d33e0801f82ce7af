// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/store.h"

#include "app/database/query.h"
#include "app/database/transaction.h"
#include "app/stories/words.h"

#include <QHash>

namespace deference::stories {

namespace {

// Domain values written by us; a row changed by another hand reads as untold rather than failing the whole
// list.
Story read_story(const Query& row)
{
    Story story;
    story.id = row.id<StoryId>(0);
    story.title = row.text(1);
    story.tags.domain = row.text(2);
    story.tags.decision = decision_from_key(row.text(3)).value_or(Decision::Untold);
    story.tags.direction = direction_from_key(row.text(4)).value_or(Direction::None);
    story.tags.signal_keys = row.text(5).split(u' ', Qt::SkipEmptyParts);
    story.tags.prompt_keys = row.text(6).split(u' ', Qt::SkipEmptyParts);
    story.gaps = row.text(7).split(u' ', Qt::SkipEmptyParts);
    story.ready = row.boolean(8);
    story.archived = row.boolean(9);
    story.created_at = row.instant(10);
    story.updated_at = row.instant(11);
    return story;
}

Version read_version(const Query& row)
{
    return {row.id<VersionId>(0), row.id<StoryId>(1), row.text(2), row.text(3), row.text(4), row.instant(5)};
}

struct TextRow
{
    StoryId story;
    QString key;
    QString text;
};
TextRow read_text(const Query& row)
{
    return {row.id<StoryId>(0), row.text(1), row.text(2)};
}

struct AcceptanceRow
{
    StoryId story;
    Acceptance acceptance;
};
AcceptanceRow read_acceptance(const Query& row)
{
    return {row.id<StoryId>(0),
            {row.id<AcceptanceId>(1), row.text(2), row.text(3), row.text(4), row.text(5), row.instant(6)}};
}

// The texts of the stories given; of every stored story when `only` is null.
Result<void> fill_texts(const Database& database, std::vector<Story>& stories, StoryId only)
{
    QHash<qint64, Story*> by_id;
    for (Story& story : stories)
        by_id.insert(story.id.value(), &story);
    DEFERENCE_TRY_ASSIGN(
        const auto parts,
        Query(database,
              QStringLiteral(
                  "SELECT story_id, part_key, text FROM story_parts WHERE :id = 0 OR story_id = :id"))
            .bind(":id", only)
            .all(read_text));
    for (const TextRow& row : parts) {
        if (Story* story = by_id.value(row.story.value()))
            story->parts.emplace(row.key, row.text);
    }
    DEFERENCE_TRY_ASSIGN(
        const auto tellings,
        Query(database,
              QStringLiteral(
                  "SELECT story_id, telling_key, text FROM story_tellings WHERE :id = 0 OR story_id = :id"))
            .bind(":id", only)
            .all(read_text));
    for (const TextRow& row : tellings) {
        if (Story* story = by_id.value(row.story.value()))
            story->tellings.emplace(row.key, row.text);
    }
    DEFERENCE_TRY_ASSIGN(
        const auto accepted,
        Query(database,
              QStringLiteral(
                  "SELECT story_id, id, check_key, part_key, words, reason, at FROM accepted_findings "
                  "WHERE :id = 0 OR story_id = :id ORDER BY id"))
            .bind(":id", only)
            .all(read_acceptance));
    for (const AcceptanceRow& row : accepted) {
        if (Story* story = by_id.value(row.story.value()))
            story->accepted.push_back(row.acceptance);
    }
    return {};
}

Result<void> touch(Transaction& transaction, StoryId id)
{
    return Query(transaction.database(),
                 QStringLiteral("UPDATE stories SET updated_at = :now WHERE id = :id"))
        .bind(":now", transaction.now())
        .bind(":id", id)
        .run();
}

Failure no_such_story()
{
    return fail(ErrorCode::NotFound, StoryWords::tr("this story does not exist any more"), {},
                StoryWords::tr("choose another one from the list"));
}

} // namespace

Result<std::vector<Story>> load_stories(const Database& database, Shelf shelf)
{
    const int wanted = shelf == Shelf::All ? -1 : shelf == Shelf::Archived ? 1 : 0;
    DEFERENCE_TRY_ASSIGN(auto stories, Query(database, QStringLiteral(R"(
        SELECT id, title, domain, decision, direction, signals, prompts, gaps, ready, archived, created_at, updated_at
        FROM stories WHERE :archived = -1 OR archived = :archived ORDER BY updated_at DESC, id DESC)"))
                                           .bind(":archived", wanted)
                                           .all(read_story));
    DEFERENCE_TRY(fill_texts(database, stories, {}));
    return stories;
}

Result<Story> load_story(const Database& database, StoryId id)
{
    DEFERENCE_TRY_ASSIGN(auto stories, Query(database, QStringLiteral(R"(
        SELECT id, title, domain, decision, direction, signals, prompts, gaps, ready, archived, created_at, updated_at
        FROM stories WHERE id = :id)"))
                                           .bind(":id", id)
                                           .all(read_story));
    if (stories.empty())
        return no_such_story();
    DEFERENCE_TRY(fill_texts(database, stories, id));
    return std::move(stories.front());
}

Result<std::vector<Version>> load_versions(const Database& database, StoryId story)
{
    return Query(database, QStringLiteral("SELECT id, story_id, part_key, text, name, at FROM story_versions "
                                          "WHERE story_id = :story "
                                          "ORDER BY id DESC"))
        .bind(":story", story)
        .all(read_version);
}

Result<std::vector<Version>> load_versions(const Database& database, StoryId story, const QString& part)
{
    return Query(database, QStringLiteral("SELECT id, story_id, part_key, text, name, at FROM story_versions "
                                          "WHERE story_id = :story "
                                          "AND part_key = :part ORDER BY id DESC"))
        .bind(":story", story)
        .bind(":part", part)
        .all(read_version);
}

Result<Version> load_version(const Database& database, VersionId id)
{
    DEFERENCE_TRY_ASSIGN(
        auto version,
        Query(database,
              QStringLiteral(
                  "SELECT id, story_id, part_key, text, name, at FROM story_versions WHERE id = :id"))
            .bind(":id", id)
            .first(read_version));
    if (!version)
        return fail(ErrorCode::NotFound, StoryWords::tr("this version does not exist any more"), {},
                    StoryWords::tr("choose another one from the history"));
    return std::move(*version);
}

Result<StoryId> add_story(Transaction& transaction, const Story& story)
{
    const auto id = transaction.new_id<StoryId>();
    DEFERENCE_TRY(Query(transaction.database(), QStringLiteral(R"(
        INSERT INTO stories (id, title, domain, decision, direction, signals, prompts, gaps, ready, archived, created_at,
                             updated_at)
        VALUES (:id, :title, :domain, :decision, :direction, :signals, :prompts, :gaps, :ready, :archived, :now, :now))"))
                      .bind(":id", id)
                      .bind(":title", story.title)
                      .bind(":domain", story.tags.domain)
                      .bind(":decision", to_key(story.tags.decision))
                      .bind(":direction", to_key(story.tags.direction))
                      .bind(":signals", story.tags.signal_keys.join(u' '))
                      .bind(":prompts", story.tags.prompt_keys.join(u' '))
                      .bind(":gaps", story.gaps.join(u' '))
                      .bind(":ready", story.ready)
                      .bind(":archived", story.archived)
                      .bind(":now", transaction.now())
                      .run());
    for (const auto& [part, text] : story.parts)
        DEFERENCE_TRY(put_part(transaction, id, part, text));
    for (const auto& [telling, text] : story.tellings)
        DEFERENCE_TRY(put_telling(transaction, id, telling, text));
    for (const Acceptance& acceptance : story.accepted)
        DEFERENCE_TRY(put_acceptance(transaction, id, acceptance));
    return id;
}

Result<void> update_story(Transaction& transaction, const Story& story)
{
    return Query(transaction.database(), QStringLiteral(R"(
        UPDATE stories SET title = :title, domain = :domain, decision = :decision, direction = :direction, signals = :signals,
               prompts = :prompts, gaps = :gaps, ready = :ready, archived = :archived, updated_at = :now
        WHERE id = :id)"))
        .bind(":id", story.id)
        .bind(":title", story.title)
        .bind(":domain", story.tags.domain)
        .bind(":decision", to_key(story.tags.decision))
        .bind(":direction", to_key(story.tags.direction))
        .bind(":signals", story.tags.signal_keys.join(u' '))
        .bind(":prompts", story.tags.prompt_keys.join(u' '))
        .bind(":gaps", story.gaps.join(u' '))
        .bind(":ready", story.ready)
        .bind(":archived", story.archived)
        .bind(":now", transaction.now())
        .run();
}

Result<void> remove_story(Transaction& transaction, StoryId id)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM stories WHERE id = :id"))
        .bind(":id", id)
        .run();
}

Result<void> put_part(Transaction& transaction, StoryId story, const QString& part, const QString& text)
{
    DEFERENCE_TRY(touch(transaction, story));
    if (text.isEmpty())
        return Query(transaction.database(),
                     QStringLiteral("DELETE FROM story_parts WHERE story_id = :story AND part_key = :part"))
            .bind(":story", story)
            .bind(":part", part)
            .run();
    return Query(transaction.database(), QStringLiteral(R"(
        INSERT INTO story_parts (id, story_id, part_key, text, updated_at) VALUES (:id, :story, :part, :text, :now)
        ON CONFLICT (story_id, part_key) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at)"))
        .bind(":id", transaction.new_id<Id<struct PartTag>>())
        .bind(":story", story)
        .bind(":part", part)
        .bind(":text", text)
        .bind(":now", transaction.now())
        .run();
}

Result<void> put_telling(Transaction& transaction, StoryId story, const QString& telling, const QString& text)
{
    DEFERENCE_TRY(touch(transaction, story));
    if (text.isEmpty())
        return Query(transaction.database(),
                     QStringLiteral(
                         "DELETE FROM story_tellings WHERE story_id = :story AND telling_key = :telling"))
            .bind(":story", story)
            .bind(":telling", telling)
            .run();
    return Query(transaction.database(), QStringLiteral(R"(
        INSERT INTO story_tellings (id, story_id, telling_key, text, updated_at) VALUES (:id, :story, :telling, :text, :now)
        ON CONFLICT (story_id, telling_key) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at)"))
        .bind(":id", transaction.new_id<Id<struct TellingTag>>())
        .bind(":story", story)
        .bind(":telling", telling)
        .bind(":text", text)
        .bind(":now", transaction.now())
        .run();
}

Result<VersionId> add_version(Transaction& transaction, StoryId story, const QString& part,
                              const QString& text)
{
    const auto id = transaction.new_id<VersionId>();
    DEFERENCE_TRY(Query(transaction.database(),
                        QStringLiteral("INSERT INTO story_versions (id, story_id, part_key, text, at) "
                                       "VALUES (:id, :story, :part, :text, :now)"))
                      .bind(":id", id)
                      .bind(":story", story)
                      .bind(":part", part)
                      .bind(":text", text)
                      .bind(":now", transaction.now())
                      .run());
    return id;
}

Result<void> set_version_name(Transaction& transaction, VersionId id, const QString& name)
{
    return Query(transaction.database(),
                 QStringLiteral("UPDATE story_versions SET name = :name WHERE id = :id"))
        .bind(":id", id)
        .bind(":name", name)
        .run();
}

Result<void> put_acceptance(Transaction& transaction, StoryId story, const Acceptance& acceptance)
{
    DEFERENCE_TRY(touch(transaction, story));
    return Query(transaction.database(), QStringLiteral(R"(
        INSERT INTO accepted_findings (id, story_id, check_key, part_key, words, reason, at)
        VALUES (:id, :story, :check, :part, :words, :reason, :now)
        ON CONFLICT (story_id, check_key, part_key, words) DO UPDATE SET reason = excluded.reason, at = excluded.at)"))
        .bind(":id", transaction.new_id<AcceptanceId>())
        .bind(":story", story)
        .bind(":check", acceptance.check)
        .bind(":part", acceptance.part)
        .bind(":words", acceptance.words)
        .bind(":reason", acceptance.reason)
        .bind(":now", transaction.now())
        .run();
}

Result<void> remove_acceptance(Transaction& transaction, AcceptanceId id)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM accepted_findings WHERE id = :id"))
        .bind(":id", id)
        .run();
}

} // namespace deference::stories
