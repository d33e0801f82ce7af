// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/names_store.h"

#include "app/database/query.h"
#include "app/database/transaction.h"

namespace deference::stories {

namespace {

ConfidentialName read_name(const Query& row)
{
    return {row.id<NameId>(0), row.text(1), row.text(2)};
}

} // namespace

Result<std::vector<ConfidentialName>> load_names(const Database& database)
{
    return Query(database,
                 QStringLiteral("SELECT id, list, name FROM confidential_names ORDER BY list, name, id"))
        .all(read_name);
}

Result<ConfidentialNames> load_names_by_list(const Database& database)
{
    DEFERENCE_TRY_ASSIGN(const auto names, load_names(database));
    ConfidentialNames by_list;
    for (const ConfidentialName& one : names)
        by_list[one.list].append(one.name);
    return by_list;
}

Result<NameId> insert_name(Transaction& transaction, const QString& list, const QString& name)
{
    const auto id = transaction.new_id<NameId>();
    DEFERENCE_TRY(
        Query(transaction.database(),
              QStringLiteral("INSERT INTO confidential_names (id, list, name) VALUES (:id, :list, :name)"))
            .bind(":id", id)
            .bind(":list", list)
            .bind(":name", name)
            .run());
    return id;
}

Result<void> delete_name(Transaction& transaction, NameId id)
{
    return Query(transaction.database(), QStringLiteral("DELETE FROM confidential_names WHERE id = :id"))
        .bind(":id", id)
        .run();
}

} // namespace deference::stories
