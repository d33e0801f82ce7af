// SPDX-License-Identifier: GPL-3.0-or-later
// A search expression as a condition on rows: `c` is the card, `m` what is remembered of it, all null for a
// new card. What store_search.cpp makes its statements of.
#pragma once
#include "app/cards/browse.h"

#include <QVariantList>

namespace deference::cards {

// SQL and its values, in the order of its question marks.
struct Condition
{
    QString sql;
    QVariantList values;
};

// Which cards fit; never null for any row. Prompts are replaced by what they need before they come here.
[[nodiscard]] Condition condition(const SearchNode& search, const SearchMoment& moment);

// The expression for the full-text index when it can answer all of `search`; its quotes never hold a quote.
[[nodiscard]] std::optional<QString> indexed_words(const SearchNode& search);

} // namespace deference::cards
