// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared statement: bind by name, read by column. Used only by stores.
#pragma once
#include "app/core/day.h"
#include "app/core/id.h"
#include "app/core/result.h"

#include <QSqlQuery>
#include <QVariant>
#include <optional>
#include <vector>

namespace deference {

class Database;

// Maps what SQLite said to a code that a caller can act on.
[[nodiscard]] Error error_from(const QSqlError& error, const QString& where);

class Query
{
  public:
    // Prepares at once; a fault in the statement is reported by run(), all() or first().
    Query(const Database& database, const QString& sql);

    // A null QString would bind as NULL: it is bound as '' here, and absence is std::nullopt.
    Query& bind(const char* name, const QString& value);
    Query& bind(const char* name, qint64 value);
    Query& bind(const char* name, int value) { return bind(name, static_cast<qint64>(value)); }
    Query& bind(const char* name, bool value) { return bind(name, static_cast<qint64>(value ? 1 : 0)); }
    Query& bind(const char* name, double value);
    Query& bind(const char* name, Day value) { return bind(name, to_iso(value)); }
    Query& bind(const char* name, Instant value) { return bind(name, to_ms(value)); }
    template <class Tag>
    Query& bind(const char* name, Id<Tag> value)
    {
        return bind(name, value.value());
    }
    template <class T>
    Query& bind(const char* name, const std::optional<T>& value)
    {
        return value ? bind(name, *value) : bind_null(name);
    }

    // The next '?' of a statement that is put together from parts and has no names.
    Query& bind_next(const QVariant& value);

    // Runs a statement that returns no rows; it may be bound and run again.
    [[nodiscard]] Result<void> run();

    // Runs and reads every row with `read(const Query&)`.
    template <class Read>
    [[nodiscard]] auto all(Read read) -> Result<std::vector<decltype(read(std::declval<const Query&>()))>>
    {
        std::vector<decltype(read(std::declval<const Query&>()))> rows;
        DEFERENCE_TRY(run());
        while (m_query.next())
            rows.push_back(read(*this));
        DEFERENCE_TRY(finish());
        return rows;
    }
    // The first row, or nothing.
    template <class Read>
    [[nodiscard]] auto first(Read read) -> Result<std::optional<decltype(read(std::declval<const Query&>()))>>
    {
        std::optional<decltype(read(std::declval<const Query&>()))> row;
        DEFERENCE_TRY(run());
        if (m_query.next())
            row = read(*this);
        DEFERENCE_TRY(finish());
        return row;
    }

    // Columns of the current row, from 0.
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] int number(int column) const { return m_query.value(column).toInt(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] bool boolean(int column) const { return m_query.value(column).toInt() != 0; }
    [[nodiscard]] bool is_null(int column) const { return m_query.value(column).isNull(); }
    [[nodiscard]] Instant instant(int column) const { return instant_from_ms(integer(column)); }
    // A day we wrote ourselves; the epoch if somebody else wrote nonsense there (verify() reports that).
    [[nodiscard]] Day day(int column) const { return parse_day(text(column)).value_or(Day{}); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    template <class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType(integer(column));
    }
    [[nodiscard]] std::optional<Day> maybe_day(int column) const
    {
        return is_null(column) ? std::nullopt : std::optional(day(column));
    }
    [[nodiscard]] std::optional<int> maybe_number(int column) const
    {
        return is_null(column) ? std::nullopt : std::optional(number(column));
    }

  private:
    Query& bind_null(const char* name);
    [[nodiscard]] Result<void> finish();

    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace deference
