// SPDX-License-Identifier: GPL-3.0-or-later
// Why a card is shown today: as values, and as one line for people. What it is worth is what the memory model
// expects, told as a range; nobody was measured for it.
#pragma once
#include "app/content/types.h"
#include "app/core/day.h"
#include "app/core/range.h"

#include <QString>
#include <optional>

namespace deference::cards {

enum class Why {
    Step,       // it was missed, and its step within the day is due
    LawChanged, // its law stands differently than when it was learned
    Worth,      // pays more today than on any later day
    FirstLook,  // never seen, and its turn has come
    SpareTime,  // minutes were left: nothing pays more today than later
    Due,        // recall has fallen to where it is asked again
    NewToday,   // one of the day's new cards
    Asked,      // chosen by hand: an area, a prompt, a search
};
// "step", "law_changed", "worth" and so on.
[[nodiscard]] QString to_key(Why why);

// What one sitting today does to this card's recall on a round's day, if it is the last before it.
struct Worth
{
    QString round; // its name
    Day day;
    double expected = 0.0; // 0.006 is 0.6 points
    Range range;           // 80 %
    [[nodiscard]] bool operator==(const Worth&) const = default;
};

struct CardReason
{
    Why why = Why::Due;
    double seconds = 0.0;          // expected, with what has to be asked again
    std::optional<Worth> worth;    // for the next round it serves
    std::optional<Day> best_later; // the best day but today, and what waiting for it loses
    double loss_by_waiting = 0.0;
    int unseen = 0;              // FirstLook, NewToday: cards never seen, this one included
    int days_left = 0;           // until the last round; 0 without one
    int overdue_days = 0;        // Due
    std::optional<Range> recall; // Due: now
    [[nodiscard]] bool operator==(const CardReason&) const = default;
};

// One line: "Worth 20–41 points on 31 March for 12 seconds." `status` is the law's now, told when it changed.
[[nodiscard]] QString reason_text(const CardReason& reason, std::optional<content::LegalStatus> status);

} // namespace deference::cards
