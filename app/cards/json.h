// SPDX-License-Identifier: GPL-3.0-or-later
// What `deference-cli cards ... --json` prints. Ids are texts: they are 63-bit, and many readers of JSON
// keep 53. Recall is {"low", "high"}, an 80 % range of probabilities; instants are ISO 8601 in UTC, days ISO
// dates.
#pragma once
#include "app/cards/deck.h"
#include "app/memory/parameters.h"

#include <QJsonObject>

namespace deference::cards {

// {"total", "new", "learning", "due", "suspended", "reviewed_today", "retention_30d": {"recalled", "total"}}
[[nodiscard]] QJsonObject stats_json(const DeckStats& stats);

// {"cards": [{"id", "question", "area", "status", "phase", "due", "flag", "suspended", "buried", "edited",
// "retired", "recall_now"}]}; "status", "due" and "recall_now" are null where there is none. For
// `cards list`.
[[nodiscard]] QJsonObject list_json(const std::vector<CardRow>& rows, Day today,
                                    const memory::Parameters& parameters);

// The same with why each is due now: "reason" (one line), "why" (a word), "seconds" (expected), "target" (the
// day of the next round it serves), "worth_points" (100 is certain recall of this card instead of none) with
// "worth_range"; null where there is no round. For `cards due`.
[[nodiscard]] QJsonObject due_json(const std::vector<DueCard>& cards, Day today,
                                   const memory::Parameters& parameters);

// Everything about one card: its words and facts, "memory" (null for a new card) and "reviews", oldest first.
[[nodiscard]] QJsonObject card_json(const CardDetail& detail, Day today,
                                    const memory::Parameters& parameters);

} // namespace deference::cards
