// SPDX-License-Identifier: GPL-3.0-or-later
// One answer to one prompt of a round.
#pragma once
#include "app/core/clock.h"
#include "app/core/day.h"
#include "app/core/id.h"

#include <QString>
#include <chrono>
#include <optional>

namespace deference::practice {

using AttemptId = Id<struct AttemptTag>;

// Running: being answered now. Parked: put aside. Both are drafts and can be resumed; a finished attempt is
// history.
enum class State { Running, Parked, Finished };

// How the speaker rates the answer: 1 strong no to 5 strong yes (content::RoundsFile::scale_labels).
inline constexpr int k_lowest_rating = 1;
inline constexpr int k_highest_rating = 5;

struct Attempt
{
    AttemptId id; // null: not stored yet
    QString pack;
    QString round;  // content::RoundInfo::key
    QString prompt; // content::Prompt::key; the pack may have dropped it since
    State state = State::Running;
    Instant started_at;
    std::optional<Instant> finished_at; // nothing for drafts
    Day study_day;                      // of the start; of the end once finished
    std::chrono::seconds spent{0};      // time at the answer, pauses not counted
    QString answer;
    QString note;                   // written with the rating
    std::optional<int> self_rating; // nothing for drafts
    [[nodiscard]] bool operator==(const Attempt&) const = default;
};

} // namespace deference::practice
