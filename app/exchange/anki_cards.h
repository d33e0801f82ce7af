// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of an Anki package as ours: words from fields and templates, sanitised; decks, tags, flags; the
// answers that count for memory, or what Anki believed where there are none; and what does not come along,
// counted.
#pragma once
#include "app/core/clock.h"
#include "app/exchange/anki_values.h"
#include "app/exchange/progress.h"

#include <span>

namespace deference::exchange {

// `now` bounds the log: answers after tomorrow or before 2000 are left out as impossible.
[[nodiscard]] Result<ImportSource> cards_of_anki(const AnkiPackage& package, Instant now,
                                                 const Progress& progress = {});

// The answers of one card, oldest first, by Anki's own rule for its memory model: entries by hand and
// cramming (filtered, without a factor) do not count; a reset forgets everything before; of several stretches
// of learning the last one starts the card's life. The other two numbers add up what was left out.
struct LogFigures
{
    int by_hand = 0;
    int before_restart = 0;
    int impossible = 0;
};
[[nodiscard]] std::vector<ImportedReview> counting_reviews(std::span<const AnkiReview> log, Instant now,
                                                           LogFigures& left_out);

// Of a card without a log; nothing while it is new or in its first steps.
[[nodiscard]] std::optional<ImportedMemory> believed_memory(const AnkiCard& card, qint64 collection_created,
                                                            Instant now);

} // namespace deference::exchange
