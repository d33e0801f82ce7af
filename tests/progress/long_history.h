// SPDX-License-Identifier: GPL-3.0-or-later
// Two years of study: 4,000 cards and 100,000 answers, written straight into the tables.
#pragma once
#include "app/database/query.h"
#include "tests/support/catch.h"

namespace deference::tests {

inline void add_long_history(const Database& database, Day today)
{
    const QString day = to_iso(today);
    const std::array statements{
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
        "INSERT INTO cards (id, area, question, answer, skill, as_of, verified, search_text, created_at) "
        "SELECT i, 'rules', 'Question ' || i, 'Answer', 'technical_depth', :today, 1, 'question', i FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
        "INSERT INTO card_memory SELECT i, 'review', 0, 5.0 + i % 90, 5.0, 1, date(:today, '-' || (i % 20) "
        "|| "
        "' days'), 1, date(:today, '+' || (i % 30) || ' days'), 20, 25, 1, 90000 FROM n",
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999) "
        "INSERT INTO reviews SELECT i + 1, 1 + i % 4000, CASE WHEN i % 8 = 0 THEN 1 ELSE 3 END, i, "
        "date(:today, '-' || (i % 720) || ' days'), 0, 9000, CASE WHEN i < 4000 THEN 'new' ELSE 'review' "
        "END, "
        "10, 0.9, 12, i, 0 FROM n"};
    REQUIRE_OK(database.execute(QStringLiteral("BEGIN")));
    for (const char* sql : statements) {
        Query query(database, QLatin1String(sql));
        query.bind(":today", day);
        REQUIRE_OK(query.run());
    }
    REQUIRE_OK(database.execute(QStringLiteral("COMMIT")));
}

} // namespace deference::tests
