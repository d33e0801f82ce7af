// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/transaction.h"

#include "app/database/database.h"
#include "app/database/search_index.h"

namespace deference {

Transaction::Transaction(const Database& database, const Clock& clock, IdSource& ids)
    : m_database(database), m_clock(clock), m_ids(ids), m_now(clock.now())
{
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.execute(
            QStringLiteral("ROLLBACK")); // after a full disk SQLite has rolled back already
}

Result<void> Transaction::begin()
{
    DEFERENCE_TRY(m_database.execute(QStringLiteral("BEGIN IMMEDIATE")));
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    DEFERENCE_TRY(update_search_indexes(m_database));
    // A statement, because QSqlDatabase::commit() reports a full disk with an empty code.
    DEFERENCE_TRY(m_database.execute(QStringLiteral("COMMIT")));
    m_open = false;
    return {};
}

} // namespace deference
