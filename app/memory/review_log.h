// SPDX-License-Identifier: GPL-3.0-or-later
// A review log from a file, as other programs write it: one line an answer, CSV or CSV.gz.
//
// The first line names the columns; order and case do not matter, columns we do not know are passed over.
//   card    card_id, cid, card            any whole number
//   time    review_time, id               milliseconds since 1970 UTC ("id" as in Anki's revlog table)
//   rating  rating, review_rating, ease, button_chosen
//           1 Again to 4 Easy; in a log with kinds or an "ease" also 0: set by hand, no answer
// and, if they are there,
//   kind    type, review_kind             Anki's: 0 learning, 1 review, 2 relearning, 3 filtered deck,
//                                         4 set by hand, 5 rescheduled
//           review_state, state           fsrs-optimizer's: 0 new, 1 learning, 2 review, 3 relearning
//   factor  factor, ease_factor           0 tells cramming from a filtered deck, and a reset from a new date
//
// Fields are separated by comma, semicolon or tab, as the first line shows, and may stand in double quotes; a
// field ends on its line. UTF-8, with or without a byte order mark.
#pragma once
#include "app/core/day.h"

#include <vector>

class QIODevice;

namespace deference::memory {

enum class EntryKind : std::uint8_t {
    Unstated, // the log does not say
    Learning,
    Later,    // review or relearning
    Practice, // cramming: changes no schedule, says little about memory
    ByHand,   // a new date, no answer
    Reset,    // the card became new again
};

struct LogEntry
{
    qint64 card = 0;
    Instant at = {};
    Day day = {};   // the study day of `at` where it happened
    int rating = 0; // 1 Again to 4 Easy, 0 none
    EntryKind kind = EntryKind::Unstated;

    [[nodiscard]] bool operator==(const LogEntry&) const = default;
};

struct ReviewLogLimits
{
    qint64 bytes = 512LL * 1024 * 1024; // unpacked
    qint64 rows = 5'000'000;
    std::size_t line = 4096; // bytes
};

// All entries in the order of the file, or none: InvalidInput names the line and what to do, Corrupt is gzip
// that is damaged, Io a device that fails. Times must lie between 1980 and 2100 - seconds taken for
// milliseconds do not. `zone` is where the answers were given; the study day starts there at 04:00.
[[nodiscard]] Result<std::vector<LogEntry>> read_review_log(QIODevice& device, const QTimeZone& zone,
                                                            const ReviewLogLimits& limits = {});

} // namespace deference::memory
