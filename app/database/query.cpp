// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/query.h"

#include "app/database/database.h"

#include <QSqlError>

namespace deference {

Error error_from(const QSqlError& error, const QString& where)
{
    const int native = error.nativeErrorCode().toInt();
    const QString detail = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    switch (native & 0xff) { // the primary code is the low byte (sqlite3.h, extended result codes)
    case 5:                  // SQLITE_BUSY
    case 6:                  // SQLITE_LOCKED
        return {ErrorCode::Locked, QStringLiteral("another program is using the library"), where, {}};
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return {
            ErrorCode::ReadOnly, QStringLiteral("the library cannot be written (%1)").arg(detail), where, {}};
    case 10: // SQLITE_IOERR
        return {ErrorCode::Io, QStringLiteral("the disk refused (%1)").arg(detail), where, {}};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorCode::Corrupt, QStringLiteral("the library is damaged (%1)").arg(detail), where, {}};
    case 13: // SQLITE_FULL
        return {ErrorCode::DiskFull, QStringLiteral("the disk is full"), where, {}};
    case 19: // SQLITE_CONSTRAINT
        return {ErrorCode::Conflict,
                QStringLiteral("the change breaks a rule of the library (%1)").arg(detail),
                where,
                {}};
    default:
        return {ErrorCode::Internal, QStringLiteral("the database said: %1").arg(detail), where, {}};
    }
}

Query::Query(const Database& database, const QString& sql) : m_query(database.connection())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Query& Query::bind(const char* name, const QString& value)
{
    m_query.bindValue(QLatin1String(name), value.isNull() ? QStringLiteral("") : value);
    return *this;
}

Query& Query::bind(const char* name, qint64 value)
{
    m_query.bindValue(QLatin1String(name), value);
    return *this;
}

Query& Query::bind(const char* name, double value)
{
    m_query.bindValue(QLatin1String(name), value);
    return *this;
}

Query& Query::bind_null(const char* name)
{
    m_query.bindValue(QLatin1String(name), QVariant());
    return *this;
}

Query& Query::bind_next(const QVariant& value)
{
    m_query.addBindValue(value);
    return *this;
}

Result<void> Query::run()
{
    if (!m_prepared || !m_query.exec())
        return fail(error_from(m_query.lastError(), {}));
    return {};
}

Result<void> Query::finish()
{
    const QSqlError error = m_query.lastError();
    m_query.finish(); // an unfinished SELECT blocks VACUUM
    if (error.isValid())
        return fail(error_from(error, {}));
    return {};
}

} // namespace deference
