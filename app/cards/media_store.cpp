// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cards/media_store.h"

#include "app/database/query.h"

namespace deference::cards {

namespace {

MediaRow read_row(const Query& row)
{
    return {row.id<MediaId>(0), row.text(1), row.text(2), row.integer(3)};
}

} // namespace

Result<std::optional<MediaRow>> find_media_row(const Database& database, const QString& name)
{
    return Query(database, QStringLiteral("SELECT id, name, sha256, size FROM media WHERE name = :name"))
        .bind(":name", name)
        .first(read_row);
}

Result<std::vector<MediaRow>> load_media_rows(const Database& database)
{
    return Query(database, QStringLiteral("SELECT id, name, sha256, size FROM media ORDER BY name"))
        .all(read_row);
}

Result<bool> has_media_hash(const Database& database, const QString& sha256)
{
    return Query(database, QStringLiteral("SELECT 1 FROM media WHERE sha256 = :sha256"))
        .bind(":sha256", sha256)
        .first([](const Query&) { return true; })
        .map([](const std::optional<bool>& found) { return found.has_value(); });
}

Result<void> insert_media(Transaction& transaction, const MediaRow& row)
{
    return Query(transaction.database(),
                 QStringLiteral("INSERT INTO media (id, name, sha256, size, created_at) "
                                "VALUES (:id, :name, :sha256, :size, :created_at)"))
        .bind(":id", row.id)
        .bind(":name", row.name)
        .bind(":sha256", row.sha256)
        .bind(":size", row.size)
        .bind(":created_at", transaction.now())
        .run();
}

Result<void> delete_media(Transaction& transaction, MediaId id)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM media WHERE id = :id"))
        .bind(":id", id)
        .run();
}

Result<std::vector<CardWords>> load_words_with_media(const Database& database)
{
    return Query(database,
                 QStringLiteral("SELECT question, answer, if_pressed, markup FROM cards "
                                "WHERE markup <> 'plain' OR instr(question, '[sound:') > 0 "
                                "OR instr(answer, '[sound:') > 0 OR instr(if_pressed, '[sound:') > 0"))
        .all([](const Query& row) {
            CardWords words;
            words.question = row.text(0);
            words.answer = row.text(1);
            words.if_pressed = row.text(2);
            words.markup = markup_from_key(row.text(3)).value_or(Markup::Plain);
            return words;
        });
}

} // namespace deference::cards
