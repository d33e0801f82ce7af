// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/drafts.h"

#include "app/database/query.h"

namespace deference {

namespace {

Draft read_draft(const Query& row)
{
    return {row.text(0), row.text(1), row.text(2), row.instant(3)};
}

} // namespace

Result<void> keep_draft(Library& library, const QString& key, const QString& base, const QString& body)
{
    return library.run({k_keep_draft, key, {}, nullptr}, [&](Transaction& transaction) {
        return Query(transaction.database(), QStringLiteral(R"(
INSERT INTO drafts (key, base, body, written_at)
VALUES (:key, :base, :body, :written_at)
ON CONFLICT (key) DO UPDATE
SET base = excluded.base, body = excluded.body, written_at = excluded.written_at)"))
            .bind(":key", key)
            .bind(":base", base)
            .bind(":body", body)
            .bind(":written_at", transaction.now())
            .run();
    });
}

Result<void> drop_draft(Transaction& transaction, const QString& key)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM drafts WHERE key = :key"))
        .bind(":key", key)
        .run();
}

Result<void> drop_draft(Library& library, const QString& key)
{
    return library.run({k_keep_draft, key, {}, nullptr},
                       [&](Transaction& transaction) { return drop_draft(transaction, key); });
}

Result<std::optional<Draft>> find_draft(const Database& database, const QString& key)
{
    return Query(database, QStringLiteral("SELECT key, base, body, written_at FROM drafts WHERE key = :key"))
        .bind(":key", key)
        .first(read_draft);
}

Result<std::vector<Draft>> load_drafts(const Database& database, const QString& prefix)
{
    return Query(database, QStringLiteral("SELECT key, base, body, written_at FROM drafts "
                                          "WHERE substr(key, 1, length(:prefix)) = :prefix "
                                          "ORDER BY written_at DESC, key DESC"))
        .bind(":prefix", prefix)
        .all(read_draft);
}

} // namespace deference
