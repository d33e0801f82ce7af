// SPDX-License-Identifier: GPL-3.0-or-later
// Like change_log.cpp this builds SQL from names of our own schema, which cannot be bound.
#include "app/database/search_index.h"

#include "app/database/database.h"
#include "app/database/query.h"

namespace deference {

namespace {

// FTS5 takes its commands as rows written to the table of its name.
QString command(const QString& index, const QString& words)
{
    return QStringLiteral("INSERT INTO main.\"%1\" (\"%1\", rank) VALUES ('%2', 1)").arg(index, words);
}

// External content: taking a row out needs the words it went in with; null: it was not in. The first touch of
// a transaction is the one that counts.
constexpr const char* k_watch[] = {
    "CREATE TEMP TABLE stale_words (id INTEGER PRIMARY KEY, before TEXT)",
    R"(CREATE TEMP TRIGGER words_inserted AFTER INSERT ON main.cards
BEGIN INSERT OR IGNORE INTO stale_words (id, before) VALUES (NEW.id, NULL); END)",
    R"(CREATE TEMP TRIGGER words_deleted AFTER DELETE ON main.cards
BEGIN INSERT OR IGNORE INTO stale_words (id, before) VALUES (OLD.id, OLD.search_text); END)",
    R"(CREATE TEMP TRIGGER words_changed AFTER UPDATE OF search_text ON main.cards
WHEN OLD.search_text <> NEW.search_text
BEGIN INSERT OR IGNORE INTO stale_words (id, before) VALUES (OLD.id, OLD.search_text); END)",
};
constexpr const char* k_update[] = {
    R"(INSERT INTO cards_fts (cards_fts, rowid, search_text)
SELECT 'delete', id, before FROM temp.stale_words WHERE before IS NOT NULL)",
    R"(INSERT INTO cards_fts (rowid, search_text)
SELECT c.id, c.search_text FROM temp.stale_words s JOIN cards c ON c.id = s.id)",
    "DELETE FROM temp.stale_words",
};

} // namespace

Result<void> watch_search_indexes(const Database& database)
{
    for (const char* statement : k_watch)
        DEFERENCE_TRY(database.execute(QString::fromLatin1(statement)));
    return {};
}

Result<void> update_search_indexes(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(
        const auto stale,
        Query(database, QStringLiteral("SELECT id FROM temp.stale_words LIMIT 1")).first([](const Query&) {
            return true;
        }));
    if (!stale)
        return {};
    const auto updated = [&]() -> Result<void> {
        for (const char* statement : k_update)
            DEFERENCE_TRY(database.execute(QString::fromLatin1(statement)));
        return {};
    }();
    if (updated || updated.error().code != ErrorCode::Corrupt)
        return updated;
    DEFERENCE_TRY(database.execute(command(QStringLiteral("cards_fts"), QStringLiteral("rebuild"))));
    return database.execute(QStringLiteral("DELETE FROM temp.stale_words"));
}

Result<int> mend_search_indexes(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(
        const auto indexes,
        Query(database, QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = "
                                       "'virtual' ORDER BY name"))
            .all([](const Query& row) { return row.text(0); }));
    int mended = 0;
    for (const QString& index : indexes) {
        // With rank 1 it is compared with its table, not only with itself.
        const auto looked = database.execute(command(index, QStringLiteral("integrity-check")));
        if (looked)
            continue;
        if (looked.error().code != ErrorCode::Corrupt)
            return fail(looked.error());
        DEFERENCE_TRY(database.check()); // a damaged file is never written to
        DEFERENCE_TRY(database.execute(command(index, QStringLiteral("rebuild"))));
        DEFERENCE_TRY(database.execute(command(index, QStringLiteral("integrity-check"))));
        ++mended;
    }
    return mended;
}

} // namespace deference
