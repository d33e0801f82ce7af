// SPDX-License-Identifier: GPL-3.0-or-later
// One write transaction. Stores take a Transaction&, so the compiler knows that they are inside one.
#pragma once
#include "app/core/clock.h"
#include "app/core/id.h"
#include "app/core/result.h"

namespace deference {

class Database;

class Transaction
{
  public:
    // BEGIN IMMEDIATE; begin() before anything else.
    Transaction(const Database& database, const Clock& clock, IdSource& ids);
    // Rolls back what was not committed.
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

    [[nodiscard]] const Database& database() const { return m_database; }
    // One instant for the whole operation.
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    template <class IdType>
    [[nodiscard]] IdType new_id()
    {
        return IdType(m_ids.next(m_now));
    }

  private:
    const Database& m_database;
    const Clock& m_clock;
    IdSource& m_ids;
    Instant m_now;
    bool m_open = false;
};

} // namespace deference
