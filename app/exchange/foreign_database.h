// SPDX-License-Identifier: GPL-3.0-or-later
// A SQLite database in memory: one that others made, opened so that nothing in it can run or be written, or
// an empty one to be filled and given away. It talks to SQLite's own interface, because Qt's has neither
// limits nor an authorizer nor a progress handler nor collations, and because a database in memory needs no
// file that could be left behind. Nothing here ever touches the library: that file has one connection, and it
// is elsewhere.
#pragma once
#include "app/core/result.h"
#include "app/exchange/progress.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace deference::exchange {

// The row a query stands on.
class ForeignRow
{
  public:
    explicit ForeignRow(sqlite3_stmt* statement) : m_statement(statement) {}
    // Whatever type is stored: SQLite converts. NULL is 0 and "".
    [[nodiscard]] qint64 number(int column) const;
    // Clamped to what an int holds.
    [[nodiscard]] int small_number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

  private:
    sqlite3_stmt* m_statement;
};

class ForeignDatabase
{
  public:
    using Value = std::variant<qint64, QString>;

    // `database` is the whole file; it is kept. InvalidInput when it is none; Corrupt when SQLite's quick
    // check finds a fault. `progress` is asked now and then while SQLite works; what it is given stays at
    // `done`.
    [[nodiscard]] static Result<ForeignDatabase> open(const QByteArray& database, const QString& name,
                                                      const Progress& progress, double done);
    [[nodiscard]] static Result<ForeignDatabase> make();
    ForeignDatabase(ForeignDatabase&&) noexcept;
    ForeignDatabase& operator=(ForeignDatabase&&) noexcept;
    ~ForeignDatabase();

    // Calls `row` for each; Corrupt when the query does not fit the database or a page is damaged, Cancelled.
    [[nodiscard]] Result<void> each(const char* sql,
                                    const std::function<Result<void>(const ForeignRow&)>& row);
    // Progress to report from now on.
    void set_done(double done);

    // Of a database that was made: runs statements without results, and one with values.
    [[nodiscard]] Result<void> run(const char* sql);
    [[nodiscard]] Result<void> run(const char* sql, const std::vector<std::vector<Value>>& rows);
    // The file it would be.
    [[nodiscard]] Result<QByteArray> file() const;

  private:
    struct State;
    explicit ForeignDatabase(std::unique_ptr<State> state);
    [[nodiscard]] Failure failed() const;
    std::unique_ptr<State> m_state;
};

} // namespace deference::exchange
