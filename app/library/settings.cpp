// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/settings.h"

#include "app/database/query.h"

namespace deference {

struct SettingTag;

Result<QString> load_setting(const Database& database, const QString& key, const QString& fallback)
{
    DEFERENCE_TRY_ASSIGN(const auto value,
                         Query(database, QStringLiteral("SELECT value FROM settings WHERE key = :key"))
                             .bind(":key", key)
                             .first([](const Query& row) { return row.text(0); }));
    return value.value_or(fallback);
}

Result<void> put_setting(Transaction& transaction, const QString& key, const QString& value)
{
    if (value.isEmpty())
        return Query(transaction.database(), QStringLiteral("DELETE FROM settings WHERE key = :key"))
            .bind(":key", key)
            .run();
    return Query(transaction.database(),
                 QStringLiteral("INSERT INTO settings (id, key, value) VALUES (:id, :key, :value) "
                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value"))
        .bind(":id", transaction.new_id<Id<SettingTag>>())
        .bind(":key", key)
        .bind(":value", value)
        .run();
}

Result<void> change_setting(Library& library, const QString& key, const QString& value)
{
    return library.run({k_change_setting, key, {}, nullptr},
                       [&](Transaction& transaction) { return put_setting(transaction, key, value); });
}

} // namespace deference
