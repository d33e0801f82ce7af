// SPDX-License-Identifier: GPL-3.0-or-later
// Answers to an interviewer's next questions about a story: timed, rated by the teller, kept for good.
#pragma once
#include "app/core/day.h"
#include "app/stories/operations.h"

#include <chrono>

namespace deference::stories {

using FollowUpAnswerId = Id<struct FollowUpAnswerTag>;

struct FollowUpAnswer
{
    FollowUpAnswerId id;
    StoryId story;
    QString question; // content::FollowUp::key
    std::chrono::seconds spent{0};
    QString text;   // empty: it was said aloud
    int rating = 0; // 1 weak to 5 strong, given before the teller sees what the interviewer listens for
    Day day;        // the study day of the answer
    Instant at;
    [[nodiscard]] bool operator==(const FollowUpAnswer&) const = default;
};
inline constexpr int k_lowest_answer = 1;
inline constexpr int k_highest_answer = 5;
// An answer rated this or lower went badly: its question returns on a later day.
inline constexpr int k_bad_answer = 2;

// Of the answer that is being written (app/library/drafts.h).
[[nodiscard]] QString answer_draft_prefix(StoryId story);
[[nodiscard]] QString answer_draft_key(StoryId story, const QString& question);

// Keeps one answer and drops its draft; id, day and instant are set here. InvalidInput for a question that
// the file does not have, a rating outside 1 to 5, a time below zero, and a text of more than 200,000
// characters.
[[nodiscard]] Result<FollowUpAnswerId> answer_followup(Library& library, const content::StoriesFile& file,
                                                       const FollowUpAnswer& answer,
                                                       const void* initiator = nullptr);

} // namespace deference::stories
